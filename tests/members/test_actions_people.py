"""Parties, seats and two records of one person."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.actions import change_party, end_mandate, merge, merge_preview, unmerge
from members.models import Affiliation, ListImport, OtherName, ProposedChange
from tenure import clock
from tests.factories import (
    AffiliationFactory,
    ChamberFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
    PartyFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

DAY, LATER, TOMORROW = date(2021, 3, 12), date(2022, 5, 1), date(2023, 1, 2)


@pytest.fixture(autouse=True)
def new_years_day_2023():
    with clock.set_to(date(2023, 1, 1)):
        yield


@pytest.fixture
def clerk(django_user_model):
    return django_user_model.objects.create_user("clerk")


def refusal(call, *arguments, **options) -> dict:
    with pytest.raises(ValidationError) as refused:
        call(*arguments, **options)
    return refused.value.message_dict


def parties_on(person, day) -> list[str]:
    return [row.party.slug for row in person.affiliations.on(day)]


def test_a_change_of_party_holds_from_its_day(clerk):
    first = AffiliationFactory(party__slug="reds")
    person = first.parliamentarian
    change_party(
        person, party=PartyFactory(slug="blues"), on=DAY, start_reason="crossed",
        end_reason="crossed", by=clerk, because="event",
    )  # fmt: skip
    assert parties_on(person, date(2021, 3, 11)) == ["reds"]
    assert parties_on(person, DAY) == ["blues"]
    first.refresh_from_db()
    assert first.end_reason == "crossed"
    assert first.history.latest().history_user == clerk


def test_twice_on_one_day_the_first_is_an_empty_span(clerk):
    person = AffiliationFactory(party__slug="reds").parliamentarian
    for slug in ("blues", "greens"):
        change_party(person, party=PartyFactory(slug=slug), on=DAY, by=clerk, because="event")
    assert parties_on(person, DAY) == ["greens"]
    assert Affiliation.objects.get(party__slug="blues").span.is_empty


def test_leaving_and_joining_again(clerk):
    person = AffiliationFactory(party__slug="reds").parliamentarian
    assert (
        change_party(person, party=None, on=DAY, end_reason="left", by=clerk, because="event")
        is None
    )
    assert parties_on(person, DAY) == []
    change_party(person, party=PartyFactory(slug="reds"), on=LATER, by=clerk, because="event")
    assert parties_on(person, LATER) == ["reds"]


def test_change_of_party_refuses(clerk):
    row = AffiliationFactory()
    person, other = row.parliamentarian, PartyFactory()
    said = {"by": clerk, "because": "event"}
    assert "party" in refusal(change_party, person, party=row.party, on=DAY, **said)
    assert "on" in refusal(change_party, person, party=other, on=TOMORROW, **said)
    assert "on" in refusal(change_party, person, party=other, on=date(2018, 1, 1), **said)
    too_early = refusal(change_party, person, party=other, on=date(2018, 1, 1), **said)["on"]
    assert "from 21 October 2019, after" in too_early[0]
    assert "start_reason" in refusal(
        change_party, person, party=other, on=DAY, start_reason="bribed", **said
    )
    row.refresh_from_db()
    assert row.until is None
    nobody = ParliamentarianFactory()
    assert "party" in refusal(change_party, nobody, party=None, on=DAY, **said)
    merged = ParliamentarianFactory(merged_into=person)
    assert "person" in refusal(change_party, merged, party=other, on=DAY, **said)


def test_a_change_inside_a_closed_affiliation_is_refused(clerk):
    row = AffiliationFactory(until=LATER)
    errors = refusal(
        change_party, row.parliamentarian, party=PartyFactory(), on=DAY, by=clerk, because="event"
    )
    assert "on" in errors


def test_a_seat_ends_once(clerk):
    mandate = MandateFactory()
    assert "on" in refusal(end_mandate, mandate, on=mandate.since, by=clerk)
    assert "reason" in refusal(end_mandate, mandate, on=DAY, reason="bored", by=clerk)
    end_mandate(mandate, on=DAY, reason="resigned", by=clerk)
    assert "on" in refusal(end_mandate, mandate, on=LATER, by=clerk)


def test_a_seat_may_end_today_and_not_later(clerk):
    mandate = MandateFactory()
    assert "on" in refusal(end_mandate, mandate, on=date(2023, 1, 3), by=clerk)
    end_mandate(mandate, on=TOMORROW, by=clerk)
    assert mandate.span.last_day == clock.today()


@pytest.fixture
def two_records():
    """The survivor sat from 2019; the duplicate before that, and wrongly for longer."""
    survivor = ParliamentarianFactory(family_name="Survivor", house_id=None, senate_key="S, S")
    duplicate = ParliamentarianFactory(family_name="Twin", house_id=77, senate_key="Other, S")
    MandateFactory(parliamentarian=survivor)
    return duplicate, survivor


def test_merge_moves_free_days_and_leaves_the_rest(clerk, two_records):
    duplicate, survivor = two_records
    free = MandateFactory(
        parliamentarian=duplicate, since=date(2015, 10, 19), until=date(2019, 10, 21)
    )
    senate = MandateFactory(parliamentarian=duplicate, chamber=ChamberFactory(code="senate"))
    enclosing = MandateFactory(
        parliamentarian=duplicate, since=date(2019, 10, 21), until=date(2025, 1, 1)
    )
    tie = MembershipFactory(parliamentarian=duplicate)
    statement = StatementFactory(parliamentarian=duplicate)
    name = OtherName.objects.create(
        parliamentarian=duplicate, family_name="Maiden", since=date(2000, 1, 1)
    )
    preview = merge_preview(duplicate, survivor)
    assert set(preview.moves) == {free, senate, tie, statement, name}
    assert [row for row, _other in preview.stays] == [enclosing]
    assert (preview.ids, preview.ids_kept) == ({"house_id": 77}, {"senate_key": "Other, S"})

    merge(duplicate, into=survivor, by=clerk)
    for row in preview.moves:
        row.refresh_from_db()
        assert row.parliamentarian == survivor
    enclosing.refresh_from_db()
    assert enclosing.parliamentarian == duplicate, "nothing is deleted"
    duplicate.refresh_from_db()
    survivor.refresh_from_db()
    assert duplicate.survivor == survivor
    assert (duplicate.house_id, survivor.house_id) == (None, 77)
    assert survivor.senate_key == "S, S"
    assert free.history.latest().history_change_reason == "correction"


def test_merge_takes_read_proposals_along(clerk, two_records):
    duplicate, survivor = two_records
    reading = ListImport.objects.create(
        file_name="a.csv", digest="0" * 64, format="x", as_of=DAY, row_count=1
    )
    change = ProposedChange.objects.create(
        list_import=reading, kind="gone", subject="Twin", parliamentarian=duplicate, key="k"
    )
    assert merge_preview(duplicate, survivor).proposals == 1
    merge(duplicate, into=survivor, by=clerk)
    change.refresh_from_db()
    assert change.parliamentarian == survivor


def test_merge_refuses(clerk, two_records):
    duplicate, survivor = two_records
    assert "into" in refusal(merge, duplicate, into=duplicate, by=clerk)
    merge(duplicate, into=survivor, by=clerk)
    assert "duplicate" in refusal(merge, duplicate, into=survivor, by=clerk)
    assert "into" in refusal(merge, ParliamentarianFactory(), into=duplicate, by=clerk)
    assert "duplicate" in refusal(unmerge, survivor, by=clerk)


def test_merges_are_undone_newest_first(clerk, two_records):
    """Else what the first had would stay where the second merge took it."""
    first, second = two_records
    tie, third = MembershipFactory(parliamentarian=first), ParliamentarianFactory()
    merge(first, into=second, by=clerk)
    merge(second, into=third, by=clerk)
    assert "duplicate" in refusal(unmerge, first, by=clerk)
    unmerge(second, by=clerk)
    unmerge(first, by=clerk)
    tie.refresh_from_db()
    assert tie.parliamentarian == first


def test_a_merge_can_be_undone(clerk, two_records):
    duplicate, survivor = two_records
    tie = MembershipFactory(parliamentarian=duplicate)
    own = MembershipFactory(
        parliamentarian=survivor, since=date(2010, 1, 1), until=date(2011, 1, 1)
    )
    merge(duplicate, into=survivor, by=clerk)
    unmerge(duplicate, by=clerk)
    for row in (tie, own, duplicate, survivor):
        row.refresh_from_db()
    assert (tie.parliamentarian, own.parliamentarian) == (duplicate, survivor)
    assert (duplicate.merged_into, duplicate.house_id, survivor.house_id) == (None, 77, None)
