"""Grants are shown to readers by an act of their own, previewed, and can be taken back."""

from datetime import date

import pytest
from django.urls import reverse

from funding.actions import receive_grant, receive_in_kind, spend
from funding.chart import EVENTS
from funding.models import Grant
from tenure import clock
from tests.desk.money_scene import TODAY, at, confirm, shown
from tests.desk.staff import ROLES, staff
from tests.factories import GroupFactory
from tests.funding.factories import GrantFactory

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 2)


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        GroupFactory()
        yield


@pytest.fixture
def treasurer(client):
    user = staff("Treasurer")
    client.force_login(user)
    return user


def test_the_preview_tells_what_readers_will_see_and_changes_nothing(client, treasurer):
    grant = GrantFactory(purpose_fr="")
    receive_grant(grant, 200_000, on=DAY, by=None)
    spend(5_000, account=EVENTS, on=DAY, by=None, description="Room", grant=grant)
    plan = shown(client, "publish_grants", {"grants": [grant.pk]})
    assert plan.changes == [
        f"Anyone may read from now on: {grant}",
        "Amount agreed: $5,000.00",
        "Received: $2,000.00. Spent: $50.00.",
    ]
    assert plan.notes == [f"Has no French text: {grant}"]
    assert not Grant.objects.published().exists()


def test_the_words_of_support_in_kind_are_shown_before_they_are_public(client, treasurer):
    grant = GrantFactory(nature=Grant.Nature.IN_KIND, amount_agreed_cents=None)
    receive_in_kind(grant, 900, on=DAY, by=None, description="A researcher's desk")
    plan = shown(client, "publish_grants", {"grants": [grant.pk]})
    assert plan.changes[1:] == ["Amount agreed: not known", "Received in kind: $9.00"]
    assert plan.notes == ["Described to readers as: A researcher's desk"]


def test_published_and_withdrawn_with_their_author(client, treasurer):
    grants = [GrantFactory(), GrantFactory()]
    keys = {"grants": [grant.pk for grant in grants]}
    assert "2 grants published." in confirm(client, "publish_grants", keys)
    assert client.get(reverse("funding:grant", args=[grants[0].reference])).status_code == 200
    assert grants[0].history.first().history_user == treasurer
    assert "2 grants withdrawn." in confirm(client, "withdraw_grants", keys)
    assert client.get(reverse("funding:grant", args=[grants[0].reference])).status_code == 404


def test_says_so_when_nothing_can_be_chosen(client, treasurer):
    assert "Nothing is waiting to be published." in client.get(at("publish_grants")).text
    assert "Nothing published can be withdrawn." in client.get(at("withdraw_grants")).text


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("task", ["publish_grants", "withdraw_grants"])
def test_is_the_treasurers(client, role, task):
    client.force_login(staff(role))
    grant = GrantFactory(published_at=None)
    allowed = role == "Treasurer"
    assert client.get(at(task)).status_code == (200 if allowed else 403)
    answer = client.post(at(task), {"grants": [grant.pk], "confirm": "1"})
    assert answer.status_code == (200 if allowed else 403)
    assert not Grant.objects.published().exists()
