"""One box finds everything public, the nearest first, however it is typed."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from members.models import OtherName, Parliamentarian
from members.models import Statement as Tie
from pages.search.kinds import KINDS
from pages.search.results import Haystacks, Results
from pages.search.typed import Typed
from partners.models import Memorandum, Organisation
from tests.factories import (
    MandateFactory,
    ParliamentarianFactory,
    PartyFactory,
    StatementFactory,
)
from tests.funding.factories import GrantFactory
from tests.members.tricky_names import NAMES, RIDINGS
from tests.partners import factories as partners
from tests.programme import factories as programme

pytestmark = pytest.mark.django_db
SEARCH = "/en/search/"


def public(**values: object) -> Parliamentarian:
    """Somebody whom a published statement names."""
    person = ParliamentarianFactory(**values)
    StatementFactory(parliamentarian=person, published_at=timezone.now(), since=date(2010, 1, 1))
    return person


def found(text: str, kind: str = "people") -> list[Model]:
    """The same whether all rows are asked, or those only that have the words at all."""
    asked, typed = next(each for each in KINDS if each.code == kind), Typed.of(text)
    rows = list(asked.rows(typed))
    assert rows == list(asked.rows(typed, asked.haystack().near(typed.words)))
    return rows


def results_of(client: Client, text: str) -> Results:
    request = client.get(SEARCH).wsgi_request
    return Results(Typed.of(text), request.GET, Haystacks(request))


def formerly(person: Parliamentarian, given_name: str, family_name: str) -> None:
    OtherName.objects.create(
        parliamentarian=person,
        given_name=given_name,
        family_name=family_name,
        since=date(1990, 1, 1),
        until=date(2000, 1, 1),
    )


class TestOrder:
    def test_exact_then_prefix_then_words_then_former_then_other_text(self) -> None:
        other = public(given_name="Anselm", family_name="Aaa")
        MandateFactory(parliamentarian=other, constituency_en="Upper Briar Hill")
        former = public(given_name="Bertha", family_name="Bbb")
        formerly(former, "Bertha", "Briar")
        word = public(given_name="Ccc", family_name="Stone Briarley")
        prefix = public(given_name="Dora", family_name="Briarwood")
        exact = public(given_name="", family_name="Briar")
        public(given_name="Nobody", family_name="Else")
        assert found("briar") == [exact, prefix, word, former, other]

    def test_the_exact_name_may_be_typed_in_either_order(self) -> None:
        longer = public(given_name="Ada", family_name="Vole-Aa")
        exact = public(given_name="Ada", family_name="Vole")
        assert found("Ada Vole") == [exact, longer]
        assert found("vole, ADA") == [exact, longer]

    @pytest.mark.parametrize("engine_sorts_it_last", ["Élan", "ÉLAN"])
    def test_among_equals_by_name_whatever_the_accents(self, engine_sorts_it_last: str) -> None:
        second = public(given_name="Z", family_name="Elana")
        first = public(given_name="A", family_name=engine_sorts_it_last)
        assert found("elan") == [first, second]

    def test_names_of_other_rows_come_before_their_texts(self) -> None:
        told = timezone.now()
        text = programme.EventFactory(title_en="Aaa", summary_en="On alders.", published_at=told)
        words = programme.EventFactory(title_en="On alders", published_at=told)
        begins = programme.EventFactory(title_en="Alders in bloom", published_at=told)
        exact = programme.EventFactory(title_en="Zzz", title_fr="Alders", published_at=told)
        assert found("alders", "events") == [exact, begins, words, text]

    def test_the_kind_with_the_nearest_hit_comes_first(self, client: Client) -> None:
        person = public(given_name="Bo", family_name="Linden-Marsh")
        partners.RelationFactory(organisation__name_en="Linden")
        results = results_of(client, "linden")
        assert [group.kind.code for group in results.groups] == ["organisations", "people"]
        person.family_name = "Linden"
        person.given_name = ""
        person.save()
        results = results_of(client, "linden")
        assert [group.kind.code for group in results.groups] == ["people", "organisations"]


class TestFound:
    def test_every_tricky_name_however_typed(self) -> None:
        people = {}
        for name in NAMES:
            person = public(
                given_name=name.given_name, family_name=name.family_name, suffix=name.suffix
            )
            MandateFactory(parliamentarian=person, constituency_en=name.constituency)
            people[name] = person
        for name, person in people.items():
            for typed in (*name.searches, name.full_name):
                assert person in found(typed), typed
            assert found(name.full_name)[0].full_name == person.full_name

    def test_ridings_in_either_language_however_typed(self) -> None:
        for riding, typed in RIDINGS.items():
            person = public()
            MandateFactory(
                parliamentarian=person, constituency_en="Elsewhere", constituency_fr=riding
            )
            for text in typed:
                assert person in found(text), text

    @pytest.mark.parametrize("language", ["en", "fr"])
    @pytest.mark.parametrize("text", ["Elm Institute", "institut des ORMES", "l'orme d’hiver"])
    def test_either_language_finds_on_either_page(
        self, client: Client, language: str, text: str
    ) -> None:
        partners.RelationFactory(
            organisation__name_en="Elm Institute",
            organisation__name_fr="Institut des Ormes",
            organisation__short_name_fr="L’Orme d'hiver",
            organisation__slug="elm",
        )
        page = client.get({"en": SEARCH, "fr": "/fr/recherche/"}[language], {"q": text}).text
        assert "/elm/" in page

    def test_what_belongs_to_a_row_finds_it(self) -> None:
        told = timezone.now()
        concern = programme.ConcernFactory(published_at=told)
        programme.UpdateFactory(concern=concern, text_fr="Un héron passa.", published_at=told)
        programme.UpdateFactory(concern=concern, text_en="A stork hid.", published_at=None)
        event = programme.EventFactory(published_at=told)
        programme.MotionFactory(event=event, text_en="That herons be left alone.")
        assert found("heron", "concerns") == [concern]
        assert found("stork", "concerns") == []
        assert found("herons", "events") == [event]

    def test_who_signed_finds_the_memorandum_and_who_leads_it_the_sister_group(self) -> None:
        told = timezone.now()
        sister = partners.RelationFactory(published_at=told).organisation
        partners.SisterOfficerFactory(
            organisation=sister, name="Baroness Thrushwood", party="Fen Party"
        )
        memorandum = _memorandum("Accord", sister, told)
        partners.SignatoryFactory(
            memorandum=memorandum, name="Dr. Aurèle Nightjar", capacity_fr="Directrice des marées"
        )
        assert found("thrushwood", "organisations") == [sister]
        assert found("fen party", "organisations") == [sister]
        assert found("aurele nightjar", "memoranda") == [memorandum]
        assert found("directrice MAREES", "memoranda") == [memorandum]
        memorandum.published_at = None
        memorandum.save()
        assert found("nightjar", "memoranda") == []

    def test_a_grant_is_found_by_its_purpose_and_whom_it_comes_from(self, client: Client) -> None:
        told = timezone.now()
        plain = {"funder__name_en": "Reed Foundation", "purpose_en": "Tide tables"}
        text = GrantFactory(**plain, published_at=told)
        GrantFactory(**plain, published_at=None)
        begins = GrantFactory(purpose_en="Reed cutting", published_at=told)
        exact = GrantFactory(purpose_en="Other", purpose_fr="Reed", published_at=told)
        assert found("reed", "grants") == [exact, begins, text]
        page = client.get(SEARCH, {"q": "tide tables"}).text
        assert f"/en/funding/{text.reference}/" in page
        assert page.count("Reed Foundation") == 1

    def test_the_page_tells_by_what_a_person_was_found(self, client: Client) -> None:
        person = public(given_name="Ondine", family_name="Quill", slug="ondine-quill")
        formerly(person, "Ondine", "Lumière")
        MandateFactory(parliamentarian=person, constituency_en="Old Harbour")
        page = client.get(SEARCH, {"q": "lumiere ondine"}).text
        assert "also recorded as Ondine Lumière" in page
        assert "also recorded" not in client.get(SEARCH, {"q": "quill"}).text
        assert "Old Harbour" in client.get(SEARCH, {"q": "old harbour"}).text


class TestGate:
    def test_unpublished_rows_are_not_found(self, client: Client) -> None:
        everything = _everything("Larkspur", published=None)
        page = client.get(SEARCH, {"q": "larkspur"}).text
        assert "Nothing was found" in page
        for kind, row in everything.items():
            assert found("larkspur", kind) == [], kind
            assert getattr(row, "slug", "larkspur-of-no-page") not in page
        assert "Names that begin alike" not in page

    def test_a_report_is_found_once_it_is_published(self) -> None:
        told = timezone.now()
        event = programme.EventFactory(report_fr="Un héron passa.", published_at=told)
        assert found("heron", "events") == []
        event.report_published_at = told
        event.save()
        assert found("heron", "events") == [event]

    def test_guests_are_never_found(self, client: Client) -> None:
        told = timezone.now()
        event = programme.EventFactory(published_at=told)
        programme.AttendanceFactory(
            event=event,
            parliamentarian=None,
            guest_name="Larkspur",
            guest_capacity_en="Larkspur grower",
            agreed_to_be_named=date(2020, 1, 1),
            published_at=told,
        )
        assert "Nothing was found" in client.get(SEARCH, {"q": "larkspur"}).text

    def test_published_ones_are(self, client: Client) -> None:
        everything = _everything("Larkspur", published=timezone.now())
        for kind, row in everything.items():
            assert found("larkspur", kind) == [row], kind
        page = client.get(SEARCH, {"q": "larkspur"}).text
        assert len(re.findall(r"<h2>", page)) == len(everything)


class TestPage:
    def test_nothing_typed_offers_the_lists(self, client: Client) -> None:
        for query in ({}, {"q": ""}, {"q": " -’ "}):
            page = client.get(SEARCH, query)
            assert page.status_code == 200
            assert "Or go through a list" in page.text
            assert "Nothing was found" not in page.text

    def test_nothing_found_suggests_names_alike(self, client: Client) -> None:
        public(given_name="Wilhelmine", family_name="Vraibois", slug="vraibois")
        page = client.get(SEARCH, {"q": "Vraiboys"}).text
        assert "Names that begin alike" in page
        assert "/en/members/vraibois/" in page

    def test_a_long_question_is_cut_and_says_so(self, client: Client) -> None:
        public(given_name="Ada", family_name="Vole")
        long = "vole " + "ada " * 2000
        page = client.get(SEARCH, {"q": long})
        assert page.status_code == 200
        assert "only its first hundred characters" in page.text
        assert "Ada Vole" in page.text
        assert "ada+" * 30 not in page.text.partition("<main")[2]
        assert "hundred characters" not in client.get(SEARCH, {"q": "vole"}).text

    @pytest.mark.parametrize("name", ["q", "kind", "page"])
    def test_what_was_typed_stays_text(self, client: Client, name: str) -> None:
        evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
        page = client.get(SEARCH, {"q": "x", "kind": "people"} | {name: evil}).text
        assert "<script>alert" not in page
        assert "<img" not in page

    @pytest.mark.parametrize(
        "query",
        [
            {"kind": "rubbish"},
            {"colour": "red"},
            {"q": "\x00"},
            {"kind": "people", "page": "x"},
        ],
    )
    def test_what_cannot_be_answered_is_refused(self, client: Client, query: dict) -> None:
        page = client.get(SEARCH, {"q": "x"} | query)
        assert page.status_code == 400
        assert 'class="errorlist' in page.text

    def test_all_hits_of_a_kind_are_paged(self, client: Client) -> None:
        for number in range(23):
            public(given_name=f"A{number:02}", family_name="Vole")
        page = client.get(SEARCH, {"q": "vole"}).text
        assert page.count("Vole</a>") == 5
        assert "?q=vole&amp;kind=people" in page
        assert "All 23 hits: Parliamentarians" in page
        page = client.get(SEARCH, {"q": "vole", "kind": "people", "page": "2"}).text
        assert page.count("Vole</a>") == 3
        assert "?q=vole&amp;kind=people" in page
        assert client.get(SEARCH, {"q": "vole", "kind": "people", "page": "3"}).status_code == 404

    def test_the_box_is_on_every_page_and_keeps_what_was_typed(self, client: Client) -> None:
        for address in ("/en/", "/en/members/", "/en/nowhere/", SEARCH):
            assert client.get(address).text.count('role="search"') == 1
        assert 'value="d&#x27;Orme"' in client.get(SEARCH, {"q": "d'Orme"}).text

    def test_search_engines_are_not_sent_to_results(self, client: Client) -> None:
        assert "noindex" in client.get(SEARCH, {"q": "vole"}).text
        assert "noindex" not in client.get(SEARCH).text


# a query for each text that a kind is searched for, until something is written
TEXTS = 24
# eight kinds, all but parties; seats and former names of the people shown
KINDS_FOUND = 8 + 2
# number of hits, hits, their seats and former names
ONE_KIND = 4
GROUP = 1  # at every visit while there is none


@pytest.mark.parametrize("number", [1, 3])
def test_queries(client: Client, django_assert_num_queries: Callable, number: int) -> None:
    for each in range(number):
        _everything(f"Larkspur {each}", published=timezone.now())
    with django_assert_num_queries(GROUP + TEXTS + KINDS_FOUND):
        assert "Larkspur" in client.get(SEARCH, {"q": "larkspur"}).text
    with django_assert_num_queries(GROUP + KINDS_FOUND):
        assert "Larkspur" in client.get(SEARCH, {"q": "larksp"}).text
    with django_assert_num_queries(GROUP + ONE_KIND):
        assert "Larkspur" in client.get(SEARCH, {"q": "larkspur", "kind": "people"}).text


@pytest.mark.parametrize("number", [1, 3])
def test_queries_when_nothing_is_found(
    client: Client, django_assert_num_queries: Callable, number: int
) -> None:
    for _each in range(number):
        public(family_name="Larkspur")
    with django_assert_num_queries(GROUP + TEXTS + 1):
        assert "Names that begin alike" in client.get(SEARCH, {"q": "larxpur"}).text


def _everything(name: str, *, published: object) -> dict[str, Model]:
    """One of each kind that has something to publish."""
    person = ParliamentarianFactory(given_name="", family_name=name)
    StatementFactory(parliamentarian=person, published_at=published)
    organisation = partners.OrganisationFactory(name_en=name)
    partners.RelationFactory(organisation=organisation, published_at=published)
    document = programme.DocumentFactory(title_en=name, published_at=published)
    return {
        "people": person,
        "organisations": organisation,
        "concerns": programme.ConcernFactory(name_en=name, published_at=published),
        "events": programme.EventFactory(title_en=name, published_at=published),
        "recommendations": programme.RecommendationFactory(
            document=document, text_fr=f"Que {name} agisse.", published_at=published
        ),
        "memoranda": _memorandum(name, organisation, published),
        "documents": document,
        "grants": GrantFactory(purpose_fr=name, published_at=published),
    }


def _memorandum(name: str, organisation: Organisation, published: object) -> Memorandum:
    """Published only once it has another party."""
    memorandum = partners.MemorandumFactory(title_fr=name)
    partners.MemorandumPartyFactory(memorandum=memorandum, organisation=organisation)
    memorandum.published_at = published
    memorandum.save()
    return memorandum


def test_a_party_leads_to_its_people(client: Client) -> None:
    PartyFactory(slug="moss", name_en="Moss Party", name_fr="Parti de la Mousse")
    for typed in ("moss", "mousse"):
        assert "/en/members/?party=moss" in client.get(SEARCH, {"q": typed}).text


def test_no_kind_is_left_out_above() -> None:
    everything = _everything("Larkspur", published=None)
    assert {kind.code for kind in KINDS} == {*everything, "parties"}
    assert not Tie.objects.published().exists()
