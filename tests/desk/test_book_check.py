"""The book is checked by clicking, against what was printed of it."""

import pytest
from django.urls import reverse

from funding.models import Transaction
from tests.desk.staff import ROLES, staff
from tests.funding.factories import income
from tests.funding.tampering import behind_the_triggers

pytestmark = pytest.mark.django_db

PAGE = "admin:desk_check_book"


@pytest.fixture
def auditor(client):
    client.force_login(staff("Auditor"))
    for _place in range(3):
        income()
    return client


def check(client, printed: str = "") -> dict:
    return client.post(reverse(PAGE), {"printed": printed}).context


def test_a_whole_book_and_what_to_keep_of_it(auditor):
    found = check(auditor)
    assert (found["checked"]["number"], found["checked"]["faults"]) == (3, [])
    printed = f"ledger-head 3 {found['checked']['head']}"
    assert check(auditor, printed)["checked"]["heads"] == 1


def test_a_book_that_was_changed_behind_the_guards(auditor):
    with behind_the_triggers():
        Transaction.objects.filter(number=2).update(description="otherwise")
    page = auditor.post(reverse(PAGE), {"printed": ""})
    assert "The book is not whole." in page.content.decode()
    assert page.context["checked"]["faults"][0].number == 2


def test_what_was_printed_disagrees(auditor):
    assert check(auditor, f"ledger-head 2 {'a' * 64}")["checked"]["faults"]


def test_text_without_a_hash_is_told_by_the_field(auditor):
    assert "No line" in str(check(auditor, "nothing of the kind")["form"].errors["printed"])


@pytest.mark.parametrize("role", ROLES)
def test_only_who_may_read_the_books(client, role):
    client.force_login(staff(role))
    expected = 403 if role == "Secretariat" else 200
    assert client.get(reverse(PAGE)).status_code == expected
