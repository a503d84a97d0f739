"""The desk's pages of reports: who may ask what, and what they are told."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from desk.exporting import CATALOGUE, formats_of
from funding.actions import start_statement
from tenure import clock
from tests.desk.staff import ROLES, staff
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.funding.books import TODAY, keep_books
from tests.funding.factories import fee

pytestmark = pytest.mark.django_db

QUERIES = {"fees": 16, "owing": 13, "journal": 18, "payments": 16}
OF_SECRETARIAT = {"fees", "not-renewed"}


@pytest.fixture(autouse=True)
def books():
    with clock.set_to(TODAY):
        GroupFactory()
        kept = keep_books()
        start_statement(up_to=TODAY, balance_cents=5, by=None)
        yield kept


@pytest.fixture
def treasurer(client):
    client.force_login(staff("Treasurer"))
    return client


def at(name: str) -> str:
    return reverse("admin:desk_report", args=[name])


def asked(entry, books) -> dict:
    return {
        "member": {"person": books.people[5].pk},
        "grant": {"grant": books.grant.pk},
        "": {},
    }[entry.which]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.name)
def test_who_may_ask_what(role, entry, books, client):
    client.force_login(staff(role))
    may = role in ("Treasurer", "Auditor") or (
        role == "Secretariat" and entry.name in OF_SECRETARIAT
    )
    if role == "Administrator":
        may = staff_may(client, entry)
    for query in ({}, {"format": "csv"}, {"format": "pdf"}):
        response = client.get(at(entry.name), asked(entry, books) | query)
        assert response.status_code == (200 if may else 403)


def staff_may(client, entry) -> bool:
    """The administrator reads what the table of roles lets them."""
    return client.get(at(entry.name)).wsgi_request.user.has_perm(entry.permission)


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.name)
def test_nobody_else_reads_anything(entry, client):
    response = client.get(at(entry.name), {"format": "csv"})
    assert response.status_code == 302


@pytest.mark.parametrize("role", ["Treasurer", "Secretariat"])
def test_the_list_offers_what_may_be_asked(role, client):
    client.force_login(staff(role))
    page = client.get(reverse("admin:desk_reports")).content.decode()
    offered = set(re.findall(r"/admin/desk/reports/([a-z-]+)/", page))
    assert offered == (OF_SECRETARIAT if role == "Secretariat" else set(CATALOGUE))


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.name)
def test_every_download(entry, books, treasurer):
    for name in formats_of(entry):
        response = treasurer.get(at(entry.name), asked(entry, books) | {"format": name})
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert (response.status_code, len(body) > 50) == (200, True)
        assert response["Content-Disposition"].startswith("attachment")


def test_a_report_says_its_sums_its_basis_and_its_head(treasurer):
    page = treasurer.get(at("income"), {"year": 2024}).content.decode()
    assert "Income and expenditure, 2024–2025" in page
    assert "$1,930.00" in page
    assert "in no total of money" in page
    assert re.search(r"ledger-head \d+ [0-9a-f]{64}", page)


def test_in_french(treasurer):
    treasurer.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    page = treasurer.get(at("income"), {"year": 2024}).content.decode()
    assert "Revenus et dépenses, 2024–2025" in page
    assert "1\u00a0930,00\u00a0$" in page


def test_an_account_is_asked_for_by_name(treasurer):
    page = treasurer.get(at("statement"), {"name": "Wood"})
    assert "$85.00" in page.content.decode()
    unknown = treasurer.get(at("statement"), {"name": "Nobody At All"})
    assert (unknown.status_code, "Nobody in the record" in unknown.content.decode()) == (400, True)


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("fees", {"year": "1999"}),
        ("fees", {"year": "x"}),
        ("fees", {"on": "yesterday"}),
        ("fees", {"page": "99"}),
        ("fees", {"format": "doc"}),
        ("fees", {"format": "hledger"}),
        ("income", {"from": "2024-05-01", "to": "2024-04-01"}),
        ("income", {"year": "2024", "to": "2024-04-01"}),
        ("statement", {"person": "9" * 40}),
        ("statement", {"person": "0"}),
        ("grant", {"grant": "9" * 40}),
    ],
)
def test_a_slip_is_answered_with_a_sentence(name, query, treasurer):
    response = treasurer.get(at(name), query)
    assert response.status_code == 400
    assert 'class="error' in response.content.decode()


def test_a_report_that_is_not_there(treasurer):
    assert treasurer.get("/admin/desk/reports/nonsense/").status_code == 404


def test_nothing_is_posted_by_post(treasurer):
    assert treasurer.post(at("fees")).status_code == 405


def test_a_long_report_is_cut_into_pages(treasurer):
    for _ in range(120):
        fee(ParliamentarianFactory(), 700, year=2024)
    page = treasurer.get(at("owing"), {"page": 2}).content.decode()
    assert page.count("<tr>") < 60
    assert "?page=" not in page.split("downloads")[1].split("</ul>")[0]


@pytest.mark.parametrize("name", ["fees", "owing", "journal", "payments"])
def test_queries_do_not_grow(name, treasurer, django_assert_num_queries):
    for count in (1, 30):
        for _ in range(count):
            fee(ParliamentarianFactory(), 700, year=2024)
        treasurer.get(at(name))
        with django_assert_num_queries(QUERIES[name]):
            treasurer.get(at(name))
