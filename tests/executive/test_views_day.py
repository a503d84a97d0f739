"""The public page about the executive of one day: facts only, and no more than is known."""

import re
from datetime import date

import pytest
from django.test import Client

from executive.models import Appointment, Office, OfficeRule, Vacancy, Waiver
from members.models import Affiliation, Coverage, Mandate, Parliamentarian
from tests.executive import scene
from tests.executive.factories import AppointmentFactory
from tests.factories import AffiliationFactory
from tests.pages.scene import ORCHARD, party
from tests.pages.test_markup import in_language

DAY = "/en/executive/"
JUDGEMENTS = ("breach", "waiver", "severity", "violation", "finding", "accepted")


def read(client: Client, address: str = DAY, **query: str) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return " ".join(answer.text.split()).partition("<main")[2].partition("<footer")[0]


def seats(page: str) -> list[str]:
    return [
        " ".join(re.sub("<[^>]+>", " ", seat).split())
        for seat in re.findall(r'<li class="card seat.*?</li>', page)
    ]


def crosser() -> Appointment:
    return Appointment.objects.get(parliamentarian__family_name="Saint-Fjord")


@pytest.mark.usefixtures("the_executive")
class TestToday:
    def test_everyone_with_title_party_days_and_how(self, client: Client) -> None:
        page = read(client)
        assert "Today, 14 May 2024" in page
        chair, quill, crossed, vacant, former = seats(page)
        assert chair.startswith("Chair: Isaura O&#x27;Nimbus Orchard Union (at appointment)")
        assert "since 1 February 2024 How Acting" in chair
        assert "Elected (decided by 2016-05-10-agm/3)" in quill
        assert "Expected end of the term 30 November 2024" in crossed
        assert former.startswith("Ex officio member: Thaddée Ébénisse Moonrise Party")
        assert vacant == "Vice-Chair: Vacant seat Since 1 March 2024 Source: Letter to the members"

    def test_a_crossing_is_a_fact_without_a_judgement(self, client: Client) -> None:
        page = read(client)
        assert "Appointed as Harbour Alliance; has sat as Moonrise Party since 8 June 2023." in page
        for address in (DAY, "/en/executive/history/", "/en/", f"{DAY}?format=json"):
            answer = client.get(address)
            text = b"".join(answer.streaming_content) if answer.streaming else answer.content
            words = re.sub(r"<[^>]+>", " ", text.decode()).lower()
            assert not [word for word in JUDGEMENTS if word in words], address

    def test_the_day_before_the_crossing_says_nothing_of_it(self, client: Client) -> None:
        assert "Appointed as" not in read(client, on="2023-06-07")
        assert "has sat as Moonrise" in read(client, on="2023-06-08")

    def test_a_decision_is_shown_once_published_and_while_it_holds(self, client: Client) -> None:
        told = "Decision of the group on 20 June 2023: Stays until the next annual general meeting."
        assert told in read(client)
        assert told not in read(client, on="2023-06-07")
        Waiver.objects.update(published_at=None)
        assert "Stays until" not in read(client)

    def test_the_rule_of_the_day_with_source_and_decision(self, client: Client) -> None:
        page = read(client)
        assert (
            "3 seats; each for a different party with a seat in Parliament; holders sit in "
            "Parliament." in page
        )
        assert "(since 10 May 2016; decided by 2016-05-10-agm/2)" in page
        assert (
            "1 seat; holders need not sit in Parliament; without a vote on the executive." in page
        )
        assert "Another source says otherwise: An almanac says two." in page
        assert "4 seats" in read(client, on="2016-05-09")
        OfficeRule.objects.update(
            represented="house", senate_groups_count=True, must_be_official_member=True
        )
        assert (
            "recognised in the House of Commons, Senate groups included; holders sit in "
            "Parliament; holders are official members of the group." in read(client)
        )

    def test_an_unsourced_vacancy_follows_from_a_complete_record_only(self, client: Client) -> None:
        Vacancy.objects.all().delete()
        assert "claims to be complete for that day, and names nobody" in seats(read(client))[3]
        Coverage.objects.all().delete()
        assert "Not known" in seats(read(client))[3]

    def test_a_lost_seat_and_a_death_are_facts_too(self, client: Client) -> None:
        holder = crosser().parliamentarian
        Mandate.objects.filter(parliamentarian=holder).update(until=date(2024, 1, 1))
        assert "No seat in Parliament is recorded for that day." in seats(read(client))[2]
        assert "has belonged to Moonrise Party since 8 June 2023." in seats(read(client))[2]
        Parliamentarian.objects.filter(pk=holder.pk).update(died_on=date(2024, 1, 1))
        assert "Deceased on 1 January 2024" in seats(read(client))[2]

    def test_a_dissolved_parliament_is_told(self, client: Client) -> None:
        assert "Parliament is dissolved" in read(client, on="2021-09-01")
        assert "Parliament is dissolved" not in read(client)

    def test_links_lead_to_the_person_and_the_history(self, client: Client) -> None:
        page = read(client)
        slug = crosser().parliamentarian.slug
        assert f'<a href="/en/members/{slug}/">Ondine Saint-Fjord</a>' in page
        assert 'href="/en/executive/history/"' in page


@pytest.mark.usefixtures("the_executive")
class TestSinceThen:
    """What is said of the party, case by case."""

    def said(self, client: Client) -> str:
        return seats(read(client))[2]

    def test_left_for_none(self, client: Client) -> None:
        Affiliation.objects.filter(since=scene.CROSSED).delete()
        assert (
            "Appointed as Harbour Alliance; without a recorded party affiliation since 8 June 2023."
            in self.said(client)
        )

    def test_left_nobody_knows_when(self, client: Client) -> None:
        Affiliation.objects.filter(since=scene.CROSSED).delete()
        Affiliation.objects.filter(until=scene.CROSSED).update(until_precision="unknown")
        assert "The party on that day is not known." in self.said(client)

    def test_no_more_exactly_than_it_is_known(self, client: Client) -> None:
        rows = Affiliation.objects.filter(since=scene.CROSSED)
        rows.update(since_precision="month")
        assert "has sat as Moonrise Party since June 2023." in self.said(client)
        rows.update(since_precision="attested")
        assert "Appointed as Harbour Alliance; Moonrise Party on that day." in self.said(client)

    def test_an_affiliation_renewed_goes_on_and_a_return_begins_anew(self, client: Client) -> None:
        holder, moon = crosser().parliamentarian, Affiliation.objects.filter(since=scene.CROSSED)
        moon.update(until=date(2024, 1, 1))
        renewed = AffiliationFactory(
            parliamentarian=holder, party=moon.get().party, since=date(2024, 1, 1)
        )
        assert "since 8 June 2023." in self.said(client)
        renewed.since = date(2024, 2, 2)
        renewed.save()
        assert "since 2 February 2024." in self.said(client)

    def test_appointed_without_a_party(self, client: Client) -> None:
        Affiliation.objects.filter(parliamentarian=crosser().parliamentarian).delete()
        Appointment.objects.filter(pk=crosser().pk).update(party=None)
        assert "No party affiliation" in self.said(client)
        AffiliationFactory(
            parliamentarian=crosser().parliamentarian, party=party(ORCHARD), since=date(2022, 2, 2)
        )
        assert (
            "Appointed without a party affiliation; has sat as Orchard Union since 2 February 2022."
            in self.said(client)
        )


@pytest.mark.usefixtures("the_executive")
class TestNotKnown:
    def test_no_seat_is_vacant_and_the_last_recorded_day_is_linked(self, client: Client) -> None:
        page = read(client, on=scene.UNKNOWN)
        assert len(seats(page)) == 6
        assert all("Not known" in seat for seat in seats(page))
        assert "acant" not in re.sub("held or vacant", "", page)
        assert 'Last recorded holders before that day: <a href="?on=2011-05-01"' in page
        assert "current" not in page.lower()

    def test_a_listed_executive_is_marked_with_how_it_is_known(self, client: Client) -> None:
        found = seats(read(client, on=scene.LISTED))
        known = "start not known (in the record from 14 October 2008), known until 1 May 2011"
        assert [known in seat for seat in found] == [True] * 4 + [False] * 2
        assert "Not known" in found[4] and "Not known" in found[5]

    def test_before_anything_was_recorded(self, client: Client) -> None:
        page = read(client, on="2005-01-01")
        assert "is not known in full" in page
        assert page.count("No rule of this office is recorded for that day") == 3
        assert "Last recorded" not in page

    def test_a_day_to_come_is_not_known(self, client: Client) -> None:
        page = read(client, on="2030-01-01")
        assert "That day has not come yet." in page
        assert [seat for seat in seats(page) if "Vacant" in seat] == [seats(page)[3]]
        Vacancy.objects.all().delete()
        assert "Vacant" not in read(client, on="2030-01-01")
        assert 'Last recorded in full on <a href="?on=2024-05-14"' in page

    def test_home_names_holders_where_covered_else_the_last_recorded_day(
        self, client: Client
    ) -> None:
        page = read(client, "/en/")
        assert "Vice-Chair vacant" in " ".join(re.sub("<[^>]+>", "", page).split())
        assert "Harbour Alliance, at appointment" in page
        Coverage.objects.filter(subject="executive").delete()
        Waiver.objects.all().delete()
        Appointment.objects.exclude(until=scene.LISTED_UNTIL).delete()
        page = read(client, "/en/")
        assert "The present executive is not in the public record." in page
        assert '<a href="/en/executive/?on=2011-05-01" rel="nofollow">1 May 2011</a>' in page
        leaders = page.partition('id="executive"')[2].partition("</section>")[0]
        holders = Appointment.objects.select_related("parliamentarian")
        assert holders.exists()
        assert all(held.parliamentarian.slug in leaders for held in holders)


def test_an_empty_registry_has_the_page(client: Client, db: None) -> None:
    assert "No office of the group has been recorded yet." in read(client)
    assert "Nobody is recorded in an office yet." in read(client, "/en/executive/history/")
    assert "The present executive is not in the public record." in read(client, "/en/")


@pytest.mark.parametrize(
    ("gender", "title"),
    [("m", "Vice-président"), ("f", "Vice-présidente"), ("", "À la vice-présidence")],
)
def test_french_is_epicene_unless_the_record_says_otherwise(
    client: Client, db: None, gender: str, title: str
) -> None:
    held = AppointmentFactory()
    Parliamentarian.objects.update(
        grammatical_gender_fr=gender, grammatical_gender_source="Their own page"
    )
    page = read(client, in_language(DAY, "fr"))
    assert re.search(f'<p class="office-title">{title}\\W?:</p>', page)
    person = read(client, in_language(f"/en/members/{held.parliamentarian.slug}/", "fr"))
    assert f'<span class="what">{title}</span>' in person


def test_the_page_of_a_person_lists_the_offices(client: Client, the_executive: None) -> None:
    held = Appointment.objects.get(basis="ex_officio")
    address = f"/en/members/{held.parliamentarian.slug}/"
    page = read(client, address)
    assert "Offices in the group" in page
    assert '<a href="/en/executive/?on=2024-05-14" rel="nofollow">Ex officio member</a>' in page
    assert "10 May 2016 – 31 January 2024" in page
    assert "End: resigned" in page
    assert "A newspaper called another the Chair." in page
    assert ">Chair</a>" in read(client, address, on="2024-01-31")
    crossing = read(client, f"/en/members/{crosser().parliamentarian.slug}/")
    assert "Harbour Alliance; since 8 June 2023: Moonrise Party" in crossing


class TestBadQuestions:
    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ({"on": "nonsense"}, "Write the date as year-month-day"),
            ({"on": "1066-10-14"}, "cannot go back before"),
            ({"colour": "red"}, "no filter called “colour”"),
            ({"format": "doc"}, "Choose one of: xlsx, csv, json."),
        ],
    )
    def test_are_refused_in_words(
        self, client: Client, the_executive: None, query: dict, said: str
    ) -> None:
        answer = client.get(DAY, query)
        assert answer.status_code == 400
        assert said in answer.text
        assert 'name="on"' in answer.text
        assert 'content="noindex' in answer.text

    def test_decorations_of_links_are_no_questions(self, client: Client, db: None) -> None:
        assert client.get(DAY, {"utm_source": "mail"}).status_code == 200

    def test_nothing_can_be_posted(self, client: Client, db: None) -> None:
        assert client.post(DAY).status_code == 405
        assert client.head(DAY).status_code == 200


def test_offices_stand_in_their_order(client: Client, the_executive: None) -> None:
    Office.objects.filter(slug="ex-officio").update(rank=0)
    headings = re.findall("<h3>(.*?)</h3>", read(client))
    assert headings == ["Ex officio member", "Chair", "Vice-Chair"]
