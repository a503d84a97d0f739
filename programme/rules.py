"""What several tables together must satisfy."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from members.models import Mandate, Parliamentarian
from tenure.points import PointPrecision, surely_before

NOT_SITTING = _("Did not sit in Parliament that day: say why the attendance is recorded.")
BEFORE_RECOMMENDATION = _("A response cannot come before the recommendation it answers.")
NOT_CARRIED = _("Only a motion that was carried adopts a recommendation.")


def needs_reason(person: Parliamentarian, event: Any) -> bool:
    """Whether the record shows no seat for the person that day. Nothing is asked where the day
    itself is not known."""
    if event.day_precision != PointPrecision.DAY:
        return False
    return not Mandate.objects.on(event.day).filter(parliamentarian=person).exists()


def comes_too_soon(response: Any) -> bool:
    """However exactly the two days are known."""
    return surely_before(response, response.recommendation)


def carries(motion: Any) -> bool:
    return bool(motion.outcome == "carried")
