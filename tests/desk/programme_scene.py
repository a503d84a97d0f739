"""A meeting, people who sat that day and people who did not; everything is invented."""

from datetime import date

from django.test import Client
from django.urls import reverse

from desk.previews import Plan
from members.models import Parliamentarian
from tests.factories import MandateFactory, ParliamentarianFactory

TODAY = date(2023, 1, 1)
SEATED = date(2019, 10, 21)
DAY = date(2022, 5, 4)


def sitting(given: str, family: str, riding: str = "") -> Parliamentarian:
    person = ParliamentarianFactory(given_name=given, family_name=family)
    named = {"constituency_en": riding, "constituency_fr": riding} if riding else {}
    MandateFactory(parliamentarian=person, since=SEATED, **named)
    return person


def gone(given: str, family: str) -> Parliamentarian:
    """Somebody whose seat ended before the day."""
    person = ParliamentarianFactory(given_name=given, family_name=family)
    MandateFactory(parliamentarian=person, since=date(2011, 5, 2), until=date(2015, 10, 19))
    return person


def at(page: str, *arguments: object) -> str:
    return reverse(f"admin:desk_{page}", args=arguments)


def shown(client: Client, address: str, data: dict) -> Plan:
    """The preview's plan; fails with the form's errors when there is none."""
    response = client.post(address, data)
    assert response.status_code == 200
    assert "plan" in response.context, response.context["form"].errors
    return response.context["plan"]


def confirm(client: Client, address: str, data: dict) -> str:
    plan = shown(client, address, data)
    confirmed = data | {"confirm": "1", "seen": plan.digest()}
    response = client.post(address, confirmed, follow=True)
    assert response.redirect_chain == [(reverse("admin:index"), 302)]
    return response.text


def errors(client: Client, address: str, data: dict) -> dict[str, list[str]]:
    response = client.post(address, data)
    assert response.status_code == 200
    assert "plan" not in response.context
    return {name: list(told) for name, told in response.context["form"].errors.items()}
