"""The invented group: who it is, its mandate, and what invented sources say of it."""

from desk.data_sets.facts import GroupFacts
from desk.data_sets.practice.people import CHARTER, FOUNDED

BULLETIN_1 = "The Early Warning, bulletin 1 (invented for practice)"
BULLETIN_9 = "The Early Warning, bulletin 9 (invented for practice)"
GAZETTE = "The Lower Quill Gazette, 4 March 2013 (invented for practice)"

STATEMENTS = (
    {
        "topic": "origins",
        "since": FOUNDED,
        "until": "1995-05-18",
        "text_en": "Eleven delegates and three councillors founded the group in a borrowed reading "
        "room.",
        "text_fr": "Onze membres de la Chambre et trois membres du Conseil ont fondé le groupe "
        "dans une salle de lecture d’emprunt.",
        "source": BULLETIN_1,
    },
    {
        "topic": "name",
        "since": FOUNDED,
        "text_en": "The charter gives the name in both languages; the bulletin says “the Practice "
        "Group”.",
        "text_fr": "La charte donne le nom dans les deux langues; le bulletin dit « le Groupe "
        "d’exercice ».",
        "source": CHARTER,
    },
    {
        "topic": "membership",
        "since": "2009-01-01",
        "until": "2010-01-01",
        "since_precision": "year",
        "until_precision": "year",
        "text_en": "About ten official members, and a score of parliamentarians who take part.",
        "text_fr": "Une dizaine de membres officiels, et une vingtaine de parlementaires qui "
        "participent.",
        "source": GAZETTE,
        "dispute_en": "The group’s own bulletin counts eight official members that year.",
        "dispute_fr": "Le bulletin du groupe compte huit membres officiels cette année-là.",
        "dispute_source": BULLETIN_1,
    },
    {
        "topic": "executive",
        "since": FOUNDED,
        "until": "2013-05-26",
        "text_en": "A Chair and four Vice-Chairs; since then a Chair and three.",
        "text_fr": "Une présidence et quatre vice-présidences; depuis, une présidence et trois "
        "vice-présidences.",
        "source": CHARTER,
    },
    {
        "topic": "funding",
        "since": "2012-01-01",
        "since_precision": "year",
        "text_en": "Fees, and a yearly gift of the Lantern Foundation for Early Warning.",
        "text_fr": "Les cotisations, et un don annuel de la Fondation de la lanterne pour l’alerte "
        "précoce.",
        "source": BULLETIN_9,
    },
)

GROUP = GroupFacts(
    fields={
        "name_en": "All-Party Practice Group on Early Warning of the Parliament of Corvane",
        "name_fr": "Groupe multipartite d’exercice sur l’alerte précoce du Parlement de Corvane",
        "short_name_en": "Corvane Practice Group",
        "short_name_fr": "Groupe d’exercice de Corvane",
        "founded": FOUNDED,
        "purpose_en": "An invented group in an invented Parliament, for learning how the registry "
        "works.",
        "purpose_fr": "Un groupe inventé dans un Parlement inventé, pour apprendre à se servir du "
        "registre.",
        "secretariat_en": "The Early Warning Desk, an invented institute, keeps the registry.",
        "secretariat_fr": "Le Bureau de l’alerte précoce, un institut inventé, tient le registre.",
        "contact_email": "practice@corvane.example",
        "contact_address": "1 Reading Room Lane\nOldbridge, Lower Corvane",
        "website_en": "https://corvane.example/",
        "website_fr": "https://corvane.example/fr/",
        "licence_name_en": "Creative Commons Attribution 4.0 International (CC BY 4.0)",
        "licence_name_fr": "Creative Commons Attribution 4.0 International (CC BY 4.0)",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
        "is_practice": True,
        "source": CHARTER,
    },
    mandate_source=CHARTER,
    mandate=(
        (
            "Bring warnings of mass violence to the Chamber and the Council in time.",
            "Porter à temps devant la Chambre et le Conseil les alertes de violence de masse.",
            (),
        ),
        (
            "Keep the members of every party informed.",
            "Tenir informés les membres de tous les partis.",
            (),
        ),
        (
            "Work with others, in order to:",
            "Travailler avec d’autres, afin :",
            (
                ("learn from what has been tried elsewhere;", "d’apprendre de ce qui s’est fait;"),
                (
                    "hear survivors and scholars;",
                    "d’entendre les personnes survivantes et les spécialistes;",
                ),
                ("tell neighbouring Parliaments.", "d’avertir les Parlements voisins."),
            ),
        ),
    ),
    statements=STATEMENTS,
    coverages=(
        {"subject": "membership", "since": FOUNDED, "source": CHARTER},
        {"subject": "executive", "since": FOUNDED, "source": CHARTER},
    ),
)
