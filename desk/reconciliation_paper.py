"""A bank reconciliation on paper, to be signed and kept with the bank's statement."""

from collections.abc import Iterable

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from exports.pdf import Section, tables_document
from exports.table import Column, Table
from funding.models import Posting
from funding.reconciling import Reconciliation
from members.models import Group
from members.notice import notice
from record.bilingual import active_language, localized
from tenure import clock
from tenure.wording import day_in_words

BANK_LINES = (
    Column("date", _("Date"), lambda row: row.transaction.date, "date"),
    Column("number", _("Number"), lambda row: row.transaction.number, "integer"),
    Column("kind", _("Kind"), lambda row: row.transaction.get_kind_display()),
    Column("cheque", _("Cheque"), lambda row: row.transaction.cheque_number),
    Column("amount", _("Amount"), lambda row: row.amount_cents, "cents"),
)
SUMS = (
    Column("what", _("What"), lambda row: row[0]),
    Column("amount", _("Amount"), lambda row: row[1], "cents"),
)


def sums(found: Reconciliation) -> list[tuple[str, int]]:
    """What the reconciliation comes to, in the order in which it is read; cents."""
    return [
        (_now("Cleared on earlier statements"), found.opening_cents),
        (_now("Cleared on this statement"), found.cleared_cents),
        (_now("Balance by the bank"), found.bank_cents),
        (_now("Difference"), found.difference_cents),
        (_now("Not yet seen at the bank"), found.uncleared_cents),
        (_now("Balance by the books"), found.book_cents),
    ]


def reconciliation_document(found: Reconciliation) -> bytes:
    """PDF in the active language."""
    group = Group.objects.the()
    day = {"day": day_in_words(found.statement.up_to)}
    cleared = _table("cleared", _now("Cleared on this statement"), found.cleared, group)
    uncleared = _table("uncleared", _now("Not yet seen at the bank"), found.uncleared, group)
    summary = Table(
        name="summary",
        title=_now("Summary"),
        description="",
        columns=SUMS,
        rows=sums(found),
        notice=notice(group),
        written_on=clock.today(),
    )
    return tables_document(
        [
            Section(summary),
            Section(cleared, {"amount": found.cleared_cents}),
            Section(uncleared, {"amount": found.uncleared_cents}),
        ],
        title=_now("Bank reconciliation"),
        subtitle=_now("Statement up to and including %(day)s") % day,
        language=active_language(),
        group_name=localized(group, "name") if group else _now("Registry"),
        is_practice=bool(group and group.is_practice),
    )


def _table(name: str, title: str, rows: Iterable[Posting], group: Group | None) -> Table:
    return Table(
        name=name,
        title=title,
        description="",
        columns=BANK_LINES,
        rows=rows,
        notice=notice(group),
        written_on=clock.today(),
    )
