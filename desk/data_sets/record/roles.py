"""What sources say of each person's part in the group, in words: how an undated list was dated, and
what no appointment can hold, having neither a first nor a last day."""

from desk.data_sets.facts import Row
from desk.data_sets.record.sources import (
    AEGIS_MEMORANDUM,
    GROUP_SITE,
    LAUNCH_2009,
    MINUTES_2016,
    OLDER_WIKIPEDIA,
    PGA_2018,
    WIKIPEDIA,
    parlinfo,
)
from desk.data_sets.record.statements import (
    FORTY_SECOND,
    MEETING_2016,
    OLDER_EXECUTIVE,
    YEAR_2006,
)

YEAR_2014 = {
    "since": "2014-01-01",
    "until": "2015-01-01",
    "since_precision": "year",
    "until_precision": "year",
}
ABOUT_2012_TO_2014 = {
    "since": "2012-01-01",
    "until": "2015-01-01",
    "since_precision": "unknown",
    "until_precision": "unknown",
}


def attested(since: str, until: str) -> Row:
    """So on that one day; nothing is known of the days before and after."""
    return {
        "since": since,
        "until": until,
        "since_precision": "attested",
        "until_precision": "unknown",
    }


def said(topic: str, days: Row, text_en: str, text_fr: str, source: str, **dispute: str) -> Row:
    return {
        "topic": topic,
        **days,
        "text_en": text_en,
        "text_fr": text_fr,
        "source": source,
        **dispute,
    }


def older_vice_chair(party_en: str, party_fr: str, note_en: str = "", note_fr: str = "") -> Row:
    return said(
        "executive",
        OLDER_EXECUTIVE,
        f"Named as Vice-Chair ({party_en}) in an undated article. The people it lists held seats "
        f"together from 14 October 2008 to 1 May 2011.{note_en}",
        f"Un article non daté lui attribue une vice-présidence ({party_fr}). Les personnes qu’il "
        f"nomme ont siégé ensemble du 14 octobre 2008 au 1er mai 2011.{note_fr}",
        OLDER_WIKIPEDIA,
    )


def later_vice_chair(party_en: str, party_fr: str) -> Row:
    return said(
        "executive",
        FORTY_SECOND,
        f"Named as Vice-Chair ({party_en}) in an undated article. The people it names fit the "
        "42nd Parliament.",
        f"Un article non daté lui attribue une vice-présidence ({party_fr}). Les personnes qu’il "
        "nomme correspondent à la 42e législature.",
        WIKIPEDIA,
    )


DALLAIRE = (
    said(
        "origins",
        YEAR_2006,
        "Named as the founder of the group.",
        "La source lui attribue la fondation du groupe.",
        WIKIPEDIA,
    ),
    said(
        "executive",
        OLDER_EXECUTIVE,
        "Named as a former Chair and ex officio member of the executive in an undated article. The "
        "people it lists held seats together from 14 October 2008 to 1 May 2011.",
        "Un article non daté lui attribue une ancienne présidence et un siège de membre d’office à "
        "la direction. Les personnes qu’il nomme ont siégé ensemble du 14 octobre 2008 au "
        "1er mai 2011.",
        OLDER_WIKIPEDIA,
    ),
    said(
        "executive",
        YEAR_2014,
        "Styled Chair of the group at the signing of the memorandum of understanding with the "
        "United Kingdom group, in the year of the twentieth commemoration of the genocide in "
        "Rwanda. The day is not stated; the seat in the Senate ended on 17 June 2014.",
        "La source lui donne la présidence du groupe à la signature du protocole d’entente avec "
        "le groupe du Royaume-Uni, l’année du vingtième anniversaire du génocide au Rwanda. Le "
        "jour n’est pas précisé; le mandat au Sénat a pris fin le 17 juin 2014.",
        AEGIS_MEMORANDUM,
        dispute_en="The group’s site and Concordia University name Paul Dewar as Chair before and, "
        "undated, around then.",
        dispute_fr="Le site du groupe et l’Université Concordia attribuent la présidence à Paul "
        "Dewar avant cette date et, sans la dater, vers la même époque.",
        dispute_source=f"{GROUP_SITE} and {LAUNCH_2009}",
    ),
    said(
        "executive",
        FORTY_SECOND,
        "Named as former Chair and ex officio member, with the title of Senator, in an undated "
        "article whose other names fit the 42nd Parliament.",
        "Un article non daté, dont les autres noms correspondent à la 42e législature, lui "
        "attribue une ancienne présidence et un siège de membre d’office, avec le titre de "
        "« Senator ».",
        WIKIPEDIA,
        dispute_en="The seat in the Senate had ended on 17 June 2014, before that Parliament.",
        dispute_fr="Le mandat au Sénat avait pris fin le 17 juin 2014, avant cette législature.",
        dispute_source=parlinfo(585),
    ),
    said(
        "executive",
        MEETING_2016,
        "Borys Wrzesnewskyj tabled a motion to name Roméo Dallaire Honorary Chair. The minutes do "
        "not state the outcome.",
        "Borys Wrzesnewskyj a présenté une motion pour conférer la présidence d’honneur à Roméo "
        "Dallaire. Le procès-verbal n’en indique pas l’issue.",
        MINUTES_2016,
    ),
)

DEWAR = (
    said(
        "executive",
        attested("2009-10-01", "2009-10-02"),
        "Named as Chair of the group, and host, at the parliamentary launch of the Will to "
        "Intervene project.",
        "La source lui attribue la présidence du groupe, et l’accueil de l’activité, au lancement "
        "parlementaire du projet Will to Intervene.",
        LAUNCH_2009,
    ),
    said(
        "executive",
        ABOUT_2012_TO_2014,
        "Signs an undated “Message from the Chair” on the group’s site; what it says of Syria and "
        "Nigeria suggests 2012 to 2014.",
        "Signe sur le site du groupe un « message de la présidence » non daté; ce qui y est dit "
        "de la Syrie et du Nigéria laisse supposer la période de 2012 à 2014.",
        GROUP_SITE,
        dispute_en="In 2014 the Aegis Trust calls Senator Roméo Dallaire the Chair.",
        dispute_fr="En 2014, l’Aegis Trust attribue la présidence à Roméo Dallaire, du Sénat.",
        dispute_source=AEGIS_MEMORANDUM,
    ),
)

BROWN = (
    older_vice_chair(
        "Conservative",
        "Parti conservateur",
        " The article says only “Patrick Brown, MP”.",
        " L’article dit seulement « Patrick Brown, MP ».",
    ),
)
DESCHAMPS = (older_vice_chair("Bloc Québécois", "Bloc Québécois"),)
LESLIE = (
    older_vice_chair(
        "NDP",
        "NPD",
        " The Chair it names was of the same party.",
        " La présidence y revient à une personne du même parti.",
    ),
)
WRZESNEWSKYJ = (
    older_vice_chair("Liberal", "Parti libéral"),
    said(
        "membership",
        MEETING_2016,
        "Present as a member at the annual general meeting; moved the ratification of new members "
        "and the choice of Aleppo as the group’s case for the year.",
        "A assisté à l’assemblée générale annuelle à titre de membre; y a proposé la ratification "
        "des nouveaux membres et le choix d’Alep comme cas de l’année.",
        MINUTES_2016,
    ),
)
LAVERDIERE = (
    said(
        "membership",
        MEETING_2016,
        "Present as a member at the annual general meeting; seconded the ratification of new "
        "members. No part on the executive is stated.",
        "A assisté à l’assemblée générale annuelle à titre de membre; y a appuyé la ratification "
        "des nouveaux membres. Aucune fonction à la direction n’est indiquée.",
        MINUTES_2016,
    ),
)
SAHOTA = (
    said(
        "membership",
        MEETING_2016,
        "Present as a member at the annual general meeting. The minutes say only “MP Sahota”; one "
        "person of that name sat in the 42nd Parliament.",
        "A assisté à l’assemblée générale annuelle à titre de membre. Le procès-verbal dit "
        "seulement « MP Sahota »; une seule personne de ce nom a siégé à la 42e législature.",
        MINUTES_2016,
    ),
    later_vice_chair("Liberal", "Parti libéral"),
)
EHSASSI = (
    said(
        "executive",
        MEETING_2016,
        "Led the annual general meeting.",
        "A dirigé l’assemblée générale annuelle.",
        MINUTES_2016,
    ),
    said(
        "executive",
        attested("2018-05-30", "2018-05-31"),
        "Named as Chair of the group in a report on a meeting of Parliamentarians for Global "
        "Action.",
        "Le compte rendu d’une rencontre de Parlementaires pour l’action mondiale lui donne la "
        "présidence du groupe.",
        PGA_2018,
    ),
    said(
        "executive",
        FORTY_SECOND,
        "Named as Chair in an undated article and in an undated message on the group’s site. The "
        "people the article names fit the 42nd Parliament.",
        "Un article non daté et un message non daté sur le site du groupe lui donnent la "
        "présidence. Les personnes que nomme l’article correspondent à la 42e législature.",
        f"{WIKIPEDIA} and {GROUP_SITE}",
    ),
)
GENUIS = (later_vice_chair("Conservative", "Parti conservateur"),)
HARDCASTLE = (later_vice_chair("NDP", "NPD"),)
