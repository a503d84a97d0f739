"""Who may do what with the money: every role, every page, every method."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from desk.tasks import all_tasks, permissions_for
from funding.models import (
    BankStatement,
    Closing,
    Deposit,
    DepositedPayment,
    FeeAssessment,
    Posting,
    Transaction,
)
from tenure import clock
from tests.desk.money_scene import BOOK_PAGES, MONEY_PAGES, POSTING_PAGES, TODAY, at, member, rate
from tests.desk.staff import ROLES, staff
from tests.factories import ParliamentarianFactory
from tests.funding.factories import GrantFactory, closed, fee, income, paid

pytestmark = pytest.mark.django_db

BOOK = ("transaction", "posting", "deposit", "bankstatement", "closing")
WHO_HAS_PAID = ("feeassessment", "noticebatch", "notice")
READ_ONLY = (*BOOK, *WHO_HAS_PAID)
KEPT = ("feerate", "fiscalyearstart", "grant", "account")
READERS = ("Treasurer", "Auditor", "Administrator")


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


@pytest.fixture(params=[*ROLES, "superuser"])
def role(request, client, admin_user) -> str:
    user = admin_user if request.param == "superuser" else staff(request.param)
    client.force_login(user)
    return request.param


@pytest.fixture
def book() -> dict:
    """A row of every table that nobody edits."""
    person = member("Ann", "Example")
    asked = fee(person)
    assessment = FeeAssessment.objects.create(
        parliamentarian=person, fiscal_year=2024, kind="official", rate=rate(), transaction=asked
    )
    money = income()
    deposit = Deposit.objects.create(transaction=money)
    DepositedPayment.objects.create(deposit=deposit, payment=paid(person))
    return {
        "transaction": money,
        "posting": money.postings.first(),
        "feeassessment": assessment,
        "deposit": deposit,
        "bankstatement": BankStatement.objects.create(up_to=date(2024, 5, 31), balance_cents=1),
        "closing": closed(date(2023, 3, 31)),
    }


def test_the_pages_are_the_ones_listed():
    funding = {
        task.url_name
        for task in all_tasks()
        if any(name.startswith("funding.") for name in permissions_for(task))
    }
    assert funding >= MONEY_PAGES


@pytest.mark.parametrize("page", sorted(MONEY_PAGES))
def test_posting_is_the_treasurers(client, role, page):
    posts = role in ("Treasurer", "superuser")
    reads = posts or (page in BOOK_PAGES and role in READERS)
    address = reverse(f"admin:{page}")
    assert client.get(address).status_code == (200 if reads else 403)
    assert client.post(address, {}).status_code == (200 if posts else 403)
    for method in (client.put, client.delete, client.patch):
        assert method(address).status_code in (403, 405)
    assert not Transaction.objects.exists()


@pytest.mark.parametrize("page", sorted(MONEY_PAGES))
def test_strangers_are_asked_to_sign_in(client, page):
    for answer in (client.get(reverse(f"admin:{page}")), client.post(reverse(f"admin:{page}"))):
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("admin:login"))


@pytest.mark.parametrize("data", [{"save": "1"}, {"finish": "1"}, {"discard": "1"}])
def test_a_statement_is_ticked_by_the_treasurer_only(client, role, data, book):
    statement = book["bankstatement"]
    may = role in ("Treasurer", "superuser")
    address = reverse("admin:desk_reconcile", args=[statement.pk])
    reads = may or role in READERS
    assert client.get(address).status_code == (200 if reads else 403)
    assert (client.post(address, data).status_code == 403) is not may


@pytest.mark.parametrize("table", READ_ONLY)
def test_nobody_edits_or_deletes_in_the_admin(client, role, book, table):
    before = rows()
    for page in ("add", "changelist"):
        address = reverse(f"admin:funding_{table}_{page}")
        data = {"action": "delete_selected", "_selected_action": ["1"], "post": "yes"}
        assert client.post(address, data).status_code == 403
    assert client.get(reverse(f"admin:funding_{table}_add")).status_code == 403
    if table in book:
        for page in ("change", "delete"):
            address = reverse(f"admin:funding_{table}_{page}", args=[book[table].pk])
            assert client.post(address, {"post": "yes", "description": "other"}).status_code == 403
    assert rows() == before


@pytest.mark.parametrize("table", [*READ_ONLY, *KEPT])
def test_who_reads_what(client, role, table):
    reads = role in READERS or role == "superuser" or table not in (*BOOK, "account")
    assert client.get(reverse(f"admin:funding_{table}_changelist")).status_code == (
        200 if reads else 403
    )


@pytest.mark.parametrize("table", KEPT)
def test_rates_accounts_and_grants_are_the_treasurers(client, role, table):
    writes = role in ("Treasurer", "superuser")
    address = reverse(f"admin:funding_{table}_add")
    assert client.get(address).status_code == (200 if writes else 403)
    assert client.post(address, {"because": "event"}).status_code == (200 if writes else 403)


@pytest.mark.parametrize("table", BOOK)
def test_one_page_of_the_book(client, role, book, table):
    answer = client.get(reverse(f"admin:funding_{table}_change", args=[book[table].pk]))
    assert answer.status_code == (403 if role == "Secretariat" else 200)
    if role != "Secretariat":
        assert 'name="_save"' not in answer.content.decode()


def test_the_front_page_names_the_tasks_of_the_role(client, role):
    page = client.get(reverse("admin:index"))
    shown = {link.address for _title, links in page.context["tasks"] for link in links}
    posting = {reverse(f"admin:{name}") for name in POSTING_PAGES}
    if role in ("Treasurer", "superuser"):
        assert posting <= shown
    else:
        assert not posting & shown
    assert (at("reconciliation") in shown) == (role != "Secretariat")


def test_what_waits_is_told_to_those_who_may_see_it(client, role):
    person = ParliamentarianFactory()
    fee(person, on=date(2023, 5, 2), year=2023)
    income(on=date(2023, 5, 2))
    told = [link.text for link in client.get(reverse("admin:index")).context["attention"]]
    assert "One member owes the fee of a year that is over" in told
    book = {"The books of 2023–2024 are not closed", "One month is not reconciled with the bank"}
    assert bool(book & set(told)) == (role != "Secretariat")
    for link in client.get(reverse("admin:index")).context["attention"]:
        assert client.get(link.address).status_code == 200, link


def test_an_account_without_a_role_sees_no_money():
    client = Client()
    client.force_login(User.objects.create_user("new", is_staff=True))
    GrantFactory()
    for table in (*READ_ONLY, *KEPT):
        assert client.get(reverse(f"admin:funding_{table}_changelist")).status_code == 403


def rows() -> list:
    with connection.cursor() as cursor:
        found = []
        for model in (Transaction, Posting, FeeAssessment, Deposit, BankStatement, Closing):
            cursor.execute(f"SELECT * FROM {model._meta.db_table} ORDER BY 1")
            found.append(cursor.fetchall())
        return found
