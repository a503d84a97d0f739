"""The invented record has editions of its own; the true record publishes none by itself."""

from datetime import date
from itertools import pairwise

import pytest
from django.core.management import call_command

from desk.data_sets import practice, record
from desk.data_sets.loading import load
from opendata.editions.content import read
from opendata.editions.telling import sentences
from opendata.models import Change, Edition

pytestmark = pytest.mark.django_db


def test_three_editions_of_practice_one_with_a_correction() -> None:
    load(practice.write, lambda written: None)
    editions = list(Edition.objects.order_by("number"))
    assert [edition.on for edition in editions] == [
        date(2024, 9, 30),
        date(2025, 3, 31),
        date(2025, 6, 30),
    ]
    for before, after in pairwise(editions):
        told = sentences(read(before.content.text), read(after.content.text))
        stored = after.changes.order_by("order").values_list("sentence_en", "sentence_fr")
        assert [(one.by_language["en"], one.by_language["fr"]) for one in told] == list(stored)
    [correction] = Change.objects.filter(kind=Change.Kind.CORRECTION)
    assert correction.sentence_en == (
        "Joris van der Meerel, “Memberships”. Ratified on: 27 May 2010 in place of 26 May 2010."
    )
    assert not Change.objects.filter(kind=Change.Kind.WITHDRAWAL).exists()
    assert {
        "Séraphine d’Aubépine became Chair (Orchard), in place of Isaure Quarrendene "
        "(22 May 2025).",
        "Camille Inkpenny became a participating parliamentarian (10 February 2025).",
    } <= set(Change.objects.values_list("sentence_en", flat=True))
    for change in Change.objects.all():
        assert "None" not in change.sentence_en + change.sentence_fr
        assert change.sentence_fr != change.sentence_en or change.subject_kind == "concern"


def test_the_record_publishes_none_until_somebody_does() -> None:
    load(record.write, lambda written: None)
    assert not Edition.objects.exists()
    call_command("publish_edition")
    assert Edition.objects.get().changes.count() == 0
