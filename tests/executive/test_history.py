"""The history's lines, lanes and bars: vacancies, parties while in office, uncertain ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from executive.composition import composition
from executive.history import Line, history, vacant_stretches
from executive.models import Appointment, Office, OfficeRule, Vacancy
from executive.pictures import LEAST, lanes_of, timeline
from executive.scale import WIDTH
from members.models import Coverage, Party
from tenure import clock
from tenure.span import Span
from tests.executive import scene
from tests.executive.factories import AppointmentFactory, OfficeFactory, OfficeRuleFactory
from tests.factories import CoverageFactory

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(13)]
OFFICE = Office(pk=1, slug="chair")


@st.composite
def rows(draw: st.DrawFn, model: type, most: int, **values: object) -> list:
    drawn = draw(
        st.lists(st.tuples(st.integers(0, 10), st.none() | st.integers(1, 6)), max_size=most)
    )
    ends = [
        (DAYS[first], length and FIRST + timedelta(days=first + length)) for first, length in drawn
    ]
    return [model(office=OFFICE, since=since, until=until, **values) for since, until in ends]


@given(
    held=rows(Appointment, 4),
    told=rows(Vacancy, 2),
    seats=st.integers(0, 3),
    covered=st.lists(st.tuples(st.integers(0, 5), st.integers(6, 12)), max_size=1),
)
def test_every_day_has_as_many_vacancies_as_free_seats(held, told, seats, covered) -> None:
    spans = [Span(DAYS[first], DAYS[last]) for first, last in covered]
    rules = [OfficeRule(office=OFFICE, since=FIRST, seats=seats)]
    with clock.set_to(date(2024, 1, 1)):
        found = vacant_stretches(OFFICE, held, told, rules, spans)
    for day in DAYS:
        taken = sum(day in row.span for row in (*held, *told))
        is_covered = any(day in span for span in spans)
        free = max(0, seats - taken) if is_covered else 0
        assert sum(day in row.span for row in found) == free, day


@given(held=rows(Appointment, 8))
def test_no_two_lines_of_a_lane_share_a_day_and_no_lane_is_needless(held) -> None:
    lines = sorted((Line(OFFICE, row) for row in held), key=lambda line: line.span.since)
    lanes = lanes_of(lines)
    assert sum(len(lane) for lane in lanes) == len(lines)
    days = [FIRST + timedelta(days=number) for number in range(20)]
    for lane in lanes:
        assert all(sum(day in line.span for line in lane) <= 1 for day in days)
    assert len(lanes) == max((sum(d in line.span for line in lines) for d in days), default=0)


def test_a_seat_goes_on_in_its_own_partys_lane_else_where_one_just_ended() -> None:
    def line(first: int, last: int, party: int | None) -> Line:
        held = Appointment(
            office=OFFICE, since=DAYS[first], until=DAYS[last], party=party and Party(pk=party)
        )
        return Line(OFFICE, held)

    early, one, two = line(0, 1, 3), line(1, 4, 1), line(1, 4, 2)
    other, same = line(4, 5, 2), line(4, 5, 1)
    lanes = lanes_of([line(0, 2, 9), early, line(1, 4, 2), line(2, 4, 1), other, same])
    assert [[each.row.party_id for each in lane] for lane in lanes] == [[9, 1, 1], [3, 2, 2]]
    assert [len(lane) for lane in lanes_of([early, one, two])] == [2, 1]


@pytest.mark.usefixtures("the_executive")
class TestScene:
    def test_history_and_composition_agree_about_vacant_seats(self) -> None:
        found = history()
        for day in (scene.ELECTED, scene.AGAIN, scene.RESIGNED, scene.LEFT_VACANT):
            for each in (day - timedelta(days=1), day):
                vacant = [
                    line for line in found.lines if line.appointment is None and each in line.span
                ]
                assert len(vacant) == len(composition(each).vacancies), each

    def test_parties_while_in_office(self) -> None:
        (line,) = [line for line in history().lines if line.later]
        assert line.appointment.parliamentarian.family_name == "Saint-Fjord"
        assert line.since_then == "since 8 June 2023: Moonrise Party"

    def test_the_picture_begins_with_the_founding_and_ends_today(self) -> None:
        picture = timeline(history(), date(2001, 5, 5))
        assert picture.days == Span(date(2001, 1, 1), date(2024, 5, 15))
        assert (picture.years[0].label, picture.years[0].x) == ("2001", 0)
        assert timeline(history(), None).days.since == date(2008, 1, 1)

    def test_bars_stay_inside_in_their_own_lane(self) -> None:
        picture = timeline(history(), None)
        bars = [bar for group in picture.groups for bar in group.bars]
        assert len(bars) == len(history().lines)
        for bar in bars:
            assert bar.x >= 0 and bar.x + bar.width <= WIDTH + 0.1
            assert bar.y > 0 and bar.y + bar.height <= picture.foot

    def test_ends_that_are_not_firm_are_marked(self) -> None:
        picture = timeline(history(), None)
        marked = {
            bar.line.span.since: len(bar.tails) for group in picture.groups for bar in group.bars
        }
        assert marked[scene.LISTED_FROM] == 2
        assert marked[scene.ELECTED] == marked[scene.AGAIN] == 0

    def test_a_bar_has_the_colour_and_mark_of_the_party_at_appointment(self) -> None:
        bars = [bar for group in timeline(history(), None).groups for bar in group.bars]
        (bar,) = [bar for bar in bars if bar.line.later]
        assert (bar.colour, bar.mark, bar.name) == ("#e8c547", "HA", "Saint-Fjord")
        vacant = [bar for bar in bars if bar.line.appointment is None]
        assert {(bar.colour, bar.mark) for bar in vacant} == {("", "")}


def test_a_day_of_thirty_years_still_shows_without_its_name(db: None) -> None:
    AppointmentFactory(since=date(1994, 1, 1), until=date(1994, 1, 2))
    (group,) = timeline(history(), None).groups
    (bar,) = group.bars
    assert (bar.width, bar.name, bar.mark) == (LEAST, "", "")


def test_a_vacancy_is_known_no_better_than_what_it_lies_between(db: None) -> None:
    CoverageFactory(subject=Coverage.Subject.EXECUTIVE, since=date(2019, 1, 1))
    office = OfficeFactory()
    OfficeRuleFactory(office=office, seats=1, one_per_party=False)
    AppointmentFactory(
        office=office, since=date(2020, 1, 1), until=date(2021, 4, 1), until_precision="month"
    )
    before, _held, after = history().lines
    assert str(before.row.since_precision) == "day"
    assert (after.row.since, after.row.since_precision, after.row.until) == (
        date(2021, 4, 1),
        "month",
        None,
    )


def test_a_gap_in_membership_of_any_party_is_a_change_and_an_unknown_one_is_not(
    the_executive: None,
) -> None:
    held = Appointment.objects.get(parliamentarian__family_name="Saint-Fjord")
    held.parliamentarian.affiliations.filter(since=scene.CROSSED).delete()
    (line,) = [line for line in history().lines if line.row == held]
    assert line.since_then == "since 8 June 2023: no party affiliation"
    held.parliamentarian.affiliations.update(until_precision="unknown")
    (line,) = [line for line in history().lines if line.row == held]
    assert line.since_then == ""
