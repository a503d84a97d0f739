"""Opening the books, taking a transaction back, closing."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.money.books import CloseForm, OpeningForm, ReverseForm
from desk.forms.money.fields import owes
from desk.forms.money.payments import waiting_label, with_shares
from desk.previews import Outcome, Plan, PlanTable, as_typed
from desk.views.money.base import MAY_POST, MoneyTask, how_to_undo, page_of, then_owes
from exports.money import money
from funding.actions import close_books, closing_plan, open_books, reverse_transaction
from funding.actions.books import ClosingPlan
from funding.deposited import undeposited
from funding.models import Posting
from tenure.wording import day_in_words


class OpenBooks(MoneyTask):
    url_name = "desk_open_books"
    title = _("Record the opening balances")
    explanation = _("Once, when the group adopts this registry: what it has and what it is owed.")
    button = _("Open the books")
    form_class = OpeningForm
    told_by = {"date": "on", "parliamentarian": "members"}

    def plan(self, form: OpeningForm) -> Plan:
        data = form.cleaned_data
        told = {"day": day_in_words(data["on"]), "amount": money(data["bank"])}
        plan = Plan([_now("At the bank on %(day)s: %(amount)s.") % told])
        if data["undeposited"]:
            sentence = _now("Received but not yet deposited: %(amount)s.")
            plan.changes.append(sentence % {"amount": money(data["undeposited"])})
        ahead = _now("%(person)s has paid %(amount)s ahead")
        plan.changes += [
            owes(person, cents)
            if cents > 0
            else ahead % {"person": person, "amount": money(-cents)}
            for person, cents in data["sums"]
        ]
        return plan

    def act(self, form: OpeningForm) -> Outcome:
        data = form.cleaned_data
        posted = open_books(
            on=data["on"],
            bank_cents=data["bank"],
            undeposited_cents=data["undeposited"] or 0,
            members=data["sums"],
            key=data["key"],
            by=self.request.user,
        )
        return Outcome(_now("The books are open."), page_of(posted), how_to_undo(posted))


class ReverseTransaction(MoneyTask):
    url_name = "desk_reverse_transaction"
    title = _("Reverse a transaction")
    explanation = _(
        "Nothing is erased: an exact mirror of the transaction is posted. Then post anew what "
        "should have been."
    )
    button = _("Reverse")
    form_class = ReverseForm
    told_by = {"date": "on", "transaction": "number"}

    def plan(self, form: ReverseForm) -> Plan:
        data = form.cleaned_data
        told = {"transaction": data["transaction"], "day": day_in_words(data["on"])}
        plan = Plan([_now("Reversed on %(day)s: transaction %(transaction)s.") % told])
        rows = data["transaction"].postings.select_related("account", "parliamentarian")
        plan.changes += [_mirrored(row) for row in rows.order_by("line")]
        plan.changes += as_typed(form, "description")
        return plan

    def act(self, form: ReverseForm) -> Outcome:
        data = form.cleaned_data
        posted = reverse_transaction(
            data["transaction"],
            on=data["on"],
            description=data["description"],
            key=data["key"],
            by=self.request.user,
        )
        return Outcome(_now("The transaction is reversed."), page_of(posted))

    def look_back(self, form: ReverseForm, plan: Plan) -> None:
        rows = form.cleaned_data["transaction"].postings.select_related("parliamentarian")
        people = {row.parliamentarian for row in rows if row.parliamentarian}
        plan.changes += [
            then_owes(person) for person in sorted(people, key=lambda one: one.sort_key)
        ]


class CloseBooks(MoneyTask):
    """Confirmed twice: by the button and by a tick that it is for good."""

    url_name = "desk_close_books"
    permission_required = (MAY_POST, "funding.add_closing")
    title = _("Close the books")
    explanation = _("Nothing can be posted any more to the days of closed books.")
    button = _("Close the books for good")
    form_class = CloseForm
    preview_template_name = "admin/desk/close_books.html"
    lacks_tick = False

    def plan(self, form: CloseForm) -> Plan:
        day = form.cleaned_data["up_to"]
        found = closing_plan(up_to=day)
        sentence = _now("The books are closed up to and including %(day)s.")
        head = _now("The last transaction in the book is number %(number)s.")
        plan = Plan(
            [
                sentence % {"day": day_in_words(day)},
                head % {"number": found.last_number},
            ]
        )
        plan.notes = _open_ends(found)
        plan.tables = _lists(found)
        return plan

    def act(self, form: CloseForm) -> Outcome:
        close_books(up_to=form.cleaned_data["up_to"], by=self.request.user)
        address = reverse("admin:funding_closing_changelist")
        return Outcome(_now("The books are closed."), address)

    @property
    def is_understood(self) -> bool:
        return self.request.POST.get("understood") == "yes"

    def _try(self, form: CloseForm, confirmed: bool) -> tuple[Plan, Outcome | None]:
        return super()._try(form, confirmed and self.is_understood)

    def _preview(self, form: CloseForm, plan: Plan, *, stale: bool) -> HttpResponse:
        self.lacks_tick = stale and not self.is_understood
        return super()._preview(form, plan, stale=stale and self.is_understood)


def _mirrored(row: Posting) -> str:
    told = {"account": row.account, "amount": money(abs(row.amount_cents))}
    if row.parliamentarian:
        told["account"] = f"{row.account}, {row.parliamentarian}"
    sentence = _now("%(account)s: credit of %(amount)s.")
    if row.amount_cents < 0:
        sentence = _now("%(account)s: debit of %(amount)s.")
    return sentence % told


def _open_ends(plan: ClosingPlan) -> list[str]:
    notes = [_now("This cannot be taken back.")]
    waiting, unseen, unpaid = plan.undeposited, plan.unreconciled, plan.unpaid
    if waiting:
        sentence = ngettext(
            "One payment is not deposited.", "%(count)s payments are not deposited.", len(waiting)
        )
        notes.append(sentence % {"count": len(waiting)})
    if unseen:
        sentence = ngettext(
            "One entry at the bank is confirmed by no bank statement.",
            "%(count)s entries at the bank are confirmed by no bank statement.",
            len(unseen),
        )
        notes.append(sentence % {"count": len(unseen)})
    if unpaid:
        sentence = ngettext(
            "One member owes %(amount)s.", "%(count)s members owe %(amount)s.", len(unpaid)
        )
        owed = money(sum(row.owed_cents for row in unpaid))
        notes.append(sentence % {"count": len(unpaid), "amount": owed})
    return notes


def _lists(plan: ClosingPlan) -> list[PlanTable]:
    keys = [row.pk for row in plan.undeposited]
    waiting = [(waiting_label(row),) for row in with_shares(undeposited().filter(pk__in=keys))]
    unseen = [
        (day_in_words(row.transaction.date), str(row.transaction), money(row.amount_cents))
        for row in plan.unreconciled
    ]
    unpaid = [(str(row.person), money(row.owed_cents)) for row in plan.unpaid]
    tables = (
        PlanTable(_now("Payments not deposited"), (_now("Payment"),), waiting),
        PlanTable(
            _now("Not confirmed by a bank statement"),
            (_now("Date"), _now("Transaction"), _now("Amount")),
            unseen,
        ),
        PlanTable(_now("Members who owe"), (_now("Member"), _now("Owed")), unpaid),
    )
    return [table for table in tables if table.rows]
