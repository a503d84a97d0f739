"""One queue for all writers."""

import secrets

from django.db import connection, transaction

from record.models import RegistryLock


def take() -> None:
    """Wait for the registry's write lock and hold it until the transaction ends.

    The row is updated, not only selected: at REPEATABLE READ a mere lock lets a writer go on with
    what it read before. Raises TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("The registry's lock needs a transaction.")
    version = secrets.token_hex(16)
    if not RegistryLock.objects.filter(pk=RegistryLock.ONLY).update(version=version):
        RegistryLock.objects.create(pk=RegistryLock.ONLY, version=version)


def version() -> str:
    """The registry version; empty before the first write."""
    row = RegistryLock.objects.filter(pk=RegistryLock.ONLY).first()
    return row.version if row else ""
