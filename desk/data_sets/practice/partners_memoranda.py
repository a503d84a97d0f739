"""Invented memoranda: signed, with every fate a promise can have; and one not published yet."""

from desk.data_sets.facts import Row
from desk.data_sets.partners import MemorandumFacts

FOUNDATION, INSTITUTE, SECRETARIAT = "lantern-foundation", "quillmouth-institute", "warning-desk"
TARROW, NETWORK = "tarrowmere-group", "bell-and-lantern-network"
WITH_TARROW = "Memorandum with the Tarrowmere group, 10 March 2015 (invented for practice)"
WITH_INSTITUTE = "Memorandum with the Quillmouth Institute, 2 October 2023 (invented for practice)"
LOG = "Log of the secretariat (invented for practice)"


def promise(text_en: str, text_fr: str, *log: Row, **more: object) -> Row:
    return {"text_en": text_en, "text_fr": text_fr, "follow_ups": log, **more}


def entry(day: str, status: str, text_en: str, text_fr: str, **more: object) -> Row:
    told = {"text_en": text_en, "text_fr": text_fr, "source": LOG}
    return {"day": day, "status": status, **told, **more}


MEMORANDA = (
    MemorandumFacts(
        fields={
            "slug": "tarrowmere-2015",
            "title_en": "Memorandum of understanding with the Tarrowmere group",
            "title_fr": "Protocole d’entente avec le groupe de Tarrowmère",
            "summary_en": "The two groups tell each other what they are warned of, and meet.",
            "summary_fr": "Les deux groupes se signalent les alertes qu’ils reçoivent et se "
            "rencontrent.",
            "signed_on": "2015-03-10",
            "term_ends": "2030-03-10",
            "event_reference": "2015-03-10-signing",
            "text_address": "https://memoranda.example/tarrowmere-2015",
            "source": WITH_TARROW,
        },
        parties=(TARROW,),
        signatories=(
            {
                "name": "Isolde Penhaligon-Dray",
                "capacity_en": "Chair of the Tarrowmere All-Party Group on Early Warning",
                "capacity_fr": "présidence du groupe de Tarrowmère",
                "organisation": TARROW,
                "source": WITH_TARROW,
            },
            {
                "name": "The Hon. Corwin Pellbrook, Jr.",
                "capacity_en": "Member of the group since its founding",
                "capacity_fr": "membre du groupe depuis sa fondation",
                "for_the_group": True,
                "parliamentarian": "corwin-pellbrook-jr",
                "source": WITH_TARROW,
            },
            {
                "role": "present",
                "name": "Jorry Trevanick",
                "capacity_en": "Vice Chair",
                "capacity_fr": "vice-présidence",
                "organisation": TARROW,
                "note_en": "“Jorry” is the spelling of the memorandum.",
                "note_fr": "« Jorry » est la graphie du protocole.",
                "source": WITH_TARROW,
            },
        ),
        commitments=(
            promise(
                "Meet once a year, in turn in each Parliament.",
                "Se réunir une fois l’an, à tour de rôle dans chaque Parlement.",
                entry("2016-02-01", "begun", "Met at Quillmouth.", "Rencontre à Quillmouth."),
                entry("2019-04-09", "noted", "Met at Tarrow.", "Rencontre à Tarrow."),
            ),
            promise(
                "Print a common list of warning signs.",
                "Imprimer une liste commune de signes avant-coureurs.",
                entry("2017-10-12", "done", "Printed and sent.", "Imprimée et envoyée."),
                owner=TARROW,
                due="2018-01-01",
            ),
            promise(
                "Exchange one clerk for a season.",
                "Échanger un membre du personnel pendant une saison.",
                entry(
                    "2020-05-04",
                    "dropped",
                    "Given up, for want of travel.",
                    "Abandonné, faute de pouvoir voyager.",
                ),
                due="2020-12-31",
            ),
            promise(
                "Answer each other’s letters within thirty days.",
                "Se répondre dans les trente jours.",
            ),
        ),
    ),
    MemorandumFacts(
        fields={
            "slug": "quillmouth-2023",
            "title_en": "Memorandum with the Quillmouth Institute and the network",
            "title_fr": "Protocole avec l’Institut de Quillmouth et le réseau",
            "signed_on": "2023-10-01",
            "signed_precision": "month",
            "source": WITH_INSTITUTE,
        },
        parties=(INSTITUTE, NETWORK),
        signatories=(
            {
                "name": "Prof. Ottilie Hask",
                "capacity_en": "Director",
                "capacity_fr": "direction de l’Institut",
                "organisation": INSTITUTE,
                "source": WITH_INSTITUTE,
            },
        ),
        commitments=(
            promise(
                "Count the warnings of ten years and publish the figures.",
                "Compter les alertes de dix ans et publier les chiffres.",
                entry("2024-11-18", "begun", "The count began.", "Le décompte a commencé."),
                entry(
                    "2025-06-02",
                    "noted",
                    "A draft was shown to the secretariat only.",
                    "Une ébauche a été montrée au secrétariat seulement.",
                    published=False,
                ),
                owner=INSTITUTE,
                due="2025-06-30",
            ),
            promise(
                "Lend the reading room for two meetings a year.",
                "Prêter la salle de lecture pour deux réunions par an.",
                due="2031-12-31",
            ),
        ),
    ),
    MemorandumFacts(
        fields={
            "slug": "lantern-draft",
            "title_en": "Memorandum with the Lantern Foundation (to be published)",
            "title_fr": "Protocole avec la Fondation de la lanterne (à publier)",
            "signed_on": "2025-10-20",
            "source": LOG,
        },
        parties=(FOUNDATION,),
        published=False,
    ),
)
