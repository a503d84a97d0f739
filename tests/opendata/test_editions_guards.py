"""What an edition published stays as it was, whoever writes and however."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from opendata.actions import publish_edition
from opendata.models import Change, Edition, EditionContent
from tests.factories import MembershipFactory

pytestmark = pytest.mark.django_db

TABLES = {model._meta.db_table: model for model in (Edition, EditionContent, Change)}
MOMENT = datetime(2024, 5, 14, 12, tzinfo=UTC)


def sql(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.fixture(autouse=True)
def two_editions() -> None:
    MembershipFactory()
    publish_edition(on=date(2024, 5, 1), by=None)
    MembershipFactory()
    publish_edition(on=date(2024, 5, 2), by=None)


@pytest.mark.parametrize("table", TABLES)
class TestNothingIsEdited:
    def test_by_update(self, table: str) -> None:
        column = next(iter(TABLES[table]._meta.concrete_fields)).column
        with pytest.raises(IntegrityError, match=f"{table}_append_only"):
            sql(f"UPDATE {table} SET {column} = {column}")

    def test_by_delete(self, table: str) -> None:
        with pytest.raises(IntegrityError, match=f"{table}_append_only"):
            sql(f"DELETE FROM {table}")

    def test_by_truncate_or_replace(self, table: str) -> None:
        if connection.vendor == "postgresql":
            sql("SET CONSTRAINTS ALL IMMEDIATE")
            with pytest.raises(IntegrityError, match="append_only"):
                sql(f"TRUNCATE {table} CASCADE")
        else:
            with pytest.raises(IntegrityError, match=f"{table}_append_only"):
                sql(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")

    def test_by_the_orm(self, table: str) -> None:
        row = TABLES[table].objects.first()
        for write in (row.save, row.delete, TABLES[table].objects.all().delete):
            with pytest.raises(IntegrityError), transaction.atomic():
                write()


def edition(number: int, previous: Edition | None) -> Edition:
    return Edition(
        number=number,
        on=date(2024, 5, 3),
        published_at=MOMENT,
        content_hash="0" * 64,
        previous=previous,
    )


def test_numbers_run_without_a_gap() -> None:
    for number, previous in ((4, Edition.objects.get(number=2)), (3, None)):
        with pytest.raises(ValidationError, match="without a gap"):
            edition(number, previous).full_clean()
        with pytest.raises(IntegrityError, match="opendata_edition_follows"), transaction.atomic():
            edition(number, previous).save(force_insert=True)
    edition(3, Edition.objects.get(number=2)).full_clean()


def test_one_edition_follows_another_once() -> None:
    again = edition(2, Edition.objects.get(number=1))
    with pytest.raises(ValidationError, match="already exists"):
        again.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save(force_insert=True)


def change(**values: object) -> Change:
    texts = {"sentence_en": "It changed.", "sentence_fr": "Il y a eu du changement."}
    common = {"edition": Edition.objects.get(number=2), "order": 99, "kind": "event"}
    return Change(**common | {"table": "grants"} | texts | values)


def test_a_change_is_told_in_both_languages() -> None:
    for missing in ("sentence_en", "sentence_fr"):
        with pytest.raises(ValidationError):
            change(**{missing: ""}).full_clean()
        with pytest.raises(IntegrityError, match="both_languages"), transaction.atomic():
            change(**{missing: ""}).save()
    change().full_clean()


def test_changes_are_in_order() -> None:
    with pytest.raises(ValidationError, match="already exists"):
        change(order=1).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        change(order=1).save()
