"""Participation, references, and events in time."""

from datetime import date

import pytest
from django.utils import timezone, translation

from members.models import Membership
from programme.models import Event
from programme.models.wording import is_translation
from programme.participation import attending_without_tie, participating_without_attendance
from programme.references import locate, resolve, unresolved_references
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.programme.factories import (
    AttendanceFactory,
    EventFactory,
    MotionFactory,
    RecommendationFactory,
)

pytestmark = pytest.mark.django_db

DAY = date(2021, 6, 30)


def participant(**tie):
    return MembershipFactory(kind="participating", since=date(2019, 1, 1), **tie).parliamentarian


def attended(who, day: date, *, status: str = "held", **values):
    event = EventFactory(day=day, status=status)
    return AttendanceFactory(event=event, parliamentarian=who, **values)


def test_participating_without_attendance_in_so_many_months():
    came, long_ago, by_staff, announced = (participant() for _who in range(4))
    attended(came, date(2020, 12, 30))
    attended(long_ago, date(2020, 12, 29))
    attended(by_staff, date(2021, 6, 1), represented_by_staff=True)
    attended(announced, date(2021, 6, 1), status="cancelled")
    MembershipFactory(parliamentarian=ParliamentarianFactory())
    participant(awaiting_ratification=True)
    found = {person: person.last_attended for person in participating_without_attendance(DAY, 6)}
    assert found == {long_ago: date(2020, 12, 29), by_staff: None, announced: None}
    assert set(participating_without_attendance(DAY, 7)) == {by_staff, announced}


def test_a_later_event_is_not_yet_attendance_on_the_day():
    who = participant()
    attended(who, date(2021, 7, 1))
    (found,) = participating_without_attendance(DAY, 6)
    assert (found, found.last_attended) == (who, None)


def test_whoever_attends_and_has_no_tie_that_day():
    stranger, former, member, waiting = (ParliamentarianFactory() for _who in range(4))
    MembershipFactory(parliamentarian=former, until=date(2020, 6, 1))
    MembershipFactory(parliamentarian=member)
    MembershipFactory(parliamentarian=waiting, awaiting_ratification=True)
    for who in (stranger, former, member, waiting):
        attended(who, date(2021, 5, 1))
    attended(stranger, date(2021, 6, 1))
    attended(stranger, date(2019, 6, 1))
    found = {
        person: (person.times_attended, person.last_attended)
        for person in attending_without_tie(DAY, 12)
    }
    assert found == {stranger: (2, date(2021, 6, 1)), former: (1, date(2021, 5, 1))}


def test_references_find_their_meeting_or_motion_in_two_queries(django_assert_num_queries):
    event = EventFactory(reference="2016-11-30-agm")
    motion = MotionFactory(event=event, number=2)
    EventFactory(reference="2017-11-30-agm")
    asked = ["2016-11-30-agm", "2016-11-30-agm/2", "2016-11-30-agm/9", "2018-agm", ""]
    with django_assert_num_queries(2):
        assert locate(asked) == {"2016-11-30-agm": event, "2016-11-30-agm/2": motion}
    assert locate(asked, events=Event.objects.published()) == {}


def test_only_what_is_published_has_an_address(monkeypatch):
    monkeypatch.setattr("programme.references.reverse", lambda name, args: f"{name}:{args[0]}")
    MotionFactory(event=EventFactory(reference="2016-11-30-agm"), number=2)
    assert resolve("2016-11-30-agm/2") is None
    Event.objects.update(published_at=timezone.now())
    assert resolve("2016-11-30-agm/2") == "programme:event:2016-11-30-agm#motion-2"
    assert resolve("2016-11-30-agm") == "programme:event:2016-11-30-agm"
    assert resolve("2016-11-30-agm/3") is None


def test_what_resolves_to_nothing_is_listed_with_its_row():
    EventFactory(reference="2016-11-30-agm")
    MembershipFactory(decided_by="2016-11-30-agm")
    lost = MembershipFactory(decided_by="2016-11-30-agm/7")
    MembershipFactory(decided_by="")
    found = list(unresolved_references([Membership.objects.all(), Event.objects.all()]))
    assert found == [(lost, "2016-11-30-agm/7")]


@pytest.mark.parametrize(
    ("values", "is_upcoming"),
    [
        ({"day": date(2021, 6, 30)}, True),
        ({"day": date(2021, 6, 29)}, False),
        ({"day": date(2021, 6, 28), "last_day": date(2021, 6, 30)}, True),
        ({"day": date(2021, 6, 28), "last_day": date(2021, 6, 29)}, False),
        ({"day": date(2021, 6, 1), "day_precision": "month"}, True),
        ({"day": date(2021, 5, 1), "day_precision": "month"}, False),
        ({"day": date(2021, 1, 1), "day_precision": "year"}, True),
        ({"day": date(2020, 1, 1), "day_precision": "about"}, False),
    ],
)
def test_an_event_is_upcoming_or_past_and_never_both(values, is_upcoming):
    event = EventFactory(**values)
    assert list(Event.objects.upcoming(DAY)) == ([event] if is_upcoming else [])
    assert list(Event.objects.past(DAY)) == ([] if is_upcoming else [event])


def test_upcoming_soonest_first_and_past_latest_first():
    days = [date(2021, 7, 2), date(2021, 7, 1), date(2021, 6, 1), date(2021, 6, 2)]
    events = [EventFactory(day=day) for day in days]
    assert list(Event.objects.upcoming(DAY)) == [events[1], events[0]]
    assert list(Event.objects.past(DAY)) == [events[3], events[2]]
    at_nine = EventFactory(day=date(2021, 7, 1), starts_at="09:00")
    at_noon = EventFactory(day=date(2021, 7, 1), starts_at="12:00")
    assert list(Event.objects.upcoming(DAY))[:3] == [events[1], at_nine, at_noon]
    later = date(2021, 7, 2)
    assert list(Event.objects.past(later))[:3] == [at_noon, at_nine, events[1]]


def test_the_moment_of_an_event_is_ottawas_on_both_sides_of_the_clock_change():
    offsets = []
    for day in (date(2025, 3, 8), date(2025, 3, 9)):
        event = EventFactory(day=day, starts_at="09:00", ends_at="10:00")
        event.refresh_from_db()
        offsets.append(event.begins.utcoffset().total_seconds() / 3600)
        assert (event.ends - event.begins).total_seconds() == 3600
    assert offsets == [-5, -4]
    assert EventFactory().begins is None


def test_a_translation_is_told_from_the_text_itself():
    row = RecommendationFactory(text_en="Act.", text_fr="Agir.", language="en")
    assert not is_translation(row, "text")
    with translation.override("fr"):
        assert is_translation(row, "text")
        row.text_fr = ""
        assert not is_translation(row, "text")
        row.text_fr, row.language = "Agir.", "both"
        assert not is_translation(row, "text")
