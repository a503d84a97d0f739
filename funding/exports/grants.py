"""Grants for the treasurer: all of them, and what became of one."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from exports.catalogue import Answer, Asked
from exports.table import Column
from funding.exports.book import ACCRUAL, Book, up_to
from funding.models import Grant
from funding.reports.anchors import anchor
from funding.reports.grants import GrantLine, grant_figures, grant_statement
from record.bilingual import localized
from tenure import clock

GRANTS = (
    Column("grant", _("Grant"), lambda row: row.grant.reference),
    Column("purpose", _("Purpose"), lambda row: localized(row.grant, "purpose")),
    Column("funder", _("Funder"), lambda row: row.grant.funder),
    Column("nature", _("Nature"), lambda row: row.grant.get_nature_display()),
    Column("agreed", _("Agreed"), lambda row: row.agreed_cents, "cents"),
    Column("received", _("Received"), lambda row: row.received_cents, "cents"),
    Column("spent", _("Spent"), lambda row: row.spent_cents, "cents"),
    Column("remaining", _("Remaining"), lambda row: row.remaining_cents, "cents"),
    Column("in_kind", _("In kind, no money"), lambda row: row.in_kind_cents, "cents"),
    Column("still_to_come", _("Still to come"), lambda row: row.still_to_come_cents, "cents"),
)
SUMMED = ("received", "spent", "remaining", "in_kind")


def grants(asked: Asked) -> Answer:
    day = asked.on or clock.today()
    rows = grant_figures(Grant.objects.select_related("funder"), on=day)
    book = Book(anchor(day))
    table = book.table(
        "grants",
        _("Grants"),
        _("Agreed, received, spent and remaining. An empty amount is not recorded."),
        GRANTS,
        rows,
        up_to(day),
    )
    totals = {name: sum(getattr(row, f"{name}_cents") for row in rows) for name in SUMMED}
    return Answer(table, [book.section(table, totals, without=("grant",))], ACCRUAL)


@dataclass(frozen=True)
class PartLine:
    part: str
    line: GrantLine


PARTS = {
    "received": _("Received"),
    "spent": _("Spent"),
    "in_kind": _("In kind, no money"),
}
LINES = (
    Column("part", _("Part"), lambda row: PARTS[row.part]),
    Column("part_code", _("Code of the part"), lambda row: row.part),
    Column("date", _("Date"), lambda row: row.line.received_on, "date"),
    Column("recorded_on", _("Recorded on"), lambda row: row.line.recorded_on, "date"),
    Column("days_between", _("Days between"), lambda row: row.line.days_between, "integer"),
    Column("transaction", _("Transaction"), lambda row: row.line.number, "integer"),
    Column("account", _("Account"), lambda row: row.line.account.code),
    Column("description", _("Description"), lambda row: row.line.description),
    Column("event", _("Event"), lambda row: row.line.event_reference),
    Column("amount", _("Amount"), lambda row: row.line.cents, "cents"),
)


def grant(asked: Asked) -> Answer:
    day = asked.on or clock.today()
    report = grant_statement(_grant_of(asked), on=day)
    book = Book(anchor(day))
    rows = [PartLine(part, line) for part in PARTS for line in getattr(report, part)]
    table = book.table(
        "grant",
        localized(report.grant, "purpose"),
        _("What was received and spent of this grant."),
        LINES,
        rows,
        ((_("Grant"), report.grant.reference), *up_to(day)),
    )
    about = [book.section(table, rows=[report], columns=GRANTS[2:], title=_("In all"))]
    parts = [
        book.section(
            table,
            {"amount": getattr(report, f"{part}_cents")},
            without=("part", "part_code", "account"),
            title=PARTS[part],
            description="",
            rows=[row for row in rows if row.part == part],
            filters=(),
            source="",
        )
        for part in PARTS
    ]
    return Answer(table, [*about, *parts], ACCRUAL)


def _grant_of(asked: Asked) -> Grant:
    """By short name. Raises ValidationError."""
    wanted = asked.which.strip()
    if not wanted:
        raise ValidationError({"which": _now("Say which grant, by its short name.")})
    found = Grant.objects.filter(reference=wanted).select_related("funder").first()
    if found is None:
        raise ValidationError({"which": _now("There is no grant “%s”.") % wanted})
    return found
