"""An election from end to end, as the secretariat: only by clicking and typing into forms."""

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect

from executive.composition import SeatState, composition
from executive.models import Office
from members.models import Affiliation, Mandate, Membership, Parliament
from opendata.models import Edition
from tests.browser.conftest import OpenPage
from tests.browser.walking import Walk
from tests.desk.executive_scene import held, offices
from tests.desk.staff import staff
from tests.factories import CoverageFactory, GroupFactory, MembershipFactory
from tests.members.lists.importing import person, seats, take_in
from tests.members.lists.samples import ADA, BENOIT, CORA, DOV, Member, house_xml

POLL, LISTED = "2021-09-20", "2021-11-22"
EDITH = Member("Édith", "Noyau", "Colline-du-Loup", "Quebec", "Conservative", house_id=9005)
AFTER = [replace(ADA, since=POLL), replace(BENOIT, since=POLL), replace(EDITH, since=POLL)]


@pytest.fixture
def group(reference_rows: None) -> None:
    """The 43rd Parliament goes on; Ada is Chair, Cora and Benoît are Vice-Chairs."""
    GroupFactory(is_practice=True)
    staff("Secretariat")
    Parliament.objects.filter(number__gt=43).delete()
    Parliament.objects.filter(number=43).update(dissolved=None, until=None)
    seats("house", 4)
    take_in(house_xml([ADA, BENOIT, CORA, DOV], with_ids=True))
    chair, vice_chair, _ex_officio = offices()
    CoverageFactory(since=date(2019, 10, 21))
    for family_name in ("Quillfeather", "O'Tansy", "Saule-Brûlé"):
        MembershipFactory(parliamentarian=person(family_name))
    held(chair, person("Quillfeather"), date(2021, 4, 1))
    held(vice_chair, person("O'Tansy"), date(2021, 4, 1))
    held(vice_chair, person("Saule-Brûlé"), date(2021, 4, 1))


def dissolve(walk: Walk) -> None:
    walk.task("Parliament is dissolved")
    walk.fill(on="2021-08-15", polling_day=POLL, expect="4")
    walk.confirm("Record the dissolution", picture="election-dissolution")


def add_the_parliament(walk: Walk) -> None:
    walk.task("After the election")
    walk.picture("election-steps")
    walk.follow("Add the Parliament")
    expect(walk.page.locator("#id_number")).to_have_value("44")
    walk.page.locator("[name=_save]").click()
    walk.done()


def read_the_list(walk: Walk) -> None:
    walk.task("After the election")
    walk.follow("Read in the list")
    walk.page.locator("#id_file").set_input_files(
        {"name": "members.xml", "mimeType": "text/xml", "buffer": house_xml(AFTER, with_ids=True)}
    )
    walk.fill(as_of=LISTED, expect="3")
    walk.press("Read the list")
    walk.picture("election-review")


def decide(walk: Walk) -> None:
    walk.task("Accept what a list only adds")
    walk.confirm("Accept")
    walk.task("Accept who was not returned")
    walk.confirm("Accept", picture="election-not-returned")
    for text, button in (
        ("End the tie", "End the tie"),
        ("End: %(office)s", "End the appointment"),
    ):
        walk.task("After the election")
        walk.picture("election-decisions")
        link = walk.page.locator("tbody td a", has_text=walk.words(text).split("%")[0].strip())
        link.first.click()
        walk.confirm(button)


def form_the_executive_again(walk: Walk) -> None:
    walk.task("Admit people to the group")
    walk.fill(names="Édith Noyau", joined="2021-11-30")
    walk.confirm("Admit")
    walk.task("Appoint somebody to an office")
    walk.fill(office=str(Office.objects.get(slug="vice-chair").pk))
    walk.fill(name="Édith Noyau", since="2021-12-01")
    walk.confirm("Appoint", picture="election-appointment")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_from_dissolution_to_a_published_edition(
    open_page: OpenPage, group: None, language: str
) -> None:
    walk = Walk(open_page, "secretariat", language)
    walk.picture("front-page")
    dissolve(walk)
    assert set(Mandate.objects.values_list("until", flat=True)) == {date(2021, 9, 20)}
    add_the_parliament(walk)
    read_the_list(walk)
    decide(walk)
    assert Affiliation.objects.filter(end_reason="left_parliament").count() == 1
    assert not Membership.objects.filter(parliamentarian=person("O'Tansy")).open().exists()
    form_the_executive_again(walk)
    walk.task("Publish an edition")
    walk.confirm("Publish the edition", picture="edition")
    assert Edition.objects.count() == 1
    names = {
        seat.holder.appointment.parliamentarian.family_name
        for seat in composition().seats
        if seat.state is SeatState.HELD
    }
    assert names == {"Quillfeather", "Saule-Brûlé", "Noyau"}
    walk.leave()
