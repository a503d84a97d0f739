"""Names that break systems are read, shown, sorted and found."""

import io
import json
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from members.lists.accepting import accept
from members.lists.reading import read_list
from members.lists.senate_csv import split_listed_name
from members.models import Mandate, OtherName, Parliamentarian
from tests.factories import (
    GroupFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
)
from tests.members.lists import samples
from tests.members.lists.importing import kinds, pending, queue, take_in
from tests.members.lists.samples import Member
from tests.members.tricky_names import CHANGED, IN_ORDER, NAMES, RIDINGS, TrickyName

pytestmark = pytest.mark.django_db
AS_OF = date(2021, 3, 12)
SENATORS = [name for name in NAMES if name.printed]
MEMBERS = [name for name in NAMES if name.chamber == "house"]


def name_id(name: TrickyName) -> str:
    return f"{name.full_name} {name.constituency}"


def record(name: TrickyName) -> Parliamentarian:
    person = ParliamentarianFactory(
        given_name=name.given_name, family_name=name.family_name, suffix=name.suffix
    )
    MandateFactory(parliamentarian=person, constituency_en=name.constituency)
    return person


@pytest.mark.parametrize("name", SENATORS, ids=name_id)
def test_the_senates_way_of_writing_is_read(name):
    parts = (name.family_name, name.suffix, name.given_name)
    assert split_listed_name(name.printed, 1) == parts


def test_the_houses_way_of_writing_is_read_and_kept():
    members = [
        Member(name.given_name, name.family_name, f"{name.constituency} {at}", house_id=at)
        for at, name in enumerate(MEMBERS, 1)
    ]
    for data in (samples.house_xml(members), samples.house_csv(members)):
        found = read_list(data, "list", as_of=AS_OF)
        assert [(row.given_name, row.family_name) for row in found.rows] == [
            (name.given_name, name.family_name) for name in MEMBERS
        ]
    take_in(samples.house_xml(members))
    assert Parliamentarian.objects.count() == len(MEMBERS)
    assert all(person.slug.isascii() for person in Parliamentarian.objects.all())
    assert not kinds(samples.house_xml(members))


@pytest.mark.parametrize("name", NAMES, ids=name_id)
def test_shown_and_found(name):
    person = record(name)
    assert str(person) == name.full_name
    for typed in (*name.searches, name.full_name):
        assert Parliamentarian.objects.search(typed).get() == person, typed


def test_each_search_finds_its_own_person_only():
    people = {name_id(name): record(name) for name in NAMES}
    for name in NAMES:
        found = Parliamentarian.objects.search(f"{name.full_name} {name.constituency}")
        assert list(found) == [people[name_id(name)]], name


@pytest.mark.parametrize("format", ["csv", "json", "xlsx"])
def test_every_name_is_exported_as_it_is_written(client, format):
    GroupFactory()
    for name in NAMES:
        MembershipFactory(parliamentarian=record(name), since=date(2020, 1, 1))
    answer = client.get("/en/members/", {"format": format, "on": "2021-03-12"})
    assert answer.status_code == 200
    written = text_of(b"".join(answer.streaming_content), format)
    for name in NAMES:
        assert all(part in written for part in (name.given_name, name.family_name, name.suffix))


def text_of(data: bytes, format: str) -> str:
    if format == "csv":
        return data.decode("utf-8-sig")
    if format == "json":
        return json.dumps(json.loads(data), ensure_ascii=False)
    sheets = openpyxl.load_workbook(io.BytesIO(data))
    rows = (row for sheet in sheets for row in sheet.iter_rows(values_only=True))
    return " ".join(str(cell) for row in rows for cell in row)


def test_sorting_ignores_accents_and_capitals():
    for family_name in reversed(IN_ORDER):
        ParliamentarianFactory(given_name="X", family_name=family_name)
    shown = Parliamentarian.objects.order_by("sort_key").values_list("family_name", flat=True)
    assert tuple(shown) == IN_ORDER


@pytest.mark.parametrize(("riding", "typed"), RIDINGS.items())
def test_ridings_are_found(riding, typed):
    person = MandateFactory(constituency_en=riding).parliamentarian
    MandateFactory(constituency_en="Elsewhere")
    for text in typed:
        assert Parliamentarian.objects.search(text).get() == person, text


def test_a_riding_spelt_with_two_hyphens_is_the_same_riding():
    riding = next(iter(RIDINGS))
    member = Member("Éva", "d'Orme", riding, "Quebec")
    take_in(samples.house_xml([member]))
    typed = riding.replace("—", "--").replace("'", "’")
    assert not kinds(samples.house_xml([replace(member, constituency=typed, family_name="d’Orme")]))


def test_a_riding_that_is_a_territory_fills_both_columns():
    members = [
        Member("A", "One", "Nunavut", "Nunavut"),
        Member("B", "Two", "Northwest Territories", "Northwest Territories"),
    ]
    take_in(samples.house_xml(members))
    two = Mandate.objects.get(parliamentarian__family_name="Two")
    assert two.constituency_fr == "Territoires du Nord-Ouest"
    assert two.province.code == "NT"


@pytest.mark.parametrize(("given", "family", "new_given", "new_family", "riding"), CHANGED)
def test_a_changed_name_is_one_person_findable_by_both(
    given, family, new_given, new_family, riding
):
    member = Member(given, family, riding, "Quebec", house_id=41)
    take_in(samples.house_xml([member], with_ids=True))
    renamed = replace(member, given_name=new_given, family_name=new_family)
    queue(samples.house_xml([renamed], with_ids=True))
    accept(pending("name_differs"), by=None)
    person = Parliamentarian.objects.get()
    assert str(person) == f"{new_given} {new_family}"
    assert str(OtherName.objects.get()) == f"{given} {family}"
    for typed in (f"{given} {family}", f"{new_given} {new_family}"):
        assert Parliamentarian.objects.search(typed).get() == person
    assert not kinds(samples.house_xml([renamed], with_ids=True))


def test_two_seats_with_a_gap_are_one_person():
    rows = [("Manning, Fabian", "C", "Newfoundland and Labrador", "2011-05-25 1", "2039-05-21")]
    person = ParliamentarianFactory(given_name="Fabian", family_name="Manning")
    MandateFactory(
        parliamentarian=person,
        chamber__code="senate",
        constituency_en="Newfoundland and Labrador",
        since=date(2009, 1, 2),
        until=date(2011, 3, 26),
    )
    assert kinds(samples.senate_csv(rows), as_of=date(2012, 1, 1)) == {"returned": 1}
