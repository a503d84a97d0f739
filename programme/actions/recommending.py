"""What follows from a recommendation."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import for_each, not_in_the_future
from programme.models import Motion, Recommendation, Response
from programme.rules import NOT_CARRIED, carries
from record import lock
from record.because import Because, write_down


@transaction.atomic
def record_response(recommendation: Recommendation, *, by: object, **fields: Any) -> Response:
    """`fields` are Response's own: the day, the status, who judged it and the source at least."""
    lock.take()
    recommendation.refresh_from_db()
    not_in_the_future("day", fields.get("day"))
    response = Response(recommendation=recommendation, **fields)
    write_down(response, by=by, because=Because.EVENT)
    return response


@transaction.atomic
def check_recommendations(
    recommendations: Iterable[Recommendation], *, on: date, by: object
) -> list[Recommendation]:
    """Somebody looked for responses that day, whether or not there were any."""
    lock.take()
    not_in_the_future("on", on)

    def check_one(recommendation: Recommendation) -> None:
        recommendation.refresh_from_db()
        recommendation.last_checked_on = on
        write_down(recommendation, by=by, because=Because.EVENT)

    return for_each(recommendations, "recommendations", check_one)


@transaction.atomic
def adopt(
    recommendations: Iterable[Recommendation], *, motion: Motion, by: object
) -> list[Recommendation]:
    """They become the group's own by its carried motion."""
    lock.take()
    motion.refresh_from_db()
    if not carries(motion):
        raise ValidationError({"motion": NOT_CARRIED})

    def adopt_one(recommendation: Recommendation) -> None:
        recommendation.refresh_from_db()
        if recommendation.adopted_by is not None:
            raise ValidationError(_("Already adopted, by %s.") % recommendation.adopted_by)
        recommendation.adopted_by = motion
        write_down(recommendation, by=by, because=Because.EVENT)

    return for_each(recommendations, "recommendations", adopt_one)
