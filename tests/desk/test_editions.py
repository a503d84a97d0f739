"""Publishing an edition at the desk: previewed, by the secretariat, once."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from opendata.actions import publish_edition
from opendata.models import Edition
from tenure import clock
from tests.desk.staff import ROLES, staff
from tests.factories import MembershipFactory, ParliamentarianFactory

pytestmark = pytest.mark.django_db

TASK = "/admin/desk/publish-edition/"
TODAY = date(2024, 5, 14)


@pytest.fixture(autouse=True)
def a_day_in_may():
    with clock.set_to(TODAY):
        yield


def joined() -> None:
    ann = ParliamentarianFactory(given_name="Ann", family_name="Elm")
    MembershipFactory(parliamentarian=ann, since=date(2024, 4, 14))


def test_the_sentences_are_read_before_they_are_published(client: Client) -> None:
    MembershipFactory()
    publish_edition(on=date(2024, 4, 1), by=None)
    joined()
    clerk = staff("Secretariat")
    client.force_login(clerk)
    data = {"on": "2024-05-14"}
    preview = client.post(TASK, data)
    plan = preview.context["plan"]
    assert plan.changes == [
        "Edition 2, up to 14 May 2024, is published.",
        "Ann Elm became an official member (14 April 2024).",
    ]
    assert Edition.objects.count() == 1
    done = client.post(TASK, data | {"confirm": "1", "seen": plan.digest()}, follow=True)
    edition = Edition.objects.get(number=2)
    assert edition.published_by == clerk
    assert "/en/changes/2/" in done.content.decode()


def test_what_changed_since_the_preview_is_shown_anew(client: Client) -> None:
    MembershipFactory()
    publish_edition(on=date(2024, 4, 1), by=None)
    joined()
    client.force_login(staff("Secretariat"))
    seen = client.post(TASK, {"on": "2024-05-14"}).context["plan"].digest()
    MembershipFactory()
    again = client.post(TASK, {"on": "2024-05-14", "confirm": "1", "seen": seen})
    assert len(again.context["plan"].changes) == 3
    assert Edition.objects.count() == 1


def test_refusals_stand_beside_the_day(client: Client) -> None:
    MembershipFactory()
    publish_edition(on=date(2024, 5, 1), by=None)
    client.force_login(staff("Secretariat"))
    for day, told in (
        ("2024-05-15", "has not come"),
        ("2024-04-30", "already tells of"),
        ("2024-05-14", "Nothing that is public has changed"),
    ):
        errors = client.post(TASK, {"on": day}).context["form"].errors
        assert told in errors["on"][0]


@pytest.mark.parametrize("role", ROLES)
def test_staff_read_editions_and_change_none(client: Client, role: str) -> None:
    MembershipFactory()
    edition = publish_edition(by=None)
    client.force_login(staff(role))
    assert client.get(TASK).status_code == (200 if role == "Secretariat" else 403)
    listed = client.get(reverse("admin:opendata_edition_changelist")).content.decode()
    assert edition.content_hash in listed
    address = reverse("admin:opendata_edition_change", args=[1])
    assert client.get(address).status_code == 200
    assert client.post(address, {"on": "2024-01-01"}).status_code == 403
    assert client.get(reverse("admin:opendata_edition_add")).status_code == 403
    assert client.post(reverse("admin:opendata_edition_delete", args=[1])).status_code == 403
