"""Both sets go into an empty registry only, whole or not at all."""

import pytest
from django.core.management import CommandError, call_command

from desk.data_sets import loading, record
from desk.data_sets.facts import Person
from members.models import Group, Parliament, Parliamentarian, Party, Statement
from record import lock
from tests.factories import GroupFactory, ParliamentarianFactory

pytestmark = pytest.mark.django_db

COMMANDS = ("load_record", "load_practice")


def nobody_listens(written: int) -> None:
    return None


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("already", [ParliamentarianFactory, GroupFactory])
def test_refuses_a_registry_in_use_and_changes_nothing(command, already):
    already()
    before = (
        lock.version(),
        list(Parliamentarian.objects.values()),
        list(Group.objects.values()),
        list(Party.objects.values()),
        list(Parliament.objects.values()),
    )
    with pytest.raises(CommandError, match="nothing was loaded") as refusal:
        call_command(command)
    assert refusal.value.returncode == 1
    assert before == (
        lock.version(),
        list(Parliamentarian.objects.values()),
        list(Group.objects.values()),
        list(Party.objects.values()),
        list(Parliament.objects.values()),
    )


def test_a_set_that_fails_half_way_leaves_nothing():
    def fails(writer):
        record.write(writer)
        writer.person(Person(fields={"slug": "nameless", "family_name": ""}))

    with pytest.raises(Exception, match="family_name"):
        loading.load(fails, nobody_listens)
    assert not Parliamentarian.objects.exists()
    assert not Statement.objects.exists()
    assert lock.version() == ""


def test_counts_the_rows_as_it_goes():
    counted = []
    writer = loading.load(record.write, counted.append)
    assert counted == list(range(1, writer.written + 1))


def test_takes_the_writers_lock():
    loading.load(record.write, nobody_listens)
    assert lock.version()


def test_says_what_it_loaded(capsys):
    call_command("load_record")
    written = capsys.readouterr().out
    assert written.startswith("Loaded 11 people; ")
