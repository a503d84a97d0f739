"""Documents of the group and of others, and the ten recommendations that two of them make.

None of the ten is the group's: no motion held adopts one. No response to any was found in the
sources this record was made from, which is not to say that there was none.
"""

from desk.data_sets.programme import DocumentFacts, RecommendationFacts
from desk.data_sets.record.programme_events import AGM_2016, LAUNCH
from desk.data_sets.record.programme_sources import (
    POLICY_PAPER_2014,
    RELEASE_2014,
    REPORT_RELEASED_2009,
)
from desk.data_sets.record.sources import CONSTITUTION_EN, CONSTITUTION_FR, MINUTES_2016

MIGS = "migs"
R2P, W2I = "responsibility-to-protect", "will-to-intervene"
PRIME_MINISTER = {
    "addressed_to_en": "The Prime Minister of Canada, Stephen Harper",
    "addressed_to_fr": "Le premier ministre du Canada, Stephen Harper",
}
GOVERNMENT = {
    "addressed_to_en": "The Government of Canada",
    "addressed_to_fr": "Le gouvernement du Canada",
}

CONSTITUTION = DocumentFacts(
    fields={
        "slug": "constitution-2006",
        "kind": "constitution",
        "title_en": "Constitution, Rules and Regulations",
        "language": "both",
        "day": "2006-12-01",
        "day_precision": "month",
        "by_the_group": True,
        "address": CONSTITUTION_EN,
        "held_en": "Also in French, at another address. Only the beginning was available to this "
        "record: the name, and the definitions taken from the Rome Statute.",
        "held_fr": "Aussi en français, à une autre adresse. Seul le début a pu être consulté pour "
        "ce registre : le nom, et les définitions reprises du Statut de Rome.",
        "source": f"{CONSTITUTION_EN} and {CONSTITUTION_FR}",
    }
)

W2I_REPORT = DocumentFacts(
    fields={
        "slug": "mobilizing-the-will-to-intervene-2009",
        "kind": "report",
        "title_en": "Mobilizing the Will to Intervene: Leadership and Action to Prevent Mass "
        "Atrocities",
        "day": "2009-09-21",
        "held_en": "Known to this record from what is said of it; its text was not used.",
        "held_fr": "Connu de ce registre par ce qu’on en dit; son texte n’a pas été utilisé.",
        "source": f"{REPORT_RELEASED_2009} ; title: {RELEASE_2014}",
    },
    authors=(MIGS,),
    events=(LAUNCH,),
    concerns=(W2I,),
)


def asked_by_migs(text_en: str, text_fr: str, *concerns: str) -> RecommendationFacts:
    return RecommendationFacts(
        fields={"text_en": text_en, "text_fr": text_fr, **PRIME_MINISTER},
        organisations=(MIGS,),
        concerns=(W2I, *concerns),
    )


RELEASE = DocumentFacts(
    fields={
        "slug": "migs-genocide-fax-2014",
        "kind": "press_release",
        "title_en": "Marking Twenty Years Since General Dallaire’s Genocide Fax",
        "day": "2014-01-01",
        "day_precision": "month",
        "held_en": "A copy was used for this record; it gives no day, and no address is known.",
        "held_fr": "Un exemplaire a servi à ce registre; il ne porte pas de jour, et aucune "
        "adresse n’est connue.",
        "source": RELEASE_2014,
    },
    authors=(MIGS,),
    concerns=(W2I,),
    recommendations=(
        asked_by_migs(
            "Make preventing mass atrocities a national priority.",
            "Faire de la prévention des atrocités de masse une priorité nationale.",
        ),
        asked_by_migs(
            "Appoint a focal point leader for mass atrocities prevention within the Government of "
            "Canada.",
            "Désigner, au sein du gouvernement du Canada, une personne responsable de la "
            "prévention des atrocités de masse qui serve de point de contact.",
            R2P,
        ),
        asked_by_migs(
            "Create an Interdepartmental Coordinating Office for the Prevention of Mass "
            "Atrocities.",
            "Créer un bureau interministériel de coordination pour la prévention des atrocités de "
            "masse.",
        ),
        asked_by_migs(
            "Enhance the Canadian Forces’ capabilities (force strength, operational concepts, "
            "doctrine, force structure and training) to support civilian protection.",
            "Renforcer les capacités des Forces canadiennes (effectifs, concepts opérationnels, "
            "doctrine, structure et instruction) pour appuyer la protection des civils.",
        ),
        asked_by_migs(
            "Foster public discussions of Canada’s national interest in preventing mass "
            "atrocities.",
            "Favoriser le débat public sur l’intérêt national du Canada à prévenir les atrocités "
            "de masse.",
        ),
        asked_by_migs(
            "Propose that Parliament convert the all-party group into a standing joint committee "
            "of Parliament.",
            "Proposer que le Parlement transforme le groupe multipartite en comité mixte permanent "
            "du Parlement.",
        ),
        asked_by_migs(
            "Encourage parliamentarians to use their own initiative and existing powers to make "
            "the responsibility to protect an international norm and part of Canada’s foreign "
            "policy.",
            "Encourager les parlementaires à user de leur initiative et de leurs pouvoirs pour "
            "faire de la responsabilité de protéger une norme internationale et un élément de la "
            "politique étrangère du Canada.",
            R2P,
        ),
    ),
)


def asked_by_the_author(text_en: str, text_fr: str) -> RecommendationFacts:
    return RecommendationFacts(
        fields={
            "text_en": text_en,
            "text_fr": text_fr,
            "made_by_as_printed": "Misha Boutilier",
            **GOVERNMENT,
        },
        concerns=(R2P,),
    )


POLICY_PAPER = DocumentFacts(
    fields={
        "slug": "mass-atrocity-prevention-2014",
        "kind": "policy_paper",
        "title_en": "Mass Atrocity Prevention in Canadian Foreign Policy",
        "day": "2014-08-23",
        "authors": "Misha Boutilier",
        "held_en": "A copy was used for this record. The paper says that it is a guest submission "
        "and not the position of the Young Diplomats of Canada.",
        "held_fr": "Un exemplaire a servi à ce registre. Le document précise qu’il s’agit de la "
        "contribution d’une personne invitée et non de la position des Young Diplomats of "
        "Canada.",
        "source": POLICY_PAPER_2014,
    },
    concerns=(R2P,),
    recommendations=(
        asked_by_the_author(
            "Create an institutional structure for mass atrocity prevention.",
            "Créer une structure institutionnelle pour la prévention des atrocités de masse.",
        ),
        asked_by_the_author(
            "Incorporate such a structure in Canadian military doctrine.",
            "Intégrer une telle structure à la doctrine militaire canadienne.",
        ),
        asked_by_the_author(
            "Make mass atrocity prevention a distinct focus of foreign policy.",
            "Faire de la prévention des atrocités de masse un axe distinct de la politique "
            "étrangère.",
        ),
    ),
)

MINUTES = DocumentFacts(
    fields={
        "slug": "agm-minutes-2016",
        "kind": "minutes",
        "title_en": "Minutes of the annual general meeting of 30 November 2016",
        "day": "2016-11-30",
        "by_the_group": True,
        "address": "https://www.preventiongenocide.org/lang/en/archives/3842",
        "source": MINUTES_2016,
    },
    events=(AGM_2016,),
    concerns=("aleppo",),
)

DOCUMENTS = (CONSTITUTION, W2I_REPORT, RELEASE, POLICY_PAPER, MINUTES)
