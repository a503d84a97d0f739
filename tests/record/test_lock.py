"""The one row that writers queue on."""

import pytest
from django.db import connection, transaction

from record import lock
from record.models import RegistryLock


@pytest.mark.django_db
def test_each_taking_makes_a_new_version():
    seen = set()
    for _round in range(3):
        with transaction.atomic():
            lock.take()
        seen.add(lock.version())
    assert len(seen) == 3
    assert RegistryLock.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_it_needs_a_transaction_to_hold_it():
    assert not connection.in_atomic_block
    with pytest.raises(transaction.TransactionManagementError):
        lock.take()
    assert lock.version() == ""
