"""`manage.py backup` and `restore` on one engine; proofs.backup_drill crosses engines."""

import contextlib
import io
import json
import stat
import threading
import zipfile
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from desk.backup import errors, fitting, manifest, rows, tables
from desk.backup.archive import BackupFile
from desk.backup.numbering import last_numbers
from desk.backup.snapshot import one_moment
from funding.models import Transaction
from members.models import Parliamentarian, Party
from record import guards, lock
from tenure import clock
from tests.desk.staff import staff
from tests.factories import GroupFactory, MembershipFactory, ParliamentarianFactory, PartyFactory
from tests.funding.books import TODAY, keep_books

COMMITS = pytest.mark.django_db(transaction=True)


def backup(path: Path) -> str:
    said = io.StringIO()
    call_command("backup", str(path), stdout=said)
    return said.getvalue()


def restore(path: Path, *options: str) -> str:
    connection.check_constraints()  # PostgreSQL alters no table while a deferred check waits
    said = io.StringIO()
    call_command("restore", str(path), *options, stdout=said)
    return said.getvalue()


def refusal_of(verb, path: Path, *options: str) -> str:
    with pytest.raises(CommandError) as refused:
        verb(path, *options)
    assert refused.value.returncode == 1
    return str(refused.value)


def everything() -> dict[str, list[bytes]]:
    return {model._meta.db_table: list(rows.lines_of(model)) for model in tables.kept()}


def rewritten(source: Path, target: Path, change) -> Path:
    """A copy in which `change(name, content)` gives each member's new content; None drops it."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return target


@pytest.fixture
def books(db, monkeypatch):
    """The test's own transaction is the one moment."""
    monkeypatch.setattr("desk.backup.writing.one_moment", contextlib.nullcontext)
    with clock.set_to(TODAY):
        GroupFactory()
        yield keep_books()


@pytest.fixture
def file(books, tmp_path):
    path = tmp_path / "day.zip"
    backup(path)
    return path


@pytest.mark.django_db
def test_a_registry_just_migrated_counts_as_empty_and_one_with_a_user_does_not():
    assert tables.in_use() == []
    staff("Auditor")
    assert [model._meta.label for model in tables.in_use()] == ["auth.User", "auth.User_groups"]


@pytest.mark.django_db
def test_every_table_is_kept_or_left_out_for_a_reason():
    known = {model._meta.db_table for model in tables.kept()} | {"django_migrations"}
    known |= {model._meta.db_table for model in apps.get_models() if _is_left_out(model)}
    assert set(connection.introspection.table_names()) == known


def _is_left_out(model):
    return model._meta.label in tables.LEFT_OUT


def test_what_is_restored_is_what_was_there(file):
    before = everything()
    ParliamentarianFactory(family_name="Latecomer")
    Session.objects.create(session_key="s", session_data="", expire_date=timezone.now())
    version = lock.version()
    assert "Restored" in restore(file, "--overwrite")
    assert everything() == before
    assert not Session.objects.exists()
    assert lock.version() not in (version, "")
    assert guards.missing() == []


def test_the_guards_refuse_afterwards_as_before(file):
    restore(file, "--overwrite")
    with pytest.raises(DatabaseError, match="append_only"), transaction.atomic():
        Transaction.objects.filter(number=1).update(description="Changed")


def test_an_emptied_registry_takes_it_without_overwrite(file):
    before = everything()
    connection.check_constraints()
    guards.remove()
    with connection.cursor() as cursor:
        for table in before:
            cursor.execute(f'DELETE FROM "{table}"')
    connection.check_constraints()
    guards.install()
    assert restore(file).startswith(f"Restored {sum(map(len, before.values()))} rows as of ")
    assert everything() == before


def test_a_registry_in_use_is_not_overwritten_unasked(file):
    latecomer = ParliamentarianFactory(family_name="Latecomer")
    assert "This registry is in use (deposits, " in refusal_of(restore, file)
    assert Parliamentarian.objects.filter(pk=latecomer.pk).exists()


def test_the_number_of_a_removed_row_is_not_given_again(books, tmp_path):
    gone = PartyFactory()
    number = gone.pk
    gone.delete()
    backup(tmp_path / "day.zip")
    restore(tmp_path / "day.zip", "--overwrite")
    assert last_numbers([Party])["members_party"] == number
    assert PartyFactory().pk == number + 1


def test_a_backup_is_for_its_owner_alone_and_never_overwrites(file):
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    content = file.read_bytes()
    assert "There is already a file" in refusal_of(backup, file)
    assert file.read_bytes() == content


def test_a_backup_that_cannot_be_written_leaves_nothing(books, tmp_path, monkeypatch):
    monkeypatch.setattr("desk.backup.writing.head", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        backup(tmp_path / "day.zip")
    assert list(tmp_path.iterdir()) == []
    assert "No backup was written" in refusal_of(backup, tmp_path / "gone" / "day.zip")


def test_a_backup_tells_the_head_of_the_ledger_as_receipts_do(books, tmp_path):
    said = backup(tmp_path / "day.zip")
    last = Transaction.objects.order_by("number").last()
    assert f"ledger-head {last.number} {last.chain_hash}" in said


def test_a_book_with_a_fault_is_backed_up_and_told(books, tmp_path):
    path = tmp_path / "day.zip"
    connection.check_constraints()
    guards.remove()
    Transaction.objects.filter(number=2).update(description="Changed")
    guards.install()
    assert "The book in it is not whole" in refusal_of(backup, path)
    assert "The book was not whole" in restore(path, "--overwrite")
    assert Transaction.objects.get(number=2).description == "Changed"


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:-4000]), "is no whole backup"),
        (lambda path: path.write_bytes(b"no archive"), "is no whole backup"),
        (lambda path: path.unlink(), "There is no file"),
    ],
    ids=["cut", "another file", "missing"],
)
def test_a_damaged_file_changes_nothing(damage, told, file):
    before = everything()
    damage(file)
    assert told in refusal_of(restore, file, "--overwrite")
    assert everything() == before


def test_a_byte_that_flipped_is_found(file):
    before = everything()
    with zipfile.ZipFile(file) as archive:
        entry = archive.getinfo("tables/funding_posting.jsonl")
    content = bytearray(file.read_bytes())
    content[entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2] ^= 1
    file.write_bytes(bytes(content))
    assert "is no whole backup" in refusal_of(restore, file, "--overwrite")
    assert everything() == before


@pytest.mark.parametrize("change", ["a row less", "a row more", "no table", "another amount"])
def test_a_table_that_is_not_the_one_written_is_found(change, file, tmp_path):
    def changed(name, content):
        if name != "tables/funding_posting.jsonl":
            return content
        lines = content.splitlines(keepends=True)
        return {
            "a row less": b"".join(lines[:-1]),
            "a row more": content + lines[-1],
            "no table": None,
            "another amount": content.replace(b",4000,", b",4001,", 1),
        }[change]

    other = rewritten(file, tmp_path / "other.zip", changed)
    before = everything()
    assert "(funding_posting)" in refusal_of(restore, other, "--overwrite")
    assert everything() == before


def with_manifest(file: Path, **values: object) -> Path:
    def changed(name, content):
        if name != "manifest.json":
            return content
        return json.dumps(json.loads(content) | values).encode()

    return rewritten(file, file.with_name("other.zip"), changed)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"format": "something/2"}, "something/2"),
        ({"surprise": 1}, "The list of contents"),
        ({"tables": []}, "The backup’s tables are not those of this program."),
        ({"ledger_head": [1, "0"]}, "The book is not the one that was backed up."),
    ],
)
def test_a_list_of_contents_that_does_not_fit_is_refused(values, told, file):
    before = everything()
    assert told in refusal_of(restore, with_manifest(file, **values), "--overwrite")
    assert everything() == before


def test_a_backup_of_another_schema_is_refused_with_the_remedy(file):
    applied = manifest.applied_migrations()
    newer = with_manifest(file, migrations=[*applied, "members.9999_later"])
    assert "newer program (0.1.0; members.9999_later)" in refusal_of(restore, newer)
    older = with_manifest(file, migrations=applied[:-1])
    assert "older program" in refusal_of(restore, older)


def test_a_row_lost_on_the_way_is_found(file, monkeypatch):
    before = everything()
    insert = rows.insert

    def losing(model, lines):
        kept = list(lines)
        insert(model, kept[:-1] if model is Parliamentarian.history.model else kept)

    monkeypatch.setattr("desk.backup.restoring.insert", losing)
    assert "What was read back from members_hist" in refusal_of(restore, file, "--overwrite")
    assert everything() == before


def test_a_row_that_breaks_a_constraint_is_refused_by_the_database(file, monkeypatch):
    before = everything()
    monkeypatch.setattr(BackupFile, "lines", _with_a_tie_of_nobody(BackupFile.lines))
    assert "does not fit" in refusal_of(restore, file, "--overwrite")
    assert everything() == before


def _with_a_tie_of_nobody(lines_of):
    def lines(backup_file, content):
        for line in lines_of(backup_file, content):
            if content.table == "members_membership":
                row = json.loads(line)
                row[content.columns.index("parliamentarian_id")] = 10**6
                line = json.dumps(row).encode()
            yield line

    return lines


@COMMITS
def test_neither_verb_runs_while_migrations_wait(tmp_path, monkeypatch):
    path = tmp_path / "day.zip"
    backup(path)
    monkeypatch.setattr(fitting, "_awaits_migrations", lambda: True)
    assert "back up with the program that still serves it" in refusal_of(backup, tmp_path / "b.zip")
    assert "run migrate on it first" in refusal_of(restore, path)


@COMMITS
def test_writers_go_on_while_one_moment_is_read():
    MembershipFactory()

    def write():
        ParliamentarianFactory(family_name="Latecomer")
        connection.close()

    with one_moment():
        before = everything()
        writer = threading.Thread(target=write)
        writer.start()
        writer.join(10)
        assert not writer.is_alive()
        assert everything() == before
    assert Parliamentarian.objects.filter(family_name="Latecomer").exists()


@pytest.mark.django_db
def test_a_moment_is_not_begun_inside_another_transaction():
    with pytest.raises(transaction.TransactionManagementError), one_moment():
        raise AssertionError


def test_a_value_of_an_unknown_kind_is_refused_rather_than_guessed():
    with pytest.raises(TypeError):
        rows._as_text(object())
    assert issubclass(errors.BackupError, Exception)
