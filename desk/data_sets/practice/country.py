"""The invented country: provinces, chambers, parties, Council groups and Parliaments."""

INVENTED = "Invented for practice"
ALMANAC = "Almanac of the Parliament of Corvane (invented for practice)"
REGISTER = "Register of parties of Corvane (invented for practice)"

PROVINCES = (
    ("UC", "Upper Corvane", "Haute-Corvane"),
    ("LC", "Lower Corvane", "Basse-Corvane"),
    ("SM", "Saltmere", "Sallemer"),
    ("WD", "Windrow", "Ventaille"),
    ("AM", "Amberlake", "Lac-d’Ambre"),
    ("FI", "Farther Isles", "Îles-Lointaines"),
)

CHAMBERS = (
    {
        "code": "house",
        "name_en": "Chamber of Delegates",
        "name_fr": "Chambre des délégations",
        "member_title_en": "Delegate",
        "member_title_fr_masculine": "délégué",
        "member_title_fr_feminine": "déléguée",
        "member_title_fr_epicene": "membre de la Chambre des délégations",
        "order": 1,
    },
    {
        "code": "senate",
        "name_en": "Council of the Provinces",
        "name_fr": "Conseil des provinces",
        "member_title_en": "Councillor",
        "member_title_fr_masculine": "conseiller",
        "member_title_fr_feminine": "conseillère",
        "member_title_fr_epicene": "membre du Conseil des provinces",
        "order": 2,
    },
)

# chamber, seats, since, until
SEAT_COUNTS = (
    ("house", 80, "1992-11-16", "2017-04-03"),
    ("house", 84, "2017-04-03", None),
    ("senate", 32, "1992-11-16", None),
)

# number, polling day, next polling day, opened, dissolved
PARLIAMENTS = (
    (18, "1992-11-16", "1996-11-18", "1993-01-18", "1996-10-11"),
    (19, "1996-11-18", "2000-10-16", "1997-01-20", "2000-09-08"),
    (20, "2000-10-16", "2004-11-08", "2000-11-20", "2004-10-01"),
    (21, "2004-11-08", "2008-05-12", "2005-01-17", "2008-04-04"),
    (22, "2008-05-12", "2012-10-15", "2008-06-09", "2012-09-07"),
    (23, "2012-10-15", "2017-04-03", "2012-11-19", "2017-02-24"),
    (24, "2017-04-03", "2021-10-18", "2017-05-08", "2021-09-10"),
    (25, "2021-10-18", None, "2021-11-15", None),
)
POLLING_DAYS = {number: polling_day for number, polling_day, *_rest in PARLIAMENTS}
NEXT_POLLING_DAYS = {number: following for number, _day, following, *_rest in PARLIAMENTS}

OLD_MILL_MERGED = "2012-07-01"

# slug, kind, name en, name fr, short en, short fr, abbreviation en, abbreviation fr, colour
PARTIES = (
    (
        "meadow",
        "party",
        "Meadow Party",
        "Parti des prés",
        "Meadow",
        "Prés",
        "MDW",
        "PRÉ",
        "#4F7F3A",
    ),
    (
        "lantern",
        "party",
        "Lantern Party",
        "Parti de la lanterne",
        "Lantern",
        "Lanterne",
        "LAN",
        "LNT",
        "#B8860B",
    ),
    (
        "harbour",
        "party",
        "Harbour Alliance",
        "Alliance du port",
        "Harbour",
        "Port",
        "HBR",
        "ALP",
        "#2F6690",
    ),
    (
        "orchard",
        "party",
        "Orchard Movement",
        "Mouvement du verger",
        "Orchard",
        "Verger",
        "ORC",
        "VER",
        "#8C4A6B",
    ),
    (
        "old-mill",
        "party",
        "Old Mill Party",
        "Parti du vieux moulin",
        "Old Mill",
        "Vieux Moulin",
        "OMP",
        "PVM",
        "#7A6A58",
    ),
    (
        "provincial-circle",
        "senate_group",
        "Provincial Circle",
        "Cercle provincial",
        "Provincial Circle",
        "Cercle provincial",
        "PCI",
        "CPR",
        "#5B5F97",
    ),
    (
        "open-bench",
        "senate_group",
        "Open Bench",
        "Banc ouvert",
        "Open Bench",
        "Banc ouvert",
        "OPB",
        "BOU",
        "#A34A28",
    ),
)
PARTY_FIELDS = (
    "slug",
    "kind",
    "name_en",
    "name_fr",
    "short_name_en",
    "short_name_fr",
    "abbreviation_en",
    "abbreviation_fr",
    "colour",
)
SUCCESSORS = {"old-mill": "meadow"}

# party, chamber, since, until, precision of since
RECOGNITIONS = (
    ("meadow", "house", "1992-11-16", None, "attested"),
    ("lantern", "house", "1992-11-16", None, "attested"),
    ("harbour", "house", "1992-11-16", None, "attested"),
    ("old-mill", "house", "1992-11-16", OLD_MILL_MERGED, "attested"),
    ("orchard", "house", "2012-10-15", "2021-10-18", "day"),
    ("provincial-circle", "senate", "1992-11-16", None, "attested"),
    ("open-bench", "senate", "2017-06-01", None, "day"),
)
