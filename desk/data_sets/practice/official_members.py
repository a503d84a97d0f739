"""Invented official members, admitted at the general meetings. One line is one person.

Delegates: given name, family name, grammatical gender in French, riding, party ("" for none),
Parliaments, day of admission; former ones also why the last seat ended. Councillors: province and
Council group in place of riding and party, then appointed, retires, day of admission.
"""

OFFICIAL_DELEGATES = (
    ("Odalys", "Fernwhistle", "", "Saltmere Harbour", "meadow", (21, 22, 23, 24, 25), "2014-05-28"),
    ("Corwin", "Tournebroche", "m", "Windrow Plains", "lantern", (24, 25), "2021-05-27"),
    ("Isaure", "Quarrendene", "f", "Amberlake Centre", "meadow", (22, 23, 24, 25), "2014-05-28"),
    ("Thibert", "Ñandurelli", "", "Farther Isles North", "harbour", (25,), "2022-05-23"),
    ("Sasha", "Rivesèche", "", "Foxglove Hill—Tansy", "lantern", (23, 24, 25), "2022-05-23"),
    ("Maëlle", "Orrisroot", "f", "Bellfounder", "orchard", (24, 25), "2017-05-25"),
    ("Évariste", "Gâtebourse", "", "Amberlake Shores", "meadow", (25,), "2024-05-24"),
    (
        "Ottilie",
        "Boisfleurant",
        "f",
        "Farther Isles South",
        "harbour",
        (21, 22, 23, 24, 25),
        "2018-05-21",
    ),
    ("Lorcan", "Mapleshaw", "m", "Old Quarry", "lantern", (24, 25), "2017-05-25"),
    ("Robin", "Brumardeau", "", "Tanner’s Reach", "meadow", (22, 23, 24, 25), "2016-05-20"),
)

OFFICIAL_COUNCILLORS = (
    (
        "Brunhilde",
        "Éclairvaux",
        "",
        "UC",
        "provincial-circle",
        "2005-01-10",
        "2027-01-20",
        "2024-05-24",
    ),
    (
        "Bertram",
        "Kestrelby",
        "m",
        "LC",
        "provincial-circle",
        "2010-02-11",
        "2034-03-21",
        "2022-05-23",
    ),
    ("Solveig", "Aubépinard", "f", "SM", "lantern", "2015-03-12", "2028-05-22", "2015-05-24"),
    ("Anselme", "Fontembrune", "", "WD", "open-bench", "2020-04-13", "2035-07-23", "2024-05-24"),
)

FORMER_OFFICIAL_DELEGATES = (
    ("Ingrith", "Juniperle", "", "Long Furrow", "lantern", (21,), "2006-05-17", "defeated"),
    (
        "Mathurin",
        "Verdelune",
        "m",
        "Mossbank Springs",
        "harbour",
        (21, 22),
        "2007-05-20",
        "did_not_stand",
    ),
    ("Dulcie", "Brisemiel", "f", "Lantern Isle", "meadow", (22, 23), "2016-05-20", "defeated"),
    ("Quentillon", "Hazelrigge", "", "Wolf’s Ladder", "lantern", (22,), "2011-05-22", ""),
    ("Ariel", "Songecreux", "", "Printers’ Row", "meadow", (23,), "2015-05-24", "defeated"),
    (
        "Odalys",
        "Lavergnette",
        "f",
        "Anchor’s Rest",
        "harbour",
        (23, 24),
        "2018-05-21",
        "did_not_stand",
    ),
    ("Corwin", "Frostmantle", "", "Dustdevil", "lantern", (24,), "2019-05-26", "defeated"),
    ("Isaure", "Quenouillette", "f", "Wild Honey", "old-mill", (21, 22, 23), "2014-05-28", ""),
    ("Thibert", "Sablonneau", "m", "Windrow Plains", "meadow", (21,), "2006-05-17", "defeated"),
    (
        "Wren",
        "Dovecotte",
        "",
        "Farther Isles North",
        "harbour",
        (21, 22),
        "2006-05-17",
        "did_not_stand",
    ),
)

FORMER_OFFICIAL_COUNCILLORS = (
    ("Maëlle", "Ombreval", "", "UC", "provincial-circle", "2001-01-10", "2010-01-20", "2006-05-17"),
    (
        "Évariste",
        "Ventdoré",
        "m",
        "LC",
        "provincial-circle",
        "2003-02-11",
        "2013-03-21",
        "2008-05-25",
    ),
)
