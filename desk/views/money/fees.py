"""The year's fees, and fees that are let off."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.money.fees import AssessForm, FeeRunForm, RemitForm, WriteOffForm
from desk.previews import Outcome, Plan, PlanTable, as_typed
from desk.views.money.base import MAY_POST, MoneyTask, book, how_to_undo, page_of
from exports.money import money
from funding.actions import assess_fee, fee_run_plan, remit_fee, run_fees, write_off
from funding.actions.fee_run import FeeRunPlan
from funding.fiscal_years import fiscal_year
from members.models import Membership, Parliamentarian
from tenure.wording import day_in_words

MAY_ASSESS = (MAY_POST, "funding.add_feeassessment")


class RunFees(MoneyTask):
    url_name = "desk_run_fees"
    permission_required = MAY_ASSESS
    title = _("Run the year’s fees")
    explanation = _(
        "Every member of a kind that has a rate is asked for the year’s fee. A second run asks "
        "only who is missing."
    )
    button = _("Ask these members for the fee")
    form_class = FeeRunForm

    def plan(self, form: FeeRunForm) -> Plan:
        data = form.cleaned_data
        self.shown = fee_run_plan(data["year"], on=data["on"])
        plan = Plan([_told(self.shown)], is_empty=not self.shown.due)
        if self.shown.due:
            plan.tables.append(_due(self.shown))
        if self.shown.left_out:
            plan.tables.append(_left_out(self.shown))
        return plan

    def act(self, form: FeeRunForm) -> Outcome:
        data = form.cleaned_data
        done = run_fees(data["year"], on=data["on"], expected=self.shown, by=self.request.user)
        message = ngettext(
            "One member was asked for the fee.",
            "%(count)s members were asked for the fee.",
            len(done),
        )
        return Outcome(message % {"count": len(done)}, assessments(data["year"]))

    def _try(self, form: FeeRunForm, confirmed: bool) -> tuple[Plan, Outcome | None]:
        """Sent twice, the second finds nobody left to ask."""
        plan, outcome = super()._try(form, confirmed)
        if confirmed and outcome is None and not self.shown.due:
            year = form.cleaned_data["year"]
            outcome = Outcome(_now("Nobody is left to be asked."), assessments(year))
        return plan, outcome


class AssessFee(MoneyTask):
    url_name = "desk_assess_fee"
    permission_required = MAY_ASSESS
    title = _("Ask one member for a fee")
    explanation = _("Who joined or left during the year and was not asked by the year’s run.")
    button = _("Ask for the fee")
    form_class = AssessForm

    def members_of(self, form: AssessForm) -> Iterable[Parliamentarian]:
        return [form.cleaned_data["person"]]

    def plan(self, form: AssessForm) -> Plan:
        data = form.cleaned_data
        told = {"person": data["person"], "year": fiscal_year(data["year"]).label}
        plan = Plan([_now("%(person)s is asked for the fee of %(year)s.") % told])
        if data["on"]:
            day = day_in_words(data["on"])
            plan.changes.append(_now("Date in the books: %(day)s.") % {"day": day})
        return plan

    def act(self, form: AssessForm) -> Outcome:
        data = form.cleaned_data
        done = assess_fee(data["person"], data["year"], on=data["on"], by=self.request.user)
        posted = done.transaction
        return Outcome(_now("The fee is asked."), page_of(posted), how_to_undo(posted))


class RemitFee(MoneyTask):
    url_name = "desk_remit_fee"
    title = _("Remit a fee")
    explanation = _("Let a member off a year’s fee, in whole or in part.")
    button = _("Remit")
    form_class = RemitForm
    told_by = MoneyTask.told_by | {"description": "reason"}

    def members_of(self, form: RemitForm) -> Iterable[Parliamentarian]:
        return [form.cleaned_data["person"]]

    def plan(self, form: RemitForm) -> Plan:
        data = form.cleaned_data
        told = {
            "person": data["person"],
            "year": fiscal_year(data["year"]).label,
            "day": day_in_words(data["on"]),
            "amount": money(data["amount"] or 0),
        }
        sentence = (
            _now("%(person)s is let off %(amount)s of the fee of %(year)s, on %(day)s.")
            if data["amount"]
            else _now("%(person)s is let off what is owed of the fee of %(year)s, on %(day)s.")
        )
        return Plan([sentence % told, *as_typed(form, "reason", "decided_by")])

    def act(self, form: RemitForm) -> Outcome:
        data = form.cleaned_data
        posted = remit_fee(
            data["person"],
            data["year"],
            on=data["on"],
            amount_cents=data["amount"],
            reason=data["reason"],
            decided_by=data["decided_by"],
            key=data["key"],
            by=self.request.user,
        )
        return Outcome(_now("The fee is remitted."), page_of(posted), how_to_undo(posted))


class WriteOff(MoneyTask):
    url_name = "desk_write_off"
    title = _("Write off what departed members owe")
    explanation = _("Only for those who have left the group or have died.")
    button = _("Write off")
    form_class = WriteOffForm
    told_by = {"date": "on", "parliamentarian": "people"}

    def plan(self, form: WriteOffForm) -> Plan:
        sentence = _now("%(amount)s that %(person)s owes is written off on %(day)s.")
        day = day_in_words(form.cleaned_data["on"])
        rows = form.cleaned_data["people"]
        total = money(sum(row.owed_cents for row in rows))
        told = [
            sentence % {"amount": money(row.owed_cents), "person": row.person, "day": day}
            for row in rows
        ]
        return Plan([*told, _now("Together: %(amount)s.") % {"amount": total}])

    def act(self, form: WriteOffForm) -> Outcome:
        data = form.cleaned_data
        for row in data["people"]:
            key = f"{data['key']}:{row.person.pk}"
            write_off(row.person, on=data["on"], key=key, by=self.request.user)
        return Outcome(_now("Written off."), f"{book()}?kind__exact=write_off")


def assessments(year: int) -> str:
    return f"{reverse('admin:funding_feeassessment_changelist')}?fiscal_year={year}"


def _told(plan: FeeRunPlan) -> str:
    told = {
        "year": fiscal_year(plan.year).label,
        "day": day_in_words(plan.on),
        "count": len(plan.due),
        "total": money(plan.total_cents),
    }
    if not plan.due:
        return _now("Nobody is to be asked for the fee of %(year)s on %(day)s.") % told
    sentence = ngettext(
        "One member is asked for the fee of %(year)s on %(day)s: %(total)s.",
        "%(count)s members are asked for the fee of %(year)s on %(day)s: %(total)s together.",
        len(plan.due),
    )
    return sentence % told


def _due(plan: FeeRunPlan) -> PlanTable:
    rows = [
        (str(due.person), str(Membership.Kind(due.kind).label), money(due.amount_cents))
        for due in plan.due
    ]
    title = ngettext("Asked: one member", "Asked: %(count)s members", len(rows))
    headings = (_now("Member"), _now("Kind of member"), _now("Fee"))
    return PlanTable(title % {"count": len(rows)}, headings, rows)


def _left_out(plan: FeeRunPlan) -> PlanTable:
    rows = [(str(left.person), left.sentence) for left in plan.left_out]
    title = ngettext("Left out: one person", "Left out: %(count)s people", len(rows))
    return PlanTable(title % {"count": len(rows)}, (_now("Person"), _now("Why")), rows)
