"""The country a registry starts with: provinces, chambers and their seats, Parliaments 38 to 45,
the parties and Senate groups since 2004 and where each was recognised.

The facts are written here and nowhere read from, so this migration stays as it is. Spans are
half-open. Independent and non-affiliated are no party. A French name is empty where the group's
own was not found.
"""

from datetime import date

from django.db import migrations

PARLINFO = "Library of Parliament, ParlInfo (lop.parl.ca)"
ELECTIONS = (
    "Library of Parliament, ParlInfo: Parliaments and general elections "
    "(lop.parl.ca/sites/ParlInfo/default/en_CA/Parliament)"
)
TWELVE_SEATS = (
    "Parliament of Canada Act, R.S.C. 1985, c. P-1 (twelve members in the House of Commons); "
    "standings of the 38th to 45th Parliaments, ParlInfo"
)
SENATE_PARTIES = "Party standings in the Senate since the 38th Parliament, ParlInfo"
SENATE_GROUPS = "First days of senators in the group, ParlInfo (lop.parl.ca)"
WIKIPEDIA = "Convention of Wikipedia's lists; not a colour the party itself publishes"
SENATE_DIAGRAM = "Wikimedia Commons, diagram of the Senate of Canada; not official"

# code, English, French; east to west, then the territories, as printed lists order them
PROVINCES = (
    ("NL", "Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
    ("PE", "Prince Edward Island", "Île-du-Prince-Édouard"),
    ("NS", "Nova Scotia", "Nouvelle-Écosse"),
    ("NB", "New Brunswick", "Nouveau-Brunswick"),
    ("QC", "Quebec", "Québec"),
    ("ON", "Ontario", "Ontario"),
    ("MB", "Manitoba", "Manitoba"),
    ("SK", "Saskatchewan", "Saskatchewan"),
    ("AB", "Alberta", "Alberta"),
    ("BC", "British Columbia", "Colombie-Britannique"),
    ("YT", "Yukon", "Yukon"),
    ("NT", "Northwest Territories", "Territoires du Nord-Ouest"),
    ("NU", "Nunavut", "Nunavut"),
)

CHAMBERS = (
    {
        "code": "house",
        "name_en": "House of Commons",
        "name_fr": "Chambre des communes",
        "member_title_en": "Member of Parliament",
        "member_title_fr_masculine": "député",
        "member_title_fr_feminine": "députée",
        "member_title_fr_epicene": "membre de la Chambre des communes",
        "order": 1,
    },
    {
        "code": "senate",
        "name_en": "Senate",
        "name_fr": "Sénat",
        "member_title_en": "Senator",
        "member_title_fr_masculine": "sénateur",
        "member_title_fr_feminine": "sénatrice",
        "member_title_fr_epicene": "membre du Sénat",
        "order": 2,
    },
)

# chamber, seats, since, until, source
SEAT_COUNTS = (
    (
        "house",
        308,
        date(2004, 6, 28),
        date(2015, 10, 19),
        "Representation Order of 2003, first used at the general election of 28 June 2004",
    ),
    (
        "house",
        338,
        date(2015, 10, 19),
        date(2025, 4, 28),
        "Representation Order of 2013, first used at the general election of 19 October 2015",
    ),
    (
        "house",
        343,
        date(2025, 4, 28),
        None,
        "Representation Order of 2023, first used at the general election of 28 April 2025",
    ),
    (
        "senate",
        105,
        date(1999, 4, 1),
        None,
        "Constitution Act, 1867, section 21, with the seat of Nunavut added on 1 April 1999",
    ),
)

# number, polling day, opened, dissolved; each ends on the polling day of the next
PARLIAMENTS = (
    (38, date(2004, 6, 28), date(2004, 10, 4), date(2005, 11, 29)),
    (39, date(2006, 1, 23), date(2006, 4, 3), date(2008, 9, 7)),
    (40, date(2008, 10, 14), date(2008, 11, 18), date(2011, 3, 26)),
    (41, date(2011, 5, 2), date(2011, 6, 2), date(2015, 8, 2)),
    (42, date(2015, 10, 19), date(2015, 12, 3), date(2019, 9, 11)),
    (43, date(2019, 10, 21), date(2019, 12, 5), date(2021, 8, 15)),
    (44, date(2021, 9, 20), date(2021, 11, 22), date(2025, 3, 23)),
    (45, date(2025, 4, 28), date(2025, 5, 26), None),
)

# slug, name en, name fr, short en, short fr, abbreviation en, abbreviation fr, colour, its source
PARTIES = (
    (
        "liberal",
        "Liberal Party of Canada",
        "Parti libéral du Canada",
        "Liberal",
        "Libéral",
        "LPC",
        "PLC",
        "#EA6D6A",
        WIKIPEDIA,
    ),
    (
        "conservative",
        "Conservative Party of Canada",
        "Parti conservateur du Canada",
        "Conservative",
        "Conservateur",
        "CPC",
        "PCC",
        "#6495ED",
        WIKIPEDIA,
    ),
    (
        "ndp",
        "New Democratic Party",
        "Nouveau Parti démocratique",
        "NDP",
        "NPD",
        "NDP",
        "NPD",
        "#F4A460",
        WIKIPEDIA,
    ),
    (
        "bloc-quebecois",
        "Bloc Québécois",
        "Bloc Québécois",
        "Bloc Québécois",
        "Bloc Québécois",
        "BQ",
        "BQ",
        "#87CEFA",
        WIKIPEDIA,
    ),
    (
        "green",
        "Green Party of Canada",
        "Parti Vert du Canada",
        "Green Party",
        "Parti vert",
        "GPC",
        "PVC",
        "#99C955",
        WIKIPEDIA,
    ),
    (
        "peoples-party",
        "People’s Party of Canada",
        "Parti populaire du Canada",
        "People’s Party",
        "Parti populaire",
        "PPC",
        "PPC",
        "#6F5D9A",
        "Seen in one public repository only; not official",
    ),
    (
        "groupe-parlementaire-quebecois",
        "Groupe parlementaire québécois",
        "Groupe parlementaire québécois",
        "Groupe parlementaire québécois",
        "Groupe parlementaire québécois",
        "GPQ",
        "GPQ",
        "",
        "",
    ),
    (
        "quebec-debout",
        "Québec debout",
        "Québec debout",
        "Québec debout",
        "Québec debout",
        "QD",
        "QD",
        "",
        "",
    ),
    (
        "strength-in-democracy",
        "Strength in Democracy",
        "Forces et Démocratie",
        "Strength in Democracy",
        "Forces et Démocratie",
        "SD",
        "FD",
        "",
        "",
    ),
    (
        "ccf-2018",
        "Co-operative Commonwealth Federation",
        "Fédération du Commonwealth coopératif",
        "CCF",
        "",
        "CCF",
        "",
        "",
        "",
    ),
    (
        "progressive-conservative",
        "Progressive Conservative Party",
        "Parti progressiste-conservateur",
        "Progressive Conservative",
        "Progressiste-conservateur",
        "PC",
        "PC",
        "",
        "",
    ),
)

SENATE_GROUP_ROWS = (
    (
        "senate-liberal-caucus",
        "Senate Liberal Caucus",
        "Caucus libéral du Sénat",
        "Senate Liberal Caucus",
        "Caucus libéral du Sénat",
        "SLC",
        "",
        "",
        "",
    ),
    (
        "independent-senators-group",
        "Independent Senators Group",
        "Groupe des sénateurs indépendants",
        "Independent Senators Group",
        "Groupe des sénateurs indépendants",
        "ISG",
        "GSI",
        "#845B87",
        SENATE_DIAGRAM,
    ),
    (
        "canadian-senators-group",
        "Canadian Senators Group",
        "Groupe des sénateurs canadiens",
        "Canadian Senators Group",
        "Groupe des sénateurs canadiens",
        "CSG",
        "GSC",
        "#386B87",
        "Wikimedia Commons, diagram of the Senate; another list prints #386B67; not official",
    ),
    (
        "progressive-senate-group",
        "Progressive Senate Group",
        "Groupe progressiste du Sénat",
        "Progressive Senate Group",
        "Groupe progressiste du Sénat",
        "PSG",
        "GPS",
        "#ED2E38",
        "Wikimedia Commons, diagram of the Senate; another list prints #386B67; not official",
    ),
    (
        "government-representatives-office",
        "Government Representative’s Office",
        "",
        "Government Representative’s Office",
        "",
        "GRO",
        "",
        "",
        "",
    ),
)

SUCCESSORS = (
    ("groupe-parlementaire-quebecois", "quebec-debout"),
    ("quebec-debout", "bloc-quebecois"),
    ("progressive-conservative", "conservative"),
    ("senate-liberal-caucus", "progressive-senate-group"),
)

# party, chamber, since, until, precision of since, source
RECOGNITIONS = (
    ("liberal", "house", date(2004, 6, 28), None, "attested", TWELVE_SEATS),
    ("conservative", "house", date(2004, 6, 28), None, "attested", TWELVE_SEATS),
    ("bloc-quebecois", "house", date(2004, 6, 28), date(2011, 5, 2), "attested", TWELVE_SEATS),
    ("bloc-quebecois", "house", date(2019, 10, 21), None, "day", TWELVE_SEATS),
    ("ndp", "house", date(2004, 6, 28), date(2025, 4, 28), "attested", TWELVE_SEATS),
    ("conservative", "senate", date(2004, 6, 28), None, "attested", SENATE_PARTIES),
    ("liberal", "senate", date(2004, 6, 28), date(2014, 1, 29), "attested", SENATE_PARTIES),
    (
        "senate-liberal-caucus",
        "senate",
        date(2014, 1, 29),
        date(2019, 11, 14),
        "day",
        SENATE_GROUPS,
    ),
    ("independent-senators-group", "senate", date(2016, 12, 2), None, "attested", SENATE_GROUPS),
    ("canadian-senators-group", "senate", date(2019, 11, 4), None, "day", SENATE_GROUPS),
    (
        "progressive-senate-group",
        "senate",
        date(2019, 11, 14),
        date(2019, 11, 18),
        "day",
        SENATE_GROUPS,
    ),
    ("progressive-senate-group", "senate", date(2020, 5, 21), None, "day", SENATE_GROUPS),
    (
        "government-representatives-office",
        "senate",
        date(2025, 9, 24),
        None,
        "attested",
        SENATE_GROUPS,
    ),
)

LIBERAL_SENATORS = {
    "dispute_en": (
        "ParlInfo lists the senators of this caucus under the Liberal Party of Canada until "
        "13 November 2019."
    ),
    "dispute_fr": (
        "ParlInfo inscrit les sénateurs et sénatrices de ce caucus sous le Parti libéral du Canada "
        "jusqu’au 13 novembre 2019."
    ),
    "dispute_source": PARLINFO,
}
DISPUTED = {"senate-liberal-caucus": LIBERAL_SENATORS}

PARTY_FIELDS = (
    "slug",
    "name_en",
    "name_fr",
    "short_name_en",
    "short_name_fr",
    "abbreviation_en",
    "abbreviation_fr",
    "colour",
    "colour_source",
)


def install(apps, schema_editor):
    def rows(model):
        return apps.get_model("members", model).objects.using(schema_editor.connection.alias)

    for order, (code, english, french) in enumerate(PROVINCES, start=1):
        rows("Province").create(code=code, name_en=english, name_fr=french, order=order)
    chambers = {fields["code"]: rows("Chamber").create(**fields) for fields in CHAMBERS}
    for chamber, seats, since, until, source in SEAT_COUNTS:
        rows("SeatCount").create(
            chamber=chambers[chamber], seats=seats, since=since, until=until, source=source
        )
    next_polling_days = [since for _number, since, *_days in PARLIAMENTS[1:]] + [None]
    for (number, since, opened, dissolved), until in zip(
        PARLIAMENTS, next_polling_days, strict=True
    ):
        rows("Parliament").create(
            number=number,
            since=since,
            until=until,
            opened=opened,
            dissolved=dissolved,
            source=ELECTIONS,
        )
    parties = install_parties(rows)
    for party, chamber, since, until, precision, source in RECOGNITIONS:
        rows("Recognition").create(
            party=parties[party],
            chamber=chambers[chamber],
            since=since,
            until=until,
            since_precision=precision,
            source=source,
            **DISPUTED.get(party, {}),
        )


def install_parties(rows):
    parties = {}
    for kind, listed in (("party", PARTIES), ("senate_group", SENATE_GROUP_ROWS)):
        for values in listed:
            fields = dict(zip(PARTY_FIELDS, values, strict=True))
            parties[fields["slug"]] = rows("Party").create(kind=kind, source=PARLINFO, **fields)
    for slug, successor in SUCCESSORS:
        rows("Party").filter(slug=slug).update(successor=parties[successor])
    return parties


def remove(apps, schema_editor):
    """Refused by the database while people's mandates or affiliations still point here."""

    def rows(model):
        return apps.get_model("members", model).objects.using(schema_editor.connection.alias)

    slugs = [values[0] for values in PARTIES + SENATE_GROUP_ROWS]
    codes = [fields["code"] for fields in CHAMBERS]
    rows("Recognition").filter(party__slug__in=slugs).delete()
    rows("Party").filter(slug__in=slugs).update(successor=None)
    rows("Party").filter(slug__in=slugs).delete()
    rows("Parliament").filter(number__in=[number for number, *_rest in PARLIAMENTS]).delete()
    rows("SeatCount").filter(chamber__code__in=codes).delete()
    rows("Chamber").filter(code__in=codes).delete()
    rows("Province").filter(code__in=[code for code, *_names in PROVINCES]).delete()


class Migration(migrations.Migration):
    dependencies = [("members", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
