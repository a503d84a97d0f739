"""Many payments at once, from a list."""

from collections.abc import Iterable

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.money.payment_list import PaymentListForm
from desk.previews import Outcome, Plan, PlanTable
from desk.views.money.base import MoneyTask, how_to_undo, page_of
from exports.money import money
from funding.actions import PaymentRow, import_payments
from funding.models import Transaction
from funding.payment_notes import payment_notes
from funding.standing import standings
from members.models import Parliamentarian
from tenure.wording import day_in_words


class ImportPayments(MoneyTask):
    url_name = "desk_import_payments"
    title = _("Take in a list of payments")
    explanation = _("Pasted or from a file, with its total: all of it is recorded, or nothing.")
    button = _("Record the payments")
    form_class = PaymentListForm
    sheet_kind = "payments"
    told_by = MoneyTask.told_by | {"rows": "listed"}

    def plan(self, form: PaymentListForm) -> Plan:
        data = form.cleaned_data
        rows = data["rows"]
        sentence = ngettext(
            "One payment is recorded, %(amount)s.",
            "%(count)s payments are recorded, %(amount)s together.",
            len(rows),
        )
        plan = Plan([sentence % {"count": len(rows), "amount": money(data["total"])}])
        plan.tables.append(_table(rows))
        plan.notes += payment_notes(_people(rows))
        return plan

    def act(self, form: PaymentListForm) -> Outcome:
        data = form.cleaned_data
        posted = import_payments(
            data["rows"],
            expected_total_cents=data["total"],
            key=data["key"],
            by=self.request.user,
        )
        message = _now("The payments are recorded.")
        undo = how_to_undo(posted[0]) if len(posted) == 1 else ""
        return Outcome(message, page_of(posted[0]), undo)

    def look_back(self, form: PaymentListForm, plan: Plan) -> None:
        found = standings()
        theirs = [found[person.pk] for person in _people(form.cleaned_data["rows"])]
        plan.tables.append(
            PlanTable(
                _now("What the members then owe"),
                (_now("Member"), _now("Owed"), _now("Paid ahead")),
                [
                    (str(one.person), money(one.owed_cents), money(one.credit_cents))
                    for one in theirs
                ],
                unfolded=True,
            )
        )


def _people(rows: Iterable[PaymentRow]) -> list[Parliamentarian]:
    return list(dict.fromkeys(row.parliamentarian for row in rows))


def _table(rows: Iterable[PaymentRow]) -> PlanTable:
    return PlanTable(
        _now("The payments, one by one"),
        (
            _now("Member"),
            _now("Amount"),
            _now("Received on"),
            _now("Method"),
            _now("Cheque number"),
        ),
        [
            (
                str(row.parliamentarian),
                money(row.amount_cents),
                day_in_words(row.on),
                str(Transaction.Method(row.method).label),
                row.cheque_number,
            )
            for row in rows
        ],
        unfolded=True,
    )
