"""Two Administrators before production begins; the sheet to hand over."""

from io import BytesIO, StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from pypdf import PdfReader

from desk.access import checks, second_factor
from desk.access.handover import handover_sheet
from desk.links import Link
from tests.desk.access.scene import INDEX, signed_in, with_device
from tests.desk.staff import staff
from tests.factories import GroupFactory

pytestmark = pytest.mark.django_db


def another_administrator() -> None:
    user, _device = with_device("Auditor")
    user.groups.set(type(user.groups.first()).objects.filter(name="Administrator"))


def codes() -> list[str]:
    return [one.id for one in checks.access_is_ready(None)]


def test_two_administrators_with_both_factors_are_asked_for():
    assert codes() == ["desk.W002"]
    first, _device = with_device("Administrator")
    assert codes() == ["desk.W002"]
    another_administrator()
    assert codes() == []
    first.set_unusable_password()
    first.save()
    assert codes() == ["desk.W002"]


def test_a_second_factor_that_is_off_is_told(settings):
    settings.SECOND_FACTOR_REQUIRED = False
    assert codes() == ["desk.W001"]


def test_check_deploy_says_it():
    answer = StringIO()
    call_command("check", deploy=True, stderr=answer, fail_level="CRITICAL")
    assert "desk.W002" in answer.getvalue()


def test_the_front_page_of_an_administrator_says_it(client):
    user, device = with_device("Administrator")
    staff("Secretariat").set_unusable_password()
    signed_in(client, user, device)
    asked = Link(
        "Only 1 Administrator has a second factor: there should be two",
        reverse("admin:desk_invite"),
    )
    assert asked in client.get(INDEX).context["attention"]
    another_administrator()
    assert asked not in client.get(INDEX).context["attention"]


@pytest.mark.parametrize(("language", "title"), [("en", "Handing over"), ("fr", "Passation")])
def test_the_handover_sheet_names_people_and_no_secret(language, title):
    GroupFactory()
    user, device = with_device("Treasurer")
    recovery = second_factor.make_recovery_codes(user)
    staff("Auditor")
    pages = PdfReader(BytesIO(handover_sheet(language, address="https://x.example/"))).pages
    text = "\n".join(page.extract_text() for page in pages)
    assert title in text
    assert "treasurer" in text
    assert len(pages) == 1
    for secret in (*recovery, device.key, second_factor.key_in_words(device.key), user.password):
        assert secret not in text


def test_the_sheet_is_for_who_may_read_accounts(client):
    for role, status in (("Administrator", 200), ("Treasurer", 403)):
        user, device = with_device(role)
        signed_in(client, user, device)
        assert client.get(reverse("admin:desk_handover")).status_code == status
        client.logout()
