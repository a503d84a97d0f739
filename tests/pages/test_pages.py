"""What home, the page about the group and a person's page say."""

from datetime import date

import pytest
from django.test import Client

from members.models import Chamber, Coverage, Mandate, Membership, Statement
from tenure import clock
from tests import factories
from tests.pages import scene
from tests.pages.scene import Scene

PERSON = "/en/members/keeper-0/"


def read(client: Client, address: str, **query: str) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return " ".join(answer.text.split())


class TestHome:
    def test_counts_only_while_the_record_is_complete_today(
        self, client: Client, the_scene: Scene
    ) -> None:
        page = read(client, "/en/")
        assert "<strong>4</strong> official members" in page
        assert "<strong>3</strong> participating parliamentarians" in page
        Coverage.objects.all().delete()
        page = read(client, "/en/")
        assert "<strong>" not in page.partition("<main")[2]
        assert "The present membership is not in the public record" in page

    def test_a_closed_record_is_not_complete_today(self, client: Client, the_scene: Scene) -> None:
        Coverage.objects.update(until=scene.TODAY)
        assert "The present membership is not in the public record" in read(client, "/en/")

    def test_the_latest_facts_are_published_ones(self, client: Client, the_scene: Scene) -> None:
        person = the_scene.named
        factories.StatementFactory(
            parliamentarian=person, text_en="Spoke last.", since=date(2024, 1, 1), published_at=None
        )
        assert "Spoke last." not in read(client, "/en/")
        Statement.objects.update(published_at=scene.PUBLISHED)
        assert "Spoke last." in read(client, "/en/")

    def test_an_empty_registry_still_has_its_pages(self, client: Client, db: None) -> None:
        assert "does not say yet whose it is" in read(client, "/en/")
        assert "Nothing has been published yet." in read(client, "/en/")
        assert "About the group" in read(client, "/en/about/")
        assert "Nobody is recorded for these days." in read(client, "/en/members/")


class TestAbout:
    def test_statements_stand_with_source_and_dispute(
        self, client: Client, the_scene: Scene
    ) -> None:
        page = read(client, "/en/about/")
        assert "About twenty keepers were official members." in page
        assert "1 January 2009 – 31 December 2009" in page
        assert "Source: A source of our own, 2010" in page
        assert "Another source says otherwise: Another page says about thirty." in page
        assert "Almanac of Lights, 2009" in page

    def test_unpublished_statements_and_those_about_a_person_are_left_out(
        self, client: Client, the_scene: Scene
    ) -> None:
        factories.StatementFactory(text_en="Not yet.", published_at=None)
        page = read(client, "/en/about/")
        assert "Not yet." not in page
        assert "Named as Chair" not in page

    def test_every_page_says_what_kind_of_group_it_is(
        self, client: Client, the_scene: Scene
    ) -> None:
        for address in ("/en/", "/en/about/", "/en/members/", PERSON, "/en/nowhere/"):
            page = client.get(address).text
            assert "not a body of the House, the Senate or the Government" in page
            assert "Invented practice data" in page


class TestPerson:
    def test_seat_party_and_tie_of_the_day(self, client: Client, the_scene: Scene) -> None:
        page = read(client, PERSON)
        assert "Today, 14 May 2024" in page
        assert "Member of Parliament, Lighthouse 00 (Newfoundland and Labrador)" in page
        assert "Official member <span" in page
        earlier = read(client, PERSON, on="2019-10-20")
        assert "No seat recorded for that day" in earlier
        assert "None recorded for that day" in earlier

    def test_a_party_whose_end_nobody_wrote_down_is_not_known_afterwards(
        self, client: Client, the_scene: Scene
    ) -> None:
        assert "Orchard Union" in read(client, PERSON, on="2020-06-30").partition("Ties to")[0]
        after = read(client, PERSON, on="2020-07-01").partition("Ties to")[0]
        assert "<dd> Not known </dd>" in after

    def test_a_tie_is_not_known_where_the_record_is_not_complete(
        self, client: Client, the_scene: Scene
    ) -> None:
        Coverage.objects.all().delete()
        tie = read(client, PERSON, on="1990-01-01").partition("<dt>Tie to the group</dt>")[2]
        assert tie.strip().startswith("<dd>Not known</dd>")

    def test_a_day_ahead_says_so(self, client: Client, the_scene: Scene) -> None:
        assert "That day has not come yet." not in read(client, PERSON)
        assert "That day has not come yet." in read(client, PERSON, on="2024-05-15")

    def test_the_timeline_has_days_sources_and_disputes(
        self, client: Client, the_scene: Scene
    ) -> None:
        page = read(client, PERSON)
        assert "21 October 2019 – 19 September 2021" in page
        assert "21 October 2019, known until 30 June 2020" in page
        assert "Another source says otherwise: An almanac gives another riding." in page
        assert f"Source: {scene.SOURCE}" in page
        assert "Ondine Lumière" in page

    def test_a_hidden_tie_of_a_public_person_stays_hidden(
        self, client: Client, the_scene: Scene
    ) -> None:
        factories.MembershipFactory(
            parliamentarian=the_scene.named,
            kind=Membership.Kind.PARTICIPATING,
            since=date(2012, 1, 1),
            published_at=None,
        )
        page = read(client, "/en/members/solenne/", on="2012-01-01")
        assert "2012" not in page.partition("Ties to the group")[2].partition("<form")[0]
        assert "articipating parliamentarian" not in page

    def test_a_retirement_tells_no_age(self, client: Client, the_scene: Scene) -> None:
        Mandate.objects.filter(parliamentarian=the_scene.named).update(
            end_reason=Mandate.EndReason.RETIRED
        )
        page = read(client, "/en/members/solenne/")
        assert "End: retired" in page
        assert "age 75" not in page

    @pytest.mark.parametrize("on", ["nonsense", "9999-12-31", "2021-13-01"])
    def test_a_day_that_is_none_keeps_the_form(
        self, client: Client, the_scene: Scene, on: str
    ) -> None:
        answer = client.get(PERSON, {"on": on})
        assert answer.status_code == 400
        assert 'class="errorlist' in answer.text
        assert 'name="on"' in answer.text
        assert "Ondine" in answer.text

    @pytest.mark.parametrize(
        ("gender", "title"),
        [("m", "Député"), ("f", "Députée"), ("", "Membre de la Chambre des communes")],
    )
    def test_french_is_epicene_unless_the_record_says_otherwise(
        self, client: Client, the_scene: Scene, gender: str, title: str
    ) -> None:
        Chamber.objects.filter(code="house").update(
            member_title_fr_masculine="député",
            member_title_fr_feminine="députée",
            member_title_fr_epicene="membre de la Chambre des communes",
        )
        person = the_scene.official[0]
        person.grammatical_gender_fr, person.grammatical_gender_source = gender, "Her own page"
        person.save()
        page = read(client, "/fr/membres/keeper-0/")
        assert f"<dd> {title}, Phare-de-l’Île 00" in page

    def test_texts_in_the_other_language_only_are_marked(
        self, client: Client, the_scene: Scene
    ) -> None:
        statement = Statement.objects.get(parliamentarian=the_scene.named)
        statement.text_fr = ""
        statement.save()
        with clock.set_to(date(2009, 10, 1)):
            page = read(client, "/fr/membres/", on="2009-10-01")
        assert '<span lang="en">Named as Chair at a launch.</span>' in page
