"""The membership over the years: never guessed, and its two kinds never added up."""

import html
import json
from collections.abc import Callable
from datetime import date

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from members.models import Membership
from members.years import MembershipYears, Year
from members.years_picture import FOOT, TOP, WIDTH, years_picture
from tenure import clock
from tests import factories

TODAY = date(2024, 6, 14)
ADDRESS = "/en/membership/"
LISTED = {
    "kind": Membership.Kind.PARTICIPATING,
    "published_at": timezone.now(),
    "agreed_to_be_listed": date(2021, 1, 1),
}


@pytest.fixture(autouse=True)
def today(db: None):
    with clock.set_to(TODAY):
        yield


def years() -> dict[int, Year]:
    return {year.year: year for year in MembershipYears(None, QueryDict()).years}


def numbers() -> dict[int, tuple[int | None, int | None]]:
    return {year.year: (year.official, year.participating) for year in years().values()}


def test_each_kind_is_counted_apart_on_the_last_day_of_a_year() -> None:
    factories.CoverageFactory(since=date(2020, 1, 1))
    factories.MembershipFactory(since=date(2020, 12, 31), until=date(2022, 12, 31))
    factories.MembershipFactory(since=date(2022, 12, 31))
    factories.MembershipFactory(since=date(2021, 3, 1), **LISTED)
    assert numbers() == {2020: (1, 0), 2021: (1, 1), 2022: (1, 1), 2023: (1, 1), 2024: (1, 1)}


def test_outside_the_complete_record_a_number_is_not_known_and_never_zero() -> None:
    factories.CoverageFactory(since=date(2022, 1, 1), until=date(2023, 6, 1))
    factories.MembershipFactory(since=date(2021, 1, 1))
    assert numbers() == {
        2021: (None, None),
        2022: (1, 0),
        2023: (None, None),
        2024: (None, None),
    }


def test_a_tie_without_a_firm_end_is_in_neither_number_but_told() -> None:
    factories.CoverageFactory(since=date(2020, 1, 1))
    factories.MembershipFactory(
        since=date(2020, 2, 1), until=date(2022, 1, 1), until_precision="unknown"
    )
    found = years()
    assert [year.official for year in found.values()] == [1, 1, 0, 0, 0]
    assert [year.unknown for year in found.values()] == [0, 0, 1, 1, 1]


def test_who_did_not_agree_to_be_listed_is_not_counted() -> None:
    factories.CoverageFactory(since=date(2020, 1, 1))
    factories.MembershipFactory(
        since=date(2020, 2, 1), **LISTED | {"agreement_withdrawn": date(2023, 1, 1)}
    )
    assert set(numbers().values()) == {(0, 0)}


class TestPicture:
    def test_bars_stand_in_the_frame_and_a_year_not_known_has_no_height_of_its_own(self) -> None:
        known = [(year, year % 7) for year in range(1995, 2025)]
        picture = years_picture([*known, (2025, None)])
        for bar in picture.bars:
            assert TOP <= bar.y <= FOOT and bar.y + bar.height == pytest.approx(FOOT, abs=0.2)
            assert bar.x + bar.width <= WIDTH
        assert {bar.number for bar in picture.bars if bar.height == 0} == {0}
        assert [bar.year for bar in picture.bars if not bar.is_known] == [2025]
        assert sum(1 for bar in picture.bars if bar.label) <= 7

    def test_heights_are_in_proportion_to_the_ticks(self) -> None:
        picture = years_picture([(2023, 10), (2024, 20)])
        low, high = picture.bars
        assert high.height == pytest.approx(2 * low.height, abs=0.2)
        assert [tick.number for tick in picture.ticks] == [0, 5, 10, 15, 20]
        assert picture.ticks[-1].y == high.y

    @pytest.mark.parametrize("number", [None, 0, 1, 3, 443, 20_000])
    def test_any_number_has_a_scale(self, number: int | None) -> None:
        ticks = years_picture([(2024, number)]).ticks
        assert ticks[-1].number >= (number or 0) and 2 <= len(ticks) <= 5


class TestPage:
    def read(self, client: Client, **query: str) -> str:
        answer = client.get(ADDRESS, query)
        assert answer.status_code == 200
        return html.unescape(" ".join(answer.text.split()))

    def test_pictures_and_a_table_say_the_same(self, client: Client) -> None:
        factories.CoverageFactory(since=date(2022, 1, 1))
        factories.MembershipFactory(since=date(2021, 1, 1))
        page = self.read(client)
        assert page.count("<figure") == 2
        assert "<title>2021: not known</title>" in page and "<title>2022: 1</title>" in page
        assert '<a href="/en/members/?on=2024-06-14" rel="nofollow">14 June 2024</a>' in page
        assert '<span class="soft">not known</span>' in page
        assert "Hatched: not known, which is not zero." in page

    def test_nothing_is_drawn_where_the_record_is_never_complete(self, client: Client) -> None:
        factories.MembershipFactory()
        page = self.read(client)
        assert "complete on no day so far, so nothing is counted" in page
        assert "<figure" not in page and "<table" not in page

    def test_a_download_leaves_empty_what_is_not_known(self, client: Client) -> None:
        factories.CoverageFactory(since=date(2023, 1, 1))
        factories.MembershipFactory(since=date(2022, 1, 1))
        answer = client.get(ADDRESS, {"format": "json"})
        rows = json.loads(b"".join(answer.streaming_content))["rows"]
        assert [(row["year"], row["official"], row["unknown"]) for row in rows] == [
            (2024, 1, 0),
            (2023, 1, 0),
            (2022, None, None),
        ]
        assert client.get(ADDRESS, {"format": "odt"}).status_code == 400

    def test_french_has_its_own_address(self, client: Client) -> None:
        assert client.get("/fr/composition/").status_code == 200

    @pytest.mark.parametrize("people", [1, 3])
    def test_queries(
        self, client: Client, django_assert_num_queries: Callable, people: int
    ) -> None:
        factories.CoverageFactory(since=date(2010, 1, 1))
        for _each in range(people):
            factories.MembershipFactory()
        # the group for the page and for its frame; complete records; ties
        with django_assert_num_queries(4):
            client.get(ADDRESS)
