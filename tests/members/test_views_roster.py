"""What the roster answers: who is listed, how filtered, counted, sorted and paged."""

import html
import re
from datetime import date

import pytest
from django.test import Client

from members.models import Chamber, Membership, Parliament
from tenure import clock
from tests import factories
from tests.pages import scene

ROSTER = "/en/members/"
OFFICIAL, PARTICIPATING = Membership.Kind.OFFICIAL, Membership.Kind.PARTICIPATING


@pytest.fixture(autouse=True)
def on_scene_day(db: None):
    with clock.set_to(scene.TODAY):
        yield


def names(client: Client, **query: object) -> list[str]:
    page = client.get(ROSTER, query)
    assert page.status_code == 200
    return [
        html.unescape(name)
        for name in re.findall(r'<th scope="row">\s*<a href="[^"]+">([^<]+)</a>', text(page))
    ]


def text(page: object) -> str:
    return page.content.decode()


def member(name: str, kind: str = OFFICIAL, **tie: object):
    given, _, family = name.rpartition(" ")
    person = factories.ParliamentarianFactory(given_name=given, family_name=family)
    if kind == PARTICIPATING:
        tie = {"published_at": scene.PUBLISHED, "agreed_to_be_listed": date(2020, 1, 1)} | tie
    factories.MembershipFactory(parliamentarian=person, kind=kind, **tie)
    return person


class TestFilters:
    def test_kind(self, client: Client) -> None:
        member("Ada Abbot")
        member("Bea Bell", PARTICIPATING)
        assert names(client, kind="official") == ["Abbot, Ada"]
        assert names(client, kind="participating") == ["Bell, Bea"]
        assert names(client) == ["Abbot, Ada", "Bell, Bea"]

    @pytest.mark.parametrize("typed", ["oneill", "O’Neill", "o'neill", "ÓNEILL  "])
    def test_search_is_blind_to_accents_and_apostrophes(self, client: Client, typed: str) -> None:
        member("Ciarán O'Neill")
        member("Other Person")
        assert names(client, q=typed) == ["O'Neill, Ciarán"]

    def test_search_finds_ridings_and_former_names(self, client: Client) -> None:
        person = member("Ada Abbot")
        factories.MandateFactory(parliamentarian=person, constituency_fr="Rivière-du-Loup")
        person.other_names.create(family_name="Côté", since=date(2000, 1, 1))
        member("Other Person")
        assert names(client, q="riviere du loup") == names(client, q="cote") == ["Abbot, Ada"]

    def test_chamber_and_province_of_one_seat(self, client: Client) -> None:
        senate = Chamber.objects.get(code="senate")
        factories.MandateFactory(parliamentarian=member("Ada Abbot"), chamber=senate)
        factories.MandateFactory(parliamentarian=member("Bea Bell"))
        assert names(client, chamber="senate") == ["Abbot, Ada"]
        assert names(client, chamber="house") == ["Bell, Bea"]
        assert names(client, chamber="senate", province="ON") == []

    def test_party_follows_the_day(self, client: Client) -> None:
        """Who changes party on a day stands once, in the new party; the day before in the old."""
        person = member("Ada Abbot")
        old, new = scene.party(scene.MOON), scene.party(scene.HARBOUR)
        changed = date(2023, 6, 8)
        factories.AffiliationFactory(parliamentarian=person, party=old, until=changed)
        factories.AffiliationFactory(parliamentarian=person, party=new, since=changed)
        assert names(client, on="2023-06-08") == ["Abbot, Ada"]
        assert names(client, on="2023-06-08", party=scene.HARBOUR) == ["Abbot, Ada"]
        assert names(client, on="2023-06-08", party=scene.MOON) == []
        assert names(client, on="2023-06-07", party=scene.MOON) == ["Abbot, Ada"]
        assert names(client, on="2023-06-07", party=scene.HARBOUR) == []

    def test_no_affiliation_is_not_an_unknown_one(self, client: Client) -> None:
        member("Ada Abbot")
        unknown = member("Bea Bell")
        factories.AffiliationFactory(
            parliamentarian=unknown, since=date(2023, 1, 1), since_precision="attested"
        )
        assert names(client, on="2022-01-01", party="none") == ["Abbot, Ada"]
        page = text(client.get(ROSTER, {"on": "2022-01-01", "q": "bell"}))
        assert "Not known" in page

    def test_chips_show_each_filter_and_lead_to_the_list_without_it(self, client: Client) -> None:
        member("Ada Abbot")
        page = text(client.get(ROSTER, {"kind": "official", "on": "2023-01-02", "sort": "party"}))
        chips = re.findall(r'<a href="([^"]+)" rel="nofollow"><span>([^<]+)</span>', page)
        assert [(html.unescape(link), words) for link, words in chips] == [
            ("?on=2023-01-02&sort=party", "Tie to the group: official member"),
            ("?kind=official&sort=party", "On the day: 2 January 2023"),
        ]


class TestSorting:
    def test_names_sort_without_accents_and_mononyms_among_them(self, client: Client) -> None:
        for name in ("Zoé Zed", "Élan Éclair", "Solenne", "Eve Dunn"):
            member(name)
        assert names(client) == ["Dunn, Eve", "Éclair, Élan", "Solenne", "Zed, Zoé"]

    def test_constituencies_sort_by_their_names_in_the_readers_language(
        self, client: Client
    ) -> None:
        for family, english, french in (
            ("Alpha", "Yellow Point", "Baie-Jaune"),
            ("Beta", "Anchor Hill", "Île-de-l’Ancre"),
            ("Gamma", "Maple", ""),
        ):
            person = member(family)
            factories.MandateFactory(
                parliamentarian=person, constituency_en=english, constituency_fr=french
            )
        assert names(client, sort="constituency") == ["Beta", "Gamma", "Alpha"]
        page = text(client.get("/fr/membres/", {"sort": "constituency"}))
        places = [page.index(family) for family in ("Alpha", "Beta", "Gamma")]
        assert places == sorted(places)

    def test_party_sorts_by_name_and_none_last(self, client: Client) -> None:
        for name, slug in (("A A", scene.ORCHARD), ("B B", None), ("C C", scene.HARBOUR)):
            person = member(name)
            if slug:
                factories.AffiliationFactory(parliamentarian=person, party=scene.party(slug))
        assert names(client, sort="party") == ["C, C", "A, A", "B, B"]

    def test_seat_and_beginning(self, client: Client) -> None:
        for name, riding, since in (
            ("A A", "Zürich", date(2021, 1, 1)),
            ("B B", "Été", date(2020, 1, 1)),
        ):
            person = member(name, since=since)
            factories.MandateFactory(
                parliamentarian=person, constituency_en=riding, constituency_fr=""
            )
        assert names(client, sort="constituency") == ["B, B", "A, A"]
        assert names(client, sort="since") == ["B, B", "A, A"]
        assert names(client, sort="province") == ["A, A", "B, B"]


class TestCounts:
    def test_kinds_are_counted_apart_and_never_added(self, client: Client) -> None:
        scene.build(official=13, participating=24)
        page = text(client.get(ROSTER))
        figures = re.findall(r'<span class="figure">(\d+)</span>\s*([a-z ]+?)\s*<', page)
        assert figures == [("13", "official members"), ("24", "participating parliamentarians")]
        assert not re.search(r">\s*37\b|\b37 ", page)
        assert "participating member" not in page

    def test_parties_and_chambers(self, client: Client) -> None:
        scene.build(official=12, participating=0)
        page = text(client.get(ROSTER))
        lines = re.findall(r'<tr>\s*<th scope="row">(.*?)</tr>', page, re.DOTALL)
        cells = [re.sub(r"<[^>]+>|\s+", " ", line).split() for line in lines[:5]]
        assert [" ".join(line) for line in cells] == [
            "Harbour Alliance (HA) 4 0 4",
            "Moonrise Party (MP) 4 0 4",
            "Orchard Union (OU) 2 0 2",
            "No affiliation (–) 0 2 2",
            "Total 10 2 12",
        ]

    def test_the_picture_has_a_marked_dot_for_each_and_a_name(self, client: Client) -> None:
        scene.build(official=12, participating=0)
        page = text(client.get(ROSTER))
        picture = re.search(r'<svg class="seats".*?</svg>', page, re.DOTALL).group()
        assert picture.count("<circle") == picture.count("<text") == 12
        assert 'role="img" aria-label="Seats picture: Harbour Alliance 4, ' in picture


class TestWhatIsNotKnown:
    def test_outside_coverage_nothing_is_counted_or_called_current(self, client: Client) -> None:
        scene.build(official=2, participating=1, covered=False)
        page = text(client.get(ROSTER))
        assert "The membership on that day is not known in full." in page
        assert len(names(client)) == 3
        assert 'class="figure"' not in page
        assert '<svg class="seats"' not in page
        assert "current" not in re.sub(r"aria-current", "", page)

    def test_people_only_a_source_names_stand_where_the_record_is_not_whole(
        self, client: Client
    ) -> None:
        scene.build(official=1, participating=0)
        assert names(client, on="2009-10-01") == ["Solenne"]
        assert "Named as Chair at a launch." in text(client.get(ROSTER, {"on": "2009-10-01"}))
        assert "Solenne" in names(client, **{"from": "2009-01-01"})
        assert names(client, kind="named", **{"from": "2009-01-01"}) == ["Solenne"]
        assert "Solenne" not in names(client)

    def test_it_says_what_was_recorded_last_and_leads_there(self, client: Client) -> None:
        scene.build(official=1, participating=0)
        page = html.unescape(text(client.get(ROSTER, {"on": "2015-05-05", "kind": "official"})))
        assert '<a href="?kind=official&on=2009-10-01" rel="nofollow">1 October 2009</a>' in page
        assert '<a href="?from=2006-01-01" rel="nofollow">' in page

    def test_the_end_of_a_complete_record(self, client: Client) -> None:
        factories.CoverageFactory(since=date(2010, 1, 1), until=date(2012, 1, 1))
        page = html.unescape(text(client.get(ROSTER)))
        assert '<a href="?on=2011-12-31" rel="nofollow">31 December 2011</a>' in page
        later = text(client.get(ROSTER, {"on": "2011-12-31"}))
        assert "not known in full" not in later

    def test_a_day_to_come_is_not_known_though_the_record_is_kept_up(self, client: Client) -> None:
        scene.build(official=1, participating=0)
        page = text(client.get(ROSTER, {"on": "2024-05-15"}))
        assert "That day has not come yet." in page
        assert 'class="figure"' not in page


class TestPeriods:
    def test_everyone_in_it_with_their_days(self, client: Client) -> None:
        member("Ada Abbot", since=date(2020, 1, 1), until=date(2021, 1, 1))
        member("Bea Bell", since=date(2022, 1, 1))
        assert names(client, **{"from": "2020-06-01", "to": "2020-07-01"}) == ["Abbot, Ada"]
        assert names(client, **{"from": "2020-12-31", "to": "2022-01-01"}) == [
            "Abbot, Ada",
            "Bell, Bea",
        ]
        assert names(client, **{"from": "2021-01-01", "to": "2021-12-31"}) == []
        page = text(client.get(ROSTER, {"from": "2020-06-01"}))
        assert "1 January 2020 – 31 December 2020" in page

    @pytest.mark.parametrize(
        ("first", "said"),
        [
            ("2022-03-01", "complete for this whole period"),
            ("2021-01-01", "complete for these days only: 1 March 2022 – 14 May 2024"),
        ],
    )
    def test_how_complete_the_record_is(self, client: Client, first: str, said: str) -> None:
        factories.CoverageFactory(since=date(2022, 3, 1))
        page = text(client.get(ROSTER, {"from": first, "to": "2024-05-14"}))
        assert said in re.sub(r"\s+", " ", page)

    def test_a_parliament_reaches_to_the_next_polling_day(self, client: Client) -> None:
        member("Ada Abbot", since=date(2019, 10, 20), until=date(2019, 10, 21))
        member("Bea Bell", since=date(2021, 9, 19), until=date(2021, 9, 20))
        assert names(client, parliament="43") == ["Bell, Bea"]
        assert names(client, parliament="42") == ["Abbot, Ada"]

    def test_between_dissolution_and_polling_day_it_says_so(self, client: Client) -> None:
        parliament = Parliament.objects.get(number=43)
        said = "Parliament is dissolved"
        assert said in text(client.get(ROSTER, {"on": parliament.dissolved.isoformat()}))
        assert said in text(client.get(ROSTER, {"on": "2021-09-19"}))
        assert said not in text(client.get(ROSTER, {"on": "2021-09-20"}))
        assert said not in text(client.get(ROSTER, {"on": "2021-08-14"}))


class TestBadInput:
    @pytest.mark.parametrize(
        "query",
        [
            {"on": "nonsense"},
            {"on": "2021-02-30"},
            {"on": "1066-10-14"},
            {"on": "9999-12-31"},
            {"on": "12/03/2021"},
            {"from": "2022-01-01", "to": "2021-01-01"},
            {"on": "2021-01-01", "from": "2021-01-01"},
            {"parliament": "43", "on": "2021-01-01"},
            {"parliament": "999"},
            {"kind": "participating member"},
            {"chamber": "lords"},
            {"party": "nobody"},
            {"province": "XX"},
            {"sort": "salary"},
            {"colour": "red"},
            {"format": "doc"},
            {"page": "two"},
            {"page": "1" * 5000},
            {"q": "x" * 101},
            {"q": "nul\x00"},
        ],
    )
    def test_a_question_that_cannot_be_answered_keeps_the_form(
        self, client: Client, query: dict
    ) -> None:
        page = client.get(ROSTER, query)
        assert page.status_code == 400
        assert "This list could not be made as asked" in text(page)
        assert 'id="roster-form"' in text(page)
        assert 'class="errorlist' in text(page)

    def test_one_filter_with_two_values_is_refused_not_guessed(self, client: Client) -> None:
        for name, first, second in (
            ("kind", "official", "participating"),
            ("kind", "", "official"),
            ("on", "2021-01-01", "2021-02-01"),
            ("page", "1", "2"),
            ("format", "csv", "json"),
        ):
            page = client.get(f"{ROSTER}?{name}={first}&{name}={second}")
            assert page.status_code == 400
            assert f"“{name}” is given more than once" in text(page)
        assert client.get(f"{ROSTER}?kind=official&kind=official").status_code == 200

    def test_what_mail_services_add_to_links_is_let_pass(self, client: Client) -> None:
        assert client.get(ROSTER, {"utm_source": "letter", "fbclid": "x"}).status_code == 200

    @pytest.mark.parametrize("number", ["0", "-1", "3", "99999999999999999999"])
    def test_a_page_out_of_range_leads_to_the_last(self, client: Client, number: str) -> None:
        for _person in range(51):
            factories.MembershipFactory()
        page = client.get(ROSTER, {"page": number, "kind": "official"})
        assert page.status_code == 404
        assert 'href="/en/members/?kind=official&amp;page=2"' in text(page)


class TestPaging:
    def test_fifty_a_page_and_the_filters_stay(self, client: Client) -> None:
        for _person in range(101):
            factories.MembershipFactory()
        assert len(names(client)) == 50
        assert len(names(client, page=3)) == 1
        page = html.unescape(text(client.get(ROSTER, {"page": "2", "kind": "official"})))
        assert 'href="?kind=official" rel="prev"' in page
        assert 'href="?kind=official&page=3" rel="next"' in page


def test_the_form_says_what_was_typed_not_what_another_typed(client: Client) -> None:
    """Though both ask the same, and the first answer was kept."""
    scene.build(official=1, participating=0)
    for typed in ("nimbus", "  nimbus", "nimbus "):
        page = client.get("/en/members/", {"q": typed}).content.decode()
        assert f'name="q" value="{typed}"' in page


def test_what_was_wrong_with_one_answer_is_told_once_however_often_it_is_asked(
    client: Client,
) -> None:
    """The form of a sound question is kept; what went wrong later is not."""
    scene.build(official=1, participating=0)
    asked = {"kind": "official", "page": "first"}
    refused = [client.get("/en/members/", asked) for _ in range(3)]
    assert [page.status_code for page in refused] == [400] * 3
    assert refused[0].content == refused[2].content
    assert refused[2].content.count(b"<li>That page number is not an integer") == 1
