"""Invented partners: a funder, an institute, sister groups, a network, and memoranda with promises
kept, begun, given up, overdue and not followed up at all."""

from desk.data_sets.facts import Row
from desk.data_sets.partners import PartnersWriter
from desk.data_sets.practice.partners_memoranda import (
    FOUNDATION,
    INSTITUTE,
    MEMORANDA,
    NETWORK,
    SECRETARIAT,
    TARROW,
)
from desk.data_sets.practice.people import CHARTER, FOUNDED
from desk.data_sets.writing import Writer

BULLETIN = "The Early Warning, bulletin 9 (invented for practice)"
TARROW_REGISTER = "Register of groups of the Parliament of Tarrowmere (invented for practice)"
OFFICE, TRIBUNAL, SALTHAVEN = "early-warning-office", "tribunal-of-the-straits", "salthaven-group"

ORGANISATIONS = (
    {
        "slug": FOUNDATION,
        "kind": "foundation",
        "name_en": "Lantern Foundation for Early Warning",
        "name_fr": "Fondation de la lanterne pour l’alerte précoce",
        "short_name_en": "Lantern Foundation",
        "short_name_fr": "Fondation de la lanterne",
        "country_en": "Corvane",
        "country_fr": "Corvane",
        "website_en": "https://lantern.example/",
        "source": BULLETIN,
    },
    {
        "slug": INSTITUTE,
        "kind": "research_institute",
        "name_en": "Quillmouth Institute for Early Warning",
        "name_fr": "Institut de Quillmouth pour l’alerte précoce",
        "short_name_en": "Quillmouth Institute",
        "short_name_fr": "Institut de Quillmouth",
        "country_en": "Corvane",
        "country_fr": "Corvane",
        "description_en": "Counts warnings, and how many were answered in time.",
        "description_fr": "Compte les alertes et celles auxquelles on a répondu à temps.",
        "source": BULLETIN,
    },
    {
        "slug": SECRETARIAT,
        "kind": "civil_society",
        "name_en": "The Early Warning Desk",
        "name_fr": "Le Bureau d’alerte",
        "source": BULLETIN,
    },
    {
        "slug": TARROW,
        "kind": "sister_group",
        "name_en": "Tarrowmere All-Party Group on Early Warning",
        "short_name_en": "Tarrowmere group",
        "country_en": "Tarrowmere",
        "country_fr": "Tarrowmère",
        "description_en": "Founded four years before this group, which took it as its example.",
        "description_fr": "Fondé quatre ans avant ce groupe, qui s’en est inspiré.",
        "register_name": "tarrowmere-early-warning",
        "source": TARROW_REGISTER,
    },
    {
        "slug": SALTHAVEN,
        "kind": "sister_group",
        "name_en": "Salthaven Parliamentary Circle for Prevention",
        "name_fr": "Cercle parlementaire de Salthaven pour la prévention",
        "country_en": "Salthaven",
        "country_fr": "Salthaven",
        "source": BULLETIN,
    },
    {
        "slug": NETWORK,
        "kind": "network",
        "name_en": "Bell and Lantern Network of Parliamentarians",
        "name_fr": "Réseau parlementaire Cloche et Lanterne",
        "source": BULLETIN,
    },
    {
        "slug": OFFICE,
        "kind": "un_body",
        "name_en": "Office for Early Warning of the League of the Inland Seas",
        "name_fr": "Bureau de l’alerte précoce de la Ligue des mers intérieures",
        "source": BULLETIN,
    },
    {
        "slug": TRIBUNAL,
        "kind": "court",
        "name_en": "Tribunal of the Straits",
        "name_fr": "Tribunal des Détroits",
        "source": BULLETIN,
    },
)


def relation(organisation: str, kind: str, since: str, until: str | None = None, **more) -> Row:
    days = {"since": since, "until": until}
    return {"organisation": organisation, "kind": kind, **days, "source": BULLETIN, **more}


RELATIONS = (
    relation(
        FOUNDATION,
        "funder",
        "2012-01-01",
        since_precision="year",
        note_en="A yearly gift, for the reading room and the bulletin.",
        note_fr="Un don annuel, pour la salle de lecture et le bulletin.",
        dispute_en="A newspaper says that the gift began a year later.",
        dispute_fr="Selon un journal, le don a commencé un an plus tard.",
        dispute_source="The Lower Quill Gazette, 4 March 2013 (invented for practice)",
    ),
    relation(INSTITUTE, "partner", "2014-09-01", since_precision="month"),
    relation(INSTITUTE, "adviser", "2008-01-01", "2014-09-01", since_precision="year"),
    relation(SECRETARIAT, "secretariat", "2016-05-20"),
    relation(TARROW, "model", FOUNDED, "1995-05-18", source=CHARTER),
    relation(TARROW, "sister_group", "2015-03-10"),
    relation(
        SALTHAVEN,
        "sister_group",
        "2009-06-01",
        "2018-02-02",
        since_precision="attested",
        until_precision="unknown",
        note_en="No letter was answered after the winter of 2018.",
        note_fr="Aucune lettre n’a reçu de réponse après l’hiver 2018.",
    ),
    relation(NETWORK, "network", "2019-11-04"),
    relation(TARROW, "member", "2019-11-04", of=NETWORK),
    relation(SECRETARIAT, "secretariat", "2020-01-01", "2024-01-01", of=NETWORK),
    relation(OFFICE, "works_with", FOUNDED, source=CHARTER),
    relation(TRIBUNAL, "works_with", FOUNDED, source=CHARTER),
    relation(
        OFFICE,
        "adviser",
        "2025-09-01",
        published=False,
        note_en="Offered by letter; not agreed yet.",
        note_fr="Offert par lettre; rien n’est encore convenu.",
    ),
)


def officer(role: str, name: str, party: str, since: str, until: str | None = None, **more) -> Row:
    listed = {"organisation": TARROW, "role": role, "name": name, "party": party}
    return {**listed, "since": since, "until": until, "source": TARROW_REGISTER, **more}


OFFICERS = (
    officer("chair", "Isolde Penhaligon-Dray", "Heather Party", "2015-01-20", "2021-06-01"),
    officer("vice_chair", "Jory Trevanick", "Granite Party", "2015-01-20", "2019-02-11"),
    officer("chair", "Jory Trevanick", "Granite Party", "2021-06-01"),
    officer("vice_chair", "Morwenna Skewes", "Heather Party", "2021-06-01"),
    officer("vice_chair", "", "", "2024-10-01", vacant=True),
    officer("treasurer", "Lord Carrick of Ness", "", "2019-02-11", since_precision="month")
    | {"until": "2025-02-01", "until_precision": "unknown"},
)


def write_partners(writer: Writer) -> None:
    partners = PartnersWriter(writer)
    partners.organisations(ORGANISATIONS)
    partners.relations(RELATIONS)
    partners.officers(OFFICERS)
    for memorandum in MEMORANDA:
        partners.memorandum(memorandum)
