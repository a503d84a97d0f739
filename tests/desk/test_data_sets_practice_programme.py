"""The invented programme: everything in use, and everything it is said to have decided is there."""

from collections import Counter
from datetime import date

import pytest
from django.db import models

from desk.decisions import not_carried_out
from executive.models import Appointment, OfficeRule, Waiver
from members.models import Membership, Parliamentarian
from partners.models import Memorandum
from programme.models import (
    AreaOfConcern,
    Attendance,
    Document,
    Event,
    Motion,
    Recommendation,
    Response,
    Update,
)
from programme.participation import attending_without_tie, participating_without_attendance
from programme.references import unresolved_references
from tenure.points import PointPrecision
from tenure.precision import Precision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("invented")]

ROWS = (AreaOfConcern, Update, Event, Attendance, Motion, Document, Recommendation, Response)
DECIDING = (Membership, Appointment, OfficeRule, Waiver)
REFERRING = (*DECIDING, Memorandum)
DAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def invented(loaded):
    with loaded("load_practice"):
        yield


def values(model: type[models.Model], field: str) -> set:
    return set(model.objects.values_list(field, flat=True))


@pytest.mark.parametrize("model", ROWS)
def test_every_source_says_that_it_is_invented(model):
    assert model.objects.exists()
    for name in ("source", "dispute_source"):
        given = {text for text in values(model, name) if text}
        assert [text for text in given if "invented" not in text] == []
    assert not model.objects.filter(source="")


@pytest.mark.parametrize("model", ROWS)
def test_every_text_is_in_both_languages(model):
    names = {field.name for field in model._meta.concrete_fields}
    pairs = {name[:-3] for name in names if name.endswith("_en") and name[:-3] + "_fr" in names}
    if model is Document:
        pairs -= {"title"}
    for row in model.objects.all():
        for pair in pairs:
            texts = getattr(row, f"{pair}_en"), getattr(row, f"{pair}_fr")
            assert all(texts) or not any(texts), (row, pair)


@pytest.mark.parametrize(
    ("model", "field", "choices"),
    [
        (AreaOfConcern, "kind", AreaOfConcern.Kind),
        (Event, "kind", Event.Kind),
        (Event, "status", Event.Status),
        (Event, "audience", Event.Audience),
        (Event, "day_precision", PointPrecision),
        (Attendance, "role", Attendance.Role),
        (Motion, "outcome", Motion.Outcome),
        (Motion, "decides", Motion.Decides),
        (Response, "status", Response.Status),
        (Event, "guests_count_precision", None),
    ],
)
def test_every_choice_can_be_seen(model, field, choices):
    wanted = choices or model._meta.get_field(field).choices
    assert values(model, field) == {value for value, _label in getattr(wanted, "choices", wanted)}


def test_concerns_are_known_with_every_precision_and_one_is_disputed():
    precisions = values(AreaOfConcern, "since_precision") | values(AreaOfConcern, "until_precision")
    assert precisions == set(Precision.values)
    assert AreaOfConcern.objects.exclude(dispute_en="").exists()
    assert Update.objects.filter(figure__isnull=False).count() == 3


def test_every_decision_finds_its_motion():
    assert list(unresolved_references(table.objects.all() for table in REFERRING)) == []


def test_what_a_decision_needed_was_carried():
    used = {
        reference
        for table in DECIDING
        for reference in table.objects.exclude(decided_by="").values_list("decided_by", flat=True)
    }
    motions = {row.reference: row for row in Motion.objects.select_related("event")}
    assert {motions[reference].outcome for reference in used} == {"carried"}
    admitting = values(Membership, "decided_by") - {""}
    assert {motions[reference].decides for reference in admitting} == {"admissions"}


def test_every_carried_decision_is_carried_out():
    assert Motion.objects.filter(decides="admissions", outcome="carried").exists()
    assert not_carried_out() == 0


def test_everyone_who_takes_part_was_there_on_the_first_day():
    first_days = Membership.objects.participating().filter(since_precision="day")
    for tie in first_days:
        assert Attendance.objects.in_person().filter(
            event__day=tie.since, parliamentarian=tie.parliamentarian_id
        ), tie


def test_attendance_tells_who_takes_part_and_who_does_not():
    assert set(attending_without_tie(DAY, 24)) == {
        Parliamentarian.objects.get(slug="hilaire-doucebrise-kerne")
    }
    silent = participating_without_attendance(DAY, 24)
    taking_part = Membership.objects.participating().on(DAY).count()
    assert 3 <= silent.count() < taking_part / 2


def test_staff_flags_and_guests_are_in_use():
    assert Attendance.objects.filter(represented_by_staff=True, published_at=None).exists()
    assert Attendance.objects.exclude(not_sitting_reason="").exists()
    guests = Attendance.objects.exclude(guest_name="")
    assert guests.filter(agreed_to_be_named__isnull=False).exists()
    assert guests.filter(published_at=None).exists()


def test_something_of_everything_is_not_public():
    for model in (AreaOfConcern, Update, Event, Attendance, Document, Recommendation, Response):
        assert model.objects.filter(published_at=None).exists()
        assert model.objects.exclude(published_at=None).exists()
    public = Parliamentarian.objects.public()
    for row in Attendance.objects.exclude(published_at=None).exclude(parliamentarian=None):
        assert public.filter(pk=row.parliamentarian_id).exists()


def test_chains_of_responses_and_none():
    chains = Counter(Response.objects.values_list("recommendation__document__slug", flat=True))
    assert chains["the-ringing-line"] == 5
    first = Recommendation.objects.get(document__slug="the-ringing-line", number=1)
    assert [row.status for row in first.responses.order_by("day")] == [
        "acknowledged",
        "in_part",
        "implemented",
    ]
    assert first.adopted_by.reference == "2024-05-24-agm/4"
    assert Recommendation.objects.filter(responses=None).count() >= 2


def test_events_on_the_days_when_clocks_change():
    changes = {date(2025, 3, 9), date(2025, 11, 2), date(2027, 3, 14)}
    assert {row.day for row in Event.objects.filter(day__in=changes) if row.begins} == changes


@pytest.mark.parametrize("model", ROWS)
def test_every_row_has_its_history(model):
    assert set(model.history.values_list("id", flat=True)) == values(model, "id")
