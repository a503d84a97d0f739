"""The group of the Parliament of the United Kingdom: its officers then and now, as the sources
print them. Who led it between the years named here, no source of this record tells."""

from desk.data_sets.facts import Row
from desk.data_sets.record.sources import (
    AEGIS_MEMORANDUM,
    UK_CHAIRS_2009,
    UK_CO_CHAIR_2016,
    UK_REGISTER_2025,
    UK_REGISTER_2025_ADDRESS,
    UK_REGISTER_2026_ADDRESS,
    UK_REGISTER_BOTH,
)

UK_GROUP: Row = {
    "slug": "uk-appg",
    "kind": "sister_group",
    "name_en": "All-Party Parliamentary Group Genocide Prevention",
    "short_name_en": "UK APPG",
    "country_en": "United Kingdom",
    "country_fr": "Royaume-Uni",
    "description_en": (
        "The parliamentary group of the United Kingdom, formed in 2005. In 2014 it was called the "
        "All-Party Parliamentary Group for the Prevention of Genocide and Crimes against Humanity."
    ),
    "description_fr": (
        "Le groupe parlementaire du Royaume-Uni, formé en 2005. En 2014, il s’appelait All-Party "
        "Parliamentary Group for the Prevention of Genocide and Crimes against Humanity."
    ),
    "register_name": "genocide-prevention",
    "source": f"{UK_REGISTER_2025} ; {AEGIS_MEMORANDUM}",
}


def officer(role: str, name: str, party: str, since: str, until: str, source: str) -> Row:
    """Of a source that tells no first and no last day: both ends unknown."""
    return {
        "organisation": UK_GROUP["slug"],
        "role": role,
        "name": name,
        "party": party,
        "since": since,
        "until": until,
        "since_precision": "unknown",
        "until_precision": "unknown",
        "source": source,
    }


def registered(role: str, name: str, party: str) -> Row:
    """Listed by both editions."""
    row = officer(role, name, party, "2025-05-07", "2026-06-30", UK_REGISTER_BOTH)
    return row | {"since_precision": "attested"}


OFFICERS = (
    officer("chair", "John Bercow MP", "", "2009-01-01", "2010-01-01", UK_CHAIRS_2009),
    officer("chair", "Mary Creagh MP", "", "2009-01-01", "2010-01-01", UK_CHAIRS_2009),
    officer("chair", "Stephen Twigg MP", "", "2014-01-01", "2015-01-01", AEGIS_MEMORANDUM),
    officer("vice_chair", "Lord Carlisle", "", "2014-01-01", "2015-01-01", AEGIS_MEMORANDUM),
    officer("co_chair", "Alison McGovern MP", "", "2016-12-01", "2017-01-01", UK_CO_CHAIR_2016)
    | {"since_precision": "month"},
    registered("chair", "Brendan O'Hara", "Scottish National Party"),
    registered("vice_chair", "Clive Lewis", "Labour"),
    registered("vice_chair", "Lord Davies of Gower", "Conservative"),
    registered("vice_chair", "Colum Eastwood", "Social Democratic & Labour Party"),
)

EDITIONS = tuple(
    {
        "edition_on": day,
        "last_agm_on": "2025-03-26",
        "address": address,
        "officer_count": 4,
    }
    for day, address in (
        ("2025-05-07", UK_REGISTER_2025_ADDRESS),
        ("2026-06-29", UK_REGISTER_2026_ADDRESS),
    )
)
