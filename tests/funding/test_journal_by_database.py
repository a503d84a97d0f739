"""The journal as CSV, which the database writes itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from django.db import transaction
from django.utils import translation

from exports import statement
from exports.catalogue import Asked
from exports.comma_separated import write
from funding.exports.journal import postings
from funding.models import FiscalYearStart
from funding.reports.journal import TRANSACTIONS_A_READ
from members.models import Parliamentarian
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.funding.generated import FIRST_DAY, post_many

pytestmark = pytest.mark.django_db
BOOK = TRANSACTIONS_A_READ + 100


@pytest.fixture(scope="module")
def book(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        GroupFactory()
        post_many(BOOK, members=20)
        into = ParliamentarianFactory(family_name="Côté", given_name="Ève", suffix="Jr.")
        some = Parliamentarian.objects.filter(postings__isnull=False).distinct()[:2]
        Parliamentarian.objects.filter(pk__in=[each.pk for each in some]).update(merged_into=into)
        yield
        transaction.set_rollback(True)


def both(asked: Asked) -> tuple[bytes, bytes]:
    table = postings(asked).table
    assert statement.can_write(table)
    by_python = replace(table, rows=iter(table.rows))
    assert not statement.can_write(by_python)
    return b"".join(write(table)), b"".join(write(by_python))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "asked",
    [
        Asked(),
        Asked(year=FIRST_DAY.year + 1),
        Asked(first=date(2020, 2, 3), last=date(2020, 9, 1)),
        Asked(on=date(2019, 6, 1)),
        Asked(on=date(1990, 1, 1)),
    ],
)
def test_the_bytes_are_what_python_writes(book, asked, language):
    with translation.override(language):
        by_database, by_python = both(asked)
    assert by_database == by_python
    rows = by_python.count(b"ledger-head")
    assert (rows > 0) == (asked.on != date(1990, 1, 1))
    assert (rows >= 2 * BOOK) == (asked == Asked())


@pytest.mark.parametrize("moved", [date(2021, 1, 1), date(2021, 7, 1)])
def test_years_are_labelled_alike_where_their_start_moved(book, moved):
    with transaction.atomic():
        FiscalYearStart.objects.create(first_day=moved)
        by_database, by_python = both(Asked())
        transaction.set_rollback(True)
    assert by_database == by_python
    assert (b",2022," in by_python) == (moved.month == 1)
