"""What the public may have of who leads the group, as open data."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from executive.models import Appointment, Office, OfficeRule, Vacancy
from exports.public import PublicTable, field
from exports.public_parts import both, dated, each, sourced
from members.models import Parliamentarian
from members.public_tables import EVERY_DAY, THAT_DAY


def _of_offices(model: Any, *related: str) -> Callable[[date | None], QuerySet]:
    def rows(on: date | None) -> QuerySet:
        found = model.objects.select_related("office", *related)
        found = found if on is None else found.on(on)
        return found.order_by("office__rank", "since", "pk")

    return rows


def _appointments(on: date | None) -> QuerySet[Appointment]:
    rows = _of_offices(Appointment, "parliamentarian", "party")(on)
    return rows.filter(parliamentarian__in=Parliamentarian.objects.public())


OFFICES = PublicTable(
    "offices",
    _("Offices"),
    _("The offices of the group’s executive, and what their holders are called."),
    (
        field(Office, "slug", key="office"),
        field(Office, "rank"),
        *both(Office, "name"),
        field(Office, "title_en"),
        *each(Office, "title_fr_masculine", "title_fr_feminine", "title_fr_epicene"),
    ),
    lambda on: Office.objects.order_by("rank"),
    ("office",),
    EVERY_DAY,
)
OFFICE_RULES = PublicTable(
    "office_rules",
    _("Rules of the offices"),
    _("How many seats an office has and who may hold it, from a day."),
    (
        field(OfficeRule, "office__slug"),
        *each(OfficeRule, "seats", "one_per_party", "senate_groups_count", "represented"),
        *each(OfficeRule, "must_be_sitting", "must_be_official_member", "voting", "decided_by"),
        *dated(OfficeRule),
        *sourced(OfficeRule),
    ),
    _of_offices(OfficeRule),
    ("office", "first_day"),
    THAT_DAY,
)
APPOINTMENTS = PublicTable(
    "appointments",
    _("Appointments"),
    _("Who held an office, with the party at appointment."),
    (
        field(Appointment, "office__slug"),
        field(Appointment, "parliamentarian__slug"),
        field(Appointment, "party__slug"),
        *each(Appointment, "basis", "decided_by", "term_ends"),
        *dated(Appointment),
        field(Appointment, "end_reason"),
        *sourced(Appointment),
    ),
    _appointments,
    ("office", "parliamentarian", "first_day"),
    THAT_DAY,
)
VACANCIES = PublicTable(
    "vacancies",
    _("Vacant seats"),
    _("Seats of the executive that a source says stood vacant."),
    (field(Vacancy, "office__slug"), *dated(Vacancy), *sourced(Vacancy)),
    _of_offices(Vacancy),
    ("office", "first_day"),
    THAT_DAY,
)
PUBLIC_TABLES = (OFFICES, OFFICE_RULES, APPOINTMENTS, VACANCIES)
