"""The front page tells of terms that end before long."""

from datetime import date

import pytest
from django.urls import reverse

from members.models import Chamber
from tenure import clock
from tests.desk.staff import staff
from tests.executive.factories import AppointmentFactory
from tests.factories import MandateFactory

pytestmark = pytest.mark.django_db
TODAY = date(2024, 11, 30)


def told(client) -> dict[str, str]:
    """Text and address of what waits on the day."""
    client.force_login(staff("Secretariat"))
    with clock.set_to(TODAY):
        links = client.get(reverse("admin:index")).context["attention"]
        for link in links:
            assert client.get(link.address).status_code == 200
    return {str(link.text): link.address for link in links}


def senator(expected_end: date | None, until: date | None = None):
    senate = Chamber.objects.get(code="senate")
    since = date(2010, 1, 1)
    return MandateFactory(chamber=senate, since=since, until=until, expected_end=expected_end)


def test_senators_who_retire_within_a_year(client):
    senator(date(2025, 11, 30))
    senator(date(2025, 12, 1))
    senator(None)
    senator(date(2025, 1, 1), until=date(2024, 11, 30))
    found = told(client)
    assert "1 senator retires within a year" in found
    with clock.set_to(TODAY):
        page = client.get(found["1 senator retires within a year"])
    assert page.context["cl"].result_count == 1


def test_terms_of_the_executive_that_end_or_should_have(client):
    for term_ends in (date(2024, 11, 1), date(2025, 2, 28), date(2025, 3, 1), None):
        AppointmentFactory(term_ends=term_ends)
    found = told(client)
    assert "2 terms of the executive end within three months" in found


def test_nothing_is_told_where_nothing_ends(client):
    assert not [text for text in told(client) if "retire" in text or "term" in text]
