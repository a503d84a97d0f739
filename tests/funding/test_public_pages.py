"""The public pages about money: totals and published grants, never a member; nothing made up."""

import re
from datetime import date
from itertools import pairwise

import html5lib
import pytest
from django.test import Client
from django.urls import translate_url

from funding.fiscal_years import fiscal_year_starts
from funding.models import FeeRate, Grant
from funding.public.years import figures_by_year
from funding.reports.income import income_statement
from partners.models import Organisation, Relation
from tenure import clock
from tests.factories import GroupFactory
from tests.funding import public_scene as scene
from tests.funding.factories import GrantFactory

OVERVIEW = "/en/funding/"
GRANT = "/en/funding/briefings-2023/"


def read(client: Client, address: str = OVERVIEW, **query: str) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return " ".join(answer.text.split()).partition("<main")[2].partition("<footer")[0]


def in_words(markup: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", markup).split())


def section(page: str, name: str) -> str:
    return in_words(page.partition(f'id="{name}"')[2].partition("</section>")[0])


def rows(page: str, name: str) -> list[str]:
    part = page.partition(f'id="{name}"')[2].partition("</table>")[0].partition("<tbody>")[2]
    return [in_words(row) for row in re.findall("<tr.*?</tr>", part)]


@pytest.fixture
def the_books(db: None):
    with clock.set_to(scene.TODAY):
        yield scene.build()


class TestYears:
    def test_totals_of_each_year_without_what_is_not_published(self, client, the_books) -> None:
        assert rows(read(client), "years") == [
            "2025–2026 up to 2 June 2025 not recorded not recorded not recorded not recorded "
            "$5.00 −$5.00 not recorded provisional",
            "2024–2025 $30.00 $1,000.00 $20.00 $1,050.00 $123.45 $926.55 $600.00 provisional",
            "2023–2024 $80.00 $2,000.00 not recorded $2,080.00 $450.50 $1,629.50 not recorded "
            "closed",
        ]

    def test_one_year_is_told_as_it_stood_at_its_end(self, client, the_books) -> None:
        page = read(client, year="2023")
        assert "Fiscal year 2023–2024, as recorded for 31 March 2024." in page
        assert len(rows(page, "years")) == 1
        assert "$3,000.00" not in page
        assert "Research desk" not in page

    def test_an_earlier_day_counts_up_to_it(self, client, the_books) -> None:
        first = rows(read(client, on="2023-05-01"), "years")
        assert first == [
            "2023–2024 up to 1 May 2023 $80.00 not recorded not recorded $80.00 not recorded "
            "$80.00 not recorded closed"
        ]

    def test_a_day_to_come_is_today(self, client, the_books) -> None:
        assert "As recorded for 2 June 2025." in read(client, on="2031-01-01")

    def test_the_picture_has_a_bar_for_every_amount(self, client, the_books) -> None:
        picture = read(client).partition('role="img"')[2].partition("</svg>")[0]
        titles = re.findall("<title>(.*?)</title>", picture)
        assert "2024–2025, Membership fees: $30.00" in titles
        assert "2024–2025, Support in kind (no money): $600.00" in titles
        assert len(titles) == 4 + 3 + 1

    def test_numbers_in_the_picture_are_written_with_points_in_french_too(
        self, client, the_books
    ) -> None:
        picture = client.get("/fr/financement/").text.partition('role="img"')[2]
        places = re.findall(r'\s(?:x|y|x1|y1|height)="([^"]*)"', picture.partition("</svg>")[0])
        assert places and not [place for place in places if not re.fullmatch(r"[\d.]+", place)]


class TestStatement:
    def test_the_newest_year_beside_the_one_before(self, client, the_books) -> None:
        told = section(read(client, year="2024"), "statement")
        assert "Income and expenditure, 2024–2025" in told
        assert "Membership fees $40.00 $80.00" in told
        assert "Fees remitted −$10.00 not recorded" in told
        assert "Grants received Orchard Institute $1,000.00 $2,000.00" in told
        assert "Total income $1,050.00 $2,080.00" in told
        assert "Events $123.45 $450.50" in told
        assert "Surplus or deficit $926.55 $1,629.50" in told
        assert "Apart: support in kind, no money" in told
        assert "Total support in kind $600.00 not recorded" in told

    def test_a_year_that_goes_on_says_up_to_when_it_is_counted(self, client, the_books) -> None:
        told = section(read(client, on="2024-06-30"), "statement")
        assert "1 April 2024 – 30 June 2024" in told
        assert "counted up to 30 June 2024, and stands beside the whole year 2023–2024" in told

    def test_a_year_that_is_over_is_whole(self, client, the_books) -> None:
        told = section(read(client, year="2024"), "statement")
        assert "1 April 2024 – 31 March 2025" in told
        assert "up to" not in told

    def test_the_year_before_the_first_is_not_shown(self, client, the_books) -> None:
        told = section(read(client, year="2023"), "statement")
        assert "these figures are final" in told
        assert "2022" not in told


class TestRegister:
    def test_money_in_the_columns_of_the_register(self, client, the_books) -> None:
        first, second = rows(read(client), "financial")
        assert second.startswith(
            "Orchard Institute Paid by Harbour Fund Ultimate funder: Lantern Foundation"
        )
        assert second.endswith("$2,000.00 2 May 2023 12 May 2023 10 days later")
        assert first.endswith("$1,000.00 20 April 2024 20 April 2024 the same day")

    def test_support_in_kind_with_its_days(self, client, the_books) -> None:
        [only] = rows(read(client), "in-kind")
        assert (
            "Half a year of a researcher $600.00 1 April 2024 31 March 2025 1 June 2024 "
            "2 June 2024 1 day later" in only
        )

    def test_undone_in_its_own_year_is_left_out_and_later_is_an_entry_of_that_year(
        self, client, the_books
    ) -> None:
        grant = the_books.cash
        row = grant.postings.filter(transaction__date=date(2024, 4, 20)).first().transaction
        scene.reverse(row, on=date(2025, 4, 5), by=None)
        first, *_rest = rows(read(client), "financial")
        assert "−$1,000.00 5 April 2025" in first
        assert "Taken back" in first
        assert len(rows(read(client), "financial")) == 3
        assert len(rows(read(client, year="2024"), "financial")) == 1
        assert len(rows(read(client, year="2023"), "financial")) == 1

    def test_a_dispute_stands_beside_and_no_side_is_chosen(self, client, the_books) -> None:
        page = read(client)
        claim = "An almanac says that the Lantern Foundation funds the group."
        assert claim in section(page, "funders")
        assert "Orchard Institute" in section(page, "funders")
        assert "An almanac names the Lantern Foundation." in section(page, "grants")


class TestPrivacy:
    def test_no_member_and_no_private_word_is_on_any_page_or_in_any_file(
        self, client, the_books
    ) -> None:
        files = [
            f"?format={name}&table={table}"
            for name in ("csv", "json", "xlsx")
            for table in ("years", "statement", "financial", "in-kind", "grants", "rates")
        ]
        forms = ("json", "csv")
        for address in (
            OVERVIEW,
            GRANT,
            *(f"{OVERVIEW}{file}" for file in files),
            *(f"{GRANT}?format={form}" for form in forms),
        ):
            answer = client.get(address)
            assert answer.status_code == 200, address
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content
            for word in (b"Quillfeather", b"Nimbusford", b"Ondine", b"treasurer's own", b"not-yet"):
                assert word not in content, (address, word)
            assert b"777.00" not in content and b"77700" not in content

    def test_a_grant_that_is_not_published_has_no_page(self, client, the_books) -> None:
        assert client.get("/en/funding/not-yet-public/").status_code == 404
        assert "not-yet-public" not in client.get("/sitemap.xml").text
        assert "briefings-2023" in client.get("/sitemap.xml").text
        assert OVERVIEW in client.get("/sitemap.xml").text

    def test_publishing_shows_it_and_withdrawing_hides_it(self, client, the_books) -> None:
        Grant.objects.filter(pk=the_books.secret.pk).update(published_at=scene.moment(scene.TODAY))
        assert "$2,777.00" in rows(read(client), "years")[-1]
        assert client.get("/en/funding/not-yet-public/").status_code == 200

    def test_organisations_that_a_published_grant_names_are_public(self, the_books) -> None:
        public = set(Organisation.objects.public().values_list("slug", flat=True))
        assert {"orchard-institute", "harbour-fund", "lantern-trust"} <= public
        assert the_books.secret.funder.slug not in public


class TestGrant:
    def test_facts_figures_and_lines(self, client, the_books) -> None:
        page = in_words(read(client, GRANT))
        assert "Funder Orchard Institute Paid by Harbour Fund" in page
        assert "Received $3,000.00 Spent $450.50 Remaining of what was received $2,549.50" in page
        assert "Still to come $2,000.00" in page
        assert "1 September 2023 $450.50 Events 2024-05-02-briefing" in page
        assert "Another source says otherwise: An almanac names" in page

    def test_as_it_stood_on_a_day(self, client, the_books) -> None:
        page = in_words(read(client, GRANT, on="2023-05-31"))
        assert "Received $2,000.00 Spent $0.00" in page
        assert "Still to come $3,000.00" in page

    def test_in_kind_tells_what_was_given(self, client, the_books) -> None:
        page = in_words(read(client, "/en/funding/research-desk-2024/"))
        assert "Support in kind from Orchard Institute" in page
        assert "the funder itself" in page
        assert "Days covered 1 April 2024 – 31 March 2025" in page
        assert "1 June 2024 $600.00 Half a year of a researcher" in page


class TestNothingRecorded:
    def test_says_what_is_known_and_that_amounts_are_not(self, client, the_books_are_empty) -> None:
        page = read(client)
        assert "No amount is recorded here" in page
        assert "$0" not in page
        assert "No source on record names a funder." in page
        assert "No fee is recorded." in page
        assert "<svg" not in page.partition("<h1>")[2]

    def test_a_fee_whose_first_year_nobody_knows(self, client, the_books_are_empty) -> None:
        FeeRate.objects.create(
            kind="official", amount_cents=4000, decided_by="2016-11-30-agm/3", source="Minutes"
        )
        told = section(read(client), "rates")
        assert "Official member $40.00 the first year is not known 2016-11-30-agm/3" in told
        assert "What was asked before the earliest of these is not recorded." in told

    def test_a_grant_of_which_no_amount_is_known(self, client, the_books_are_empty) -> None:
        grant = GrantFactory(
            reference="unknown-sum",
            amount_agreed_cents=None,
            published_at=scene.moment(scene.TODAY),
        )
        row = rows(read(client), "grants")[0]
        assert "not known not recorded not recorded not recorded" in row
        page = in_words(read(client, f"/en/funding/{grant.reference}/"))
        assert "Agreed amount not known" in page
        assert "The books say nothing of this grant" in page

    def test_a_relation_that_is_not_published_names_no_funder(self, client, the_books) -> None:
        Relation.objects.update(published_at=None)
        assert "No source on record names a funder." in read(client)


@pytest.fixture
def the_books_are_empty(db: None):
    GroupFactory()
    with clock.set_to(scene.TODAY):
        yield


class TestBadQuestions:
    @pytest.mark.parametrize(
        ("query", "sentence"),
        [
            ("year=1999", "The record has no fiscal year “1999”."),
            ("year=soon", "The record has no fiscal year “soon”."),
            ("table=people", "This page has no table “people”."),
            ("on=2024-13-01", "Write the date as year-month-day"),
            ("colour=red", "This list has no filter called “colour”."),
            ("format=pdf", "pdf"),
        ],
    )
    def test_are_answered_with_a_sentence(self, client, the_books, query, sentence) -> None:
        answer = client.get(f"{OVERVIEW}?{query}")
        assert answer.status_code == 400
        assert sentence in answer.text
        assert "Nothing is shown until" in answer.text

    def test_of_one_grant_too(self, client, the_books) -> None:
        assert client.get(f"{GRANT}?on=x").status_code == 400
        assert client.get(f"{GRANT}?format=pdf").status_code == 400
        assert client.get("/en/funding/nothing-of-this-name/").status_code == 404


PAGES = {
    "overview": OVERVIEW,
    "year": f"{OVERVIEW}?year=2024",
    "day": f"{OVERVIEW}?on=2023-05-01",
    "before": f"{OVERVIEW}?on=2019-01-01",
    "refused": f"{OVERVIEW}?year=1&on=nonsense&colour=red",
    "grant": GRANT,
    "in kind": "/en/funding/research-desk-2024/",
    "refused grant": f"{GRANT}?on=nonsense",
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_page_is_sound(client: Client, the_books, name: str, language: str) -> None:
    page = client.get(translate_url(PAGES[name], language)).text
    assert f'<html lang="{language}">' in page
    html5lib.HTMLParser(strict=True).parse(page)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'\sfor="([^"]+)"', page)) <= set(ids)
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=", page)
    assert page.count("<table") == page.count("<caption")


@pytest.mark.parametrize(
    ("name", "indexed"), [("overview", True), ("grant", True), ("year", False), ("refused", False)]
)
def test_search_engines_are_sent_to_the_pages_themselves(
    client: Client, the_books, name: str, indexed: bool
) -> None:
    assert ("noindex" not in client.get(PAGES[name]).text) is indexed


def test_the_french_pages_speak_french(client: Client, the_books) -> None:
    page = in_words(client.get("/fr/financement/").text).replace("\xa0", " ")
    assert "Le Parlement ne lui verse rien." in page
    assert "2024–2025 30,00 $ 1 000,00 $ 20,00 $ 1 050,00 $ 123,45 $ 926,55 $ 600,00 $" in page
    assert "Institut du Verger Versé par Fonds du Havre" in page
    assert "non consigné" in page
    assert client.get("/fr/financement/briefings-2023/").status_code == 200


def test_once_every_grant_is_published_the_public_figures_are_the_treasurers(the_books) -> None:
    Grant.objects.update(published_at=scene.moment(scene.TODAY))
    for public in figures_by_year(scene.TODAY, fiscal_year_starts()):
        own = income_statement(year=public.year.number, on=scene.TODAY)
        assert (public.income_cents or 0) == own.income.cents
        assert (public.spent_cents or 0) == own.expenses.cents
        assert (public.result_cents or 0) == own.result_cents
        assert (public.in_kind_cents or 0) == own.in_kind_received.cents
