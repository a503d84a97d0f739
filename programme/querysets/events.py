"""Events, who was there and what was decided."""

from datetime import date
from typing import Self

from django.db.models import BooleanField, Case, F, Q, Value, When

from members.models import Parliamentarian
from record.models import PublishableQuerySet
from tenure.points import from_day_q, not_over_q, until_day_q


class EventQuerySet(PublishableQuerySet):
    def upcoming(self, day: date) -> Self:
        """Not over at the start of `day`, whatever their status; soonest first, all day before any
        hour."""
        hour = F("starts_at").asc(nulls_first=True)
        return self.filter(self._not_over_q(day)).order_by("day", hour, "pk")

    def past(self, day: date) -> Self:
        """Over by then; latest first."""
        hour = F("starts_at").desc(nulls_last=True)
        return self.exclude(self._not_over_q(day)).order_by("-day", hour, "-pk")

    def held(self) -> Self:
        return self.filter(status="held")

    def held_until(self, day: date) -> Self:
        """Held, and begun on `day` or before."""
        return self.held().filter(until_day_q("day", day))

    def with_is_over(self, day: date) -> Self:
        """Annotates `is_over`: whether `past(day)` holds the event."""
        still = When(self._not_over_q(day), then=Value(False))
        return self.annotate(is_over=Case(still, default=True, output_field=BooleanField()))

    @staticmethod
    def _not_over_q(day: date) -> Q:
        one_day = Q(last_day__isnull=True) & not_over_q(day)
        return one_day | Q(last_day__isnull=False) & from_day_q("last_day", day)


class AttendanceQuerySet(PublishableQuerySet):
    def in_person(self) -> Self:
        """By a parliamentarian, not by staff, at a held event: what makes participation."""
        return self.filter(
            event__status="held", parliamentarian__isnull=False, represented_by_staff=False
        )

    def of_published_events(self) -> Self:
        """Published themselves. All of them are public, of a parliamentarian who is."""
        return self.published().filter(event__published_at__isnull=False)

    def public_parts(self) -> Self:
        """Published hosts, speakers and moderators of published events."""
        return self.of_published_events().exclude(role="attended")

    def public(self) -> Self:
        """Of published events: parts as announced; beside them guests who agreed to be named, and
        parliamentarians whom something else makes public."""
        agreed = Q(agreed_to_be_named__isnull=False)
        otherwise_public = Q(parliamentarian__in=Parliamentarian.objects.public().values("pk"))
        return self.of_published_events().filter(~Q(role="attended") | agreed | otherwise_public)


class MotionQuerySet(PublishableQuerySet):
    def public(self) -> Self:
        """A motion is as public as its event."""
        return self.filter(event__published_at__isnull=False)
