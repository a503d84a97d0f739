"""The database refuses an answer from before the question, whoever writes and however."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from programme.models import Motion, Recommendation, Response
from record import guards
from tests.programme.factories import MotionFactory, RecommendationFactory, ResponseFactory

pytestmark = pytest.mark.django_db

MADE = date(2020, 2, 1)
BEFORE, AFTER = date(2020, 1, 31), date(2020, 2, 2)


def refused(name):
    return pytest.raises(IntegrityError, match=name)


def test_no_response_before_its_recommendation():
    recommendation = RecommendationFactory(day=MADE)
    with refused("not_too_soon"), transaction.atomic():
        ResponseFactory(recommendation=recommendation, day=BEFORE)
    row = ResponseFactory(recommendation=recommendation, day=MADE)
    with refused("not_too_soon"), transaction.atomic():
        Response.objects.filter(pk=row.pk).update(day=BEFORE)
    with refused("not_too_soon"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE programme_response SET day = %s", [BEFORE])
    assert "before the recommendation" in guards.explain(
        IntegrityError("programme_response_not_too_soon")
    )


def test_a_recommendation_does_not_move_past_its_responses():
    row = ResponseFactory(recommendation=RecommendationFactory(day=MADE), day=AFTER)
    with refused("not_after_response"), transaction.atomic():
        Recommendation.objects.update(day=date(2020, 2, 3))
    Recommendation.objects.update(day=row.day)


@pytest.mark.parametrize(
    ("day", "precision", "passes"),
    [
        (date(2020, 1, 1), "year", True),
        (date(2019, 1, 1), "year", False),
        (date(2020, 2, 1), "month", True),
        (date(2020, 1, 1), "month", False),
        (date(2015, 1, 1), "about", True),
    ],
)
def test_only_what_is_surely_too_soon_is_refused(day, precision, passes):
    recommendation = RecommendationFactory(day=date(2020, 2, 20))
    values = {"recommendation": recommendation, "day": day, "day_precision": precision}
    if passes:
        assert ResponseFactory(**values).pk
    else:
        with refused("not_too_soon"), transaction.atomic():
            ResponseFactory(**values)


def test_only_a_carried_motion_adopts():
    defeated = MotionFactory(outcome=Motion.Outcome.DEFEATED)
    with refused("adopted_by_carried"), transaction.atomic():
        RecommendationFactory(adopted_by=defeated)
    carried = MotionFactory(outcome=Motion.Outcome.CARRIED)
    row = RecommendationFactory(adopted_by=carried)
    with refused("carried_as_it_adopted"), transaction.atomic():
        Motion.objects.filter(pk=carried.pk).update(outcome="withdrawn")
    with refused("adopted_by_carried"), transaction.atomic():
        Recommendation.objects.filter(pk=row.pk).update(adopted_by=defeated)


def test_every_guard_is_in_force():
    assert guards.missing() == []
