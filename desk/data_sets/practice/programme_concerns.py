"""What the invented group watches: places and fields that do not exist."""

from desk.data_sets.facts import Row
from desk.data_sets.practice.sayings import BULLETIN_3, BULLETIN_9
from desk.data_sets.programme import ConcernFacts

OBSERVATORY = "Corvane Observatory of Quiet Alarms, yearly review (invented for practice)"
WEATHERGLASS = "The Weatherglass, a newsletter (invented for practice)"

SALT_ROAD = "the-salt-road"
VESPER_COAST = "the-vesper-coast"
QUESSIMAR = "lake-quessimar"
VARNHOLT = "upper-varnholt"
PELL_AND_MORRA = "pell-and-morra"
RUMOUR = "rumour-on-the-air"
TELEPHONE = "early-warning-by-telephone"
DROUGHT = "drought-and-flight"
MIRROR_VALLEY = "the-mirror-valley"

POSTS_EN = "villages with a warning post"
POSTS_FR = "villages dotés d’un poste d’alerte"


def update(day: str, text_en: str, text_fr: str, **more: object) -> Row:
    return {"day": day, "text_en": text_en, "text_fr": text_fr, "source": WEATHERGLASS, **more}


def posts(day: str, figure: int, text_en: str, text_fr: str, **more: object) -> Row:
    counted = {"figure": figure, "unit_en": POSTS_EN, "unit_fr": POSTS_FR}
    return update(day, text_en, text_fr, **counted, **more)


def concern(
    slug: str, kind: str, names: tuple[str, str], since: str, *updates: Row, **more: object
) -> ConcernFacts:
    name_en, name_fr = names
    return ConcernFacts(
        fields={
            "slug": slug,
            "kind": kind,
            "name_en": name_en,
            "name_fr": name_fr,
            "since": since,
            "source": OBSERVATORY,
            **more,
        },
        updates=updates,
    )


SITUATIONS = (
    concern(
        SALT_ROAD,
        "situation",
        ("The Salt Road", "La route du sel"),
        "2006-06-02",
        update(
            "2011-03-14",
            "The caravans were let through for the first time in a year.",
            "Les caravanes ont pu passer pour la première fois depuis un an.",
        ),
        update(
            "2016-08-01",
            "Two villages were found empty; where their people went is not known.",
            "Deux villages ont été trouvés vides; on ne sait pas où leurs gens sont allés.",
            day_precision="month",
        ),
        update(
            "2024-05-30",
            "A truce was signed at the third well.",
            "Une trêve a été signée au troisième puits.",
            dispute_en="Another newsletter says that only one side signed.",
            dispute_fr="Selon un autre bulletin, un seul des deux camps a signé.",
            dispute_source=BULLETIN_9,
        ),
        country_or_region_en="Ferrane",
        country_or_region_fr="Ferrane",
        summary_en="A trade route along which whole villages have been driven out.",
        summary_fr="Une route marchande le long de laquelle des villages entiers ont été chassés.",
    ),
    concern(
        VESPER_COAST,
        "situation",
        ("The Vesper Coast", "La côte des Vêpres"),
        "2012-01-01",
        update(
            "2019-11-02",
            "The lighthouse keepers reported boats turned back at night.",
            "Les gardiens de phare ont signalé des embarcations refoulées de nuit.",
        ),
        since_precision="year",
        country_or_region_en="Vespery",
        country_or_region_fr="Vêprie",
        summary_en="A coast from which a minority has been put to sea.",
        summary_fr="Une côte d’où l’on a mis une minorité à la mer.",
    ),
    concern(
        QUESSIMAR,
        "situation",
        ("The lake people of Quessimar", "Les gens du lac Quessimar"),
        "2018-02-11",
        update(
            "2022-02-13",
            "Witnesses told the group of the burning of the reed houses.",
            "Des témoins ont raconté au groupe l’incendie des maisons de roseaux.",
        ),
        update(
            "2025-06-10",
            "The first families came back to the western shore.",
            "Les premières familles sont revenues sur la rive ouest.",
        ),
        country_or_region_en="Quessimar",
        country_or_region_fr="Quessimar",
        summary_en="A fishing people whose language has been forbidden in school and market.",
        summary_fr="Un peuple de pêcheurs dont la langue a été interdite à l’école et au marché.",
    ),
    concern(
        VARNHOLT,
        "situation",
        ("Upper Varnholt", "Haut-Varnholt"),
        "1997-05-21",
        update(
            "1998-01-01",
            "An inquiry was opened.",
            "Une enquête a été ouverte.",
            day_precision="year",
            source=BULLETIN_3,
        ),
        until="2004-10-01",
        until_precision="month",
        country_or_region_en="Varnholt",
        country_or_region_fr="Varnholt",
        summary_en="Followed until the inquiry reported.",
        summary_fr="Suivi jusqu’au rapport de l’enquête.",
        source=BULLETIN_3,
    ),
    concern(
        PELL_AND_MORRA,
        "situation",
        ("The islands of Pell and Morra", "Les îles de Pell et de Morra"),
        "2008-06-03",
        since_precision="attested",
        until="2014-02-09",
        until_precision="unknown",
        summary_en="Two islands that broke off all dealings with each other.",
        summary_fr="Deux îles qui ont rompu toute relation entre elles.",
        dispute_en="A newsletter says that the group took it up in 2006.",
        dispute_fr="Selon un bulletin, le groupe s’y intéresse depuis 2006.",
        dispute_source=WEATHERGLASS,
    ),
    concern(
        MIRROR_VALLEY,
        "situation",
        ("The Mirror Valley", "La vallée du Miroir"),
        "2025-09-18",
        update(
            "2025-10-01",
            "A first note, not yet checked.",
            "Une première note, pas encore vérifiée.",
            published=False,
        ),
        published=False,
        summary_en="Under study; for staff only.",
        summary_fr="À l’étude; réservé au personnel.",
    ),
)

FIELDS = (
    concern(
        RUMOUR,
        "emerging_field",
        ("Rumour and incitement on the air", "Rumeurs et incitation sur les ondes"),
        "2009-10-14",
        update(
            "2013-02-13",
            "A station was taken off the air after its third call to burn the granaries.",
            "Une station a été retirée des ondes après son troisième appel à brûler les greniers.",
        ),
        summary_en="How calls to violence travel by radio and by hearsay.",
        summary_fr="Comment les appels à la violence circulent par la radio et le ouï-dire.",
    ),
    concern(
        TELEPHONE,
        "emerging_field",
        ("Early warning by telephone", "L’alerte précoce par téléphone"),
        "2014-10-12",
        posts("2015-01-01", 11, "The first posts.", "Les premiers postes.", day_precision="year"),
        posts(
            "2018-10-14",
            26,
            "Counted by the Observatory.",
            "Selon le décompte de l’Observatoire.",
        ),
        posts(
            "2024-10-17",
            58,
            "Counted by the Observatory; two have since gone silent.",
            "Selon le décompte de l’Observatoire; deux se sont tus depuis.",
        ),
        summary_en="Village posts that ring one another when strangers gather.",
        summary_fr="Des postes de village qui s’appellent quand des inconnus se rassemblent.",
    ),
    concern(
        DROUGHT,
        "emerging_field",
        ("Drought and flight", "Sécheresse et exode"),
        "2021-02-01",
        since_precision="month",
        summary_en="When wells fail, who is driven away first.",
        summary_fr="Quand les puits tarissent, qui est chassé en premier.",
    ),
)

CONCERNS = (*SITUATIONS, *FIELDS)
SERIES = (SALT_ROAD, RUMOUR, VESPER_COAST, TELEPHONE, QUESSIMAR, DROUGHT)
"""What the group's ordinary events speak of, in turn."""
