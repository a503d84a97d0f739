"""Members, rates and a book for the treasurer's tasks; everything is invented."""

from datetime import date

from django.test import Client
from django.urls import reverse

from desk.previews import Plan
from members.models import Membership, Parliamentarian
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.funding.factories import FeeRateFactory

TODAY = date(2024, 6, 1)
POSTING_PAGES = (
    "desk_take_payment",
    "desk_import_payments",
    "desk_make_deposit",
    "desk_run_fees",
    "desk_assess_fee",
    "desk_remit_fee",
    "desk_bounce",
    "desk_refund",
    "desk_write_off",
    "desk_spend",
    "desk_agree_grant",
    "desk_receive_grant",
    "desk_receive_in_kind",
    "desk_receive_income",
    "desk_reverse_transaction",
    "desk_close_books",
    "desk_open_books",
)
BOOK_PAGES = ("desk_reconciliation",)
MONEY_PAGES = {*POSTING_PAGES, *BOOK_PAGES}


def member(given: str, family: str, **tie: object) -> Parliamentarian:
    person = ParliamentarianFactory(given_name=given, family_name=family)
    tie = {"kind": Membership.Kind.OFFICIAL, "since": date(2020, 1, 1)} | tie
    MembershipFactory(parliamentarian=person, **tie)
    return person


def rate(**changes: object) -> object:
    return FeeRateFactory(**changes)


def at(task: str) -> str:
    return reverse(f"admin:desk_{task}")


def shown(client: Client, task: str, data: dict) -> Plan:
    """The preview's plan; fails with the form's errors when there is none."""
    response = client.post(at(task), data)
    assert response.status_code == 200
    assert "plan" in response.context, response.context["form"].errors
    return response.context["plan"]


def confirm(client: Client, task: str, data: dict, **also: str) -> str:
    """Confirm what the preview shows; answers the page that follows."""
    plan = shown(client, task, data)
    confirmed = data | {"confirm": "1", "seen": plan.digest()} | also
    response = client.post(at(task), confirmed, follow=True)
    assert response.redirect_chain == [(reverse("admin:index"), 302)], response.context[
        "form"
    ].errors
    return response.content.decode()


def errors(client: Client, task: str, data: dict) -> dict:
    response = client.post(at(task), data)
    assert response.status_code == 200
    assert "plan" not in response.context
    return response.context["form"].errors
