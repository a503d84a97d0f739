"""Taking payments, bringing them to the bank, and what comes back."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.money.payments import (
    BounceForm,
    DepositForm,
    PaymentForm,
    RefundForm,
    payment_label,
    shares_of,
    waiting_label,
)
from desk.previews import Outcome, Plan, as_typed
from desk.views.money.base import MoneyTask, how_to_undo, link, page_of
from exports.money import money
from funding.actions import bounce, make_deposit, refund, take_payment
from funding.deposited import standing_deposits
from funding.models import Transaction
from funding.payment_notes import payment_notes
from members.models import Parliamentarian
from tenure.wording import day_in_words

WAITING = (Transaction.Method.CHEQUE, Transaction.Method.CASH)


class TakePayment(MoneyTask):
    url_name = "desk_take_payment"
    title = _("Take a payment")
    explanation = _(
        "From a member, for fees. The oldest fee is paid first; more is kept as credit."
    )
    button = _("Record the payment")
    form_class = PaymentForm
    fieldsets = (
        (None, {"fields": ("person", "name", "amount", "on")}),
        (
            _("More"),
            {"fields": ("method", "cheque_number", "value_date", "description", "shares")},
        ),
    )

    def names_of_verb(self, form: PaymentForm) -> Mapping[str, str]:
        several = len(form.cleaned_data["shares"]) > 1
        told_by = {"total": "amount", "parliamentarian": "shares" if several else "person"}
        return {**self.told_by, **told_by}

    def members_of(self, form: PaymentForm) -> Iterable[Parliamentarian]:
        return [person for person, _cents in form.cleaned_data["shares"]]

    def plan(self, form: PaymentForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(person)s’s account: %(amount)s received on %(day)s.")
        day = day_in_words(data["on"])
        plan = Plan(
            [
                sentence % {"person": person, "amount": money(cents), "day": day}
                for person, cents in data["shares"]
            ]
        )
        plan.changes += as_typed(form, "method", "cheque_number", "description")
        if data["value_date"]:
            told = {"day": day_in_words(data["value_date"])}
            plan.changes.append(_now("The bank counts it on %(day)s.") % told)
        plan.notes += payment_notes([person for person, _cents in data["shares"]])
        if data["method"] in WAITING:
            plan.notes.append(_now("It waits for a deposit; until then it is not at the bank."))
        return plan

    def act(self, form: PaymentForm) -> Outcome:
        data = form.cleaned_data
        posted = take_payment(
            shares=data["shares"],
            on=data["on"],
            method=data["method"],
            cheque_number=data["cheque_number"],
            value_date=data["value_date"],
            description=data["description"],
            expected_total_cents=data["amount"],
            key=data["key"],
            by=self.request.user,
        )
        message = _now("The payment is recorded as transaction %(number)s.")
        receipts = link(reverse("admin:desk_receipts", args=[posted.pk]), _now("Write a receipt."))
        more = format_html("{} {}", receipts, how_to_undo(posted))
        return Outcome(message % {"number": posted.pk}, page_of(posted), more)


class MakeDeposit(MoneyTask):
    url_name = "desk_make_deposit"
    title = _("Deposit payments at the bank")
    explanation = _("Cheques and cash that went to the bank together, as on the deposit slip.")
    button = _("Record the deposit")
    form_class = DepositForm

    def plan(self, form: DepositForm) -> Plan:
        data = form.cleaned_data
        payments = list(data["payments"])
        total = sum(one.waiting_cents for one in payments)
        sentence = ngettext(
            "At the bank on %(day)s: one payment, %(amount)s.",
            "At the bank on %(day)s: %(count)s payments, %(amount)s together.",
            len(payments),
        )
        told = {"day": day_in_words(data["on"]), "amount": money(total), "count": len(payments)}
        return Plan(
            [
                sentence % told,
                *(waiting_label(one) for one in payments),
                *as_typed(form, "slip_number", "value_date"),
            ]
        )

    def act(self, form: DepositForm) -> Outcome:
        data = form.cleaned_data
        deposit = make_deposit(
            list(data["payments"]),
            on=data["on"],
            slip_number=data["slip_number"],
            value_date=data["value_date"],
            key=data["key"],
            by=self.request.user,
        )
        row = deposit.transaction
        return Outcome(_now("The deposit is recorded."), page_of(row), how_to_undo(row))


class Bounce(MoneyTask):
    url_name = "desk_bounce"
    title = _("A cheque was returned")
    explanation = _("The payment is reversed, and the bank’s charge recorded.")
    button = _("Record the return")
    form_class = BounceForm
    told_by = MoneyTask.told_by | {"charge_member": "charged_to", "transaction": "payment"}

    def members_of(self, form: BounceForm) -> Iterable[Parliamentarian]:
        shares = shares_of(form.cleaned_data["payment"])
        return [share.parliamentarian for share in shares if share.parliamentarian]

    def plan(self, form: BounceForm) -> Plan:
        data = form.cleaned_data
        payment, day = data["payment"], day_in_words(data["on"])
        told = {"payment": payment_label(payment), "day": day}
        plan = Plan([_now("Reversed on %(day)s: %(payment)s.") % told])
        if standing_deposits().filter(payment=payment).exists():
            plan.changes.append(_now("Its part of the deposit is taken off the bank account."))
        if data["charge"]:
            asked = data["charged_to"] == form.MEMBER
            sentence = (
                _now("The bank’s charge of %(amount)s is asked of the member.")
                if asked
                else _now("The bank’s charge of %(amount)s is borne by the group.")
            )
            plan.changes.append(sentence % {"amount": money(data["charge"])})
        return plan

    def act(self, form: BounceForm) -> Outcome:
        data = form.cleaned_data
        posted = bounce(
            data["payment"],
            on=data["on"],
            charge_cents=data["charge"] or 0,
            charge_member=data["charged_to"] == form.MEMBER,
            key=data["key"],
            by=self.request.user,
        )
        return Outcome(_now("The return is recorded."), page_of(posted))


class Refund(MoneyTask):
    url_name = "desk_refund"
    title = _("Pay back what was paid ahead")
    button = _("Record the refund")
    form_class = RefundForm

    def members_of(self, form: RefundForm) -> Iterable[Parliamentarian]:
        return [form.cleaned_data["person"]]

    def plan(self, form: RefundForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(amount)s is paid back to %(person)s on %(day)s.")
        told = {
            "amount": money(data["amount"]),
            "person": data["person"],
            "day": day_in_words(data["on"]),
        }
        return Plan([sentence % told, *as_typed(form, "method", "cheque_number")])

    def act(self, form: RefundForm) -> Outcome:
        data = form.cleaned_data
        posted = refund(
            data["person"],
            data["amount"],
            on=data["on"],
            method=data["method"],
            cheque_number=data["cheque_number"],
            key=data["key"],
            by=self.request.user,
        )
        return Outcome(_now("The refund is recorded."), page_of(posted), how_to_undo(posted))
