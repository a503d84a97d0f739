"""Files that are no list, and lists that cannot be right: refused whole, with what to do."""

import re
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from hypothesis import example, given, settings
from hypothesis import strategies as st

from members.lists import reading
from members.lists.reading import read_list
from members.lists.refusals import ListRefused, UnusableFile, WrongContent
from tenure import clock
from tests.members.lists import samples
from tests.members.lists.digest import registry_digest
from tests.members.lists.samples import ADA, BENOIT, CORA, Member

AS_OF = date(2021, 3, 12)
XML = samples.house_xml()
BOMB = (
    b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]>'
    b"<ArrayOfMemberOfParliament>&y;</ArrayOfMemberOfParliament>"
)
OUTSIDE = (
    b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    b"<ArrayOfMemberOfParliament>&x;</ArrayOfMemberOfParliament>"
)
STANDINGS = b"<ArrayOfPartyStanding><PartyStanding /></ArrayOfPartyStanding>"
TERM_42 = [samples.term_row(1, "Ada Quillfeather", "Ontario (Marrow Lake)", chamber="Senate")]


def changed(member: Member, **values) -> Member:
    return Member(**{**vars(member), **values})


# Each: the file, and what its refusal must say (what, value or row, remedy).
UNUSABLE = {
    "empty": (b"", "empty"),
    "only spaces": (b"\xef\xbb\xbf \n", "empty"),
    "truncated XML": (XML[: len(XML) // 2], "cut off"),
    "not XML": (b"<<<< not a list", "broken"),
    "entity expansion": (BOMB, "entities"),
    "external entity": (OUTSIDE, "entities"),
    "a document type": (b'<!DOCTYPE a SYSTEM "a.dtd">' + XML, "document type"),
    "another XML": (b"<rss></rss>", "rss"),
    "a web page": (b"<!DOCTYPE html><html><body></body></html>", "web page"),
    "standings": (STANDINGS, "a table of standings, not a list of members"),
    "ridings": (b"FEDUID,ENNAME\n1,Avalon\n", "table of ridings"),
    "a workbook": (b"PK\x03\x04....", "workbook"),
    "a PDF": (b"%PDF-1.7", "PDF"),
    "Latin-1": (samples.house_csv().decode().encode("latin-1", "replace"), "UTF-8"),
    "UTF-16 CSV": (samples.house_csv().decode().encode("utf-16"), "UTF-8"),
    "unknown header": (b"foo,bar\n1,2\n", "foo, bar"),
    "unknown column": (samples.house_csv().replace(b"Constituency,", b"Riding,", 1), "Riding"),
    "missing column": (
        samples.table(
            samples.HOUSE_HEADER[:-1], [["", "A", "B", "C", "Ontario", "Liberal", "2019-10-21"]]
        ),
        "End Date",
    ),
    "column twice": (samples.house_csv().replace(b"End Date", b"Start Date", 1), "twice"),
    "cut-off CSV": (samples.house_csv()[:-40], "Row 5"),
    "open quotation mark": (samples.house_csv() + b'"Hon.,', "quotation mark"),
    "NUL": (XML.replace(b"Ada", b"A\x00da"), "broken"),
    "NUL in CSV": (samples.house_csv().replace(b"Ada", b"A\x00da"), "not text"),
    "a value without end": (XML.replace(b"Ada", b"A" * 500), "longer than any name"),
    "missing element": (XML.replace(b"ConstituencyName", b"RidingName"), "ConstituencyName"),
    "a stranger among members": (
        XML.replace(b"<MemberOfParliament>", b"<Guest>", 1).replace(
            b"</MemberOfParliament>", b"</Guest>", 1
        ),
        "Guest",
    ),
    "other JSON": (b'{"people": []}', "Popolo"),
    "broken JSON": (b'{"persons": [', "cut off"),
    "deep JSON": (b"[" * 100_000, "broken"),
    "lone surrogate": (b'{"persons": [{"id": "1", "name": "\\ud800"}]}', "not text"),
    "another chamber's term": (samples.term_csv(TERM_42), "Senate"),
}

WRONG = {
    "end before start": (
        samples.house_xml([changed(ADA, last_day="2018-01-01"), BENOIT]),
        "Row 1",
        "before the start",
    ),
    "swapped day and month": (
        samples.house_xml([ADA, changed(BENOIT, since="2019-21-10")]),
        "Row 2",
        "2019-21-10",
    ),
    "a date in the future": (
        samples.house_xml([changed(ADA, since="2021-03-13")]),
        "Row 1",
        "2021-03-13",
    ),
    "the same row twice": (samples.house_csv([ADA, BENOIT, ADA]), "Row 4", "repeats row 2"),
    "one number twice": (
        samples.house_xml([ADA, changed(BENOIT, house_id=9001)], with_ids=True),
        "Row 2",
        "repeats row 1",
    ),
    "one riding twice": (
        samples.house_xml([ADA, changed(CORA, constituency="Marrow Lake", province="Ontario")]),
        "Row 2",
        "O'Tansy",
    ),
    "a number that is none": (
        samples.house_csv([ADA], with_ids=True).replace(b"9001", b"nine"),
        "Row 2",
        "nine",
    ),
    "no family name": (samples.house_xml([changed(ADA, family_name="")]), "Row 1", "last name"),
    "no start": (samples.house_xml([changed(ADA, since="")]).replace(b">T00:00:00", b">"), "start"),
    "an honorific that is none": (
        samples.house_xml([changed(ADA, honorific="Honourable " * 5)]),
        "Row 1",
        "40 characters",
    ),
    "nobody": (samples.house_xml([]), "nobody"),
    "a senator of four names": (
        samples.senate_csv([("A, B, C, D", "C", "Ontario", "2012-09-06", "2030-09-10")]),
        "Row 2",
        "A, B, C, D",
    ),
    "two people in one profile": (
        samples.profile_xml([ADA, changed(BENOIT, since="2015-10-19")], with_ids=True),
        "9001, 9002",
    ),
}


def refusal(data: bytes, **options) -> ListRefused:
    with pytest.raises(ListRefused) as refused:
        read_list(data, "members.xml", **{"as_of": AS_OF, "language": "en", **options})
    return refused.value


def assert_helpful(refused: ListRefused, *parts: str) -> None:
    message = str(refused)
    assert all(part in message for part in parts), message
    assert all(line.startswith("members.xml: ") for line in message.splitlines())
    assert all(problem.remedy.endswith(".") for problem in refused.problems)


@pytest.mark.parametrize("case", UNUSABLE.values(), ids=UNUSABLE)
def test_unusable_files(case):
    data, *parts = case
    refused = refusal(data)
    assert isinstance(refused, UnusableFile)
    assert refused.exit_code == 2
    assert_helpful(refused, *parts)


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG)
def test_wrong_content(case):
    data, *parts = case
    refused = refusal(data)
    assert isinstance(refused, WrongContent)
    assert refused.exit_code == 1
    assert_helpful(refused, *parts)


def test_several_rows_are_told_at_once():
    refused = refusal(
        samples.house_xml([changed(ADA, since="2022-01-01"), changed(CORA, since="2023-01-01")])
    )
    assert [problem.row for problem in refused.problems] == [1, 2]


def test_equal_problems_are_told_once_with_the_first_rows_and_how_many():
    members = [changed(member, since="2021-03-13") for member in samples.many_members(338)]
    refused = refusal(samples.house_xml(members))
    assert refused.sentences == [
        "Rows 1, 2, 3 and 335 more: The date is later than the list's own (2021-03-12): "
        "“Given0 Family0, 2021-03-13; Given1 Family1, 2021-03-13; Given2 Family2, 2021-03-13; …”. "
        "Correct the date, or give the day the list was downloaded."
    ]
    two = refusal(samples.house_xml(members[:2])).sentences[0]
    assert two.startswith("Rows 1, 2: ")
    assert "…" not in two


def test_problems_that_differ_are_told_apart_up_to_a_page():
    twice = samples.house_csv([*samples.many_members(30), *samples.many_members(30)])
    refused = refusal(twice)
    assert len(refused.sentences) == 21
    assert refused.sentences[-1] == "There are 10 more problems."


def test_a_problem_of_no_row_names_no_row():
    for data in (
        b'{"persons": [], "areas": [{"id": []}]}',
        b'{"persons": [], "memberships": [{"person_id": "\\u0007"}]}',
    ):
        message = str(refusal(data))
        assert "Row" not in message
        assert message.startswith("members.xml: A value ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_another_encoding_is_not_shown_as_gibberish(encoding):
    refused = refusal(samples.house_csv().decode().encode(encoding))
    assert refused.exit_code == 2
    assert refused.sentences == [
        "The file's encoding was not recognised. Save it again with the encoding UTF-8: in a "
        "spreadsheet program as “CSV UTF-8”, in a text editor under “Save as”."
    ]


def test_another_format_than_asked_for():
    assert_helpful(refusal(XML, format="senate-csv"), "house-xml")


@pytest.mark.parametrize("expect", [3, 5])
def test_a_count_off_by_one(expect):
    refused = refusal(XML, expect=expect)
    assert refused.exit_code == 1
    assert_helpful(refused, "4 people", str(expect))


def test_a_list_from_the_future():
    with clock.set_to(date(2021, 3, 11)):
        assert refusal(XML).exit_code == 1


def test_a_large_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    large = tmp_path / "large.xml"
    with large.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    monkeypatch.setattr(reading.Path, "read_bytes", None)
    with pytest.raises(UnusableFile, match="20 MB"):
        reading.read_file(large)
    with pytest.raises(UnusableFile, match="folder"):
        reading.read_file(tmp_path)
    with pytest.raises(UnusableFile, match="no such file"):
        reading.read_file(tmp_path / "absent.xml")


@pytest.mark.django_db
@pytest.mark.parametrize("case", [*UNUSABLE.items(), *WRONG.items()], ids=lambda case: case[0])
def test_a_refusal_changes_nothing(case, tmp_path):
    name, (data, *_parts) = case
    path = tmp_path / "members.xml"
    path.write_bytes(data)
    before = registry_digest()
    with pytest.raises(CommandError) as refused:
        call_command("import_list", str(path), as_of=AS_OF, language="en", accept="new")
    assert refused.value.returncode == (2 if name in UNUSABLE else 1)
    assert "Nothing was changed." in str(refused.value)
    assert registry_digest() == before


SEEDS = [
    XML,
    samples.house_csv(bom=True),
    samples.profile_xml([ADA], [("Liberal", "2015-10-19", "")]),
    samples.senate_csv(),
    samples.term_csv(samples.TERM),
    samples.popolo_json(),
]


@st.composite
def damaged(draw) -> bytes:
    """One of the samples with some bytes replaced, inserted or left out."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data) - 1))
        length = draw(st.integers(0, 40))
        data[at : at + length] = draw(st.binary(max_size=12) | st.sampled_from(TOKENS))
        data = data or bytearray(b" ")
    return bytes(data)


TOKENS = [
    b"9999-12-31",
    b"0001-01-01",
    b"</",
    b'"',
    b",",
    b"\n",
    b"null",
    b"[]",
    b"-1",
    b"1e9",
    b"\xff",
]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | damaged())
@example(b"\xff\xfe")
@example(b'{"persons": [{"id": []}]}')
@example(b'{"persons": [], "memberships": [{"person_id": 1e400}]}')
@example(b'{"persons": 9' + b"9" * 5000 + b"}")
def test_whatever_the_bytes_the_answer_is_a_list_or_a_refusal(data):
    try:
        found = read_list(data, "list", as_of=AS_OF)
    except ListRefused as refused:
        assert re.search(r"\w", str(refused))
    else:
        assert found.rows
