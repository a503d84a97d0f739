"""The columns of the executive on a day and of its history; formats are the exports package's."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from executive.composition import SeatState
from executive.day_page import DayPage
from executive.history import Line
from executive.models import Appointment
from exports.table import Column, Table
from members.exports import Address, dated, source_of
from members.models import Group, Party
from members.notice import notice
from record.bilingual import localized
from tenure import clock
from tenure.wording import day_in_words

STATES = {
    SeatState.HELD: pgettext_lazy("of a seat", "held"),
    SeatState.VACANT: pgettext_lazy("of a seat", "vacant"),
    SeatState.NOT_KNOWN: pgettext_lazy("of a seat", "not known"),
}
CODES = {SeatState.HELD: "held", SeatState.VACANT: "vacant", SeatState.NOT_KNOWN: "not_known"}


def day_table(page: DayPage, *, address: Address) -> Table:
    """Every seat of the day, held or not."""
    return _table(
        name="executive",
        title=_("The executive of the group"),
        description=_("Every seat on the day asked for, held or not; ends of spans are included."),
        columns=(*_SEAT, *_holder_columns(address), _RULE),
        rows=page.shown_seats,
        filters=((_("On the day"), day_in_words(page.day)),),
    )


def history_table(lines: Iterable[Line], *, address: Address) -> Table:
    return _table(
        name="executive-history",
        title=_("The executive of the group since its founding"),
        description=_("Every appointment and vacant seat recorded; ends of spans are included."),
        columns=(*_SEAT, *_holder_columns(address)),
        rows=lines,
    )


def _table(**parts: Any) -> Table:
    """One query for the group, at once."""
    group = Group.objects.the()
    written_on = clock.today()
    return Table(notice=notice(group), source=source_of(group), written_on=written_on, **parts)


def _of_row(column: Column) -> Column:
    """Nothing where a seat has no row that tells of it."""
    return replace(column, value=lambda line: column.value(line) if line.row else None)


def _held(fact: Callable[[Appointment], Any]) -> Callable[[Any], Any]:
    return lambda line: fact(line.appointment) if line.appointment else None


def _of_party(fact: Callable[[Party], Any]) -> Callable[[Any], Any]:
    return _held(lambda appointment: fact(appointment.party) if appointment.party else None)


def _holder_columns(address: Address) -> tuple[Column, ...]:
    """Of a seat on a day or a line of the history."""
    return (
        Column("name", _("Name"), _held(lambda row: row.parliamentarian.sort_name)),
        Column("party_then", _("Party at appointment"), _of_party(str)),
        Column(
            "party_then_abbreviation",
            _("Abbreviation"),
            _of_party(lambda party: localized(party, "abbreviation")),
        ),
        Column("since_then", _("Since then"), lambda line: line.since_then),
        Column("basis", _("How"), _held(lambda row: row.get_basis_display())),
        Column("basis_code", _("Code of how"), _held(lambda row: row.basis)),
        Column("decided_by", _("Decided by"), _held(lambda row: row.decided_by)),
        Column(
            "term_ends", _("Expected end of the term"), _held(lambda row: row.term_ends), "date"
        ),
        Column(
            "end_reason", _("Reason of the end"), _held(lambda row: row.get_end_reason_display())
        ),
        *(_of_row(column) for column in dated(lambda line: line.row)),
        Column("address", _("Page"), _held(lambda row: address(row.parliamentarian)), "url"),
    )


_SEAT = (
    Column("office", _("Office"), lambda line: line.office),
    Column("office_code", _("Code of the office"), lambda line: line.office.slug),
    Column("state", _("Seat"), lambda line: STATES[line.state]),
    Column("state_code", _("Code of the seat"), lambda line: CODES[line.state]),
)
_RULE = Column("rule", _("Rule on that day"), lambda line: line.rule_in_words)
