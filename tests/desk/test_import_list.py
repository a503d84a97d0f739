"""The command: plain sentences, exit codes, nothing written by a dry run."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from members.models import ListImport, Parliamentarian, ProposedChange
from tests.members.lists import samples
from tests.members.lists.digest import registry_digest
from tests.members.lists.importing import seats, take_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(tmp_path, capsys):
    def run(data: bytes, *arguments: str, as_of: str = "2021-03-12") -> str:
        path = tmp_path / "members.xml"
        path.write_bytes(data)
        call_command("import_list", str(path), "--as-of", as_of, *arguments)
        return capsys.readouterr().out

    return run


def test_first_import_then_nothing_more(run):
    said = run(samples.house_xml(), "--expect", "4", "--accept", "new")
    assert "house-xml, language en: 4 people." in said
    assert "4 additions were accepted." in said
    assert "0 proposals wait for review." in said
    assert Parliamentarian.objects.count() == 4
    assert ListImport.objects.get().digest != "0" * 64
    assert "\n0 proposals." in run(samples.house_xml(), "--accept", "new")


def test_without_accept_everything_waits(run):
    said = run(samples.house_xml())
    assert "new person: 4" in said
    assert "4 proposals wait for review." in said
    assert not Parliamentarian.objects.exists()


def test_a_dry_run_shows_before_and_after_and_writes_nothing(run):
    take_in(samples.house_xml(with_ids=True))
    before = registry_digest()
    changed = [replace(samples.ADA, party="Conservative"), *samples.MEMBERS[1:]]
    said = run(samples.house_xml(changed, with_ids=True), "--dry-run", as_of="2021-06-01")
    assert "Party differs: Ada Quillfeather (Marrow Lake)" in said
    assert "  - Liberal Party of Canada\n  + Conservative Party of Canada\n" in said
    assert "nothing was written" in said
    assert registry_digest() == before


def test_what_asks_a_question_is_never_accepted_at_once(run):
    take_in(samples.house_xml(with_ids=True))
    seats("house", 4)
    changed = [replace(samples.ADA, party="NDP"), samples.BENOIT, samples.CORA]
    run(samples.house_xml(changed, with_ids=True), "--accept", "new", as_of="2021-06-01")
    waiting = ProposedChange.objects.filter(state="pending").values_list("kind", flat=True)
    assert sorted(waiting) == ["gone", "party_differs"]


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--expect", "5"], 1), (["--format", "senate-csv"], 2)]
)
def test_refusals(run, arguments, code):
    before = registry_digest()
    with pytest.raises(CommandError) as refused:
        run(samples.house_xml(), "--accept", "new", *arguments)
    assert refused.value.returncode == code
    assert str(refused.value).startswith("members.xml: ")
    assert registry_digest() == before


def test_a_folder_and_an_absent_file(tmp_path):
    for path in (tmp_path, tmp_path / "absent.xml"):
        with pytest.raises(CommandError) as refused:
            call_command("import_list", str(path), as_of=date(2021, 3, 12))
        assert refused.value.returncode == 2


def test_a_date_that_is_none(run):
    with pytest.raises(CommandError, match="2021-03-12"):
        run(samples.house_xml(), as_of="12/03/2021")
