"""References to meetings and motions that name nothing on record."""

from collections.abc import Iterator

from django.db.models import QuerySet

from executive.models import Appointment, OfficeRule, Waiver
from funding.models import FeeRate, Grant, Transaction
from members.models import Membership
from partners.models import Memorandum
from programme.references import unresolved_references


def tables() -> list[QuerySet]:
    """Every table with a reference."""
    people = ("parliamentarian",)
    return [
        Membership.objects.select_related(*people),
        Appointment.objects.select_related("office", *people),
        OfficeRule.objects.select_related("office"),
        Waiver.objects.select_related("appointment__office", "appointment__parliamentarian"),
        FeeRate.objects.all(),
        Grant.objects.select_related("funder"),
        Memorandum.objects.all(),
        Transaction.objects.all(),
    ]


def unresolved() -> Iterator[tuple[object, str]]:
    """Each row with the reference that names nothing. A fixed number of queries."""
    return unresolved_references(tables())
