"""Files of the public pages: what stands in them, and that a closed year's never change."""

import csv
import io
import json
from datetime import date

import openpyxl
import pytest
from django.test import Client

from funding.actions import receive_grant, spend
from funding.chart import EVENTS
from funding.models import FeeRate
from funding.public.page import TABLES
from tenure import clock
from tests.funding import public_scene as scene
from tests.funding.factories import FeeRateFactory, GrantFactory, fee

OVERVIEW, GRANT = "/en/funding/", "/en/funding/briefings-2023/"


@pytest.fixture
def the_books(db: None):
    with clock.set_to(scene.TODAY):
        yield scene.build()


def content(client: Client, address: str, **query: str) -> bytes:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def lines(client: Client, table: str, **query: str) -> list[dict[str, str]]:
    found = content(client, OVERVIEW, format="csv", table=table, **query).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(found)))


class TestTables:
    def test_years_leave_empty_what_is_not_recorded(self, client, the_books) -> None:
        newest, middle, oldest = lines(client, "years")
        assert (oldest["fiscal_year"], oldest["first_day"]) == ("2023–2024", "2023-04-01")
        assert (oldest["fees"], oldest["grants"], oldest["other_income"]) == (
            "80.00",
            "2000.00",
            "",
        )
        assert (middle["income"], middle["spent"]) == ("1050.00", "123.45")
        assert (middle["result"], middle["in_kind"]) == ("926.55", "600.00")
        assert (newest["books_code"], oldest["books_code"]) == ("provisional", "closed")
        assert (newest["counted_up_to"], oldest["counted_up_to"]) == ("2025-06-02", "")

    def test_the_statement_adds_up_to_the_years(self, client, the_books) -> None:
        told = lines(client, "statement")
        for year in lines(client, "years"):
            of_year = [row for row in told if row["fiscal_year"] == year["fiscal_year"]]
            for part, column in (("income", "income"), ("expenses", "spent"), ("in_kind",) * 2):
                amounts = [row["amount"] for row in of_year if row["part_code"] == part]
                cents = sum(int(amount.replace(".", "")) for amount in amounts)
                assert cents == int((year[column] or "0").replace(".", ""))

    def test_benefits_tell_funder_payer_and_ultimate_funder_apart(self, client, the_books) -> None:
        newest, oldest = lines(client, "financial")
        assert (oldest["source_of_benefit"], oldest["payer"], oldest["ultimate_funder"]) == (
            "Orchard Institute",
            "Harbour Fund",
            "Lantern Foundation",
        )
        assert (oldest["value"], oldest["received"], oldest["registered"]) == (
            "2000.00",
            "2023-05-02",
            "2023-05-12",
        )
        assert oldest["days_between"] == "10"
        assert oldest["address"] == "http://testserver/en/funding/briefings-2023/"
        assert newest["dispute"] == "An almanac names the Lantern Foundation."

    def test_support_in_kind_has_its_description_and_days(self, client, the_books) -> None:
        [only] = lines(client, "in-kind")
        assert (only["description"], only["from"], only["to"]) == (
            "Half a year of a researcher",
            "2024-04-01",
            "2025-03-31",
        )

    def test_grants_and_rates(self, client, the_books) -> None:
        desk, briefings = lines(client, "grants")
        assert (briefings["agreed"], briefings["received"], briefings["remaining"]) == (
            "5000.00",
            "3000.00",
            "2549.50",
        )
        assert (desk["nature_code"], desk["in_kind"]) == ("in_kind", "600.00")
        newest, unknown = lines(client, "rates")
        assert (newest["fee"], newest["first_fiscal_year"]) == ("40.00", "2023")
        assert (unknown["fee"], unknown["first_fiscal_year"]) == ("25.00", "")

    def test_a_grant_of_which_nothing_is_recorded_has_no_zeros(self, client, the_books) -> None:
        GrantFactory(
            reference="unknown-sum",
            amount_agreed_cents=None,
            published_at=scene.moment(scene.TODAY),
        )
        row = next(row for row in lines(client, "grants") if row["grant"] == "unknown-sum")
        assert {row[name] for name in ("agreed", "received", "spent", "remaining")} == {""}

    def test_the_page_of_a_grant(self, client, the_books) -> None:
        told = json.loads(content(client, GRANT, format="json"))
        parts = [(row["part_code"], row["amount_cents"]) for row in told["rows"]]
        assert parts == [("received", 200_000), ("received", 100_000), ("spent", 45_050)]
        assert {row["description"] for row in told["rows"]} == {""}

    @pytest.mark.parametrize("table", TABLES)
    def test_each_says_whose_it_is_in_each_language(self, client, the_books, table: str) -> None:
        english = json.loads(content(client, OVERVIEW, format="json", table=table))
        french = json.loads(content(client, "/fr/financement/", format="json", table=table))
        assert "informal group" in english["notice"]
        assert "groupe informel" in french["notice"]
        assert english["title"] != french["title"]

    def test_numbers_are_numbers_and_dates_dates_in_a_workbook(self, client, the_books) -> None:
        found = content(client, OVERVIEW, format="xlsx", table="financial")
        sheet = openpyxl.load_workbook(io.BytesIO(found)).worksheets[0]
        values = [cell.value for row in sheet.iter_rows() for cell in row]
        assert 2000 in values
        assert date(2023, 5, 2) in [
            value.date() for value in values if hasattr(value, "date") and callable(value.date)
        ]

    def test_a_description_is_no_formula(self, client, the_books) -> None:
        scene.receive_in_kind(
            the_books.in_kind, 100, on=date(2025, 5, 2), by=None, description="=1+1"
        )
        assert lines(client, "in-kind")[0]["description"] == "'=1+1"
        found = content(client, OVERVIEW, format="xlsx", table="in-kind")
        sheet = openpyxl.load_workbook(io.BytesIO(found)).worksheets[0]
        kinds = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row}
        assert kinds["=1+1"] == "s"


def later_activity(books: scene.Scene) -> None:
    """What the years after the closed one may bring."""
    receive_grant(books.cash, 55_500, on=scene.TODAY, by=None)
    spend(7_700, account=EVENTS, on=scene.TODAY, by=None, description="Tea", grant=books.cash)
    scene.reverse(
        books.cash.postings.filter(transaction__date=date(2023, 5, 2)).first().transaction,
        on=scene.TODAY,
        by=None,
    )
    fee(books.members[1], 6_000, on=scene.TODAY, year=2025)
    FeeRateFactory(amount_cents=6000, first_fiscal_year=2025, source="A later motion")
    assert FeeRate.objects.count() == 3


@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.parametrize("table", TABLES)
def test_a_closed_years_file_is_the_same_byte_for_byte_after_later_years(
    client: Client, the_books: scene.Scene, table: str, form: str
) -> None:
    """Asked on one day, since a file says on which day it was written; and so is a page."""
    query = {"year": "2023", "table": table, "format": form}
    before = content(client, OVERVIEW, **query)
    page = client.get(OVERVIEW, {"year": "2023"}).text.partition("<main")[2]
    everything = content(client, OVERVIEW, table=table, format=form)
    later_activity(the_books)
    assert content(client, OVERVIEW, **query) == before
    assert client.get(OVERVIEW, {"year": "2023"}).text.partition("<main")[2] == page
    if table != "in-kind":
        assert content(client, OVERVIEW, table=table, format=form) != everything


def test_a_grants_statement_of_a_past_day_is_the_same_after_later_years(
    client: Client, the_books: scene.Scene
) -> None:
    query = {"on": scene.YEAR_END.isoformat(), "format": "csv"}
    before = content(client, GRANT, **query)
    later_activity(the_books)
    assert content(client, GRANT, **query) == before
