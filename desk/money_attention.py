"""What waits for the treasurer, on the staff's front page."""

from collections.abc import Iterator
from datetime import date

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.links import Link
from exports.money import money
from funding.deposited import undeposited
from funding.fiscal_years import FiscalYear, fiscal_year, fiscal_year_of, fiscal_year_starts
from funding.ledger import closed_up_to
from funding.models import Transaction
from funding.reconciling import uncleared_by
from funding.standing import standings
from tenure import clock
from tenure.querysets import dated_by_q
from tenure.span import day_before, is_before


def money_attention(user: AbstractBaseUser) -> Iterator[Link]:
    """As far as this person may see it; a fixed number of queries, one without a book."""
    if not Transaction.objects.exists():
        return
    starts, today = fiscal_year_starts(), clock.today()
    year = fiscal_year_of(today, starts)
    if user.has_perm("funding.view_transaction"):
        may_post = user.has_perm("funding.add_transaction")
        yield from _not_deposited(may_post)
        yield from _not_reconciled(today)
        yield from _not_closed(fiscal_year(year.number - 1, starts), may_post)
    if user.has_perm("funding.view_feeassessment"):
        yield from _overdue(year)


def _not_deposited(may_post: bool) -> Iterator[Link]:
    waiting = [row.waiting_cents for row in undeposited()]
    if waiting:
        text = ngettext(
            "One payment is not deposited: %(amount)s",
            "%(count)s payments are not deposited: %(amount)s",
            len(waiting),
        )
        told = {"count": len(waiting), "amount": money(sum(waiting))}
        book = reverse("admin:funding_transaction_changelist")
        address = reverse("admin:desk_make_deposit") if may_post else book
        yield Link(text % told, address)


def _not_reconciled(today: date) -> Iterator[Link]:
    """Months that are over, with an entry at the bank that no bank statement confirms."""
    last_month_end = day_before(today.replace(day=1))
    days = uncleared_by(last_month_end).values_list("transaction__date", flat=True)
    months = {(day.year, day.month) for day in days}
    if months:
        text = ngettext(
            "One month is not reconciled with the bank",
            "%(count)s months are not reconciled with the bank",
            len(months),
        )
        yield Link(text % {"count": len(months)}, reverse("admin:desk_reconciliation"))


def _not_closed(last_year: FiscalYear, may_post: bool) -> Iterator[Link]:
    closed = closed_up_to()
    if closed is not None and not is_before(closed, last_year.last_day):
        return
    if Transaction.objects.filter(dated_by_q("date", last_year.last_day)).exists():
        text = _("The books of %(year)s are not closed") % {"year": last_year.label}
        closing = f"{reverse('admin:desk_close_books')}?up_to={last_year.last_day.isoformat()}"
        closings = reverse("admin:funding_closing_changelist")
        yield Link(text, closing if may_post else closings)


def _overdue(year: FiscalYear) -> Iterator[Link]:
    """Fees of years that are over."""
    owing = [
        standing
        for standing in standings().values()
        if any(fee.owed_cents and fee.fiscal_year < year.number for fee in standing.fees)
    ]
    if owing:
        text = ngettext(
            "One member owes the fee of a year that is over",
            "%(count)s members owe the fee of a year that is over",
            len(owing),
        )
        address = reverse("admin:funding_feeassessment_changelist")
        yield Link(text % {"count": len(owing)}, f"{address}?owed=yes")
