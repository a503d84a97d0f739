"""Invented events of every kind that the ordinary ones are not: put off, called off, announced
only, over several days, on the days when clocks change, or hardly dated."""

from typing import Any

from desk.data_sets.facts import Row
from desk.data_sets.practice.partners_memoranda import INSTITUTE, TARROW, WITH_TARROW
from desk.data_sets.practice.programme_concerns import (
    DROUGHT,
    QUESSIMAR,
    SALT_ROAD,
    TELEPHONE,
    VARNHOLT,
    VESPER_COAST,
)
from desk.data_sets.practice.programme_guests import GUESTS
from desk.data_sets.practice.sayings import BULLETIN_3, BULLETIN_9
from desk.data_sets.programme import EventFacts

PROGRAMME = "Programme of the event (invented for practice)"
READING_ROOM = {
    "place_en": "Reading Room, Parliament of Corvane",
    "place_fr": "Salle de lecture, Parlement de Corvane",
}


def event(
    reference: str,
    kind: str,
    title_en: str,
    title_fr: str,
    day: str,
    *concerns: str,
    **more: Any,
) -> EventFacts:
    people, hosts = more.pop("people", ()), more.pop("hosts", ())
    fields: Row = {
        "reference": reference,
        "kind": kind,
        "title_en": title_en,
        "title_fr": title_fr,
        "day": day,
        "source": PROGRAMME,
        **more,
    }
    return EventFacts(fields=fields, concerns=concerns, people=people, host_organisations=hosts)


HARDLY_DATED = (
    event(
        "1996-first-briefing",
        "briefing",
        "The first briefing",
        "La première séance d’information",
        "1996-01-01",
        day_precision="about",
        status="held",
        audience="not_recorded",
        source=BULLETIN_3,
        dispute_en="A memoir places it in 1998.",
        dispute_fr="Selon des mémoires, elle a eu lieu en 1998.",
        dispute_source="“A Seat by the Window”, a memoir (invented for practice)",
    ),
    event(
        "2003-varnholt-inquiry",
        "panel",
        "What the inquiry of Upper Varnholt found",
        "Les constats de l’enquête du Haut-Varnholt",
        "2003-01-01",
        VARNHOLT,
        day_precision="year",
        status="held",
        parliamentarians_count=20,
        parliamentarians_count_precision="more_than",
        source=BULLETIN_3,
    ),
)

OF_LATE = (
    event(
        "2015-03-10-signing",
        "other",
        "Signing of the memorandum with the Tarrowmere group",
        "Signature du protocole d’entente avec le groupe de Tarrowmère",
        "2015-03-10",
        status="held",
        audience="closed",
        hosts=(TARROW,),
        people=({"parliamentarian": "corwin-pellbrook-jr", "role": "host"},),
        source=WITH_TARROW,
    ),
    event(
        "2020-03-19-panel",
        "panel",
        "Drought and flight: who leaves first",
        "Sécheresse et exode : qui part en premier",
        "2020-03-19",
        DROUGHT,
        status="cancelled",
        sequence=1,
        starts_at="12:00",
        ends_at="13:30",
        **READING_ROOM,
    ),
    event(
        "2024-06-14-conference",
        "other",
        "Three days on the Salt Road",
        "Trois jours sur la route du sel",
        "2024-06-14",
        SALT_ROAD,
        status="held",
        audience="public",
        last_day="2024-06-16",
        starts_at="09:00",
        ends_at="16:00",
        guests_count=120,
        guests_count_precision="about",
        hosts=(INSTITUTE,),
        summary_en="Witnesses, keepers of wells and mapmakers.",
        summary_fr="Des témoins, des gardiens de puits et des cartographes.",
        report_en="Three days of testimony ended with a map on which every emptied village has "
        "its name again.",
        report_fr="Trois jours de témoignages ont abouti à une carte où chaque village vidé a "
        "retrouvé son nom.",
        people=(
            {"parliamentarian": "isaure-quarrendene", "role": "host"},
            {"parliamentarian": "seraphine-daubepine", "role": "moderator"},
            {
                "parliamentarian": "emmerich-foinblanc",
                "role": "speaker",
                "not_sitting_reason": "Former Chair, invited to speak",
            },
            {**GUESTS[5], "role": "speaker"},
            {**GUESTS[4], "published": False},
        ),
    ),
    event(
        "2025-03-09-walk",
        "visit",
        "Morning walk of the clocks",
        "Marche matinale des horloges",
        "2025-03-09",
        VESPER_COAST,
        status="held",
        audience="public",
        starts_at="09:00",
        ends_at="11:30",
        people=(
            {"parliamentarian": "hilaire-doucebrise-kerne", "published": False},
            {
                "parliamentarian": "camille-inkpenny",
                "represented_by_staff": True,
                "published": False,
            },
        ),
    ),
    event(
        "2025-10-21-dinner",
        "meeting",
        "Dinner with the envoys of Quessimar",
        "Dîner avec les émissaires de Quessimar",
        "2025-10-21",
        QUESSIMAR,
        status="held",
        audience="closed",
        starts_at="18:30",
        people=(
            {"parliamentarian": "hilaire-doucebrise-kerne", "published": False},
            {"parliamentarian": "seraphine-daubepine", "role": "host"},
            {"parliamentarian": "isarrow"},
        ),
        published=False,
    ),
    event(
        "2025-11-02-vigil",
        "other",
        "Vigil on the longest night of the clock",
        "Veillée de la plus longue nuit de l’horloge",
        "2025-11-02",
        QUESSIMAR,
        status="held",
        audience="public",
        starts_at="00:30",
        ends_at="04:00",
        people=(
            {"parliamentarian": "camille-inkpenny"},
            {"parliamentarian": "isarrow", "role": "host"},
        ),
        source=BULLETIN_9,
    ),
)

TO_COME = (
    event(
        "2026-09-23-switchboard",
        "visit",
        "Visit to the switchboard of the Farther Isles",
        "Visite du standard des Îles-Lointaines",
        "2026-09-23",
        TELEPHONE,
        sequence=1,
        summary_en="Announced; nothing here says yet whether it took place.",
        summary_fr="Annoncée; rien ici ne dit encore si elle a eu lieu.",
    ),
    event(
        "2027-02-10-briefing",
        "briefing",
        "Briefing: fifty-eight telephones",
        "Séance d’information : cinquante-huit téléphones",
        "2027-02-10",
        TELEPHONE,
        audience="public",
        starts_at="12:00",
        ends_at="13:30",
        people=({**GUESTS[3], "role": "speaker"},),
        **READING_ROOM,
    ),
    event(
        "2027-03-14-walk",
        "visit",
        "Morning walk of the clocks",
        "Marche matinale des horloges",
        "2027-03-14",
        VESPER_COAST,
        audience="public",
        starts_at="01:30",
        ends_at="03:30",
        sequence=2,
    ),
    event(
        "2027-04-08-panel",
        "panel",
        "Whose wells?",
        "À qui les puits?",
        "2027-04-08",
        DROUGHT,
        status="postponed",
        sequence=1,
    ),
    event(
        "2027-05-05-launch",
        "launch",
        "Launch of “The Ringing Line”, second edition",
        "Lancement de la deuxième édition de « The Ringing Line »",
        "2027-05-05",
        TELEPHONE,
        status="cancelled",
        sequence=3,
        starts_at="18:00",
        ends_at="20:00",
    ),
    event(
        "2027-05-27-agm",
        "agm",
        "Annual general meeting of 2027",
        "Assemblée générale annuelle de 2027",
        "2027-05-27",
        starts_at="17:30",
        ends_at="19:00",
        **READING_ROOM,
    ),
    event(
        "2027-11-retreat",
        "other",
        "Retreat on the Salt Road",
        "Retraite sur la route du sel",
        "2027-11-01",
        SALT_ROAD,
        day_precision="month",
        published=False,
    ),
)

SPECIAL_EVENTS = (*HARDLY_DATED, *OF_LATE, *TO_COME)
