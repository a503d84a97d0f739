"""Proposals read as sentences, in the active language."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from members.lists.describing import Describer, describe
from members.models import ProposedChange
from tests.factories import MandateFactory, ParliamentarianFactory
from tests.members.lists import samples
from tests.members.lists.importing import pending, queue, seats, take_in
from tests.members.lists.samples import ADA, BENOIT, CORA, DOV

pytestmark = pytest.mark.django_db


@pytest.fixture
def queued():
    """At least one proposal of every kind."""
    take_in(samples.house_xml(samples.MEMBERS[:4]))
    seats("house", 4)
    namesake = ParliamentarianFactory(given_name="Wren", family_name="Ashdown")
    MandateFactory(parliamentarian=namesake, constituency_en="Elsewhere", until=date(2020, 1, 1))
    queue(
        samples.house_xml(
            [
                replace(ADA, family_name="Quillfeather", party="NDP", honorific=""),
                replace(BENOIT, party="Rhinoceros"),
                replace(CORA, constituency="Fort Thistle", since="2021-05-01"),
                samples.Member("Wren", "Ashdown", "Val-Perdu", "Quebec"),
                samples.Member("New", "Comer", "Otterburn", "Manitoba"),
            ],
            with_ids=True,
        ),
        as_of=date(2021, 6, 1),
    )
    queue(
        samples.house_xml(
            [replace(ADA, constituency="Marrow Pond"), replace(DOV, given_name="Dove")]
        ),
        as_of=date(2021, 6, 1),
    )
    queue(samples.profile_xml([ADA], [("Liberal", "2019-10-21", "")]))


def test_every_kind_reads_as_sentences(queued):
    describer = Describer()
    kinds = set()
    for change in ProposedChange.objects.all():
        for language in ("en", "fr"):
            with translation.override(language):
                title, _before, after, effects, _remedy = describer.describe(change)
            assert change.subject in title
            assert all(after)
            assert after
            assert effects == ()
        kinds.add(change.kind)
    assert kinds >= {
        "new_person",
        "gone",
        "returned",
        "fills_gap",
        "party_differs",
        "honorific_differs",
        "possible_duplicate",
        "unreadable_row",
        "dated_history",
    }


def test_questions_and_reasons_are_told_in_the_readers_language():
    def all_told() -> list:
        describer = Describer()
        return [describer.describe(change) for change in ProposedChange.objects.all()]

    with translation.override("fr"):
        take_in(samples.house_xml(samples.MEMBERS[:4]))
        seats("house", 4)
        listed = [replace(ADA, party="NDP"), replace(BENOIT, party="Rhinoceros"), DOV]
        queue(samples.house_xml(listed), as_of=date(2021, 6, 1))
        french = all_told()
    english = all_told()
    asked = [told for told in english if told.remedy]
    assert len(asked) == 3
    for told, dit in zip(english, french, strict=True):
        assert bool(told.remedy) == bool(dit.remedy)
        assert not told.remedy or told.remedy != dit.remedy
    assert any("The party or group is not known: Rhinoceros" in told.after for told in english)
    assert pending("gone").subject == "Cora O'Tansy (Fort Thistle)"


def test_parties_have_their_own_name_in_each_language(queued):
    change = pending("party_differs")
    assert describe(change).before == ("Liberal Party of Canada",)
    with translation.override("fr"):
        assert describe(change).after == ("Nouveau Parti démocratique",)


def test_days_are_shown_as_everywhere(queued):
    change = ProposedChange.objects.get(
        kind="new_person", subject__startswith="New", state="pending"
    )
    assert "House of Commons, Otterburn, Manitoba, since 21 October 2019" in describe(change).after
    assert "Liberal Party of Canada, by 1 June 2021, still so" in describe(change).after


def test_other_packages_may_tell_effects(queued):
    change = pending("party_differs")
    assert describe(change, lambda change: [f"touches {change.subject}"]).effects == (
        "touches Ada Quillfeather (Marrow Lake)",
    )
