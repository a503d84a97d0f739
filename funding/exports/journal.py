"""Every posting as a table."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from exports.catalogue import Answer, Asked
from exports.table import Column
from funding.exports.asking import whole_or_days_of
from funding.exports.book import ACCRUAL, Book, during, up_to
from funding.models import Account, Grant, Transaction
from funding.reports.days import labels_of_years, last_day_of
from funding.reports.journal import JournalLine, journal
from members.models import Parliamentarian
from record.bilingual import localized
from tenure.forms import EARLIEST

READ = ("transaction", "date", "kind", "description", "account", "account_name", "name", "amount")
"""The columns that a page has room for."""


def postings(asked: Asked) -> Answer:
    report = journal(**whole_or_days_of(asked))
    book = Book(report.anchor)
    columns = _columns()
    whole = report.days.since == EARLIEST
    table = book.table(
        "journal",
        _("Journal"),
        _("Every posting: debits above zero, credits below; each transaction adds up to zero."),
        columns,
        report,
        up_to(last_day_of(report.days)) if whole else during(report.days),
    )
    without = [column.key for column in columns if column.key not in READ]
    return Answer(table, [book.section(table, without=without)], ACCRUAL)


def _columns() -> tuple[Column, ...]:
    return (*_of_transaction(), *_of_posting())


def _of_transaction() -> tuple[Column, ...]:
    kinds, methods = dict(Transaction.Kind.choices), dict(Transaction.Method.choices)
    return (
        Column("transaction", _("Transaction"), lambda row: row.number, "integer"),
        Column("line", _("Line"), lambda row: row.line, "integer"),
        Column("date", _("Date"), lambda row: row.date, "date"),
        Column("value_date", _("Value date"), lambda row: row.value_date, "date"),
        Column("kind", _("Kind"), lambda row: kinds[row.kind]),
        Column("kind_code", _("Code of the kind"), lambda row: row.kind),
        Column("method", _("Method"), lambda row: methods.get(row.method)),
        Column("cheque_number", _("Cheque number"), lambda row: row.cheque_number),
        Column("description", _("Description"), lambda row: row.description),
        Column("event", _("Event"), lambda row: row.event_reference),
        Column("reverses", _("Reverses"), lambda row: row.reverses, "integer"),
    )


def _of_posting() -> tuple[Column, ...]:
    """Four queries, and none for any row."""
    accounts = {account.pk: account for account in Account.objects.all()}
    people = Parliamentarian.objects.filter(postings__isnull=False).distinct()
    names = {person.pk: person.sort_name for person in people}
    grants = dict(Grant.objects.values_list("pk", "reference"))
    year = labels_of_years()
    return (
        Column("account", _("Account"), lambda row: accounts[row.account].code),
        Column(
            "account_name",
            _("Name of the account"),
            lambda row: localized(accounts[row.account], "name"),
        ),
        Column("amount", _("Amount"), lambda row: row.cents, "cents"),
        Column("debit", _("Debit"), lambda row: max(row.cents, 0) or None, "cents"),
        Column("credit", _("Credit"), lambda row: max(-row.cents, 0) or None, "cents"),
        Column("member", _("Member’s number"), lambda row: row.member, "integer"),
        Column("name", _("Member"), _found(names, lambda row: row.member)),
        Column("grant", _("Grant"), _found(grants, lambda row: row.grant)),
        Column("fiscal_year", _("Fiscal year of the fee"), lambda row: year(row.fiscal_year)),
    )


def _found(
    texts: Mapping[int, str], key: Callable[[JournalLine], int | None]
) -> Callable[[Any], str | None]:
    return lambda row: texts.get(key(row) or 0)
