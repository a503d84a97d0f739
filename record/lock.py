"""One queue for all writers."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone
from django.utils.translation import gettext as _

from record import version_sql
from record.models import RegistryLock

BUSY = "busy"
_TAKEN = f"UPDATE {RegistryLock._meta.db_table} SET version = %s, written_at = %s WHERE id = %s"


class Versions(NamedTuple):
    """Each new with any write of what it is of; empty before the first."""

    registry: str = ""
    people: str = ""


def take() -> None:
    """Wait for the registry's write lock and hold it until the transaction ends.

    The row is updated, not only selected: at REPEATABLE READ a mere lock lets a writer go on with
    what it read before. Raises TransactionManagementError outside a transaction, and
    ValidationError when another writer came first or held the lock too long; the transaction is
    then still usable.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("The registry's lock needs a transaction.")
    with lost_race_in_words(), transaction.atomic():
        if not _take_the_row():
            RegistryLock.objects.bulk_create([RegistryLock()], ignore_conflicts=True)
            _take_the_row()


def _take_the_row() -> bool:
    """Whether it is there. Past the ORM, which takes longer to word this than the database to do
    it."""
    moment = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(_TAKEN, [secrets.token_hex(16), moment, RegistryLock.ONLY])
        return bool(cursor.rowcount)


@contextmanager
def lost_race_in_words() -> Iterator[None]:
    """ValidationError where another writer came first; a full disk or a lost server stays what it
    is."""
    try:
        yield
    except OperationalError as error:
        if not is_lost_race(error):
            raise
        raise ValidationError(
            _("Someone else was writing at the same moment. Nothing was saved; try again."),
            code=BUSY,
        ) from error


def is_lost_race(error: Exception) -> bool:
    """Whether another writer came first, in the database's own terms or already in words.
    PostgreSQL tells by its code: serialization failure, deadlock, lock not available."""
    if isinstance(error, ValidationError):
        return getattr(error, "code", None) == BUSY
    if not isinstance(error, OperationalError):
        return False
    code = getattr(error.__cause__, "pgcode", None)
    return code in ("40001", "40P01", "55P03") or "is locked" in str(error)


def renew() -> None:
    """New versions of everything: after what was written while the guards were out."""
    fresh = {name: secrets.token_hex(16) for name in version_sql.COLUMNS}
    RegistryLock.objects.filter(pk=RegistryLock.ONLY).update(**fresh)


def version() -> str:
    """The registry version; empty before the first write. Whoever reads it in a transaction that
    goes on to write finds a newer one then."""
    with connection.cursor() as cursor:
        return _versions(cursor).registry


def people_version() -> str:
    """The same of people, their seats, parties, ties and offices alone."""
    with connection.cursor() as cursor:
        return _versions(cursor).people


def versions_at_visit() -> Versions:
    """Both, asked at every visit before anything else: past the ORM and past what counts and
    logs a page's own queries. A connection that the server gave up since the last visit is opened
    anew, so that none need be tried first."""
    try:
        return _versions_at_once()
    except (InterfaceError, OperationalError):
        if connection.in_atomic_block:
            raise
        connection.close()
        return _versions_at_once()


def _versions_at_once() -> Versions:
    with connection.wrap_database_errors:
        connection.ensure_connection()
        with connection.make_cursor(connection.create_cursor()) as cursor:
            return _versions(cursor)


def _versions(cursor: CursorWrapper) -> Versions:
    """What is read outside a transaction was never written by one that goes on."""
    is_mine = connection.vendor == "postgresql" and connection.in_atomic_block
    cursor.execute(version_sql.READ_IN_TRANSACTION if is_mine else version_sql.READ)
    row = cursor.fetchone()
    return Versions(*row[:2]) if row else Versions()


def written_at() -> datetime | None:
    """When the last writer took the lock; None before the first write."""
    row = RegistryLock.objects.filter(pk=RegistryLock.ONLY).first()
    return row.written_at if row else None
