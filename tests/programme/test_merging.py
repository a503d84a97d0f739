"""Two records of one person: what the programme recorded of the one is the other's, and back."""

from datetime import date

import pytest

from members.actions import merge, unmerge
from programme.actions import move_programme_ties, programme_ties, return_programme_ties
from programme.models import Attendance
from tests.factories import MandateFactory, ParliamentarianFactory
from tests.programme.factories import (
    AttendanceFactory,
    EventFactory,
    MotionFactory,
    RecommendationFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def two():
    survivor = ParliamentarianFactory(given_name="Ash", family_name="Kept")
    duplicate = ParliamentarianFactory(given_name="Ash", family_name="Kept")
    MandateFactory(parliamentarian=duplicate, since=date(2019, 10, 21))
    return duplicate, survivor


def test_everything_goes_over_and_comes_back(two):
    duplicate, survivor = two
    attended = AttendanceFactory(parliamentarian=duplicate)
    moved, seconded = MotionFactory(mover=duplicate), MotionFactory(seconder=duplicate)
    made = RecommendationFactory()
    made.made_by_parliamentarians.add(duplicate)
    own = MotionFactory(mover=survivor)
    merge(duplicate, into=survivor, by=None)
    everything = move_programme_ties(duplicate, into=survivor, by=None)
    assert set(everything) == {attended, moved, seconded, made}
    assert programme_ties(duplicate) == []
    assert set(programme_ties(survivor)) == {attended, moved, seconded, made, own}
    unmerge(duplicate, by=None)
    return_programme_ties(duplicate, survivor=survivor, by=None)
    assert set(programme_ties(duplicate)) == {attended, moved, seconded, made}
    assert programme_ties(survivor) == [own]
    assert attended.history.latest().history_change_reason == "correction"


def test_what_both_have_stays_where_it_is(two):
    duplicate, survivor = two
    event = EventFactory()
    stays = AttendanceFactory(event=event, parliamentarian=duplicate)
    AttendanceFactory(event=event, parliamentarian=survivor)
    seconded_by_other = MotionFactory(mover=duplicate, seconder=survivor)
    merge(duplicate, into=survivor, by=None)
    assert move_programme_ties(duplicate, into=survivor, by=None) == []
    assert Attendance.objects.get(pk=stays.pk).parliamentarian == duplicate
    seconded_by_other.refresh_from_db()
    assert seconded_by_other.mover == duplicate
