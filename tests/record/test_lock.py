"""The one row that writers queue on."""

import pytest
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, transaction

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


def test_a_lost_race_is_a_sentence_and_a_full_disk_is_not():
    with pytest.raises(ValidationError, match="try again"), lock.lost_race_in_words():
        raise OperationalError("database is locked")
    with pytest.raises(OperationalError, match="full"), lock.lost_race_in_words():
        raise OperationalError("database or disk is full")


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_was_lost_between_two_visits_is_opened_anew(
    monkeypatch: pytest.MonkeyPatch,
):
    with transaction.atomic():
        lock.take()
    lost = connection.connection
    asked, ask = [], lock._versions

    def lost_at_first(cursor: object) -> lock.Versions:
        asked.append(cursor)
        if len(asked) == 1:
            raise OperationalError("server closed the connection unexpectedly")
        return ask(cursor)

    monkeypatch.setattr(lock, "_versions", lost_at_first)
    assert lock.versions_at_visit().registry
    assert connection.connection is not lost
    asked.clear()
    with transaction.atomic(), pytest.raises(OperationalError):
        lock.versions_at_visit()
