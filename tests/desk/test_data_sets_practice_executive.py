"""Thirty invented years of an executive: orderly, with one story for each thing that can be found.

The days are tried where something changes; between two of them the answer is the same."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import models
from django.utils import translation

from executive.composition import Composition, SeatState, composition
from executive.models import Appointment, Office, OfficeRule, Waiver
from executive.rules import Code
from members.models import (
    Affiliation,
    Coverage,
    Group,
    Mandate,
    Membership,
    Parliamentarian,
    Recognition,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("invented")]

FOUNDED, LIST_DAY = date(1995, 5, 17), date(2025, 11, 3)
MERGED, ACCEPTED, THREE = date(2012, 7, 1), date(2012, 9, 19), date(2013, 5, 26)
CROSSED, NEXT_ELECTION = date(2019, 5, 14), date(2019, 5, 26)
NOT_RECOGNISED, KEPT, AFTER = date(2021, 10, 18), date(2021, 11, 24), date(2023, 5, 25)
ONE_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def invented(loaded):
    with loaded("load_practice") as said:
        yield said


def holders(found: Composition, office: str) -> list[str]:
    return [
        seat.holder.appointment.parliamentarian.slug
        for seat in found.seats
        if seat.office.slug == office and seat.holder
    ]


def codes(day: date) -> dict[str, str | None]:
    """What is found that day, with the person it is about."""
    return {
        finding.code: finding.appointment and finding.appointment.parliamentarian.slug
        for finding in composition(day).findings
    }


def turning_days() -> Iterator[date]:
    """Each day from the founding on that begins or ends anything that the executive depends on."""
    holding = Appointment.objects.values("parliamentarian")
    tables = [
        *(model.objects.all() for model in (Appointment, OfficeRule, Waiver, Recognition)),
        *(
            model.objects.filter(parliamentarian__in=holding)
            for model in (Affiliation, Mandate, Membership)
        ),
    ]
    days = {day for rows in tables for pair in rows.values_list("since", "until") for day in pair}
    days |= set(Parliamentarian.objects.values_list("died_on", flat=True))
    yield from sorted(day for day in days if day and day >= FOUNDED)


@pytest.fixture(scope="module")
def every_day(invented) -> dict[date, Composition]:
    """The composition from each turning day on."""
    return {day: composition(day) for day in turning_days()}


def test_it_reaches_back_thirty_years_and_claims_to_be_complete():
    assert Group.objects.get().founded == FOUNDED
    coverage = Coverage.objects.get(subject="executive")
    assert (coverage.since, coverage.until) == (FOUNDED, None)
    assert LIST_DAY.year - FOUNDED.year == 30


def test_an_election_every_second_may_and_always_one_chair(every_day):
    assert all(len(holders(found, "chair")) == 1 for found in every_day.values())
    elected = {
        row.since for row in Appointment.objects.exclude(term_ends=None) if row.basis == "elected"
    }
    assert {day.year for day in elected} == set(range(1995, 2026, 2))


def test_today_the_executive_is_whole_and_nothing_is_found(capsys):
    found = composition(LIST_DAY)
    assert {seat.state for seat in found.seats} == {SeatState.HELD}
    assert len(found.seats) == 5
    assert found.findings == []
    call_command("check_executive", "--on", LIST_DAY.isoformat())
    assert "Nothing found." in capsys.readouterr().out


def test_four_vice_chairs_then_three_of_recognised_parties():
    before, after = OfficeRule.objects.filter(office__slug="vice-chair").order_by("since")
    assert (before.seats, before.since, before.until, before.represented) == (
        4,
        FOUNDED,
        THREE,
        "parliament",
    )
    assert (after.seats, after.since, after.until, after.represented) == (3, THREE, None, "house")
    assert len(holders(composition(THREE - ONE_DAY), "vice-chair")) == 4
    assert len(holders(composition(THREE), "vice-chair")) == 3


def test_breaches_only_where_a_story_needs_them_and_no_seat_not_known(every_day):
    found_in = {}
    for day, found in every_day.items():
        assert SeatState.NOT_KNOWN not in {seat.state for seat in found.seats}, day
        for finding in found.open_breaches:
            person = finding.appointment.parliamentarian.slug
            found_in.setdefault((finding.code, person), []).append(day)
    assert found_in == {
        (Code.SAME_PARTY, "perrine-vannesol"): [MERGED],
        (Code.SAME_PARTY, "seraphine-daubepine"): [CROSSED],
        (Code.PARTY_NOT_REPRESENTED, "maelle-orrisroot"): [NOT_RECOGNISED],
    }


def test_a_crossing_to_another_vice_chairs_party_is_found_from_that_day(capsys):
    assert codes(CROSSED - ONE_DAY).keys() == {Code.PARTY_WITHOUT_VICE_CHAIR}
    found = codes(CROSSED)
    assert found[Code.SAME_PARTY] == found[Code.PARTY_CHANGED] == "seraphine-daubepine"
    with pytest.raises(SystemExit) as end:
        call_command("check_executive", "--on", CROSSED.isoformat())
    assert end.value.code == 1
    said = capsys.readouterr().out
    assert "breach: Séraphine d’Aubépine (Vice-Chair) belongs to Orchard Movement" in said
    assert Code.SAME_PARTY not in codes(NEXT_ELECTION)


def test_a_merger_is_found_until_a_published_waiver_accepts_it(capsys):
    waiver = Waiver.objects.get(appointment__parliamentarian__slug="perrine-vannesol")
    assert waiver.is_published
    assert (waiver.since, waiver.until, waiver.code) == (ACCEPTED, THREE, Code.SAME_PARTY)
    assert [breach.code for breach in composition(MERGED).open_breaches] == [Code.SAME_PARTY]
    assert composition(ACCEPTED).open_breaches == []
    call_command("check_executive", "--on", ACCEPTED.isoformat())
    assert "breach (accepted by a waiver): Perrine Vannesol" in capsys.readouterr().out


def test_a_party_that_loses_recognition_is_found_until_a_waiver_for_staff_only():
    assert codes(NOT_RECOGNISED - ONE_DAY).get(Code.PARTY_NOT_REPRESENTED) is None
    assert codes(NOT_RECOGNISED)[Code.PARTY_NOT_REPRESENTED] == "maelle-orrisroot"
    assert composition(NOT_RECOGNISED).open_breaches
    waiver = Waiver.objects.on(KEPT).get()
    assert not waiver.is_published
    assert composition(KEPT).open_breaches == []
    assert composition(AFTER).findings == []


@pytest.mark.parametrize(
    ("first", "filled"),
    [(date(2012, 10, 15), date(2012, 12, 5)), (date(2016, 2, 20), date(2016, 5, 20))],
)
def test_a_seat_stands_vacant_until_it_is_filled(first, filled):
    assert not composition(first - ONE_DAY).vacancies
    assert [seat.office.slug for seat in composition(first).vacancies] == ["vice-chair"]
    assert [seat.office.slug for seat in composition(filled - ONE_DAY).vacancies] == ["vice-chair"]
    assert not composition(filled).vacancies


def test_an_acting_chair_between_a_resignation_and_the_next_election():
    assert codes(date(2020, 9, 13)).get(Code.ACTING) is None
    assert codes(date(2020, 9, 14))[Code.ACTING] == "isarrow"
    assert codes(date(2021, 5, 26))[Code.ACTING] == "isarrow"
    assert holders(composition(date(2021, 5, 27)), "chair") == ["isaure-quarrendene"]


def test_a_chair_who_changed_chamber_stays_and_the_change_is_told():
    assert codes(date(2015, 9, 1))[Code.PARTY_CHANGED] == "evariste-clochepin-lande"
    assert not composition(date(2015, 9, 1)).open_breaches


def test_a_hand_over_leaves_one_chair_that_day_and_the_former_one_ex_officio():
    before, after = composition(date(2000, 5, 23)), composition(date(2000, 5, 24))
    assert holders(before, "chair") == ["corwin-pellbrook-jr"]
    assert holders(before, "ex-officio") == []
    assert holders(after, "chair") == ["rosalind-epervanche"]
    assert holders(after, "ex-officio") == ["corwin-pellbrook-jr"]


def test_an_ex_officio_member_need_not_sit():
    found = composition(date(2008, 5, 12))
    (seat,) = [seat for seat in found.seats if seat.office.slug == "ex-officio"]
    assert not seat.holder.is_sitting
    assert found.open_breaches == []


def test_another_sources_claim_stands_beside_a_row():
    disputed = Appointment.objects.exclude(dispute_en="").get()
    assert "Overmarch-Thé" in disputed.dispute_en
    assert "Overmarch-Thé" in disputed.dispute_fr


def test_every_source_says_that_it_is_invented():
    for model in (Appointment, OfficeRule, Waiver):
        assert model.objects.exists()
        assert not model.objects.exclude(source__contains="invented")


def test_every_row_has_its_history():
    for model in (Office, OfficeRule, Appointment, Waiver):
        told = set(model.history.values_list("id", flat=True))
        assert told == set(model.objects.values_list("pk", flat=True))


def test_terms_end_after_they_begin():
    assert not Appointment.objects.filter(term_ends__lte=models.F("since"))
