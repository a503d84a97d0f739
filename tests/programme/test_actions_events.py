"""What becomes of an event, and who was there."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from members.models import Parliamentarian
from programme.actions import (
    Guest,
    Present,
    cancel,
    mark_held,
    plan_event,
    postpone,
    reschedule,
    take_attendance,
    withdraw_attendance,
)
from programme.models import Attendance, Event
from tenure import clock
from tests.factories import MandateFactory, ParliamentarianFactory
from tests.partners.factories import OrganisationFactory
from tests.programme.factories import AttendanceFactory, ConcernFactory, EventFactory

pytestmark = pytest.mark.django_db

TODAY, DAY = date(2020, 3, 10), date(2020, 3, 4)


@pytest.fixture(autouse=True)
def a_day():
    with clock.set_to(TODAY):
        yield


@pytest.fixture
def by(django_user_model):
    return django_user_model.objects.create_user("clerk")


def sitting(name: str) -> Parliamentarian:
    who = ParliamentarianFactory(given_name="Ash", family_name=name)
    MandateFactory(parliamentarian=who)
    return who


def planned(**values) -> Event:
    return EventFactory(**{"status": "planned", "day": date(2020, 4, 1), **values})


def told(refusal) -> dict:
    return refusal.value.message_dict


def test_planning_keeps_hosts_and_concerns_and_who_did_it(by):
    event = Event(
        reference="2020-05-01-panel",
        kind="panel",
        status="held",
        title_en="Panel",
        day=date(2020, 5, 1),
    )
    host, concern = OrganisationFactory(), ConcernFactory()
    plan_event(event, by=by, host_organisations=[host], concerns=[concern])
    event.refresh_from_db()
    assert (event.status, event.is_published, event.sequence) == ("planned", False, 0)
    assert list(event.host_organisations.all()) == [host]
    assert list(event.concerns.all()) == [concern]
    entries = event.history.all()
    assert {entry.history_user for entry in entries} == {by}
    assert {entry.history_change_reason for entry in entries} == {"event"}
    assert [row.areaofconcern for row in entries[0].concerns.all()] == [concern]


def test_an_event_ending_before_it_starts_is_refused_and_nothing_is_kept(by):
    event = Event(
        reference="2020-05-01-panel",
        kind="panel",
        title_en="Panel",
        day=date(2020, 5, 1),
        starts_at=time(12),
        ends_at=time(11),
    )
    with pytest.raises(ValidationError) as refusal:
        plan_event(event, by=by)
    assert "The event must end after it starts." in str(refusal.value)
    assert not Event.objects.exists()


def test_each_change_that_calendars_show_is_a_new_revision(by):
    event = planned(starts_at=time(12))
    before = event.last_changed
    postpone(event, by=by)
    assert (event.status, event.sequence) == ("postponed", 1)
    reschedule(event, day=date(2020, 5, 4), starts_at=time(9), ends_at=time(10), by=by)
    assert (event.status, event.sequence, event.day) == ("planned", 2, date(2020, 5, 4))
    cancel(event, by=by)
    assert (event.status, event.sequence) == ("cancelled", 3)
    assert event.last_changed > before


def test_only_what_is_still_to_come_of_it_can_change(by):
    held = EventFactory()
    for verb in (cancel, mark_held, postpone):
        with pytest.raises(ValidationError):
            verb(held, by=by)
    with pytest.raises(ValidationError) as refusal:
        reschedule(held, day=date(2020, 5, 4), by=by)
    assert "already recorded as held" in str(refusal.value)
    held.refresh_from_db()
    assert (held.status, held.sequence) == ("held", 0)


def test_nothing_is_held_before_its_day(by):
    with pytest.raises(ValidationError) as refusal:
        mark_held(planned(), by=by)
    assert told(refusal) == {"day": ["That day has not come yet."]}


def test_what_was_counted_is_kept_as_exactly_as_it_was(by):
    event = planned(day=DAY)
    mark_held(
        event,
        parliamentarians_count=40,
        parliamentarians_count_precision="more_than",
        guests_count=60,
        guests_count_precision="about",
        by=by,
    )
    event.refresh_from_db()
    assert event.status == "held"
    assert (event.parliamentarians_count, event.parliamentarians_count_precision) == (
        40,
        "more_than",
    )


def test_attendance_of_people_staff_and_guests(by):
    event = EventFactory(day=DAY)
    one, two = sitting("One"), sitting("Two")
    rows = take_attendance(
        event,
        people=[
            Present(parliamentarian=one, role="host"),
            Present(parliamentarian=two, represented_by_staff=True),
        ],
        guests=[Guest(name=" Ida Fable ", capacity_en="historian", role="speaker")],
        source="Sign-in sheet",
        by=by,
    )
    assert [str(row) for row in rows] == [
        "Ash One, host",
        "Ash Two, attended",
        "Ida Fable, speaker",
    ]
    assert {row.source for row in rows} == {"Sign-in sheet"}
    assert {row.history.get().history_user for row in rows} == {by}
    assert not any(row.is_published for row in rows)
    assert list(Attendance.objects.in_person()) == [rows[0]]


def test_every_refusal_is_told_at_once_and_by_name(by):
    event = EventFactory(day=DAY)
    here, gone = sitting("Here"), ParliamentarianFactory(given_name="Ash", family_name="Gone")
    AttendanceFactory(event=event, parliamentarian=here, not_sitting_reason="")
    with pytest.raises(ValidationError) as refusal:
        take_attendance(
            event,
            people=[Present(parliamentarian=person) for person in (here, gone, sitting("Fine"))],
            guests=[Guest(name="Ida Fable"), Guest(name="Ida Fable")],
            by=by,
        )
    assert told(refusal) == {
        "people": [
            "Ash Here: Already recorded in this role at this event.",
            "Ash Gone: Did not sit in Parliament that day: say why the attendance is recorded.",
        ],
        "guests": ["Ida Fable: Already recorded in this role at this event."],
    }
    assert Attendance.objects.count() == 1


def test_somebody_who_did_not_sit_is_recorded_with_a_reason(by):
    event = EventFactory(day=DAY)
    who = ParliamentarianFactory()
    (row,) = take_attendance(
        event, people=[Present(parliamentarian=who, not_sitting_reason="Former Chair")], by=by
    )
    assert row.not_sitting_reason == "Former Chair"


def test_where_the_day_is_not_known_nobody_is_asked_for_a_seat(by):
    event = EventFactory(day=date(2014, 1, 1), day_precision="year")
    take_attendance(event, people=[Present(parliamentarian=ParliamentarianFactory())], by=by)


def test_nobody_attends_what_has_not_come_or_was_called_off_but_speakers_are_announced(by):
    coming, called_off = planned(), EventFactory(status="cancelled")
    who = sitting("Early")
    for event, sentence in (
        (coming, "Ash Early: That day has not come yet."),
        (called_off, "Ash Early: The event was cancelled."),
    ):
        with pytest.raises(ValidationError) as refusal:
            take_attendance(event, people=[Present(parliamentarian=who)], by=by)
        assert told(refusal) == {"people": [sentence]}
    take_attendance(coming, people=[Present(parliamentarian=who, role="speaker")], by=by)


def test_an_empty_list_and_a_merged_record_are_refused(by):
    event = EventFactory(day=DAY)
    with pytest.raises(ValidationError) as refusal:
        take_attendance(event, by=by)
    assert told(refusal) == {"people": ["Choose at least one."]}
    twin = ParliamentarianFactory(merged_into=sitting("Kept"))
    with pytest.raises(ValidationError, match="use that one"):
        take_attendance(event, people=[Present(parliamentarian=twin)], by=by)


def test_what_was_a_mistake_goes_and_the_history_keeps_it(by):
    row = AttendanceFactory()
    key = row.pk
    withdraw_attendance([row], by=by)
    assert not Attendance.objects.exists()
    last = Attendance.history.filter(id=key).latest()
    assert (last.history_type, last.history_user) == ("-", by)
    assert last.history_change_reason == "correction"


def test_what_readers_have_seen_is_not_simply_withdrawn(by):
    row = AttendanceFactory(published_at=timezone.now())
    with pytest.raises(ValidationError, match="Withdraw its publication first"):
        withdraw_attendance([row], by=by)
    assert Attendance.objects.exists()
