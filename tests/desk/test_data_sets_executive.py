"""The true executives, in the record: as sources list them, and no more exactly."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import call_command
from django.utils import translation

from executive.composition import Composition, SeatState, composition
from executive.models import Appointment, Office, OfficeRule, Vacancy, Waiver
from members.models import Coverage
from tenure import clock
from tenure.wording import span_in_words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("the_record")]

OLDER, LATER, BETWEEN = date(2010, 6, 1), date(2018, 6, 1), date(2012, 6, 1)
IN_THE_OLDER_LIST = "start not known (in the record from 14 October 2008), known until 1 May 2011"
IN_THE_LATER_LIST = "start not known (in the record from 19 October 2015), known until 20 October"


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def the_record(loaded):
    with loaded("load_record"):
        yield


def held(found: Composition) -> set[tuple[str, str, str | None]]:
    """Office, person and party of the day."""
    return {
        (
            seat.office.slug,
            seat.holder.appointment.parliamentarian.slug,
            seat.holder.party and seat.holder.party.slug,
        )
        for seat in found.seats
        if seat.holder
    }


def unheld(found: Composition) -> list[tuple[str, SeatState]]:
    return [(seat.office.slug, seat.state) for seat in found.seats if not seat.holder]


def known_how(day: date) -> dict[str, str]:
    rows = Appointment.objects.on(day).select_related("parliamentarian")
    return {row.parliamentarian.slug: span_in_words(row.span) for row in rows}


def test_the_older_executive_with_its_parties_and_without_a_finding():
    found = composition(OLDER)
    assert held(found) == {
        ("chair", "paul-dewar", "ndp"),
        ("vice-chair", "patrick-brown", "conservative"),
        ("vice-chair", "johanne-deschamps", "bloc-quebecois"),
        ("vice-chair", "megan-leslie", "ndp"),
        ("vice-chair", "borys-wrzesnewskyj", "liberal"),
        ("ex-officio", "romeo-dallaire", "liberal"),
    }
    assert unheld(found) == [("ex-officio", SeatState.NOT_KNOWN)]
    assert found.findings == []


def test_the_later_executive_with_its_parties_and_without_a_finding():
    found = composition(LATER)
    assert held(found) == {
        ("chair", "ali-ehsassi", "liberal"),
        ("vice-chair", "garnett-genuis", "conservative"),
        ("vice-chair", "ruby-sahota", "liberal"),
        ("vice-chair", "cheryl-hardcastle", "ndp"),
        ("ex-officio", "romeo-dallaire", None),
    }
    assert unheld(found) == []
    assert found.findings == []


def test_the_former_senator_is_known_to_belong_to_no_party():
    (seat,) = [seat for seat in composition(LATER).seats if seat.office.slug == "ex-officio"]
    assert seat.holder.party_is_known
    assert not seat.holder.is_sitting


def test_each_name_says_how_exactly_it_is_known():
    older = known_how(OLDER)
    assert older.pop("paul-dewar") == "by 1 October 2009, known until 1 May 2011"
    assert set(older.values()) == {IN_THE_OLDER_LIST}
    later = known_how(LATER)
    assert later.pop("ali-ehsassi") == "by 30 May 2018, known until 20 October 2019"
    assert set(later.values()) == {f"{IN_THE_LATER_LIST} 2019"}


@pytest.mark.parametrize(
    "day", [date(2007, 1, 1), BETWEEN, date(2014, 6, 17), date(2016, 11, 30), clock.today()]
)
def test_nobody_chairs_on_a_day_that_no_source_settles(day):
    found = composition(day)
    assert "chair" not in {office for office, _person, _party in held(found)}
    assert ("chair", SeatState.NOT_KNOWN) in unheld(found)
    assert (found.vacancies, found.findings) == ([], [])


@pytest.mark.parametrize("day", [BETWEEN, date(2011, 5, 2), date(2019, 10, 21), clock.today()])
def test_between_the_two_and_since_every_seat_is_not_known(day):
    found = composition(day)
    assert unheld(found) == [
        ("chair", SeatState.NOT_KNOWN),
        ("vice-chair", SeatState.NOT_KNOWN),
        ("ex-officio", SeatState.NOT_KNOWN),
    ]
    assert held(found) == set()
    assert (found.vacancies, found.findings) == ([], [])


@pytest.mark.parametrize(
    ("day", "held_seats", "names"), [(OLDER, 6, 6), (LATER, 5, 5), (BETWEEN, 0, 0)]
)
def test_the_command_lists_them_and_finds_nothing(capsys, day, held_seats, names):
    call_command("check_executive", "--on", day.isoformat(), "--format", "json")
    said = json.loads(capsys.readouterr().out)
    states = [seat["state"] for seat in said["seats"]]
    assert (states.count("held"), states.count("vacant"), said["findings"]) == (held_seats, 0, [])
    holders = [seat["holder"] for seat in said["seats"] if seat["holder"]]
    assert len({holder["name"] for holder in holders}) == names
    assert all(holder["source"] and holder["span"] for holder in holders)
    assert {holder["until_precision"] for holder in holders} <= {"unknown"}


def test_today_the_command_finds_nothing_and_names_nobody(capsys):
    call_command("check_executive", "--format", "json")
    said = json.loads(capsys.readouterr().out)
    assert [seat["state"] for seat in said["seats"]] == ["not known"] * 3
    assert said["findings"] == []


def test_four_vice_chairs_and_two_ex_officio_members_then_three_and_one():
    def seats(day: date) -> dict[str, int]:
        rules = OfficeRule.objects.on(day).select_related("office")
        return {rule.office.slug: rule.seats for rule in rules}

    assert seats(OLDER) == {"chair": 1, "vice-chair": 4, "ex-officio": 2}
    assert seats(LATER) == {"chair": 1, "vice-chair": 3, "ex-officio": 1}
    assert seats(BETWEEN) == {}
    one_per_party = OfficeRule.objects.filter(one_per_party=True)
    assert {rule.office.slug for rule in one_per_party} == {"vice-chair"}
    need_not_sit = OfficeRule.objects.filter(must_be_sitting=False)
    assert {rule.office.slug for rule in need_not_sit} == {"ex-officio"}


def test_conflicting_claims_stand_beside_the_rows_in_both_languages():
    chair = Appointment.objects.get(parliamentarian__slug="paul-dewar")
    assert "2014" in chair.dispute_en and "Dallaire" in chair.dispute_en
    assert "2014" in chair.dispute_fr and "Dallaire" in chair.dispute_fr
    older = OfficeRule.objects.on(OLDER).get(office__slug="ex-officio")
    assert "one ex officio member" in older.dispute_en
    assert "qu’un membre d’office" in older.dispute_fr
    disputed = [
        *Appointment.objects.exclude(dispute_en=""),
        *OfficeRule.objects.exclude(dispute_en=""),
    ]
    assert {row.pk for row in disputed} == {chair.pk, older.pk}
    assert all(row.dispute_source for row in disputed)


def test_every_row_has_its_source_and_no_end_is_given_to_the_day():
    for row in [*Appointment.objects.all(), *OfficeRule.objects.all()]:
        assert row.source
        assert {row.since_precision, row.until_precision} <= {"attested", "unknown"}
        assert row.until is not None


def test_it_claims_no_completeness_and_no_decision():
    assert not Coverage.objects.exists()
    assert not Vacancy.objects.exists()
    assert not Waiver.objects.exists()
    assert set(Appointment.objects.values_list("decided_by", "end_reason")) == {("", "")}


def test_the_offices_have_their_titles_in_both_languages():
    assert [office.slug for office in Office.objects.all()] == ["chair", "vice-chair", "ex-officio"]
    chair = Office.objects.get(slug="chair")
    assert (chair.title_fr_masculine, chair.title_fr_feminine, chair.title_fr_epicene) == (
        "président",
        "présidente",
        "à la présidence",
    )


def test_every_row_has_one_history_entry_that_gives_a_reason():
    for model in (Office, OfficeRule, Appointment):
        assert model.history.count() == model.objects.count()
        assert set(model.history.values_list("history_change_reason", flat=True)) == {"event"}
