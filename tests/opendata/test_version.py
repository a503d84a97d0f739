"""Nothing that the public may read changes without a new registry version."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from gpg_registry.headers import PUBLIC
from opendata.actions import publish_edition
from opendata.version_guards import OF_PEOPLE, watched_models
from partners.models import Organisation
from record import guards, lock
from record.kept import Kept
from record.models import RegistryLock
from record.version_sql import PEOPLE_VERSION, VERSION
from tenure import clock
from tests import factories
from tests.addresses import every_address
from tests.pages import scene

WATCHED = watched_models()
TABLES = {model._meta.db_table for model in apps.get_models()}


@contextmanager
def only_version_guards() -> Iterator[None]:
    """The tables take any row, so that each is written whatever else its rules are."""
    guards.remove()
    for guard in guards.declared():
        if guard.name.endswith("_version"):
            guards._ENGINES[connection.vendor].install(
                guard, {guard.name, *(name for name in guard.sqlite)}
            )
    yield
    guards.install()


@contextmanager
def any_values(table: str) -> Iterator[None]:
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = ON")
        else:
            cursor.execute(
                "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass",
                [table],
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
        yield
        transaction.set_rollback(True)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA ignore_check_constraints = OFF")


def versions() -> dict[str, str]:
    return {VERSION: lock.version(), PEOPLE_VERSION: lock.people_version()}


def written(statement: str, *values: object) -> set[str]:
    """Which versions are new after it."""
    before = versions()
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount == 1, statement
    return {name for name, version in versions().items() if version != before[name]}


def a_row(model: type[models.Model]) -> dict[str, object]:
    """Column and value: whatever the type takes."""
    values: dict[str, object] = {}
    for field in model._meta.concrete_fields:
        if field.null and not field.primary_key:
            continue
        kind = field.target_field if field.is_relation else field
        values[field.column] = _some(kind, field)
    return values


def _some(kind: models.Field, field: models.Field) -> object:
    if field.choices:
        return field.choices[0][0]
    if isinstance(kind, models.DateTimeField):
        return "2016-11-30 12:00:00+00:00"
    if isinstance(kind, models.DateField):
        return "2016-11-30"
    if isinstance(kind, models.JSONField):
        return "{}"
    if isinstance(kind, models.BooleanField):
        return False
    if isinstance(kind, models.IntegerField | models.AutoField):
        return 777
    return "a" * min(kind.max_length or 8, 8)


@pytest.mark.django_db
def test_whatever_is_written_to_a_table_of_facts_makes_a_new_version() -> None:
    with only_version_guards():
        for model in WATCHED:
            with any_values(model._meta.db_table):
                assert_watched(model)


def assert_watched(model: type[models.Model]) -> None:
    table, key = model._meta.db_table, model._meta.pk.column
    row = a_row(model)
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join(["%s"] * len(row))
    is_of_people = model._meta.app_label in OF_PEOPLE
    new = {VERSION, PEOPLE_VERSION} if is_of_people else {VERSION}
    into = f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'
    assert written(into, *row.values()) == new, table
    same = f'"{key}" = %s'
    assert written(f'UPDATE "{table}" SET "{key}" = "{key}" WHERE {same}', row[key]) == new, table
    assert written(f'DELETE FROM "{table}" WHERE {same}', row[key]) == new, table


def tables_read(asked: CaptureQueriesContext) -> set[str]:
    said = " ".join(query["sql"] for query in asked.captured_queries)
    return set(re.findall(r'(?:FROM|JOIN|,) "([a-z_]+)"', said)) & TABLES


def public_addresses(client: Client) -> set[str]:
    sitemap = client.get("/sitemap.xml").content.decode()
    listed = {urlsplit(found).path for found in re.findall("<loc>(.*?)</loc>", sitemap)}
    return listed | {each for each in every_address() if PUBLIC.match(each)}


@pytest.mark.django_db
def test_no_public_address_reads_a_table_that_is_not_watched(client: Client) -> None:
    watched = {model._meta.db_table for model in WATCHED} | {RegistryLock._meta.db_table}
    with clock.set_to(scene.TODAY):
        scene.build()
        publish_edition(by=None)
        read: set[str] = set()
        for address in public_addresses(client):
            with CaptureQueriesContext(connection) as asked:
                b"".join(client.get(address))
            read |= tables_read(asked)
    assert len(read) > 20
    assert read - watched == set()


@pytest.mark.django_db
def test_what_is_kept_until_people_are_written_is_of_people(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is read while it is made; lists and parts of every public page."""
    people = {model._meta.db_table for model in WATCHED if model._meta.app_label in OF_PEOPLE}
    read: dict[str, set[str]] = {}
    keep, pieces = Kept._found_or_made, Kept.pieces

    def watched(kept: Kept, what: object, make: Callable) -> Callable:
        def made(*asked: object) -> object:
            with CaptureQueriesContext(connection) as queries:
                answer = make(*asked)
            if kept.version == lock.people_version():
                name = what[0] if isinstance(what, tuple) else what
                read.setdefault(str(name), set()).update(tables_read(queries))
            return answer

        return made

    monkeypatch.setattr(
        Kept,
        "_found_or_made",
        lambda self, at, key, make: keep(self, at, key, watched(self, key, make)),
    )
    monkeypatch.setattr(
        Kept,
        "pieces",
        lambda self, what, keys, make: pieces(self, what, keys, watched(self, what, make)),
    )
    with clock.set_to(scene.TODAY):
        scene.build()
        publish_edition(by=None)
        for address in public_addresses(client) | set(LISTS):
            b"".join(client.get(address))
    wrong = {name: tables - people for name, tables in read.items() if tables - people}
    assert wrong == {}
    for name in ("row", "person on a day", "facts of the executive", "haystack", "group"):
        assert read[name], name


LISTS = (
    "/en/members/?sort=party&q=o",
    "/en/members/?from=2015-01-01&to=2024-01-01",
    "/fr/membres/?on=2018-01-01",
    "/en/executive/?on=2018-01-01",
    "/en/search/?q=o",
)


@pytest.mark.django_db
def test_a_version_that_was_read_is_never_that_of_something_else() -> None:
    """Also inside one transaction, and after a savepoint is given up."""
    first = lock.version()
    factories.PartyFactory()
    factories.PartyFactory()
    second = lock.version()
    factories.PartyFactory()
    third = lock.version()
    with transaction.atomic():
        factories.PartyFactory()
        inner = lock.version()
        transaction.set_rollback(True)
    assert lock.version() == third
    factories.PartyFactory()
    assert len({first, second, third, inner, lock.version()}) == 5


@pytest.mark.django_db
def test_neither_version_stands_still_because_the_other_was_read() -> None:
    factories.PartyFactory()
    seen = [versions()]
    for read in (lock.version, lock.people_version):
        factories.PartyFactory()
        read()
        factories.PartyFactory()
        seen.append(versions())
    assert len({each[VERSION] for each in seen}) == len(seen)
    assert len({each[PEOPLE_VERSION] for each in seen}) == len(seen)
    Organisation.objects.create(slug="harbour-watch", name_en="Harbour Watch")
    assert versions()[VERSION] != seen[-1][VERSION]
    assert versions()[PEOPLE_VERSION] == seen[-1][PEOPLE_VERSION]
    lock.renew()
    assert not set(versions().values()) & {*seen[-1].values()}
