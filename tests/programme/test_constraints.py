"""What one row of the programme may not be: the form's sentence, and the wall behind it."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories import ParliamentarianFactory
from tests.partners.factories import OrganisationFactory
from tests.programme.factories import (
    AttendanceFactory,
    ConcernFactory,
    DocumentFactory,
    EventFactory,
    MotionFactory,
    RecommendationFactory,
    ResponseFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db

DAY = date(2020, 3, 4)
NOON = time(12)


def guest(**values):
    return {"parliamentarian": None, "guest_name": "Ida Fable", **values}


REFUSED = [
    (ConcernFactory, {"until": date(2017, 1, 1)}, "until_after_since"),
    (UpdateFactory, {"figure": 41}, "figure_with_unit"),
    (UpdateFactory, {"unit_en": "states"}, "figure_with_unit"),
    (EventFactory, {"last_day": DAY}, "last_day_after_day"),
    (EventFactory, {"last_day": date(2020, 3, 3)}, "last_day_after_day"),
    (EventFactory, {"last_day": date(2020, 3, 5), "day_precision": "month"}, "last_day_after_day"),
    (EventFactory, {"starts_at": NOON, "day_precision": "year"}, "time_needs_day"),
    (EventFactory, {"starts_at": NOON, "ends_at": time(11)}, "ends_after_start"),
    (EventFactory, {"starts_at": NOON, "ends_at": NOON}, "ends_after_start"),
    (EventFactory, {"ends_at": NOON}, "ends_after_start"),
    (EventFactory, {"report_published_at": "2020-03-05T12:00:00Z"}, "report_written"),
    (AttendanceFactory, {"parliamentarian": None}, "somebody"),
    (AttendanceFactory, {"guest_name": "Ida Fable"}, "somebody"),
    (AttendanceFactory, guest(represented_by_staff=True), "staff_for_somebody"),
    (AttendanceFactory, {"represented_by_staff": True, "role": "host"}, "staff_for_somebody"),
    (
        AttendanceFactory,
        {"represented_by_staff": True, "published_at": "2020-03-05T12:00:00Z"},
        "staff_not_published",
    ),
    (AttendanceFactory, guest(published_at="2020-03-05T12:00:00Z"), "guest_agreed"),
    (MotionFactory, {"number": 0}, "numbered_from_one"),
    (MotionFactory, {"text_en": ""}, "worded"),
    (DocumentFactory, {"title_en": "", "title_fr": ""}, "titled"),
    (DocumentFactory, {"held_en": ""}, "somewhere"),
    (RecommendationFactory, {"number": 0}, "numbered_from_one"),
    (RecommendationFactory, {"text_en": "", "text_fr": ""}, "worded"),
    (RecommendationFactory, {"addressed_to_en": ""}, "addressed"),
    (ResponseFactory, {"source": ""}, "sourced"),
    (ResponseFactory, {"judged_by": ""}, "judged"),
]
ALLOWED = [
    (UpdateFactory, {"figure": 41, "unit_en": "states"}),
    (EventFactory, {"starts_at": NOON}),
    (EventFactory, {"starts_at": NOON, "ends_at": time(13)}),
    (
        EventFactory,
        {"last_day": date(2020, 3, 5), "starts_at": NOON, "ends_at": time(9)},
    ),
    (EventFactory, {"day": date(2009, 1, 1), "day_precision": "about"}),
    (AttendanceFactory, guest(role="speaker", published_at="2020-03-05T12:00:00Z")),
    (AttendanceFactory, guest(agreed_to_be_named=DAY, published_at="2020-03-05T12:00:00Z")),
    (DocumentFactory, {"title_en": "", "held_en": "", "address": "https://paper.example/"}),
]


def codes(error: ValidationError) -> set[str]:
    return {one.code for errors in error.error_dict.values() for one in errors}


def stubs(factory, values):
    """An unsaved row whose foreign keys are saved."""
    row = factory(**{name: value for name, value in values.items() if name in PARENTS})
    for name, value in values.items():
        setattr(row, name, value)
    return row


PARENTS = {"event", "recommendation", "document", "concern"}


@pytest.mark.parametrize(("factory", "values", "code"), REFUSED)
def test_a_form_is_told_in_a_sentence(factory, values, code):
    row = stubs(factory, values)
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert {"judged": "blank"}.get(code, code) in codes(refusal.value)


@pytest.mark.parametrize(("factory", "values", "code"), REFUSED)
def test_the_database_refuses_what_goes_round_the_form(factory, values, code):
    row = stubs(factory, values)
    with pytest.raises(IntegrityError, match=code), transaction.atomic():
        row.save()


@pytest.mark.parametrize(("factory", "values"), ALLOWED)
def test_what_is_allowed_passes_both(factory, values):
    row = stubs(factory, values)
    if factory is AttendanceFactory and row.parliamentarian_id:
        row.not_sitting_reason = "Invited"
    row.full_clean()
    row.save()


TWICE = [
    (MotionFactory, "programme_motion_number", {"event": EventFactory, "number": 2}),
    (
        RecommendationFactory,
        "programme_recommendation_number",
        {"document": DocumentFactory, "number": 2},
    ),
    (
        AttendanceFactory,
        "programme_attendance_person_once",
        {"event": EventFactory, "parliamentarian": ParliamentarianFactory},
    ),
    (AttendanceFactory, "programme_attendance_guest_once", {"event": EventFactory, **guest()}),
]


@pytest.mark.parametrize(("factory", "name", "values"), TWICE)
def test_nothing_is_recorded_twice(factory, name, values):
    made = {field: value() if isinstance(value, type) else value for field, value in values.items()}
    first = factory(**made)
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        factory(**made)
    table = name.rpartition("_")[0].removesuffix("_person").removesuffix("_guest")
    assert name in str(refusal.value) or table in str(refusal.value)
    first.pk = None
    with pytest.raises(ValidationError) as told:
        first.full_clean()
    assert codes(told.value) & {"once", "number_taken"}


def test_one_person_may_have_two_roles():
    row = AttendanceFactory(role="host")
    AttendanceFactory(event=row.event, parliamentarian=row.parliamentarian, role="speaker")


def test_nobody_seconds_their_own_motion_nor_is_named_twice():
    person = ParliamentarianFactory()
    for values, code in (
        ({"mover": person, "seconder": person}, "seconded_by_another"),
        ({"mover": person, "mover_as_printed": "Mr. Fable"}, "one_mover"),
        ({"seconder": person, "seconder_as_printed": "Mr. Fable"}, "one_seconder"),
    ):
        with pytest.raises(IntegrityError, match=code), transaction.atomic():
            MotionFactory(**values)
        row = MotionFactory()
        for name, value in values.items():
            setattr(row, name, value)
        with pytest.raises(ValidationError) as refusal:
            row.full_clean()
        assert codes(refusal.value) == {code}


def test_an_hour_that_the_clocks_skip_is_refused():
    row = EventFactory(day=date(2025, 3, 9), starts_at=time(1, 30))
    row.ends_at = time(2, 30)
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert refusal.value.message_dict == {"ends_at": ["That night the clock skips this hour."]}


def test_an_addressee_may_be_an_organisation():
    row = RecommendationFactory(
        addressed_to_en="", addressed_to_fr="", addressed_to_organisation=OrganisationFactory()
    )
    row.full_clean()


def test_a_title_with_a_line_break_is_refused():
    row = EventFactory()
    row.title_en = "Briefing\nDTSTART:20200101"
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert "title_en" in refusal.value.message_dict
