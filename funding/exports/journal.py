"""Every posting as a table."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Exists,
    Expression,
    F,
    Func,
    OuterRef,
    Q,
    Value,
    When,
)
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from exports.catalogue import Answer, Asked
from exports.table import Beginning, Column, OneOf
from funding.exports.asking import whole_or_days_of
from funding.exports.book import ACCRUAL, Book, during, up_to
from funding.fiscal_years import fiscal_year, fiscal_year_starts
from funding.models import Account, Grant, Posting, Transaction
from funding.reports.days import last_day_of
from funding.reports.journal import journal
from members.models import Parliamentarian
from record.bilingual import localized
from tenure.forms import EARLIEST

READ = ("transaction", "date", "kind", "description", "account", "account_name", "name", "amount")
"""The columns that a page has room for."""


def postings(asked: Asked) -> Answer:
    report = journal(**whole_or_days_of(asked))
    book = Book(report.anchor)
    columns = _columns(report.merged)
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


def _columns(merged: Mapping[int, int]) -> tuple[Column, ...]:
    return (*_of_transaction(), *_of_posting(), *_of_member(merged), *_of_claim())


def _of_transaction() -> tuple[Column, ...]:
    kinds, methods = dict(Transaction.Kind.choices), dict(Transaction.Method.choices)
    return (
        Column("transaction", _("Transaction"), lambda row: row.number, "integer", F("number")),
        Column("line", _("Line"), lambda row: row.line, "integer", F("postings__line")),
        Column("date", _("Date"), lambda row: row.date, "date", F("date")),
        Column("value_date", _("Value date"), lambda row: row.value_date, "date", F("value_date")),
        Column("kind", _("Kind"), lambda row: kinds[row.kind], sql=OneOf("kind", kinds)),
        Column(
            "kind_code",
            _("Code of the kind"),
            lambda row: row.kind,
            sql=OneOf("kind", dict(zip(kinds, kinds, strict=True))),
        ),
        Column(
            "method", _("Method"), lambda row: methods.get(row.method), sql=OneOf("method", methods)
        ),
        Column(
            "cheque_number",
            _("Cheque number"),
            lambda row: row.cheque_number,
            sql=F("cheque_number"),
        ),
        Column("description", _("Description"), lambda row: row.description, sql=F("description")),
        Column("event", _("Event"), lambda row: row.event_reference, sql=F("event_reference")),
        Column("reverses", _("Reverses"), lambda row: row.reverses, "integer", F("reverses_id")),
    )


def _of_posting() -> tuple[Column, ...]:
    """One query."""
    accounts = {account.pk: account for account in Account.objects.all()}
    codes = {key: account.code for key, account in accounts.items()}
    names = {key: localized(account, "name") for key, account in accounts.items()}
    cents = F("postings__amount_cents")
    return (
        Column(
            "account",
            _("Account"),
            lambda row: codes[row.account],
            sql=OneOf("postings__account", codes),
        ),
        Column(
            "account_name",
            _("Name of the account"),
            lambda row: names[row.account],
            sql=OneOf("postings__account", names),
        ),
        Column("amount", _("Amount"), lambda row: row.cents, "cents", cents),
        Column(
            "debit",
            _("Debit"),
            lambda row: max(row.cents, 0) or None,
            "cents",
            Case(When(postings__amount_cents__gt=0, then=cents)),
        ),
        Column(
            "credit",
            _("Credit"),
            lambda row: max(-row.cents, 0) or None,
            "cents",
            Case(When(postings__amount_cents__lt=0, then=-cents)),
        ),
    )


def _of_member(merged: Mapping[int, int]) -> tuple[Column, ...]:
    """A query when the first name is read here, none where the database writes them; one where
    records were merged."""

    @cache
    def names() -> dict[int, str]:
        posted_to = Exists(Posting.objects.filter(parliamentarian=OuterRef("pk")))
        people = Parliamentarian.objects.filter(posted_to | Q(pk__in=set(merged.values())))
        return {person.pk: person.sort_name for person in people}

    number: Expression | F = F("postings__parliamentarian_id")
    listed = _sort_name()
    name: Expression | Beginning = listed
    if merged:
        pairs = merged.items()
        number = Case(
            *(_instead(one, Value(into)) for one, into in pairs),
            default=number,
            output_field=BigIntegerField(),
        )
        name = Case(
            *(_instead(one, Value(names()[into])) for one, into in pairs), default=listed.text
        )
    return (
        Column("member", _("Member’s number"), lambda row: row.member, "integer", number),
        Column("name", _("Member"), lambda row: names().get(row.member), sql=name),
    )


def _of_claim() -> tuple[Column, ...]:
    """Two queries."""
    grants = dict(Grant.objects.values_list("pk", "reference"))
    starts = fiscal_year_starts()
    return (
        Column(
            "grant",
            _("Grant"),
            lambda row: grants.get(row.grant),
            sql=OneOf("postings__grant", grants),
        ),
        Column(
            "fiscal_year",
            _("Fiscal year of the fee"),
            lambda row: "" if row.fiscal_year is None else _label(row.fiscal_year, starts),
            sql=_label_in_sql(starts),
        ),
    )


def _label(year: int, starts: Sequence[date]) -> str:
    return fiscal_year(year, starts).label


def _label_in_sql(starts: Sequence[date]) -> Beginning:
    """After the last change of the year's start every label is made alike."""
    year = F("postings__fiscal_year")
    number = Cast(year, CharField())
    alike: Expression = number
    if not starts or _label(starts[-1].year, starts) != str(starts[-1].year):
        alike = _joined(number, Value("–"), Cast(year + 1, CharField()))
    years = range(starts[0].year, starts[-1].year) if starts else ()
    label = Case(
        *(When(postings__fiscal_year=each, then=Value(_label(each, starts))) for each in years),
        default=alike,
        output_field=CharField(),
    )
    return Beginning(number, label)


def _joined(*texts: Expression | F) -> Expression:
    """Unknown where one of them is, unlike Concat."""
    return Func(*texts, template="(%(expressions)s)", arg_joiner=" || ", output_field=CharField())


def _instead(duplicate: int, into: Value) -> When:
    return When(postings__parliamentarian=duplicate, then=into)


def _sort_name() -> Beginning:
    """As Parliamentarian.sort_name."""
    person = "postings__parliamentarian__"
    rest = (
        Case(
            When(**{f"{person}{part}": ""}, then=Value("")),
            default=_joined(Value(", "), F(f"{person}{part}")),
        )
        for part in ("given_name", "suffix")
    )
    family_name = F(f"{person}family_name")
    return Beginning(family_name, _joined(family_name, *rest))
