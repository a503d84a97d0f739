"""Not known is not none: seats, parties and ties whose end nobody wrote down."""

import csv
import html
import io
import json
import re
from datetime import date

import pytest
from django.test import Client

from members.models import Membership, Parliamentarian
from members.scope import Scope, completeness
from tenure import clock
from tests import factories
from tests.pages import scene

ROSTER = "/en/members/"
HELD, AFTER, LATER = "2022-12-31", "2023-01-01", "2023-06-01"
LOST = {"until": date(2023, 1, 1), "until_precision": "unknown"}


@pytest.fixture(autouse=True)
def on_scene_day(db: None):
    factories.CoverageFactory(since=date(2020, 1, 1))
    with clock.set_to(scene.TODAY):
        yield


def person(name: str) -> Parliamentarian:
    return factories.ParliamentarianFactory(given_name=name, family_name="Vraibois", slug=name)


def member(name: str, **tie: object) -> Parliamentarian:
    found = person(name)
    factories.MembershipFactory(parliamentarian=found, **{"since": date(2021, 1, 1)} | tie)
    return found


def read(client: Client, address: str = ROSTER, **query: str) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return html.unescape(" ".join(answer.text.split()))


def listed(page: str) -> list[str]:
    return re.findall(r'<th scope="row"> <a href="/en/members/([^/]+)/"', page)


def apart(page: str) -> list[str]:
    """Slugs of those named as not known."""
    notice = re.search(r"<strong>Not known for this (?:day|period):</strong>(.*?)</p>", page)
    return re.findall(r'href="/en/members/([^/]+)/"', notice.group(1)) if notice else []


def cell(page: str, label: str) -> str:
    found = re.search(rf'<td data-label="{label}">(.*?)</td>', page).group(1)
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def counts(page: str) -> str:
    """The table of numbers, its heading included, as one line of words."""
    table = re.search(r"By party and chamber.*?</table>", page)
    return " ".join(re.sub(r"<[^>]+>", " ", table.group()).split()) if table else ""


class TestSeat:
    def test_an_end_nobody_wrote_down_leaves_the_seat_not_known(self, client: Client) -> None:
        factories.MandateFactory(parliamentarian=member("bram"), **LOST)
        page = read(client, on=AFTER)
        assert cell(page, "Seat") == cell(page, "Province or territory") == "Not known"
        assert "No seat" not in page
        assert "Seat not known Total" in counts(page)
        assert "Not known" not in read(client, on=HELD)

    def test_a_start_only_attested_leaves_the_days_before_it_not_known(
        self, client: Client
    ) -> None:
        factories.MandateFactory(
            parliamentarian=member("bram"), since=date(2023, 1, 1), since_precision="attested"
        )
        assert cell(read(client, on=HELD), "Seat") == "Not known"
        assert cell(read(client, on=AFTER), "Seat") != "Not known"

    def test_an_end_that_is_known_leaves_no_seat(self, client: Client) -> None:
        factories.MandateFactory(parliamentarian=member("bram"), until=date(2023, 1, 1))
        page = read(client, on=AFTER)
        assert cell(page, "Seat") == "No seat recorded"
        assert cell(page, "Province or territory") == "–"
        assert "No seat Total" in counts(page)
        assert "ot known" not in page

    def test_no_seat_and_seat_not_known_are_counted_apart(self, client: Client) -> None:
        factories.MandateFactory(parliamentarian=member("bram"), **LOST)
        factories.MandateFactory(parliamentarian=member("ulla"), until=date(2023, 1, 1))
        factories.MandateFactory(parliamentarian=member("noor"))
        assert counts(read(client, on=AFTER)).endswith(
            "Party or Senate group House of Commons No seat Seat not known Total "
            "No affiliation (–) 1 1 1 3 Total 1 1 1 3"
        )

    def test_the_same_in_a_period(self, client: Client) -> None:
        bram = member("bram")
        factories.MandateFactory(parliamentarian=bram, **LOST)
        factories.AffiliationFactory(parliamentarian=bram, **LOST)
        page = read(client, **{"from": AFTER, "to": LATER})
        assert cell(page, "Seat") == cell(page, "Party or Senate group") == "Not known"
        assert listed(read(client, **{"from": AFTER, "party": "none"})) == []
        page = read(client, **{"from": HELD, "to": LATER})
        assert "Not known" not in (cell(page, "Seat"), cell(page, "Party or Senate group"))

    def test_a_period_in_which_it_is_first_attested(self, client: Client) -> None:
        bram = member("bram")
        attested = {"since": date(2023, 1, 1), "since_precision": "attested"}
        factories.MandateFactory(parliamentarian=bram, constituency_en="Granary", **attested)
        factories.AffiliationFactory(parliamentarian=bram, **attested)
        page = read(client, **{"from": HELD, "to": LATER})
        assert cell(page, "Seat").startswith("Granary")
        assert cell(page, "Party or Senate group") != "Not known"

    def test_the_same_in_a_file(self, client: Client) -> None:
        factories.MandateFactory(parliamentarian=member("bram"), **LOST)
        content = b"".join(client.get(ROSTER, {"on": AFTER, "format": "csv"}).streaming_content)
        (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
        assert [row[key] for key in ("chamber", "constituency", "province")] == ["not known"] * 3


class TestTie:
    def test_it_is_named_apart_and_neither_listed_nor_counted(self, client: Client) -> None:
        member("bram", **LOST)
        member("noor")
        page = read(client, on=AFTER)
        assert (listed(page), apart(page)) == (["noor"], ["bram"])
        assert '<span class="figure">1</span>' in page
        assert "cannot tell whether this person had a tie to the group then" in page
        page = read(client, on=HELD)
        assert (listed(page), apart(page)) == (["bram", "noor"], [])

    def test_an_end_that_is_known_is_none(self, client: Client) -> None:
        member("bram", until=date(2023, 1, 1))
        assert apart(read(client, on=AFTER)) == []

    def test_a_start_only_attested(self, client: Client) -> None:
        member("bram", since=date(2023, 1, 1), since_precision="attested")
        page = read(client, on=HELD)
        assert (listed(page), apart(page)) == ([], ["bram"])
        assert "Nobody is recorded for these days." in page

    def test_a_later_tie_takes_the_doubt_away(self, client: Client) -> None:
        bram = member("bram", **LOST)
        factories.MembershipFactory(parliamentarian=bram, since=date(2023, 6, 1))
        assert apart(read(client, on=AFTER)) == ["bram"]
        page = read(client, on=LATER)
        assert (listed(page), apart(page)) == (["bram"], [])

    def test_a_claim_to_be_complete_answers_for_an_end_before_it(self, client: Client) -> None:
        member("bram", since=date(2018, 1, 1), until=date(2020, 1, 1), until_precision="unknown")
        member("ulla", since=date(2018, 1, 1), until=date(2020, 1, 2), until_precision="unknown")
        assert apart(read(client, on=AFTER)) == ["ulla"]

    def test_outside_the_complete_record_the_whole_list_is_not_known(self, client: Client) -> None:
        member("bram", since=date(2018, 1, 1), until=date(2019, 1, 1), until_precision="unknown")
        page = read(client, on="2019-06-01")
        assert apart(page) == []
        assert "The membership on that day is not known in full." in page

    def test_a_period(self, client: Client) -> None:
        member("bram", **LOST)
        assert apart(read(client, **{"from": AFTER, "to": LATER})) == ["bram"]
        assert apart(read(client, **{"from": HELD, "to": LATER})) == []

    def test_a_period_in_which_it_is_first_attested(self, client: Client) -> None:
        member("bram", since=date(2023, 1, 1), since_precision="attested")
        page = read(client, **{"from": HELD, "to": LATER})
        assert (listed(page), apart(page)) == (["bram"], [])

    def test_it_answers_to_the_filters(self, client: Client) -> None:
        bram = member("bram", **LOST)
        factories.MandateFactory(parliamentarian=bram)
        assert apart(read(client, on=AFTER, kind="official", chamber="house", q="vrai")) == ["bram"]
        for other in (
            {"kind": "participating"},
            {"kind": "named"},
            {"chamber": "senate"},
            {"q": "noor"},
            {"province": "ON"},
        ):
            assert apart(read(client, on=AFTER, **other)) == []

    def test_a_tie_of_another_kind_settles_it(self, client: Client) -> None:
        bram = member("bram", **LOST)
        factories.MembershipFactory(
            parliamentarian=bram,
            kind=Membership.Kind.PARTICIPATING,
            since=date(2023, 6, 1),
            until=date(2023, 9, 1),
            published_at=scene.PUBLISHED,
            agreed_to_be_listed=date(2023, 6, 1),
        )
        assert apart(read(client, on=LATER, kind="official")) == []
        assert apart(read(client, on="2023-09-01")) == []
        assert apart(read(client, on=AFTER, kind="official")) == ["bram"]
        assert apart(read(client, on=AFTER, kind="participating")) == []

    def test_a_hidden_tie_stays_hidden(self, client: Client) -> None:
        member("bram", awaiting_ratification=True, **LOST)
        member("ulla", kind=Membership.Kind.PARTICIPATING, **LOST)
        page = read(client, on=AFTER)
        assert "bram" not in page
        assert "ulla" not in page
        assert "a tie still holds" not in read(client, "/en/")

    def test_a_hidden_tie_is_not_given_away_by_silence(self, client: Client) -> None:
        bram = member("bram", **LOST)
        factories.MembershipFactory(
            parliamentarian=bram, since=date(2023, 6, 1), awaiting_ratification=True
        )
        assert apart(read(client, on=LATER)) == ["bram"]

    def test_the_file_names_them_without_a_row(self, client: Client) -> None:
        member("bram", **LOST)
        content = b"".join(client.get(ROSTER, {"on": AFTER, "format": "json"}).streaming_content)
        found = json.loads(content)
        assert found["rows"] == []
        assert found["description"].endswith("not known, and they have no row: bram Vraibois.")

    def test_the_persons_page(self, client: Client) -> None:
        member("bram", **LOST)
        tie = "<dt>Tie to the group</dt> <dd>"
        assert f"{tie}Not known</dd>" in read(client, "/en/members/bram/", on=AFTER)
        assert f"{tie}Official member" in read(client, "/en/members/bram/", on=HELD)
        before = read(client, "/en/members/bram/", on="2020-12-31")
        assert f"{tie}None recorded for that day</dd>" in before

    def test_home_does_not_count_them_and_says_so(self, client: Client) -> None:
        member("bram", **LOST)
        member("noor")
        page = read(client, "/en/")
        assert "<strong>1</strong> official member<" in page
        assert "Of 1 other person it is not known whether a tie still holds." in page
        Membership.objects.filter(parliamentarian__slug="bram").update(until_precision="day")
        assert "a tie still holds" not in read(client, "/en/")


def test_stretches_of_the_complete_record_that_touch_are_one() -> None:
    factories.CoverageFactory(since=date(2015, 1, 1), until=date(2017, 1, 1))
    factories.CoverageFactory(since=date(2017, 1, 1), until=date(2019, 1, 1))
    stretch = completeness(Scope.of_day(date(2016, 1, 1))).stretch
    assert (stretch.since, stretch.until) == (date(2015, 1, 1), date(2019, 1, 1))
    assert completeness(Scope.of_day(date(2019, 6, 1))).stretch is None
