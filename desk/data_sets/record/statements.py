"""What sources say of the group as a whole, in our words. Where a page is undated, the span is the
time its own content fits, both ends unknown, and the text says so."""

from desk.data_sets.record.sources import (
    AEGIS_WIKIPEDIA,
    CONSTITUTION_EN,
    CONSTITUTION_FR,
    GROUP_ABOUT,
    GROUP_SITE,
    MEETING_ABOUT_2009,
    MINUTES_2016,
    OLDER_WIKIPEDIA,
    WIKIPEDIA,
)

FORTY_SECOND = {
    "since": "2015-10-19",
    "until": "2019-10-21",
    "since_precision": "unknown",
    "until_precision": "unknown",
}
OLDER_EXECUTIVE = {
    "since": "2008-10-14",
    "until": "2011-05-02",
    "since_precision": "unknown",
    "until_precision": "unknown",
}
YEAR_2006 = {
    "since": "2006-01-01",
    "until": "2007-01-01",
    "since_precision": "year",
    "until_precision": "year",
}
DECEMBER_2006 = {
    "since": "2006-12-01",
    "until": "2007-01-01",
    "since_precision": "month",
    "until_precision": "month",
}
ABOUT_2009 = {
    "since": "2009-01-01",
    "until": "2010-01-01",
    "since_precision": "unknown",
    "until_precision": "unknown",
}
MEETING_2016 = {"since": "2016-11-30", "until": "2016-12-01"}

STATEMENTS = (
    {
        "topic": "name",
        **DECEMBER_2006,
        "text_en": (
            "The group’s constitution gives its name in both languages. Its site also uses the "
            "short names Genocide Prevention Group, GPG and Groupe pour la prévention du génocide."
        ),
        "text_fr": (
            "Les statuts du groupe donnent son nom dans les deux langues. Son site emploie aussi "
            "les noms courts Genocide Prevention Group, GPG et Groupe pour la prévention du "
            "génocide."
        ),
        "source": f"{GROUP_SITE} and {CONSTITUTION_FR}",
    },
    {
        "topic": "origins",
        **YEAR_2006,
        "text_en": (
            "Parliamentarians founded the group in 2006, with Senator Roméo Dallaire as its "
            "founder. The success of a similar group in the Parliament of the United Kingdom "
            "inspired it, and it grew out of the Save Darfur Coalition begun that year. "
            "The day is not stated."
        ),
        "text_fr": (
            "Des parlementaires ont fondé le groupe en 2006; la source en attribue la fondation à "
            "Roméo Dallaire, alors membre du Sénat. Le groupe s’inspire de la réussite d’un groupe "
            "semblable au Parlement du Royaume-Uni et il est issu de la Save Darfur Coalition, "
            "lancée la même année. Le jour n’est pas précisé."
        ),
        "source": WIKIPEDIA,
    },
    {
        "topic": "origins",
        **DECEMBER_2006,
        "text_en": (
            "A constitution with rules and regulations, in English and French, is dated "
            "December 2006. Its first section is the name; its second takes the definitions of "
            "genocide and of crimes against humanity from the Rome Statute. Only its beginning "
            "was available to this record."
        ),
        "text_fr": (
            "Des statuts et règlements, en français et en anglais, portent la date de "
            "décembre 2006. Leur premier article donne le nom du groupe; le deuxième reprend du "
            "Statut de Rome les définitions du génocide et des crimes contre l’humanité. Seul "
            "leur début a pu être consulté pour ce registre."
        ),
        "source": f"{CONSTITUTION_EN} and {CONSTITUTION_FR}",
    },
    {
        "topic": "membership",
        **OLDER_EXECUTIVE,
        "text_en": (
            "About 53 official members, and about sixty parliamentarians who took part in events. "
            "The article is undated; the people it lists held seats together from "
            "14 October 2008 to 1 May 2011."
        ),
        "text_fr": (
            "Environ 53 membres officiels, et une soixantaine de parlementaires qui participaient "
            "aux activités. L’article n’est pas daté; les personnes qu’il nomme ont siégé "
            "ensemble du 14 octobre 2008 au 1er mai 2011."
        ),
        "source": OLDER_WIKIPEDIA,
    },
    {
        "topic": "membership",
        **FORTY_SECOND,
        "text_en": (
            "About twenty official members, and some sixty parliamentarians who participate in "
            "events. Membership is open to every parliamentarian. The article is undated; the "
            "executive it names fits the 42nd Parliament."
        ),
        "text_fr": (
            "Une vingtaine de membres officiels, et une soixantaine de parlementaires qui "
            "participent aux activités. Tout parlementaire peut adhérer. L’article n’est pas "
            "daté; la direction qu’il nomme correspond à la 42e législature."
        ),
        "source": WIKIPEDIA,
    },
    {
        "topic": "membership",
        **MEETING_2016,
        "text_en": (
            "The annual general meeting ratified new members, on a motion of Borys Wrzesnewskyj "
            "seconded by Hélène Laverdière. This record does not have their names or number."
        ),
        "text_fr": (
            "L’assemblée générale annuelle a ratifié l’adhésion de nouveaux membres, sur une "
            "motion de Borys Wrzesnewskyj appuyée par Hélène Laverdière. Ce registre n’a ni "
            "leurs noms ni leur nombre."
        ),
        "source": MINUTES_2016,
    },
    {
        "topic": "executive",
        **OLDER_EXECUTIVE,
        "text_en": (
            "A Chair, four Vice-Chairs, one from each party represented in Parliament, and two "
            "ex officio members. The page is undated; an older list of people with four "
            "Vice-Chairs fits 14 October 2008 to 1 May 2011."
        ),
        "text_fr": (
            "Une présidence, quatre vice-présidences, une par parti représenté au Parlement, et "
            "deux membres d’office. La page n’est pas datée; une ancienne liste nominative qui "
            "compte quatre vice-présidences correspond à la période du 14 octobre 2008 au "
            "1er mai 2011."
        ),
        "source": GROUP_ABOUT,
    },
    {
        "topic": "executive",
        **ABOUT_2009,
        "text_en": (
            "An annual general meeting, put off by political crises, elected a new executive. The "
            "page is undated; its content suggests about 2009, and no names are given."
        ),
        "text_fr": (
            "Une assemblée générale annuelle, retardée par des crises politiques, a élu une "
            "nouvelle direction. La page n’est pas datée; son contenu laisse supposer 2009 "
            "environ, et aucun nom n’est donné."
        ),
        "source": MEETING_ABOUT_2009,
    },
    {
        "topic": "executive",
        **FORTY_SECOND,
        "text_en": (
            "A Chair, three Vice-Chairs, one from each party represented in Parliament, and one "
            "ex officio member. The article is undated; the people it names fit the "
            "42nd Parliament."
        ),
        "text_fr": (
            "Une présidence, trois vice-présidences, une par parti représenté au Parlement, et "
            "un membre d’office. L’article n’est pas daté; les personnes qu’il nomme "
            "correspondent à la 42e législature."
        ),
        "source": WIKIPEDIA,
    },
    {
        "topic": "executive",
        **MEETING_2016,
        "text_en": (
            "The annual general meeting selected the executive. This record does not have the "
            "whole result."
        ),
        "text_fr": (
            "L’assemblée générale annuelle a choisi la direction. Ce registre n’en connaît pas le "
            "résultat complet."
        ),
        "source": MINUTES_2016,
    },
    {
        "topic": "funding",
        **OLDER_EXECUTIVE,
        "text_en": "The group pays its own way with membership fees. The page is undated.",
        "text_fr": "Le groupe se finance lui-même par les cotisations. La page n’est pas datée.",
        "source": GROUP_ABOUT,
    },
    {
        "topic": "funding",
        **FORTY_SECOND,
        "text_en": (
            "The group, being unofficial, receives no parliamentary funding. The Montreal "
            "Institute for Genocide and Human Rights Studies (MIGS) and membership fees fund it. "
            "The article is undated."
        ),
        "text_fr": (
            "Le groupe, qui n’a pas de statut officiel, ne reçoit aucun financement du Parlement. "
            "Il est financé par l’Institut montréalais d’études sur le génocide et les droits de "
            "la personne (MIGS) et par les cotisations. L’article n’est pas daté."
        ),
        "source": WIKIPEDIA,
        "dispute_en": "Another article says that the Aegis Trust funds the group.",
        "dispute_fr": "Selon un autre article, c’est l’Aegis Trust qui finance le groupe.",
        "dispute_source": AEGIS_WIKIPEDIA,
    },
    {
        "topic": "funding",
        **MEETING_2016,
        "text_en": "The annual general meeting raised the membership fee to $40.",
        "text_fr": "L’assemblée générale annuelle a porté la cotisation à 40 $.",
        "source": MINUTES_2016,
    },
)
