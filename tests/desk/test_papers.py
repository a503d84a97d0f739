"""Receipts and statements, at the desk."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from funding.models import ReceiptIssue
from members.models import Group
from tenure import clock
from tests.desk.staff import staff
from tests.factories import GroupFactory
from tests.funding.factories import fee, paid
from tests.funding.letters import TODAY, reader

pytestmark = pytest.mark.django_db

READERS = ("Treasurer", "Auditor", "Administrator")


@pytest.fixture(autouse=True)
def group():
    with clock.set_to(TODAY):
        yield GroupFactory()


@pytest.fixture
def payment():
    return paid(reader("Pays"))


def receipts(number) -> str:
    return reverse("admin:desk_receipts", args=[number])


def statement(person) -> str:
    return reverse("admin:desk_statement_paper", args=[person.pk])


def text_of(response) -> str:
    assert response["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(response.content)).pages[0].extract_text()


@pytest.mark.parametrize("role", ["Secretariat", *READERS])
def test_who_may_see_and_who_may_issue(client, role, payment):
    client.force_login(staff(role))
    reads = role in READERS
    assert client.get(receipts(payment.pk)).status_code == (200 if reads else 403)
    response = client.post(receipts(payment.pk), {"line": 2})
    assert response.status_code == (200 if role == "Treasurer" else 403)
    assert ReceiptIssue.objects.count() == (role == "Treasurer")
    person = payment.postings.get(line=2).parliamentarian
    assert client.get(statement(person)).status_code == (200 if reads else 403)


def test_strangers_are_sent_to_sign_in(client, payment):
    person = payment.postings.get(line=2).parliamentarian
    for address in (receipts(payment.pk), statement(person)):
        assert client.get(address).status_code == 302


def test_the_first_is_the_receipt_and_the_next_a_copy(client, payment):
    client.force_login(staff("Treasurer"))
    assert "No receipt was issued yet." in client.get(receipts(payment.pk)).content.decode()
    assert "COPY" not in text_of(client.post(receipts(payment.pk), {"line": 2}))
    shown = client.get(receipts(payment.pk)).content.decode()
    assert "Issue a copy (PDF)" in shown and "treasurer" in shown
    assert "COPIE" in text_of(client.post(receipts(payment.pk), {"line": 2, "language": "fr"}))


@pytest.mark.parametrize("data", [{}, {"line": 1}, {"line": 9}, {"line": 2, "language": "de"}])
def test_a_share_that_is_none_is_not_found(client, payment, data):
    client.force_login(staff("Treasurer"))
    assert client.post(receipts(payment.pk), data).status_code == 404
    assert not ReceiptIssue.objects.exists()


def test_what_is_no_payment_has_no_receipts(client, payment):
    client.force_login(staff("Treasurer"))
    row = fee(reader("Other"), year=2023)
    for number in (row.pk, 999, 10**30):
        assert client.get(receipts(number)).status_code == 404
    assert client.get(reverse("admin:desk_statement_paper", args=[10**30])).status_code == 404


def test_without_a_group_none_is_recorded(client, payment, group):
    group.delete()
    client.force_login(staff("Treasurer"))
    response = client.post(receipts(payment.pk), {"line": 2}, follow=True)
    assert "Describe the group first" in response.content.decode()
    assert not ReceiptIssue.objects.exists()


def test_a_statement_in_the_members_language_or_another(client):
    client.force_login(staff("Treasurer"))
    person = reader("Paie", "fr")
    assert "Relevé de compte" in text_of(client.get(statement(person)))
    assert "Statement of account" in text_of(client.get(f"{statement(person)}?language=en"))
    assert client.get(f"{statement(person)}?language=de").status_code == 404
    Group.objects.all().delete()
    refused = client.get(statement(person), follow=True)
    assert "Describe the group first" in refused.content.decode()


def test_a_payment_leads_to_its_receipts(client, payment):
    client.force_login(staff("Treasurer"))
    shown = client.get(reverse("admin:funding_transaction_change", args=[payment.pk]))
    assert receipts(payment.pk) in shown.content.decode()
