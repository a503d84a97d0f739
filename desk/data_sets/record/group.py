"""Who the group is, and what sources say of it as a whole. The mandate is told in our own words
from its points; it is no quotation."""

from desk.data_sets.facts import GroupFacts
from desk.data_sets.record.sources import CONSTITUTION_FR, GROUP_SITE, WIKIPEDIA
from desk.data_sets.record.statements import STATEMENTS

GROUP = GroupFacts(
    fields={
        "name_en": (
            "All-Party Parliamentary Group for the Prevention of Genocide and Other Crimes Against "
            "Humanity"
        ),
        "name_fr": (
            "Groupe parlementaire multipartite pour la prévention du génocide et autres crimes "
            "contre l’humanité"
        ),
        "short_name_en": "Genocide Prevention Group",
        "short_name_fr": "Groupe pour la prévention du génocide",
        "founded": "2006-01-01",
        "founded_precision": "year",
        "purpose_en": (
            "An informal group of members of the House of Commons and the Senate, from all "
            "parties, who work together to prevent genocide and other crimes against humanity."
        ),
        "purpose_fr": (
            "Un groupe informel de membres de la Chambre des communes et du Sénat, de tous les "
            "partis, qui travaillent ensemble à la prévention du génocide et des autres crimes "
            "contre l’humanité."
        ),
        "website_en": GROUP_SITE,
        "website_fr": "http://www.preventiongenocide.org/lang/fr/",
        "licence_name_en": "Creative Commons Attribution 4.0 International (CC BY 4.0)",
        "licence_name_fr": "Creative Commons Attribution 4.0 International (CC BY 4.0)",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
        "source": f"Names: {GROUP_SITE} and {CONSTITUTION_FR} ; founding: {WIKIPEDIA}",
    },
    mandate_source=WIKIPEDIA,
    mandate=(
        (
            "Press the Government of Canada to act, so that civilians are shielded from genocide, "
            "from crimes against humanity and from calls to commit them, as the responsibility to "
            "protect (R2P) requires.",
            "Presser le gouvernement du Canada d’agir pour que les populations civiles soient "
            "protégées du génocide, des crimes contre l’humanité et de l’incitation à les "
            "commettre, comme le veut la responsabilité de protéger (R2P).",
            (),
        ),
        (
            "Bring more information and analysis about genocide and other crimes against humanity "
            "to parliamentarians.",
            "Mettre à la disposition des parlementaires davantage d’information et d’analyses sur "
            "le génocide et les autres crimes contre l’humanité.",
            (),
        ),
        (
            "Help others understand why the prevention of genocide takes long-term work.",
            "Faire comprendre pourquoi la prévention du génocide demande un travail de longue "
            "haleine.",
            (),
        ),
        (
            "Talk and work with civil society and with other Parliaments that pursue the same "
            "ends, so as to:",
            "Dialoguer et collaborer avec la société civile et avec d’autres parlements qui "
            "poursuivent les mêmes buts, afin :",
            (
                (
                    "share what is known about ways to prevent genocide and other crimes against "
                    "humanity;",
                    "de mettre en commun ce que l’on sait des moyens de prévenir le génocide et "
                    "les autres crimes contre l’humanité;",
                ),
                (
                    "act together with the United Nations Special Adviser on the Prevention of "
                    "Genocide, the International Criminal Court and other bodies concerned with "
                    "prevention and with justice after conflict;",
                    "d’agir de concert avec la personne qui conseille spécialement le Secrétaire "
                    "général des Nations Unies pour la prévention du génocide, la Cour pénale "
                    "internationale et d’autres organismes voués à la prévention et à la justice "
                    "après les conflits;",
                ),
                (
                    "open channels between countries through which warnings of a crisis that could "
                    "turn genocidal travel in time.",
                    "d’ouvrir entre les pays des voies par lesquelles l’alerte circule à temps "
                    "quand une crise risque de devenir génocidaire.",
                ),
            ),
        ),
    ),
    statements=STATEMENTS,
)
