"""Invented official members of the group's first years. One line is one person, written as in
`official_members`."""

from dataclasses import replace

from desk.data_sets.practice.people import FOUNDED, belonging, councillor, delegate

FOUNDING_DELEGATES = (
    ("Rosalind", "Épervanche", "f", "Three Kettles", "lantern", (18, 19, 20, 21), "defeated"),
    ("Aldous", "Grainvaux", "m", "Marl Valley", "meadow", (18, 19, 20), "did_not_stand"),
    ("Léonie", "Quayfarer", "f", "Cormorant Point", "harbour", (18, 19, 20, 21, 22), ""),
    ("Hubert", "Meulebrand", "m", "Highgrist", "old-mill", (18, 19), "defeated"),
    ("Philomène", "Dusklight", "", "Old Quarry", "lantern", (18,), "did_not_stand"),
    ("Gervase", "Herbelune", "m", "Threshing Floor", "meadow", (18, 19), "defeated"),
    ("Nolwenn", "Tidecroft", "f", "Sandglass", "harbour", (18,), "defeated"),
    ("Ambroise", "Millwarden", "", "Wagonwright", "old-mill", (18, 19, 20), "did_not_stand"),
    ("Hortense", "Candlemarsh", "f", "Loonsong", "lantern", (18, 19, 20), "defeated"),
)

FOUNDING_COUNCILLORS = (
    ("Isidore", "Hautbruyère", "m", "WD", "provincial-circle", "1988-03-14", "2001-06-30"),
    ("Winifred", "Larkenvale", "f", "AM", "", "1990-09-10", "2004-02-28"),
    ("Fulbert", "Sablevent", "", "FI", "provincial-circle", "1993-01-18", "2009-11-15"),
)

DELEGATES_ADMITTED = (
    (
        "Justine",
        "Lampyride",
        "f",
        "Stormpetrel",
        "lantern",
        (19, 20, 21, 22, 23),
        "1998-05-20",
        "did_not_stand",
    ),
    (
        "Emmerich",
        "Foinblanc",
        "m",
        "Amberlake Shores",
        "meadow",
        (20, 21, 22, 23),
        "2001-05-23",
        "did_not_stand",
    ),
    (
        "Barthélemy",
        "Jetsamoor",
        "m",
        "Brinefield",
        "harbour",
        (22, 23, 24),
        "2013-05-26",
        "did_not_stand",
    ),
)

# In office when her party merged: the executive's history tells that and what followed
WAS_VICE_CHAIR_AT_THE_MERGER = replace(
    delegate(
        (
            "Perrine",
            "Vannesol",
            "f",
            "Canoe Builders",
            "old-mill",
            (19, 20, 21, 22, 23),
            "1998-05-20",
            "defeated",
        ),
        kind="official",
    ),
    belongings=[belonging("old-mill", "1996-11-18")],
)

EARLY_MEMBERS = (
    *(delegate((*who, FOUNDED, ended), kind="official") for *who, ended in FOUNDING_DELEGATES),
    *(councillor((*who, FOUNDED), kind="official") for who in FOUNDING_COUNCILLORS),
    *(delegate(line, kind="official") for line in DELEGATES_ADMITTED),
    WAS_VICE_CHAIR_AT_THE_MERGER,
)
