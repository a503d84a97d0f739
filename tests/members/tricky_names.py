"""Real names that break systems, and what is true of each. Facts only, written for these tests."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TrickyName:
    """`searches` all find the person; `printed` is how the Senate's list writes the name."""

    given_name: str
    family_name: str
    searches: tuple[str, ...]
    suffix: str = ""
    constituency: str = "Marrow Lake"
    chamber: str = "house"
    printed: str = ""

    @property
    def full_name(self) -> str:
        name = f"{self.given_name} {self.family_name}".strip()
        return f"{name}, {self.suffix}" if self.suffix else name


NAMES = (
    TrickyName("", "Nancy Ruth", ("nancy ruth", "RUTH"), chamber="senate", printed="Nancy Ruth, _"),
    TrickyName(
        "Tobias C.",
        "Enverga",
        ("enverga jr", "tobias"),
        "Jr.",
        chamber="senate",
        printed="Enverga, Jr., Tobias C.",
    ),
    TrickyName("David", "Anderson", ("anderson victoria",), constituency="Victoria"),
    TrickyName(
        "David",
        "Anderson",
        ("anderson cypress hills", "anderson grasslands"),
        constituency="Cypress Hills—Grasslands",
    ),
    TrickyName("Gilles", "Bernier", ("bernier beauce",), constituency="Beauce"),
    TrickyName(
        "Gilles", "Bernier", ("bernier tobique mactaquac",), constituency="Tobique—Mactaquac"
    ),
    TrickyName("Amanpreet S.", "Gill", ("amanpreet gill",)),
    TrickyName("Amarjeet", "Gill", ("amarjeet gill",)),
    TrickyName("Ruby", "Sahota", ("ruby sahota",)),
    TrickyName("Jag", "Sahota", ("jag sahota",)),
    TrickyName("Rhéal Éloi", "Fortin", ("rheal fortin", "eloi", "RHÉAL")),
    TrickyName("Ya'ara", "Saks", ("yaara", "ya’ara saks", "ya'ara")),
    TrickyName("Chris", "d'Entremont", ("dentremont", "d’entremont", "D'ENTREMONT")),
    TrickyName("Adam", "van Koeverden", ("koeverden", "Van Koeverden")),
    TrickyName("Tako", "Van Popta", ("van popta",)),
    TrickyName("Tony", "Van Bynen", ("VAN BYNEN",)),
    TrickyName("Erin", "O'Toole", ("otoole", "o’toole", "O'Toole")),
    TrickyName("Jennifer", "O'Connell", ("oconnell",)),
    TrickyName("Seamus", "O'Regan", ("oregan",)),
    TrickyName("Dominique", "O'Rourke", ("orourke",)),
    TrickyName("Mumilaaq", "Qaqqaq", ("qaqqaq nunavut",), constituency="Nunavut"),
    TrickyName("Lori", "Idlout", ("idlout",), constituency="Nunavut"),
    TrickyName(
        "Marie-Françoise",
        "Mégie",
        ("megie", "marie francoise"),
        chamber="senate",
        printed="Mégie, Marie-Françoise",
    ),
    TrickyName("Éric", "Forest", ("eric forest",), chamber="senate", printed="Forest, Éric"),
    TrickyName("Ève", "Péclet", ("eve peclet",)),
    TrickyName("Élisabeth", "Brière", ("elisabeth briere",)),
    TrickyName("Michèle", "Audette", ("michele",), chamber="senate", printed="Audette, Michèle"),
    TrickyName(
        "Julie",
        "Miville-Dechêne",
        ("miville dechene", "Miville-Dechêne"),
        chamber="senate",
        printed="Miville-Dechêne, Julie",
    ),
    TrickyName("Ève-Mary Thaï", "Thi Lac", ("thi lac", "eve-mary thai")),
    TrickyName("José", "Nuñez-Melo", ("nunez melo", "Nuñez")),
    TrickyName("Jean-Claude", "D'Amours", ("damours", "jean claude")),
    TrickyName(
        "Paul (PJ)",
        "Prosper",
        ("pj", "paul prosper"),
        chamber="senate",
        printed="Prosper, Paul (PJ)",
    ),
    TrickyName(
        "Flordeliz (Gigi)",
        "Osler",
        ("gigi osler",),
        chamber="senate",
        printed="Osler, Flordeliz (Gigi)",
    ),
    TrickyName("Yuen Pau", "Woo", ("yuen pau",), chamber="senate", printed="Woo, Yuen Pau"),
    TrickyName("Chak", "Au", ("chak au",)),
    TrickyName("Wilson", "Miao", ("wilson miao",)),
    TrickyName(
        "Mary Jane",
        "McCallum",
        ("mary jane mccallum",),
        chamber="senate",
        printed="McCallum, Mary Jane",
    ),
    TrickyName(
        "Wanda Thomas",
        "Bernard",
        ("thomas bernard",),
        chamber="senate",
        printed="Bernard, Wanda Thomas",
    ),
    TrickyName("Lisa Marie", "Barron", ("lisa barron",)),
    TrickyName("Leah", "Taylor Roy", ("taylor roy",)),
    TrickyName("Soraya", "Martinez Ferrada", ("martinez ferrada",)),
    TrickyName("Fares", "Al Soud", ("al soud",)),
    TrickyName(
        "Patti",
        "LaBoucane-Benson",
        ("laboucane benson", "LABOUCANE"),
        chamber="senate",
        printed="LaBoucane-Benson, Patti",
    ),
)

# A riding, and what people type to find it.
RIDINGS = {
    "Montmagny—L'Islet—Kamouraska—Rivière-du-Loup": (
        "riviere du loup",
        "l’islet",
        "Montmagny--L'Islet--Kamouraska--Rivière-du-Loup",
    ),
    "Beauport—Côte-de-Beaupré—Île d'Orléans—Charlevoix": ("ile d’orleans", "cote de beaupre"),
    "Taiaiako'n—Parkdale—High Park": ("taiaiakon", "high park"),
    "Côte-du-Sud—Rivière-du-Loup—Kataskomiq—Témiscouata": ("kataskomiq temiscouata",),
    "Saint Boniface—Saint Vital": ("saint boniface saint vital",),
    "Leeds—Grenville—Thousand Islands and Rideau Lakes": ("thousand islands",),
    "Abitibi—Baie-James—Nunavik—Eeyou": ("nunavik eeyou",),
    "Churchill—Keewatinook Aski": ("keewatinook",),
    "Desnethé—Missinippi—Churchill River": ("desnethe",),
}

# In the order of a list sorted by family name, whatever the accents and capitals.
IN_ORDER = (
    "Audette",
    "Brière",
    "D'Amours",
    "d'Entremont",
    "Forest",
    "LaBoucane-Benson",
    "McCallum",
    "Mégie",
    "Miville-Dechêne",
    "Nuñez-Melo",
    "O'Connell",
    "O'Toole",
    "Péclet",
    "Van Bynen",
    "van Koeverden",
    "Van Popta",
)

# Given and family name before and after, and the riding.
CHANGED = (
    ("Rachael", "Harder", "Rachael", "Thomas", "Lethbridge"),
    ("Rhéal", "Fortin", "Rhéal Éloi", "Fortin", "Rivière-du-Nord"),
)
