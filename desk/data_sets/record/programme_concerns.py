"""What sources show the group itself to watch, no more; and the figures that they give.

A span is the time of the source, its ends unknown where the source is undated. Countries that only
others' papers name are left out.
"""

from desk.data_sets.facts import Row
from desk.data_sets.programme import ConcernFacts
from desk.data_sets.record.programme_sources import (
    COMMEMORATION_2014,
    FOCAL_POINTS_2010,
    FOCAL_POINTS_2011,
    FOCAL_POINTS_2012,
    FOCAL_POINTS_2015,
    POLICY_PAPER_2014,
    REPORT_RELEASED_2009,
)
from desk.data_sets.record.sources import (
    LAUNCH_2009,
    MEETING_ABOUT_2009,
    MINUTES_2016,
    WIKIPEDIA,
)
from desk.data_sets.record.statements import ABOUT_2009

LAST_SUPPORTED = {"until": "2019-10-21", "until_precision": "unknown"}
STATES_EN = "states with a national focal point for the responsibility to protect"
STATES_FR = "États dotés d’un point de contact national pour la responsabilité de protéger"


def about_2009(
    slug: str, kind: str, name_en: str, name_fr: str, place: tuple[str, str] = ("", "")
) -> ConcernFacts:
    """Named by the undated page on the general meeting of about 2009, and by nothing else held."""
    place_en, place_fr = place
    named_en = "a country of concern" if kind == "situation" else "a theme of its work"
    named_fr = "un pays préoccupant" if kind == "situation" else "un thème de travail"
    return ConcernFacts(
        fields={
            "slug": slug,
            "kind": kind,
            "name_en": name_en,
            "name_fr": name_fr,
            "country_or_region_en": place_en,
            "country_or_region_fr": place_fr,
            "summary_en": f"Named as {named_en} in the group’s account of a general meeting. The "
            "page is undated; its content suggests about 2009.",
            "summary_fr": f"Désigné comme {named_fr} dans le compte rendu que fait le groupe d’une "
            "assemblée générale. La page n’est pas datée; son contenu laisse supposer 2009 "
            "environ.",
            **ABOUT_2009,
            "source": MEETING_ABOUT_2009,
        }
    )


def focal_points(day: str, figure: int, source: str, said: tuple[str, str], **more: str) -> Row:
    text_en, text_fr = said
    counted = {"figure": figure, "unit_en": STATES_EN, "unit_fr": STATES_FR}
    return {
        "day": day,
        "text_en": text_en,
        "text_fr": text_fr,
        "source": source,
        **counted,
        **more,
    }


RESPONSIBILITY_TO_PROTECT = ConcernFacts(
    fields={
        "slug": "responsibility-to-protect",
        "kind": "emerging_field",
        "name_en": "The responsibility to protect",
        "name_fr": "La responsabilité de protéger",
        "summary_en": "The group’s mandate is to press the Government of Canada to act as the "
        "responsibility to protect requires. What is counted here are the states that have named "
        "a national focal point, which others have asked Canada to do.",
        "summary_fr": "Le groupe a pour mandat de presser le gouvernement du Canada d’agir comme "
        "le veut la responsabilité de protéger. On compte ici les États qui ont désigné un point "
        "de contact national, ce que d’autres ont demandé au Canada de faire.",
        "since": "2006-01-01",
        "since_precision": "year",
        **LAST_SUPPORTED,
        "source": WIKIPEDIA,
    },
    updates=(
        focal_points(
            "2010-09-01",
            11,
            FOCAL_POINTS_2010,
            (
                "Denmark and Ghana launched the initiative; the first focal points were named.",
                "Le Danemark et le Ghana ont lancé l’initiative; les premiers points de contact "
                "ont été désignés.",
            ),
            day_precision="month",
        ),
        {
            "day": "2011-01-01",
            "day_precision": "year",
            "text_en": "First annual meeting of the focal points, in New York. A state that was "
            "represented there had not necessarily named a focal point.",
            "text_fr": "Première réunion annuelle des points de contact, à New York. Un État "
            "représenté n’avait pas pour autant désigné de point de contact.",
            "figure": 31,
            "unit_en": "states represented at the meeting",
            "unit_fr": "États représentés à la réunion",
            "source": FOCAL_POINTS_2011,
        },
        focal_points(
            "2012-09-29",
            17,
            FOCAL_POINTS_2012,
            (
                "Second annual meeting, in New York, which 36 states attended.",
                "Deuxième réunion annuelle, à New York, à laquelle 36 États ont assisté.",
            ),
        ),
        {
            "day": "2014-04-07",
            "text_en": "The House of Commons adopted unanimously a motion of Paul Dewar in memory "
            "of the genocide in Rwanda. It is an act of the House, not of the group.",
            "text_fr": "La Chambre des communes a adopté à l’unanimité une motion de Paul Dewar à "
            "la mémoire du génocide au Rwanda. C’est un acte de la Chambre, non du groupe.",
            "source": COMMEMORATION_2014,
        },
        focal_points(
            "2014-08-23",
            41,
            POLICY_PAPER_2014,
            (
                "A policy paper gives this number and, by what it recommends, implies that Canada "
                "was not among them.",
                "Un document d’orientation donne ce nombre et, par ce qu’il recommande, laisse "
                "entendre que le Canada n’en faisait pas partie.",
            ),
        ),
        focal_points(
            "2015-08-27",
            50,
            FOCAL_POINTS_2015,
            (
                "Rwanda became the 50th state of the network.",
                "Le Rwanda est devenu le 50e État du réseau.",
            ),
        ),
    ),
)

WILL_TO_INTERVENE = ConcernFacts(
    fields={
        "slug": "will-to-intervene",
        "kind": "emerging_field",
        "name_en": "The Will to Intervene Project (W2I)",
        "name_fr": "Le projet Will to Intervene (W2I)",
        "summary_en": "A project of the Montreal Institute for Genocide and Human Rights Studies "
        "(MIGS). The group hosted its launch in Parliament in 2009; a later, undated article says "
        "that the group has recently been involved with it.",
        "summary_fr": "Un projet de l’Institut montréalais d’études sur le génocide et les droits "
        "de la personne (MIGS). Le groupe en a accueilli le lancement au Parlement en 2009; un "
        "article ultérieur, non daté, dit que le groupe y a récemment pris part.",
        "since": "2009-10-01",
        "since_precision": "attested",
        **LAST_SUPPORTED,
        "source": f"{LAUNCH_2009} ; {WIKIPEDIA}",
    },
    updates=(
        {
            "day": "2009-09-21",
            "text_en": "The project’s report, Mobilizing the Will to Intervene, was released. A "
            "later page calls 21 September 2010 its first anniversary.",
            "text_fr": "Le rapport du projet, Mobilizing the Will to Intervene, a été rendu "
            "public. Une page ultérieure situe son premier anniversaire au 21 septembre 2010.",
            "source": REPORT_RELEASED_2009,
        },
    ),
)

ALEPPO = ConcernFacts(
    fields={
        "slug": "aleppo",
        "kind": "situation",
        "name_en": "Aleppo",
        "name_fr": "Alep",
        "country_or_region_en": "Syria",
        "country_or_region_fr": "Syrie",
        "summary_en": "Chosen as the group’s case for the year at the annual general meeting of "
        "30 November 2016. No source held says when the group ceased to follow it.",
        "summary_fr": "Choisi comme cas de l’année du groupe à l’assemblée générale annuelle du "
        "30 novembre 2016. Aucune source consultée ne dit quand le groupe a cessé de le suivre.",
        "since": "2016-11-30",
        "until": "2017-11-30",
        "until_precision": "unknown",
        "source": MINUTES_2016,
    }
)

CONCERNS = (
    RESPONSIBILITY_TO_PROTECT,
    WILL_TO_INTERVENE,
    about_2009("darfur", "situation", "Darfur", "Darfour", ("Sudan", "Soudan")),
    about_2009(
        "democratic-republic-of-the-congo",
        "situation",
        "Democratic Republic of the Congo",
        "République démocratique du Congo",
    ),
    about_2009("zimbabwe", "situation", "Zimbabwe", "Zimbabwe"),
    about_2009("sri-lanka", "situation", "Sri Lanka", "Sri Lanka"),
    about_2009(
        "iran-bahais",
        "situation",
        "The Baha’is of Iran",
        "Les bahá’ís d’Iran",
        ("Iran", "Iran"),
    ),
    about_2009(
        "iran-israel",
        "situation",
        "Iran and Israel",
        "Iran et Israël",
        ("Iran and Israel", "Iran et Israël"),
    ),
    about_2009("sexual-violence", "emerging_field", "Sexual violence", "Violences sexuelles"),
    about_2009("minorities", "emerging_field", "Minorities", "Minorités"),
    about_2009(
        "post-conflict-justice",
        "emerging_field",
        "Justice after conflict",
        "La justice après les conflits",
    ),
    ALEPPO,
)
