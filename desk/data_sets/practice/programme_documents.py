"""Invented documents, what they recommend, and answers of every kind and none."""

from typing import Any

from desk.data_sets.facts import Row
from desk.data_sets.practice.partners_memoranda import INSTITUTE
from desk.data_sets.practice.people import CHARTER, FOUNDED
from desk.data_sets.practice.programme_concerns import (
    QUESSIMAR,
    RUMOUR,
    SALT_ROAD,
    TELEPHONE,
)
from desk.data_sets.programme import DocumentFacts, RecommendationFacts

RINGING_LINE = "“The Ringing Line”, report of 2023 (invented for practice)"
OPEN_LETTER = "Open letter of 2025 (invented for practice)"
LETTERS = "Letters received by the secretariat (invented for practice)"
GAZETTE = "The Lower Quill Gazette (invented for practice)"
MINISTRY = {
    "addressed_to_en": "The Ministry of Wells and Wires of Corvane",
    "addressed_to_fr": "Le ministère des Puits et des Fils de Corvane",
}


def response(day: str, status: str, text_en: str, text_fr: str, **more: object) -> Row:
    return {
        "day": day,
        "status": status,
        "text_en": text_en,
        "text_fr": text_fr,
        "responder_en": MINISTRY["addressed_to_en"],
        "responder_fr": MINISTRY["addressed_to_fr"],
        "judged_by": "The Early Warning Desk",
        "source": LETTERS,
        **more,
    }


def asked(text_en: str, text_fr: str, *responses: Row, **more: Any) -> RecommendationFacts:
    links = {
        name: more.pop(name)
        for name in ("organisations", "parliamentarians", "concerns", "adopted_by")
        if name in more
    }
    fields = {"text_en": text_en, "text_fr": text_fr, **MINISTRY, **more}
    return RecommendationFacts(fields=fields, responses=responses, **links)


CHARTER_OF_THE_GROUP = DocumentFacts(
    fields={
        "slug": "charter",
        "kind": "constitution",
        "title_en": "Charter of the group",
        "title_fr": "Charte du groupe",
        "language": "both",
        "day": FOUNDED,
        "by_the_group": True,
        "held_en": "In the archives of the group",
        "held_fr": "Dans les archives du groupe",
        "source": CHARTER,
    }
)

THE_RINGING_LINE = DocumentFacts(
    fields={
        "slug": "the-ringing-line",
        "kind": "report",
        "title_en": "The Ringing Line: Telephones Against Catastrophe",
        "day": "2023-06-06",
        "authors": "Aude Fenouillère and Peverel Sandglasse",
        "address": "https://corvane.example/the-ringing-line",
        "source": RINGING_LINE,
    },
    authors=(INSTITUTE,),
    events=("2023-06-06-visit",),
    concerns=(TELEPHONE, RUMOUR),
    recommendations=(
        asked(
            "Give every village of the frontier a telephone.",
            "Donner un téléphone à chaque village de la frontière.",
            response(
                "2023-07-01",
                "acknowledged",
                "The Ministry thanked the authors.",
                "Le ministère a remercié les auteurs.",
                day_precision="month",
            ),
            response(
                "2024-02-14",
                "in_part",
                "Half of the villages were promised one.",
                "On en a promis un à la moitié des villages.",
            ),
            response(
                "2025-04-30",
                "implemented",
                "The last telephone of the frontier rang.",
                "Le dernier téléphone de la frontière a sonné.",
                source=GAZETTE,
                dispute_en="The villages of the Salt Road say that theirs does not ring.",
                dispute_fr="Les villages de la route du sel disent que le leur ne sonne pas.",
                dispute_source=LETTERS,
            ),
            organisations=(INSTITUTE,),
            concerns=(TELEPHONE,),
            adopted_by="2024-05-24-agm/4",
            last_checked_on="2025-10-01",
        ),
        asked(
            "Pay an operator to answer at night.",
            "Payer une personne pour répondre la nuit.",
            response(
                "2023-11-20",
                "accepted",
                "Announced in the speech of the autumn.",
                "Annoncé dans le discours de l’automne.",
                source=GAZETTE,
            ),
            organisations=(INSTITUTE,),
            concerns=(TELEPHONE,),
            last_checked_on="2025-10-01",
        ),
        asked(
            "Fine stations that call for violence.",
            "Mettre à l’amende les stations qui appellent à la violence.",
            response(
                "2024-01-09",
                "declined",
                "The Ministry said that this was for the courts.",
                "Le ministère a répondu que cela relevait des tribunaux.",
            ),
            organisations=(INSTITUTE,),
            concerns=(RUMOUR,),
            last_checked_on="2025-06-15",
        ),
        asked(
            "Keep a list of the numbers to call.",
            "Tenir une liste des numéros à composer.",
            organisations=(INSTITUTE,),
            concerns=(TELEPHONE,),
            last_checked_on="2025-10-01",
        ),
    ),
)

A_LETTER_TO_THE_MINISTRY = DocumentFacts(
    fields={
        "slug": "open-letter-2025",
        "kind": "statement",
        "title_en": "Open letter on the lake people",
        "title_fr": "Lettre ouverte sur les gens du lac",
        "language": "fr",
        "day": "2025-02-01",
        "day_precision": "month",
        "by_the_group": True,
        "held_en": "In the files of the secretariat",
        "held_fr": "Dans les dossiers du secrétariat",
        "source": OPEN_LETTER,
    },
    events=("2025-10-21-dinner",),
    concerns=(QUESSIMAR,),
    recommendations=(
        asked(
            "Let the schools of the lake teach in their language.",
            "Laisser les écoles du lac enseigner dans leur langue.",
            language="fr",
            translation_is_official=True,
            parliamentarians=("seraphine-daubepine", "isaure-quarrendene"),
            concerns=(QUESSIMAR,),
        ),
        asked(
            "Send a boat each month.",
            "Envoyer un bateau chaque mois.",
            response(
                "2025-03-01",
                "acknowledged",
                "A reply is being drafted.",
                "Une réponse est en préparation.",
                published=False,
            ),
            language="fr",
            parliamentarians=("seraphine-daubepine",),
            concerns=(QUESSIMAR,),
            last_checked_on="2025-09-30",
        ),
    ),
)

A_NOTE_NOT_PUBLISHED = DocumentFacts(
    fields={
        "slug": "salt-road-note",
        "kind": "policy_paper",
        "title_en": "A note on the third well",
        "title_fr": "Note sur le troisième puits",
        "day": "2025-10-20",
        "held_en": "Draft, with the secretariat",
        "held_fr": "Ébauche, au secrétariat",
        "source": "Draft (invented for practice)",
        "published": False,
    },
    concerns=(SALT_ROAD,),
    recommendations=(
        asked(
            "Name somebody to keep the third well.",
            "Nommer quelqu’un pour garder le troisième puits.",
            made_by_as_printed="The keepers of the wells",
            published=False,
            concerns=(SALT_ROAD,),
        ),
    ),
)

DOCUMENTS = (
    CHARTER_OF_THE_GROUP,
    THE_RINGING_LINE,
    A_LETTER_TO_THE_MINISTRY,
    A_NOTE_NOT_PUBLISHED,
)
