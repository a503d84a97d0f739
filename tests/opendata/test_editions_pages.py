"""The editions as people read them, and how pages are cited."""

import json
import re
from datetime import date
from xml.etree import ElementTree

import html5lib
import pytest
from django.test import Client

from members.models import Membership
from opendata.actions import publish_edition
from opendata.models import Change
from record.because import Because, write_down
from tenure import clock
from tests import factories
from tests.executive.factories import AppointmentFactory
from tests.pages.scene import Scene

pytestmark = pytest.mark.django_db

FIRST, SECOND, THIRD = date(2024, 4, 1), date(2024, 5, 1), date(2024, 6, 1)
ATOM = "{http://www.w3.org/2005/Atom}"


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    text = answer.content.decode()
    if not address.endswith(".atom"):
        html5lib.HTMLParser(strict=True).parse(text)
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("&#x27;", "'")


def joins(count: int = 1) -> None:
    for _each in range(count):
        person = factories.ParliamentarianFactory(given_name="Ruby", family_name="Vale")
        factories.MembershipFactory(parliamentarian=person, since=date(2024, 4, 14))


def test_without_an_edition_the_page_says_so(client: Client) -> None:
    assert "No edition has been published yet" in page(client, "/en/changes/")
    assert "Aucune édition n’a encore été publiée" in page(client, "/fr/modifications/")
    assert client.get("/en/changes/1/").status_code == 404
    assert client.get("/en/changes/99999999999999999999/").status_code == 404


def test_an_edition_tells_what_happened_apart_from_what_was_put_right(client: Client) -> None:
    tie = factories.MembershipFactory()
    publish_edition(on=FIRST, by=None)
    joins()
    tie.decided_by = "2020-agm/2"
    write_down(tie, by=None, because=Because.CORRECTION)
    edition = publish_edition(on=SECOND, by=None)
    told = page(client, "/en/changes/2/")
    happened, _heading, rest = told.partition("What was put right")
    assert "Ruby Vale became an official member (14 April 2024)." in happened
    assert "Decided by: 2020-agm/2 in place of nothing." in rest
    assert edition.content_hash in rest
    assert edition.previous.content_hash in rest
    french = page(client, "/fr/modifications/2/")
    assert "Ruby Vale compte désormais parmi les membres officiels (14 avril 2024)." in french
    assert "Ce qui a été corrigé" in french
    assert "first edition" in page(client, "/en/changes/1/")


def test_the_newest_edition_stands_first(client: Client) -> None:
    factories.MembershipFactory()
    publish_edition(on=FIRST, by=None)
    joins(2)
    publish_edition(on=SECOND, by=None)
    told = page(client, "/en/changes/")
    assert told.index("Ruby Vale became") < told.index("Edition 2, 1 May 2024</a>:")
    assert told.index("Edition 2, 1 May 2024</a>:") < told.index("Edition 1, 1 April 2024</a>:")
    assert "2 sentences" in told


def test_later_corrections_stand_on_the_page_of_each_edition_they_concern(client: Client) -> None:
    tie = factories.MembershipFactory(since=date(2020, 1, 15))
    publish_edition(on=FIRST, by=None)
    tie.since = date(2020, 1, 16)
    write_down(tie, by=None, because=Because.CORRECTION)
    late = factories.MembershipFactory(since=date(2024, 4, 20))
    publish_edition(on=SECOND, by=None)
    tie.since = date(2020, 1, 17)
    write_down(tie, by=None, because=Because.CORRECTION)
    late.decided_by = "2024-agm/1"
    write_down(late, by=None, because=Because.CORRECTION)
    publish_edition(on=THIRD, by=None)
    first, second, third = (page(client, f"/en/changes/{number}/") for number in (1, 2, 3))
    heading = "Corrected since in later editions"
    for told in ("16 January 2020 in place of 15", "17 January 2020 in place of 16"):
        assert told in first.partition(heading)[2]
    assert "2024-agm/1" not in first
    assert "17 January 2020 in place of 16" in second.partition(heading)[2]
    assert "2024-agm/1" in second.partition(heading)[2]
    assert heading not in third


def test_what_an_edition_lacked_is_told_on_its_page(client: Client) -> None:
    person = factories.MembershipFactory().parliamentarian
    publish_edition(on=FIRST, by=None)
    missed = AppointmentFactory.build(
        office=AppointmentFactory().office, parliamentarian=person,
        since=date(2010, 1, 1), until=date(2011, 1, 1),
    )  # fmt: skip
    write_down(missed, by=None, because=Because.CORRECTION)
    publish_edition(on=SECOND, by=None)
    assert "The record lacked this:" in page(client, "/en/changes/1/")


def test_a_subject_without_a_page_any_more_has_no_link(client: Client) -> None:
    factories.MembershipFactory()
    publish_edition(on=FIRST, by=None)
    joins()
    publish_edition(on=SECOND, by=None)
    change = Change.objects.get()
    address = f'href="/en/members/{change.subject}/"'
    assert address in page(client, "/en/changes/2/")
    ties = Membership.objects.filter(parliamentarian__slug=change.subject)
    ties.update(awaiting_ratification=True)
    assert address not in page(client, "/en/changes/2/")


def test_the_feed_tells_each_edition_in_its_language(client: Client) -> None:
    factories.GroupFactory()
    factories.MembershipFactory()
    publish_edition(on=FIRST, by=None)
    joins()
    publish_edition(on=SECOND, by=None)
    for address, title, told in (
        ("/en/changes/changes.atom", "Edition 2, 1 May 2024", "became an official member"),
        ("/fr/modifications/modifications.atom", "Édition 2, 1er mai 2024", "compte désormais"),
    ):
        feed = ElementTree.fromstring(client.get(address).content)
        newest, oldest = feed.findall(f"{ATOM}entry")
        assert newest.findtext(f"{ATOM}title") == title
        assert told in newest.findtext(f"{ATOM}summary")
        assert newest.findtext(f"{ATOM}id") == "urn:gpg-registry:edition:2"
        assert oldest.findtext(f"{ATOM}id") == "urn:gpg-registry:edition:1"


def test_people_and_the_executive_are_cited_with_edition_day_and_address(
    client: Client, the_scene: Scene
) -> None:
    told = page(client, "/en/members/keeper-1/")
    assert "no edition yet" in told
    publish_edition(by=None)
    told = page(client, "/en/members/keeper-1/")
    assert "How to cite" in told
    assert 'href="/en/changes/1/">edition 1</a>, 14 May 2024.' in told
    assert ">http://testserver/en/members/keeper-1/?on=2024-05-14</a>" in told
    assert "Report an error" in told
    assert "?on=2022-05-05</a>" in page(client, "/en/executive/?on=2022-05-05")
    assert "Comment citer" in page(client, "/fr/executif/")


def test_search_engines_are_told_that_an_edition_is_a_data_set(client: Client) -> None:
    factories.GroupFactory()
    factories.MembershipFactory()
    publish_edition(on=FIRST, by=None)
    told = page(client, "/en/changes/1/")
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', told)
    data = json.loads(block)
    assert (data["@type"], data["version"], data["temporalCoverage"]) == (
        *("Dataset", "1"),
        "../2024-04-01",
    )
    for each in data["distribution"]:
        assert client.get(each["contentUrl"]).status_code == 200


def test_the_sitemap_and_the_catalogue_lead_to_the_editions(client: Client) -> None:
    with clock.set_to(SECOND):
        factories.MembershipFactory()
        publish_edition(by=None)
    sitemap = client.get("/sitemap.xml").content.decode()
    for address in ("/en/changes/", "/fr/modifications/", "/en/changes/1/", "/en/data/"):
        assert f"<loc>http://testserver{address}</loc>" in sitemap
    assert 'href="/en/changes/"' in page(client, "/en/data/")


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"),
    [("/en/changes/", 4), ("/en/changes/2/", 6), ("/en/changes/changes.atom", 3)],
)
def test_queries_do_not_grow(
    client: Client, django_assert_num_queries, people: int, address: str, queries: int
) -> None:
    """The edition with the one before, the one after, its sentences, whose page is there, later
    corrections, the group."""
    factories.MembershipFactory()
    publish_edition(on=FIRST, by=None)
    joins(people)
    publish_edition(on=SECOND, by=None)
    with django_assert_num_queries(queries):
        client.get(address)
