"""The form that reports an error, and the privacy page."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from members.actions.personal_data import KEPT_AFTER_CLOSING, MOST_AN_HOUR
from members.models import CorrectionRequest
from pages.corrections import path_on_this_site
from pages.retention import RETENTION
from programme.actions.forgetting import GUESTS_KEPT_MONTHS
from record import lock
from tests.factories import GroupFactory

pytestmark = pytest.mark.django_db
FORM = "/en/report-an-error/"
TOLD = {"message": "The day is wrong.", "contact": "a@b.ca", "about": "/en/members/x/"}


def test_what_is_sent_waits_for_staff(client: Client) -> None:
    answer = client.post(FORM, TOLD, follow=True)
    assert answer.redirect_chain == [(f"{FORM}thank-you/", 302)]
    (received,) = CorrectionRequest.objects.all()
    assert (received.message, received.contact, received.language) == (
        TOLD["message"],
        TOLD["contact"],
        "en",
    )
    assert received.about == TOLD["about"]
    assert not lock.version()


def test_in_french_it_is_kept_as_french(client: Client) -> None:
    client.post("/fr/signaler-une-erreur/", TOLD)
    assert CorrectionRequest.objects.get().language == "fr"


@pytest.mark.parametrize(
    "mistake",
    [
        {"message": ""},
        {"message": "x" * 4001},
        {"message": "a\x00"},
        {"message": "turned \u202e round"},
        {"contact": "x" * 201},
        {"contact": "\u2067"},
        {"about": "/" + "x" * 300},
    ],
)
def test_what_cannot_be_kept_is_told_and_not_kept(client: Client, mistake: dict) -> None:
    answer = client.post(FORM, TOLD | mistake)
    assert answer.status_code == 400
    assert "Nothing was sent" in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert not CorrectionRequest.objects.exists()


def test_a_program_that_fills_in_everything_is_thanked_for_nothing(client: Client) -> None:
    answer = client.post(FORM, TOLD | {"website": "https://spam.example"})
    assert answer.status_code == 302
    assert not CorrectionRequest.objects.exists()


def test_a_flood_is_told_to_wait(client: Client) -> None:
    for _one in range(MOST_AN_HOUR):
        assert client.post(FORM, TOLD).status_code == 302
    assert client.post(FORM, TOLD).status_code == 429
    assert CorrectionRequest.objects.count() == MOST_AN_HOUR


def test_a_form_from_elsewhere_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(FORM, TOLD).status_code == 403
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(FORM).text)[1]
    assert client.post(FORM, TOLD | {"csrfmiddlewaretoken": token}).status_code == 302


def test_the_page_one_came_from_is_filled_in(client: Client) -> None:
    here = {"referer": "http://testserver/en/members/x/?on=2020-01-01"}
    assert 'value="/en/members/x/"' in client.get(FORM, headers=here).text
    elsewhere = {"referer": "http://elsewhere.example/en/members/x/"}
    assert "members/x" not in client.get(FORM, headers=elsewhere).text
    assert 'value="/en/about/"' in client.get(f"{FORM}?about=/en/about/", headers=here).text
    assert client.get(FORM, headers={"referer": "http://[broken"}).status_code == 200


@pytest.mark.parametrize(
    "about",
    ["//elsewhere.example", "/\\elsewhere", "https://x.example/", "x", "/\u202e", "/" * 301],
)
def test_only_a_path_of_this_site_is_filled_in(client: Client, about: str) -> None:
    assert path_on_this_site(about) == ""
    assert 'name="about" value' not in client.get(FORM, {"about": about}).text


def test_markup_in_an_address_is_shown_as_text(client: Client) -> None:
    page = client.get(FORM, {"about": '/"><script>x()</script>'}).text
    assert "<script>x()" not in page
    assert "&lt;script&gt;" in page


def test_the_form_is_never_stored(client: Client) -> None:
    for answer in (client.get(FORM), client.get(FORM), client.post(FORM, {})):
        assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("address", ["/en/privacy/", "/fr/confidentialite/"])
def test_the_privacy_page_tells_what_is_kept_and_whom_to_ask(client: Client, address: str) -> None:
    GroupFactory(contact_email="group@example.org")
    page = client.get(address)
    assert not page.cookies
    assert page.text.count('<th scope="row">') == len(RETENTION)
    assert "mailto:group@example.org" in page.text
    assert reverse("pages:correction") in page.text or "/fr/signaler-une-erreur/" in page.text


def test_the_document_says_what_the_page_says() -> None:
    document = Path(settings.BASE_DIR, "docs", "privacy.md").read_text(encoding="utf-8")
    for kept in RETENTION:
        assert f"| {' | '.join(str(cell) for cell in kept)} |" in document


def test_the_page_says_what_the_registry_does() -> None:
    told = " ".join(str(kept.how_long) for kept in RETENTION)
    assert GUESTS_KEPT_MONTHS == 6 and "Half a year after the event" in told
    assert KEPT_AFTER_CLOSING.days == 365 and "A year after they were dealt with" in told


def test_every_page_leads_to_both(client: Client) -> None:
    page = client.get("/en/").text
    assert 'href="/en/privacy/"' in page and f'href="{FORM}"' in page
    assert "/fr/confidentialite/" in client.get("/sitemap.xml").text
