"""Requests to correct the record, and acts on personal data."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from members.actions import (
    close_correction,
    forget_closed_corrections,
    receive_correction,
    record_personal_data_act,
)
from members.actions.personal_data import MOST_AN_HOUR, MOST_OPEN, TooManyRequests
from members.models import CorrectionRequest, PersonalDataAct
from record import lock
from tests.desk.staff import staff
from tests.factories import ParliamentarianFactory

pytestmark = pytest.mark.django_db


def request(**told: object) -> CorrectionRequest:
    told = {"about": "/en/members/a/", "message": "The date is wrong.", "contact": "a@b.ca"} | told
    return receive_correction(**{"language": "en"} | told)


def test_what_a_reader_writes_waits_without_touching_the_record() -> None:
    before = lock.version()
    received = request()
    assert received.closed_at is None and not received.outcome
    assert lock.version() == before


@pytest.mark.parametrize(
    ("field", "value"),
    [("message", ""), ("message", "x" * 4001), ("message", "a\u202eb"), ("contact", "a\x00")],
)
def test_what_cannot_be_read_is_refused(field: str, value: str) -> None:
    with pytest.raises(ValidationError) as refused:
        request(**{field: value})
    assert field in refused.value.error_dict
    assert not CorrectionRequest.objects.exists()


def test_a_flood_is_held_off_and_an_hour_later_it_is_over() -> None:
    for _one in range(MOST_AN_HOUR):
        request()
    with pytest.raises(TooManyRequests):
        request()
    CorrectionRequest.objects.update(received_at=timezone.now() - timedelta(minutes=61))
    request()


def test_no_more_than_can_be_read_wait() -> None:
    long_ago = timezone.now() - timedelta(days=9)
    CorrectionRequest.objects.bulk_create(
        CorrectionRequest(message="x", language="en", received_at=long_ago)
        for _one in range(MOST_OPEN)
    )
    with pytest.raises(TooManyRequests):
        request()


def test_it_is_closed_once_by_somebody_with_an_outcome() -> None:
    clerk, received = staff("Secretariat"), request()
    closed = close_correction(received, outcome="corrected", note="Mended.", by=clerk)
    assert (closed.closed_by, closed.outcome) == (clerk, "corrected")
    with pytest.raises(ValidationError, match="closed already"):
        close_correction(received, outcome="unchanged", by=clerk)


def test_an_outcome_and_its_day_come_together_on_both_rungs() -> None:
    received = request()
    received.outcome = "corrected"
    with pytest.raises(ValidationError) as refused:
        received.full_clean()
    assert refused.value.error_dict["__all__"][0].code == "closed_with_outcome"
    with pytest.raises(IntegrityError), transaction.atomic():
        CorrectionRequest.objects.filter(pk=received.pk).update(outcome="corrected")


def test_an_empty_message_is_refused_by_the_database_too() -> None:
    received = request()
    with pytest.raises(IntegrityError), transaction.atomic():
        CorrectionRequest.objects.filter(pk=received.pk).update(message="")


def test_closed_ones_are_forgotten_after_a_year_and_open_ones_never() -> None:
    clerk = staff("Secretariat")
    for _one in range(3):
        request()
    old, fresh, _waiting = CorrectionRequest.objects.all()
    for one in (old, fresh):
        close_correction(one, outcome="other", by=clerk)
    long_ago = timezone.now() - timedelta(days=366)
    CorrectionRequest.objects.filter(pk=old.pk).update(closed_at=long_ago)
    assert forget_closed_corrections() == 1
    assert CorrectionRequest.objects.count() == 2


def test_an_act_tells_who_and_when_but_not_what() -> None:
    person, clerk = ParliamentarianFactory(), staff("Secretariat")
    act = record_personal_data_act(person, kind=PersonalDataAct.Kind.ERASURE, by=clerk)
    assert (act.parliamentarian, act.recorded_by) == (person, clerk)
    with pytest.raises(ValidationError):
        record_personal_data_act(person, kind="else", by=clerk)
