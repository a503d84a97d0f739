"""What is known of the group's programme, as an empty registry takes it in."""

from datetime import date

import pytest
from django.db import models
from django.utils import translation

from members.models import Parliamentarian
from partners.models import Memorandum, Organisation
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
from programme.models.wording import is_translation
from programme.references import locate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("the_record")]

ROWS = (AreaOfConcern, Update, Event, Attendance, Motion, Document, Recommendation)
PUBLISHED = (AreaOfConcern, Update, Event, Attendance, Document, Recommendation)
FOCAL_POINTS = "states with a national focal point for the responsibility to protect"


@pytest.fixture(scope="module")
def the_record(loaded):
    with loaded("load_record"):
        yield


def test_each_event_no_more_exactly_than_it_is_known():
    assert {row.reference: (row.status, row.day_in_words) for row in Event.objects.all()} == {
        "2006-founding": ("held", "2006"),
        "2009-agm": ("held", "about 2009"),
        "2009-10-01-w2i-launch": ("held", "1 October 2009"),
        "2014-memorandum": ("held", "2014"),
        "2016-11-30-agm": ("held", "30 November 2016"),
        "2016-12-07-white-helmets": ("planned", "7 December 2016"),
    }


def test_the_launch_of_2009_counts_as_its_source_does():
    launch = Event.objects.get(reference="2009-10-01-w2i-launch")
    assert (launch.parliamentarians_count, launch.parliamentarians_count_precision) == (
        40,
        "more_than",
    )
    assert (launch.guests_count, launch.guests_count_precision) == (60, "more_than")
    assert {
        (row.role, str(row.parliamentarian or row.guest_name))
        for row in launch.attendances.select_related("parliamentarian")
    } == {
        ("host", "Paul Dewar"),
        ("moderator", "Robert Fowler"),
        ("speaker", "Kyle Matthews"),
        ("speaker", "Roméo A. Dallaire"),
        ("speaker", "Allan Gotlieb"),
        ("speaker", "Kirsten Johnson"),
    }


def test_the_meeting_of_2016_and_what_it_decided():
    motions = Motion.objects.filter(event__reference="2016-11-30-agm")
    told = {
        row.number: (row.decides, row.outcome, str(row.mover or ""), str(row.seconder or ""))
        for row in motions.select_related("mover", "seconder")
    }
    moved = "Borys Wrzesnewskyj"
    assert told == {
        1: ("election", "carried", "", ""),
        2: ("admissions", "carried", moved, "Hélène Laverdière"),
        3: ("fee_rate", "carried", "", ""),
        4: ("other", "carried", moved, ""),
        5: ("other", "not_recorded", moved, ""),
    }
    assert not motions.filter(is_quoted=True)
    assert "$40" in motions.get(number=3).text_en


def test_no_motion_is_one_of_the_house():
    assert not Motion.objects.filter(event__day=date(2014, 4, 7))
    assert "not of the group" in Update.objects.get(day=date(2014, 4, 7)).text_en


def test_the_focal_points_are_counted_as_their_sources_count():
    counted = Update.objects.filter(unit_en=FOCAL_POINTS).order_by("day")
    assert [(row.day_in_words, row.figure) for row in counted] == [
        ("September 2010", 11),
        ("29 September 2012", 17),
        ("23 August 2014", 41),
        ("27 August 2015", 50),
    ]


def test_only_what_the_group_itself_is_said_to_watch():
    assert set(AreaOfConcern.objects.values_list("slug", flat=True)) == {
        "responsibility-to-protect",
        "will-to-intervene",
        "darfur",
        "democratic-republic-of-the-congo",
        "zimbabwe",
        "sri-lanka",
        "iran-bahais",
        "iran-israel",
        "sexual-violence",
        "minorities",
        "post-conflict-justice",
        "aleppo",
    }
    assert not AreaOfConcern.objects.open(), "no source says that it watches anything today"


def test_ten_recommendations_none_of_them_the_groups_and_none_answered():
    made = Recommendation.objects.select_related("document")
    assert [row.reference for row in made.order_by("document__day", "number")] == [
        *(f"migs-genocide-fax-2014/{number}" for number in range(1, 8)),
        *(f"mass-atrocity-prevention-2014/{number}" for number in range(1, 4)),
    ]
    assert not made.exclude(adopted_by=None)
    assert not Response.objects.exists()
    assert not made.exclude(last_checked_on=None), "nobody is said to have looked"
    for row in made:
        makers = {str(maker) for maker in row.made_by_organisations.all()}
        assert bool(makers) != bool(row.made_by_as_printed)
        assert row.concerns.exists()


def test_a_text_in_french_is_a_translation_of_ours():
    row = Recommendation.objects.first()
    with translation.override("fr"):
        assert is_translation(row, "text")
        assert not row.translation_is_official


def test_everyone_and_everything_named_is_public():
    people = Parliamentarian.objects.filter(
        models.Q(attendances__isnull=False) | models.Q(motions_moved__isnull=False)
    )
    assert not people.exclude(pk__in=Parliamentarian.objects.public().values("pk"))
    assert Organisation.objects.get(slug="migs") in Organisation.objects.public()
    for model in PUBLISHED:
        assert not model.objects.filter(published_at=None)
    assert Attendance.objects.public().count() == Attendance.objects.count()


@pytest.mark.parametrize("model", ROWS)
def test_every_fact_has_its_source(model):
    assert model.objects.exists()
    assert not model.objects.filter(source="")
    assert not model.objects.exclude(dispute_en="").filter(dispute_source="")


@pytest.mark.parametrize("model", [model for model in ROWS if model is not Document])
def test_every_text_is_in_both_languages(model):
    """A document's own titles aside."""
    names = {field.name for field in model._meta.concrete_fields}
    pairs = {name[:-3] for name in names if name.endswith("_en") and name[:-3] + "_fr" in names}
    for row in model.objects.all():
        for pair in pairs:
            texts = getattr(row, f"{pair}_en"), getattr(row, f"{pair}_fr")
            assert all(texts) or not any(texts), (row, pair)


def test_the_memorandums_reference_finds_its_event():
    references = Memorandum.objects.exclude(event_reference="").values_list(
        "event_reference", flat=True
    )
    assert set(locate(references)) == set(references) == {"2014-memorandum"}


@pytest.mark.parametrize("model", ROWS)
def test_every_row_has_its_history(model):
    assert set(model.history.values_list("id", flat=True)) == set(
        model.objects.values_list("id", flat=True)
    )
    assert set(model.history.values_list("history_change_reason", flat=True)) == {"event"}
