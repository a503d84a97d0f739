"""What attendance says of who takes part."""

from datetime import date

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from members.models import Membership, Parliamentarian
from programme.models import Attendance
from tenure.points import until_day_q, within_months_q


def attendance_within(day: date, months: int) -> QuerySet[Attendance]:
    """In person, at events held from `months` months before `day` to `day`, both included."""
    return Attendance.objects.in_person().filter(within_months_q("event__day", day, months))


def participating_without_attendance(day: date, months: int) -> QuerySet[Parliamentarian]:
    """Participating on `day`, awaiting ratification aside, and at none of those events; annotated
    with `last_attended`, the day of the last event up to `day` that they were at, or None."""
    ties = Membership.objects.on(day).participating().filter(awaiting_ratification=False)
    were_there = attendance_within(day, months).values("parliamentarian")
    people = Parliamentarian.objects.standing().filter(pk__in=ties.values("parliamentarian"))
    ever = Q(attendances__in=Attendance.objects.in_person().filter(until_day_q("event__day", day)))
    return people.exclude(pk__in=were_there).annotate(
        last_attended=Max("attendances__event__day", filter=ever)
    )


def attending_without_tie(day: date, months: int) -> QuerySet[Parliamentarian]:
    """At some of those events but with no tie to the group on `day`, not even one that awaits
    ratification; annotated with `times_attended` and `last_attended`."""
    ties = Membership.objects.on(day).filter(parliamentarian=OuterRef("pk"))
    there = Q(attendances__in=attendance_within(day, months))
    return (
        Parliamentarian.objects.standing()
        .filter(there)
        .filter(~Exists(ties))
        .annotate(
            times_attended=Count("attendances__event", filter=there, distinct=True),
            last_attended=Max("attendances__event__day", filter=there),
        )
    )
