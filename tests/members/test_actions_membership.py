"""Admission, ratification, agreement, publication: verbs, with what each refuses."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.actions import (
    admit,
    change_kind,
    end_membership,
    publish,
    ratify,
    record_agreement,
    withdraw_agreement,
    withdraw_publication,
)
from members.models import Membership
from tenure import clock
from tests.factories import MembershipFactory, ParliamentarianFactory, StatementFactory

pytestmark = pytest.mark.django_db

MEETING, LATER, TOMORROW = date(2021, 3, 12), date(2022, 5, 1), date(2023, 1, 2)
PARTICIPATING = Membership.Kind.PARTICIPATING


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


def test_admits_several_people_and_writes_down_who_and_why(clerk):
    people = [ParliamentarianFactory(), ParliamentarianFactory()]
    admitted = admit(
        people, kind="official", joined=MEETING, awaiting=True, decided_by="2021-agm/3",
        mover="A. Mover", seconder="B. Seconder", source="Minutes", by=clerk,
    )  # fmt: skip
    assert [row.parliamentarian for row in admitted] == people
    row = Membership.objects.get(parliamentarian=people[0])
    assert (row.since, row.until, row.awaiting_ratification) == (MEETING, None, True)
    assert (row.decided_by, row.mover, row.seconder) == ("2021-agm/3", "A. Mover", "B. Seconder")
    assert not row.is_published
    entry = row.history.get()
    assert (entry.history_user, entry.history_change_reason) == (clerk, "event")


def test_one_refusal_admits_nobody(clerk):
    fresh, member = ParliamentarianFactory(), ParliamentarianFactory(family_name="Already")
    MembershipFactory(parliamentarian=member)
    errors = refusal(admit, [fresh, member], kind="official", joined=MEETING, by=clerk)
    assert len(errors["people"]) == 2, "the overlap and the open tie, both of one person"
    assert all("Already" in sentence for sentence in errors["people"])
    assert not fresh.memberships.exists()


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("joined", {"joined": TOMORROW}),
        ("ratified_on", {"ratified_on": TOMORROW}),
        ("ratified_on", {"ratified_on": LATER, "awaiting": True}),
        ("ratified_on", {"ratified_on": date(2021, 3, 11)}),
        ("people", {"kind": "honorary"}),
    ],
)
def test_admission_refuses(clerk, field, options):
    options = {"kind": "official", "joined": MEETING, "by": clerk} | options
    assert field in refusal(admit, [ParliamentarianFactory()], **options)
    assert not Membership.objects.exists()


def test_admission_refuses_nobody_the_merged_and_the_dead(clerk):
    survivor = ParliamentarianFactory(died_on=date(2020, 1, 1))
    merged = ParliamentarianFactory(merged_into=survivor)
    for people in ([], [merged], [survivor]):
        assert "people" in refusal(admit, people, kind="official", joined=MEETING, by=clerk)


def test_ratification(clerk):
    rows = [MembershipFactory(awaiting_ratification=True) for _ in range(2)]
    ratify(rows, on=MEETING, decided_by="2021-agm", by=clerk)
    for row in rows:
        row.refresh_from_db()
        assert (row.awaiting_ratification, row.ratified_on) == (False, MEETING)
        assert row.decided_by == "2021-agm"


def test_ratification_is_all_or_nothing(clerk):
    waiting, done = MembershipFactory(awaiting_ratification=True), MembershipFactory()
    errors = refusal(ratify, [waiting, done], on=MEETING, by=clerk)
    assert str(done.parliamentarian) in errors["memberships"][0]
    waiting.refresh_from_db()
    assert waiting.awaiting_ratification
    assert "on" in refusal(ratify, [waiting], on=TOMORROW, by=clerk)
    assert "memberships" in refusal(ratify, [waiting], on=date(2019, 1, 1), by=clerk)
    assert "memberships" in refusal(ratify, [], on=MEETING, by=clerk)


def test_a_tie_ends_once_and_after_it_began(clerk):
    row = MembershipFactory()
    assert "on" in refusal(end_membership, row, on=row.since, reason="resigned", by=clerk)
    assert "reason" in refusal(end_membership, row, on=MEETING, reason="bored", by=clerk)
    end_membership(row, on=MEETING, reason="resigned", by=clerk)
    row.refresh_from_db()
    assert (row.until, row.end_reason) == (MEETING, "resigned")
    assert "on" in refusal(end_membership, row, on=LATER, reason="died", by=clerk)


def test_a_tie_may_end_today_and_not_later(clerk):
    row = MembershipFactory()
    errors = refusal(end_membership, row, on=date(2023, 1, 3), reason="resigned", by=clerk)
    assert "on" in errors
    end_membership(row, on=TOMORROW, reason="resigned", by=clerk)
    assert row.span.last_day == clock.today()


def test_changing_kind_leaves_no_day_between(clerk):
    old = MembershipFactory(
        kind=PARTICIPATING, agreed_to_be_listed=MEETING, published_at="2021-04-01T12:00Z"
    )
    new = change_kind(old, kind="official", on=LATER, decided_by="2022-agm", by=clerk)
    old.refresh_from_db()
    assert (old.until, old.end_reason, old.is_published) == (LATER, "changed_kind", True)
    assert (new.since, new.until, new.kind, new.is_published) == (LATER, None, "official", False)
    assert new.agreed_to_be_listed == MEETING


def test_changing_kind_refuses(clerk):
    row = MembershipFactory()
    assert "kind" in refusal(change_kind, row, kind="official", on=LATER, by=clerk)
    assert "on" in refusal(change_kind, row, kind=PARTICIPATING, on=TOMORROW, by=clerk)
    assert "on" in refusal(change_kind, row, kind=PARTICIPATING, on=row.since, by=clerk)
    assert "kind" in refusal(change_kind, row, kind="honorary", on=LATER, by=clerk)
    row.refresh_from_db()
    assert row.until is None, "a refused new tie leaves the old one open"
    waiting = MembershipFactory(awaiting_ratification=True)
    assert "kind" in refusal(change_kind, waiting, kind=PARTICIPATING, on=LATER, by=clerk)


def test_agreement_publication_and_withdrawal(clerk):
    row = MembershipFactory(kind=PARTICIPATING)
    assert "rows" in refusal(publish, [row], by=clerk)
    record_agreement(row, on=MEETING, by=clerk)
    assert not Membership.objects.public().exists(), "an agreement does not publish"
    publish([row], by=clerk)
    assert Membership.objects.public().get() == row
    assert "rows" in refusal(publish, [row], by=clerk)
    assert "on" in refusal(record_agreement, row, on=LATER, by=clerk)
    withdraw_agreement(row, on=LATER, by=clerk)
    assert not Membership.objects.public().exists()
    record_agreement(row, on=LATER, by=clerk)
    assert not Membership.objects.public().exists(), "a new agreement does not publish either"


def test_agreement_refuses(clerk):
    row = MembershipFactory(kind=PARTICIPATING)
    assert "on" in refusal(record_agreement, row, on=TOMORROW, by=clerk)
    assert "on" in refusal(withdraw_agreement, row, on=MEETING, by=clerk)
    record_agreement(row, on=LATER, by=clerk)
    assert "on" in refusal(withdraw_agreement, row, on=MEETING, by=clerk)


def test_publication_is_all_or_nothing_and_can_be_taken_back(clerk):
    ready = StatementFactory(published_at=None)
    for unready in (
        MembershipFactory(),
        MembershipFactory(
            kind=PARTICIPATING, awaiting_ratification=True, agreed_to_be_listed=MEETING
        ),
    ):
        assert "rows" in refusal(publish, [ready, unready], by=clerk)
        ready.refresh_from_db()
        assert not ready.is_published
    publish([ready], by=clerk)
    ready.refresh_from_db()
    assert ready.is_published
    withdraw_publication([ready], by=clerk)
    ready.refresh_from_db()
    assert not ready.is_published
    assert "rows" in refusal(withdraw_publication, [ready], by=clerk)
