"""The group's events that sources tell of, each known no more exactly than they say.

The minutes of 2016 do not number what was decided: the numbers are this record's, in their order.
"""

from desk.data_sets.facts import Row
from desk.data_sets.programme import EventFacts
from desk.data_sets.record.sources import (
    AEGIS_MEMORANDUM,
    LAUNCH_2009,
    MEETING_ABOUT_2009,
    MINUTES_2016,
    WIKIPEDIA,
)

AGM_2016 = "2016-11-30-agm"
LAUNCH = "2009-10-01-w2i-launch"
MEMORANDUM = "2014-memorandum"

FOUNDING = EventFacts(
    fields={
        "reference": "2006-founding",
        "kind": "other",
        "status": "held",
        "audience": "not_recorded",
        "title_en": "Founding of the group",
        "title_fr": "Fondation du groupe",
        "day": "2006-01-01",
        "day_precision": "year",
        "hosted_by_group": False,
        "summary_en": "Parliamentarians founded the group, with Senator Roméo Dallaire as its "
        "founder. The source gives the year only, and no meeting.",
        "summary_fr": "Des parlementaires ont fondé le groupe; la source en attribue la fondation "
        "à Roméo Dallaire, alors membre du Sénat. Elle ne donne que l’année, et aucune réunion.",
        "source": WIKIPEDIA,
    }
)

MEETING_OF_ABOUT_2009 = EventFacts(
    fields={
        "reference": "2009-agm",
        "kind": "agm",
        "status": "held",
        "audience": "not_recorded",
        "title_en": "Annual general meeting",
        "title_fr": "Assemblée générale annuelle",
        "day": "2009-01-01",
        "day_precision": "about",
        "summary_en": "Put off by what the page calls political crises, the meeting elected a new "
        "executive; no names are given. The page is undated, and 2009 is inferred from its "
        "content.",
        "summary_fr": "Retardée par ce que la page appelle des crises politiques, l’assemblée a "
        "élu une nouvelle direction; aucun nom n’est donné. La page n’est pas datée, et 2009 se "
        "déduit de son contenu.",
        "source": MEETING_ABOUT_2009,
    },
    concerns=(
        "darfur",
        "democratic-republic-of-the-congo",
        "zimbabwe",
        "sri-lanka",
        "iran-bahais",
        "iran-israel",
        "sexual-violence",
        "minorities",
        "post-conflict-justice",
    ),
)


def guest(name: str, role: str) -> Row:
    return {"guest_name": name, "role": role}


LAUNCH_OF_2009 = EventFacts(
    fields={
        "reference": LAUNCH,
        "kind": "launch",
        "status": "held",
        "audience": "not_recorded",
        "title_en": "Canadian parliamentary launch of the Will to Intervene (W2I) Project",
        "title_fr": "Lancement parlementaire canadien du projet Will to Intervene (W2I)",
        "day": "2009-10-01",
        "parliamentarians_count": 40,
        "parliamentarians_count_precision": "more_than",
        "guests_count": 60,
        "guests_count_precision": "more_than",
        "summary_en": "The group hosted the launch in Parliament of the project of the Montreal "
        "Institute for Genocide and Human Rights Studies. The source counts more than 40 members "
        "and senators and over 60 other people, and names none of the first but the Chair and one "
        "speaker.",
        "summary_fr": "Le groupe a accueilli le lancement au Parlement du projet de l’Institut "
        "montréalais d’études sur le génocide et les droits de la personne. La source compte plus "
        "de 40 parlementaires et plus de 60 autres personnes; des premiers, elle ne nomme que la "
        "personne à la présidence et l’un de ceux qui ont pris la parole.",
        "source": LAUNCH_2009,
    },
    concerns=("will-to-intervene",),
    people=(
        {"parliamentarian": "paul-dewar", "role": "host"},
        {"parliamentarian": "romeo-dallaire", "role": "speaker"},
        guest("Robert Fowler", "moderator"),
        guest("Kyle Matthews", "speaker"),
        guest("Allan Gotlieb", "speaker"),
        guest("Kirsten Johnson", "speaker"),
    ),
)

MEMORANDUM_OF_2014 = EventFacts(
    fields={
        "reference": MEMORANDUM,
        "kind": "other",
        "status": "held",
        "audience": "not_recorded",
        "title_en": "Signing of the memorandum of understanding with the United Kingdom group",
        "title_fr": "Signature du protocole d’entente avec le groupe du Royaume-Uni",
        "day": "2014-01-01",
        "day_precision": "year",
        "hosted_by_group": False,
        "summary_en": "Stephen Twigg MP, Chair of the United Kingdom group, and Senator Roméo "
        "Dallaire, whom the source styles Chair of the Canadian one, signed. The source says "
        "“today” and gives no day; if he signed as a senator, it was before 18 June 2014. Where "
        "is not said.",
        "summary_fr": "Stephen Twigg, député, titulaire de la présidence du groupe du "
        "Royaume-Uni, et Roméo Dallaire, alors membre du Sénat, à qui la source donne la "
        "présidence du groupe canadien, ont signé. La source dit « aujourd’hui » sans donner de "
        "jour; s’il a signé à titre de sénateur, c’était avant le 18 juin 2014. Le lieu n’est "
        "pas précisé.",
        "source": AEGIS_MEMORANDUM,
    },
    people=({"parliamentarian": "romeo-dallaire"},),
)


def decided(
    text_en: str, text_fr: str, *, decides: str = "other", outcome: str = "carried", **who: str
) -> Row:
    """Told in our words: the minutes give no wording, and are in English."""
    return {
        "text_en": text_en,
        "text_fr": text_fr,
        "is_quoted": False,
        "decides": decides,
        "outcome": outcome,
        **who,
    }


MEETING_OF_2016 = EventFacts(
    fields={
        "reference": AGM_2016,
        "kind": "agm",
        "status": "held",
        "audience": "not_recorded",
        "title_en": "Annual general meeting",
        "title_fr": "Assemblée générale annuelle",
        "day": "2016-11-30",
        "summary_en": "Led by Ali Ehsassi. The executive was chosen, new members were ratified, "
        "the fee was raised and a case was chosen for the year.",
        "summary_fr": "Sous la conduite d’Ali Ehsassi. La direction a été choisie, de nouveaux "
        "membres ont été ratifiés, la cotisation a été augmentée et un cas a été choisi pour "
        "l’année.",
        "report_en": "The annual report was presented. The idea of a joint subcommittee of the "
        "House of Commons and the Senate was raised. A visit of the Syrian White Helmets was "
        "announced for 7 December 2016.",
        "report_fr": "Le rapport annuel a été présenté. L’idée d’un sous-comité mixte de la "
        "Chambre des communes et du Sénat a été évoquée. Une visite des Casques blancs syriens a "
        "été annoncée pour le 7 décembre 2016.",
        "source": MINUTES_2016,
    },
    concerns=("aleppo",),
    people=(
        {"parliamentarian": "ali-ehsassi", "role": "moderator"},
        {"parliamentarian": "borys-wrzesnewskyj"},
        {"parliamentarian": "helene-laverdiere"},
        {
            "parliamentarian": "ruby-sahota",
            "source": f"{MINUTES_2016} (only “MP Sahota”: one person of that name sat then)",
        },
    ),
    motions=(
        decided(
            "That the executive be chosen. The minutes’ result is not held in full.",
            "Que la direction soit choisie. Le résultat complet n’est pas connu.",
            decides="election",
        ),
        decided(
            "That the new members be ratified. Their names and number are not held.",
            "Que l’adhésion des nouveaux membres soit ratifiée. Leurs noms et leur nombre ne sont "
            "pas connus.",
            decides="admissions",
            mover="borys-wrzesnewskyj",
            seconder="helene-laverdiere",
        ),
        decided(
            "That the membership fee be raised to $40.",
            "Que la cotisation soit portée à 40 $.",
            decides="fee_rate",
        ),
        decided(
            "That Aleppo be the group’s case for the year.",
            "Qu’Alep soit le cas de l’année du groupe.",
            mover="borys-wrzesnewskyj",
        ),
        decided(
            "That Roméo Dallaire be honorary chair. The minutes do not state the outcome.",
            "Que la présidence d’honneur soit confiée à Roméo Dallaire. Le procès-verbal n’indique "
            "pas l’issue.",
            outcome="not_recorded",
            mover="borys-wrzesnewskyj",
        ),
    ),
)

WHITE_HELMETS = EventFacts(
    fields={
        "reference": "2016-12-07-white-helmets",
        "kind": "visit",
        "status": "planned",
        "audience": "not_recorded",
        "title_en": "Visit of the Syrian White Helmets",
        "title_fr": "Visite des Casques blancs syriens",
        "day": "2016-12-07",
        "hosted_by_group": False,
        "summary_en": "Listed as coming in the minutes of 30 November 2016. No source held says "
        "that it took place.",
        "summary_fr": "Annoncée dans le procès-verbal du 30 novembre 2016. Aucune source "
        "consultée ne dit qu’elle a eu lieu.",
        "source": MINUTES_2016,
    },
    concerns=("aleppo",),
)

EVENTS = (
    FOUNDING,
    MEETING_OF_ABOUT_2009,
    LAUNCH_OF_2009,
    MEMORANDUM_OF_2014,
    MEETING_OF_2016,
    WHITE_HELMETS,
)
