"""The command: plain sentences, exit codes, nothing posted by a dry run."""

import io

import pytest
from django.core.management import CommandError, call_command

from funding.management.commands.fee_run import Command
from funding.models import FeeAssessment, Transaction
from members.models import Membership
from tests.funding.accounts import JUNE, member
from tests.funding.factories import FeeRateFactory

pytestmark = pytest.mark.django_db


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def run(capsys):
    def run(*arguments, **options):
        call_command("fee_run", *arguments, **options)
        return capsys.readouterr().out

    return run


@pytest.fixture
def group():
    FeeRateFactory()
    return [member(), member(), member(Membership.Kind.PARTICIPATING)]


def test_the_run_and_its_re_run(run, group):
    said = run("2024", "--on", "2024-06-03")
    assert said.splitlines() == [
        "Fees of the fiscal year 2024, members of 3 June 2024",
        f"  {group[0].sort_name}: $40.00",
        f"  {group[1].sort_name}: $40.00",
        f"  {group[2].sort_name}: No rate asks a fee of this kind of member.",
        "2 members owe a fee, $80.00 in all.",
        "2 fees were posted.",
    ]
    assert {row.transaction.date for row in FeeAssessment.objects.all()} == {JUNE}
    again = run("2024", "--on", "2024-06-03")
    assert "The fee of this year is already in the books." in again
    assert again.endswith("0 members owe a fee, $0.00 in all.\n0 fees were posted.\n")


def test_a_dry_run_posts_nothing(run, group):
    said = run("2024", "--dry-run", "--on", "2024-06-03")
    assert said.endswith("$80.00 in all.\nDry run: nothing was posted.\n")
    assert not Transaction.objects.exists()


def test_progress_on_a_terminal_only(run, group):
    shown = Terminal()
    run("2024", "--on", "2024-06-03", stderr=shown)
    assert "\r2 of 2…" in shown.getvalue()


def test_silent_elsewhere(group):
    shown = io.StringIO()
    call_command("fee_run", "2024", stdout=io.StringIO(), stderr=shown)
    assert shown.getvalue() == ""


def test_a_refusal_is_a_sentence_and_exit_code_1(run):
    member()
    with pytest.raises(CommandError, match=r"No fee rate governs.*Nothing was posted") as refusal:
        run("2024")
    assert refusal.value.returncode == 1


@pytest.mark.parametrize("arguments", [["soon"], [], ["2024", "--on", "June"]])
def test_a_call_that_is_no_use_has_exit_code_2(arguments):
    with pytest.raises(SystemExit) as refusal:
        Command().run_from_argv(["manage.py", "fee_run", *arguments])
    assert refusal.value.code == 2
