"""A year's fees as the treasurer, from the rate to the closed books, by clicking."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from funding.models import BankStatement, Closing, FiscalYearStart, Notice, Transaction
from funding.standing import member_standing
from members.models import Parliamentarian
from tenure import clock
from tenure.span import day_before
from tests.browser.conftest import OpenPage
from tests.browser.walking import Walk
from tests.desk.staff import staff
from tests.factories import GroupFactory, MembershipFactory, ParliamentarianFactory


@pytest.fixture
def members(reference_rows: None, ledger_tables: object) -> dict[str, Parliamentarian]:
    """Three members, one of them written to in French; the year began on the day before last."""
    GroupFactory(is_practice=True)
    staff("Treasurer")
    people = {}
    for given_name, language in (("Ann", "en"), ("Bob", "en"), ("Chloé", "fr")):
        people[given_name] = ParliamentarianFactory(
            given_name=given_name,
            family_name="Exemple",
            language_of_correspondence=language,
            office_email=f"{given_name[0].lower()}@parliament.example",
        )
        MembershipFactory(parliamentarian=people[given_name], since=date(2015, 1, 1))
    FiscalYearStart.objects.all().delete()
    FiscalYearStart.objects.create(first_day=date(2006, 1, 1), source="Ours")
    return people


def set_the_rate(walk: Walk, year: int) -> None:
    walk.home()
    walk.page.locator("#content .model-feerate .addlink").click()
    walk.fill(kind="official", amount_cents="40", first_fiscal_year=str(year))
    walk.fill(decided_by="2016-11-30-agm/2", source="Minutes of a meeting of our own")
    walk.page.locator("[name=_save]").click()
    walk.done()


def ask_for_the_fees(walk: Walk, year: int) -> None:
    walk.task("Run the year’s fees")
    walk.fill(year=str(year))
    walk.confirm("Ask these members for the fee", picture="fees-run")


def take_payments(walk: Walk, on: date) -> None:
    walk.task("Take a payment")
    walk.fill(name="Ann Exemple", amount="40,00 $", on=on.isoformat(), method="cheque")
    walk.fill(cheque_number="217")
    walk.confirm("Record the payment", picture="fees-payment")
    walk.task("Take a payment")
    walk.fill(name="Bob Exemple", amount="40", on=on.isoformat(), method="transfer")
    walk.confirm("Record the payment")


def deposit(walk: Walk, on: date) -> None:
    walk.task("Deposit payments at the bank")
    walk.page.locator("[name=payments]").first.check()
    walk.fill(on=on.isoformat())
    walk.confirm("Record the deposit")


def remind(walk: Walk) -> None:
    walk.task("Write to members")
    walk.fill(kind="reminder", who="owes")
    walk.press("Show who and what")
    expect(walk.page.locator("#content [lang=fr]").first).to_contain_text("Rappel")
    walk.picture("fees-reminder")
    walk.fill(channel="paste")
    walk.press("Record that these were sent")
    walk.done()


def return_the_cheque(walk: Walk, on: date) -> None:
    walk.task("A cheque was returned")
    walk.page.locator("#id_payment").select_option(index=1)
    walk.fill(on=on.isoformat(), charge="7")
    walk.confirm("Record the return", picture="fees-returned-cheque")


def reconcile(walk: Walk, up_to: date) -> None:
    """The bank saw the transfer, the deposit, its return and the charge: $33.00."""
    walk.task("Bank reconciliation")
    walk.fill(up_to=up_to.isoformat(), balance="33")
    walk.press("Start")
    for tick in walk.page.locator(".lines [type=checkbox]").all():
        tick.check()
    walk.picture("fees-reconciliation")
    walk.press("Finish: it agrees")
    walk.done()


def close(walk: Walk, up_to: date) -> None:
    walk.task("Close the books")
    walk.fill(up_to=up_to.isoformat())
    walk.press("Preview")
    walk.page.locator("#content [type=checkbox]").first.check()
    walk.picture("fees-closing")
    walk.press("Close the books for good")
    walk.done()


def read_who_owes(walk: Walk) -> None:
    walk.task("Reports on the money")
    walk.page.locator(".questions a[href*='owing']").click()
    walk.sees("Exemple", ".report")
    walk.picture("fees-who-owes")
    with walk.page.expect_download() as download:
        walk.page.locator(".downloads a").first.click()
    assert download.value.suggested_filename


@pytest.mark.parametrize("language", ["en", "fr"])
def test_from_the_rate_to_the_closed_books(
    open_page: OpenPage, members: dict[str, Parliamentarian], language: str
) -> None:
    today = clock.today()
    yesterday = day_before(today)
    walk = Walk(open_page, "treasurer", language)
    set_the_rate(walk, yesterday.year)
    ask_for_the_fees(walk, yesterday.year)
    assert member_standing(members["Ann"]).owed_cents == 4000
    take_payments(walk, yesterday)
    deposit(walk, yesterday)
    remind(walk)
    assert Notice.objects.get().parliamentarian == members["Chloé"]
    return_the_cheque(walk, yesterday)
    assert member_standing(members["Ann"]).owed_cents > 0
    reconcile(walk, yesterday)
    assert BankStatement.objects.get().finished_at
    close(walk, yesterday - timedelta(days=1))
    assert Closing.objects.count() == 1
    read_who_owes(walk)
    kinds = list(Transaction.objects.order_by("number").values_list("kind", flat=True))
    assert kinds[:6] == ["fee", "fee", "fee", "payment", "payment", "deposit"]
    walk.leave()
