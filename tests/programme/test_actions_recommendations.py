"""Motions, recommendations and what follows; what the public may see of all of it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from members.models import Parliamentarian
from partners.models import Organisation
from programme.actions import (
    adopt,
    check_recommendations,
    publish,
    publish_report,
    record_motion,
    record_outcome,
    record_response,
    withdraw_publication,
    withdraw_report,
)
from programme.models import Attendance, Motion, Recommendation, Response
from tenure import clock
from tests.factories import MembershipFactory, ParliamentarianFactory
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

NOW = timezone.now()


@pytest.fixture(autouse=True)
def a_day():
    with clock.set_to(date(2020, 6, 30)):
        yield


def told(refusal) -> dict:
    return refusal.value.message_dict


def test_motions_are_numbered_in_turn_and_named_by_their_meeting():
    event = EventFactory(reference="2020-03-04-agm")
    mover, seconder = ParliamentarianFactory(), ParliamentarianFactory()
    first = record_motion(event, text_en="That A.", mover=mover, seconder=seconder, by=None)
    third = record_motion(event, number=3, text_fr="Que B.", language="fr", by=None)
    fourth = record_motion(event, text_en="That C.", outcome="defeated", by=None)
    assert [row.reference for row in (first, third, fourth)] == [
        "2020-03-04-agm/1",
        "2020-03-04-agm/3",
        "2020-03-04-agm/4",
    ]
    with pytest.raises(ValidationError) as refusal:
        record_motion(event, number=3, text_en="That D.", by=None)
    assert "Another motion of this meeting has that number." in str(refusal.value)


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        ({"day": date(2020, 7, 1), "status": "planned"}, "That day has not come yet."),
        ({"status": "cancelled"}, "The event was cancelled."),
    ],
)
def test_no_motion_where_nobody_met(event, sentence):
    with pytest.raises(ValidationError) as refusal:
        record_motion(EventFactory(**event), text_en="That A.", by=None)
    assert told(refusal) == {"event": [sentence]}


def test_an_outcome_left_open_is_filled_in_once():
    motion = MotionFactory(outcome="not_recorded")
    record_outcome(motion, outcome="defeated", by=None)
    with pytest.raises(ValidationError, match="already on record"):
        record_outcome(motion, outcome="carried", by=None)


def test_only_a_carried_motion_adopts_and_only_once():
    rows = [RecommendationFactory(), RecommendationFactory()]
    with pytest.raises(ValidationError) as refusal:
        adopt(rows, motion=MotionFactory(outcome="withdrawn"), by=None)
    assert told(refusal) == {"motion": ["Only a motion that was carried adopts a recommendation."]}
    motion = MotionFactory(outcome="carried")
    adopt(rows, motion=motion, by=None)
    assert set(motion.adopts.all()) == set(rows)
    with pytest.raises(ValidationError, match="Already adopted"):
        adopt(rows[:1], motion=MotionFactory(), by=None)


def test_a_form_is_told_that_only_a_carried_motion_adopts():
    row = RecommendationFactory()
    row.adopted_by = MotionFactory(outcome="defeated")
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert "adopted_by" in told(refusal)


def response(**values):
    return {
        "day": date(2020, 5, 1),
        "status": "accepted",
        "judged_by": "Secretariat",
        "source": "A letter",
        **values,
    }


def test_responses_are_a_chain():
    row = RecommendationFactory()
    record_response(row, **response(status="acknowledged"), by=None)
    record_response(row, **response(day=date(2020, 6, 1), status="declined"), by=None)
    read = Recommendation.objects.with_latest_response(Response.objects.all()).get()
    assert (read.latest_status, read.latest_day) == ("declined", date(2020, 6, 1))
    public = Recommendation.objects.with_latest_response(Response.objects.public()).get()
    assert (public.latest_status, public.latest_day) == (None, None)


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        (
            {"day": date(2020, 1, 31)},
            "day",
            "A response cannot come before the recommendation it answers.",
        ),
        ({"day": date(2020, 7, 1)}, "day", "That day has not come yet."),
        ({"source": ""}, "__all__", "A response needs its source."),
        ({"judged_by": ""}, "judged_by", "This field cannot be blank."),
    ],
)
def test_a_response_that_cannot_be(values, field, sentence):
    row = RecommendationFactory(day=date(2020, 2, 1))
    with pytest.raises(ValidationError) as refusal:
        record_response(row, **response(**values), by=None)
    assert sentence in told(refusal)[field]
    assert not Response.objects.exists()


def test_a_recommendation_is_not_dated_after_its_response():
    row = ResponseFactory(day=date(2020, 5, 1)).recommendation
    row.day = date(2020, 5, 2)
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert "day" in told(refusal)


def test_having_looked_is_recorded_whether_or_not_there_was_anything():
    row = RecommendationFactory()
    check_recommendations([row], on=date(2020, 6, 29), by=None)
    row.refresh_from_db()
    assert row.last_checked_on == date(2020, 6, 29)
    with pytest.raises(ValidationError):
        check_recommendations([row], on=date(2020, 7, 1), by=None)


PARTS = [
    (UpdateFactory, "concern", ConcernFactory),
    (AttendanceFactory, "event", EventFactory),
    (RecommendationFactory, "document", DocumentFactory),
    (ResponseFactory, "recommendation", RecommendationFactory),
]


@pytest.mark.parametrize(("part", "link", "whole"), PARTS)
def test_a_part_follows_its_whole(part, link, whole):
    parent = whole()
    role = {"role": "speaker", "not_sitting_reason": "Asked"} if part is AttendanceFactory else {}
    row = part(**{link: parent}, **role)
    with pytest.raises(ValidationError) as refusal:
        publish([row], by=None)
    assert "Publish" in str(refusal.value)
    row.refresh_from_db()
    assert not row.is_published
    type(parent).objects.filter(pk=parent.pk).update(published_at=NOW)
    row = type(row).objects.get(pk=row.pk)
    publish([row], by=None)
    assert type(row).objects.published().get() == row
    withdraw_publication([row], by=None)
    assert not type(row).objects.published()


def test_a_published_part_of_what_was_withdrawn_is_not_public():
    document = DocumentFactory(published_at=NOW)
    row = RecommendationFactory(document=document, published_at=NOW)
    answer = ResponseFactory(recommendation=row, published_at=NOW)
    assert list(Response.objects.public()) == [answer]
    withdraw_publication([document], by=None)
    assert not Recommendation.objects.public()
    assert not Response.objects.public()


def test_whoever_merely_attended_is_named_only_if_public_already():
    event = EventFactory(published_at=NOW)
    row = AttendanceFactory(event=event, not_sitting_reason="Asked")
    with pytest.raises(ValidationError, match="whose tie to the group is public"):
        publish([row], by=None)
    MembershipFactory(parliamentarian=row.parliamentarian)
    publish([row], by=None)
    assert list(Attendance.objects.public()) == [row]


def test_whoever_withdraws_is_named_no_more():
    event = EventFactory(published_at=NOW)
    row = AttendanceFactory(event=event, published_at=NOW)
    assert not Attendance.objects.public()
    assert not Parliamentarian.objects.public()
    MembershipFactory(parliamentarian=row.parliamentarian)
    assert list(Attendance.objects.public()) == [row]


def test_a_guest_is_named_with_an_agreement_or_a_part():
    event = EventFactory(published_at=NOW)
    unasked = AttendanceFactory(event=event, parliamentarian=None, guest_name="Ida Fable")
    with pytest.raises(ValidationError, match="has not agreed"):
        publish([unasked], by=None)
    agreed = AttendanceFactory(
        event=event,
        parliamentarian=None,
        guest_name="Odo Tale",
        agreed_to_be_named=date(2020, 3, 4),
    )
    speaker = AttendanceFactory(
        event=event, parliamentarian=None, guest_name="Una Lay", role="speaker"
    )
    publish([agreed, speaker], by=None)
    assert set(Attendance.objects.public()) == {agreed, speaker}


def test_a_report_is_published_after_its_event():
    event = EventFactory(report_en="It went well.")
    with pytest.raises(ValidationError, match="first"):
        publish_report(event, by=None)
    publish([event], by=None)
    publish_report(event, by=None)
    with pytest.raises(ValidationError, match="Already published"):
        publish_report(event, by=None)
    withdraw_report(event, by=None)
    event.refresh_from_db()
    assert event.report_published_at is None
    empty = EventFactory(published_at=NOW)
    with pytest.raises(ValidationError, match="There is no report to publish"):
        publish_report(empty, by=None)


def test_who_becomes_public_by_the_programme():
    mover, seconder, maker, host, hidden = (ParliamentarianFactory() for _who in range(5))
    event = EventFactory(published_at=NOW)
    MotionFactory(event=event, mover=mover, seconder=seconder)
    MotionFactory(event=EventFactory(), mover=hidden)
    row = RecommendationFactory(document=DocumentFactory(published_at=NOW), published_at=NOW)
    row.made_by_parliamentarians.add(maker)
    AttendanceFactory(event=event, parliamentarian=host, role="host", published_at=NOW)
    AttendanceFactory(event=event, parliamentarian=hidden, published_at=NOW)
    assert set(Parliamentarian.objects.public()) == {mover, seconder, maker, host}


def test_which_organisations_become_public_by_the_programme():
    host, author, maker, addressee, hidden = (OrganisationFactory() for _one in range(5))
    EventFactory(published_at=NOW).host_organisations.add(host)
    EventFactory().host_organisations.add(hidden)
    document = DocumentFactory(published_at=NOW)
    document.author_organisations.add(author)
    row = RecommendationFactory(
        document=document, published_at=NOW, addressed_to_organisation=addressee
    )
    row.made_by_organisations.add(maker)
    assert set(Organisation.objects.public()) == {host, author, maker, addressee}


def test_motions_are_as_public_as_their_meeting():
    MotionFactory()
    shown = MotionFactory(event=EventFactory(published_at=NOW))
    assert list(Motion.objects.public()) == [shown]
