"""Grants, other income and spending."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.money.grants import (
    AgreeGrantForm,
    IncomeForm,
    InKindForm,
    ReceiveGrantForm,
    SpendForm,
)
from desk.previews import Outcome, Plan, as_typed
from desk.views.money.base import MAY_POST, MoneyTask, how_to_undo, page_of
from exports.money import money
from funding.actions.grants import (
    agree_grant,
    receive_grant,
    receive_in_kind,
    receive_income,
    spend,
)
from funding.models import Grant, Transaction
from funding.reports.grants import grant_statement
from tenure.wording import day_in_words


class AgreeGrant(MoneyTask):
    url_name = "desk_agree_grant"
    permission_required = "funding.add_grant"
    title = _("Record a grant agreement")
    explanation = _(
        "What a funder agreed to give, in money or in kind. It is not published by this."
    )
    button = _("Record the agreement")
    form_class = AgreeGrantForm
    told_by = {"amount_agreed_cents": "amount_agreed", "covers_until": "covers_last"}
    fieldsets = (
        (None, {"fields": ("funder", "nature", "amount_agreed", "purpose_en", "purpose_fr")}),
        (_("Who pays"), {"fields": ("payer", "ultimate_funder")}),
        (
            _("Dates"),
            {
                "fields": (
                    ("agreed_on", "agreed_on_precision"),
                    "spend_by",
                    ("covers_from", "covers_last"),
                )
            },
        ),
        (_("Reference and source"), {"fields": ("reference", "event_reference", "source")}),
    )

    def plan(self, form: AgreeGrantForm) -> Plan:
        said = form.cleaned_data
        plan = Plan(as_typed(form, "funder", "nature"))
        agreed = said["amount_agreed"]
        amount = money(agreed) if agreed else _now("not known")
        plan.changes.append(_now("Amount agreed: %(amount)s") % {"amount": amount})
        others = [name for name in form.fields if name not in ("funder", "nature", "key")]
        plan.changes += as_typed(form, *(name for name in others if name != "amount_agreed"))
        if not said["purpose_fr"]:
            plan.notes.append(_now("Has no French text: write it before publishing."))
        return plan

    def act(self, form: AgreeGrantForm) -> Outcome:
        grant = agree_grant(**form.facts(), by=self.request.user)
        link = reverse("admin:funding_grant_change", args=[grant.pk])
        return Outcome(_now("The agreement is recorded."), link)


class GrantTask(MoneyTask):
    """Posts to a grant, and tells what then remains of it."""

    permission_required = (MAY_POST, "funding.view_grant")

    def outcome(self, message: str, posted: Transaction) -> Outcome:
        return Outcome(message, page_of(posted), how_to_undo(posted))

    def look_back(self, form: object, plan: Plan) -> None:
        super().look_back(form, plan)
        grant = form.cleaned_data.get("grant")
        if grant:
            tell_what_remains(grant, plan)


class ReceiveGrant(GrantTask):
    url_name = "desk_receive_grant"
    title = _("Receive an instalment of a grant")
    button = _("Record what was received")
    form_class = ReceiveGrantForm

    def plan(self, form: ReceiveGrantForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(amount)s received at the bank on %(day)s from the grant “%(grant)s”.")
        told = {"amount": money(data["amount"]), "grant": data["grant"]}
        changes = [sentence % {**told, "day": day_in_words(data["on"])}]
        return Plan(changes + as_typed(form, "method", "value_date", "description"))

    def act(self, form: ReceiveGrantForm) -> Outcome:
        data = form.cleaned_data
        posted = receive_grant(
            data["grant"],
            data["amount"],
            on=data["on"],
            method=data["method"],
            value_date=data["value_date"],
            description=data["description"],
            key=data["key"],
            by=self.request.user,
        )
        return self.outcome(_now("The instalment is recorded."), posted)


class ReceiveInKind(GrantTask):
    url_name = "desk_receive_in_kind"
    title = _("Record support in kind")
    explanation = _("A room, a translation, a journey: never money, and shown apart from it.")
    button = _("Record the support")
    form_class = InKindForm
    told_by = {"date": "on", "value_cents": "value"}

    def plan(self, form: InKindForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("Support in kind worth %(amount)s on %(day)s, by the grant “%(grant)s”.")
        told = {"amount": money(data["value"]), "grant": data["grant"]}
        changes = [sentence % {**told, "day": day_in_words(data["on"])}]
        return Plan(changes + as_typed(form, "description", "event_reference"))

    def act(self, form: InKindForm) -> Outcome:
        data = form.cleaned_data
        posted = receive_in_kind(
            data["grant"],
            data["value"],
            on=data["on"],
            description=data["description"],
            event_reference=data["event_reference"],
            key=data["key"],
            by=self.request.user,
        )
        return self.outcome(_now("The support is recorded."), posted)


class ReceiveIncome(GrantTask):
    url_name = "desk_receive_income"
    permission_required = MAY_POST
    title = _("Record other income")
    explanation = _("Money that is neither a fee nor a grant.")
    button = _("Record the income")
    form_class = IncomeForm

    def plan(self, form: IncomeForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(amount)s received at the bank on %(day)s.")
        told = {"amount": money(data["amount"]), "day": day_in_words(data["on"])}
        names = ("description", "event_reference", "method", "value_date")
        return Plan([sentence % told, *as_typed(form, *names)])

    def act(self, form: IncomeForm) -> Outcome:
        data = form.cleaned_data
        posted = receive_income(
            data["amount"],
            on=data["on"],
            description=data["description"],
            event_reference=data["event_reference"],
            method=data["method"],
            value_date=data["value_date"],
            key=data["key"],
            by=self.request.user,
        )
        return self.outcome(_now("The income is recorded."), posted)


class Spend(GrantTask):
    url_name = "desk_spend"
    title = _("Record spending")
    explanation = _("What was paid from the bank; name the grant or the event it was for.")
    button = _("Record the spending")
    form_class = SpendForm
    fieldsets = (
        (None, {"fields": ("amount", "account", "on", "description")}),
        (_("What for"), {"fields": ("grant", "event_reference")}),
        (_("More"), {"fields": ("method", "cheque_number")}),
    )

    def plan(self, form: SpendForm) -> Plan:
        data = form.cleaned_data
        sentence = _now("%(amount)s spent from the bank on %(day)s: %(account)s.")
        told = {
            "amount": money(data["amount"]),
            "day": day_in_words(data["on"]),
            "account": data["account"],
        }
        names = ("description", "grant", "event_reference", "method", "cheque_number")
        return Plan([sentence % told, *as_typed(form, *names)])

    def act(self, form: SpendForm) -> Outcome:
        data = form.cleaned_data
        posted = spend(
            data["amount"],
            account=data["account"].code,
            on=data["on"],
            description=data["description"],
            grant=data["grant"],
            event_reference=data["event_reference"],
            method=data["method"],
            cheque_number=data["cheque_number"],
            key=data["key"],
            by=self.request.user,
        )
        return self.outcome(_now("The spending is recorded."), posted)


def tell_what_remains(grant: Grant, plan: Plan) -> None:
    if grant.nature != Grant.Nature.CASH:
        return
    remaining = grant_statement(grant).remaining_cents
    told = {"amount": money(remaining)}
    plan.changes.append(_now("Of this grant %(amount)s then remains.") % told)
    if remaining < 0:
        plan.notes.append(_now("More is spent than was received from this grant."))
