"""A previewed task that posts."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from desk.forms.money.fields import MoneyForm
from desk.previews import Outcome, Plan, PreviewedTask
from exports.money import money
from funding.models import Transaction
from funding.standing import member_standing
from members.models import Parliamentarian
from record import lock

MAY_POST = "funding.add_transaction"


class MoneyTask(PreviewedTask):
    """The plan ends with what members then owe. The same form sent twice is confirmed once."""

    permission_required: str | tuple[str, ...] = MAY_POST
    template_name = "admin/desk/money_task.html"
    told_by = {"date": "on", "amount_cents": "amount", "parliamentarian": "person"}

    def members_of(self, form: MoneyForm) -> Iterable[Parliamentarian]:
        """Those whose accounts the task touches."""
        return ()

    def look_back(self, form: MoneyForm, plan: Plan) -> None:
        plan.changes += [then_owes(person) for person in self.members_of(form)]

    def _try(self, form: MoneyForm, confirmed: bool) -> tuple[Plan, Outcome | None]:
        with transaction.atomic():
            lock.take()
            earlier = posted_with(form.cleaned_data["key"]) if confirmed else None
            if earlier:
                return Plan(), Outcome(_("This is recorded already, once."), page_of(earlier))
            return super()._try(form, confirmed)


def posted_with(key: str) -> Transaction | None:
    """What an earlier sending of the same form has posted, the first where it was several."""
    sent = Q(key=key) | Q(key__startswith=f"{key}:")
    return Transaction.objects.filter(sent).order_by("number").first()


def page_of(row: Transaction) -> str:
    return reverse("admin:funding_transaction_change", args=[row.pk])


def book() -> str:
    return reverse("admin:funding_transaction_changelist")


def link(address: str, text: str) -> str:
    return format_html('<a href="{}">{}</a>', address, text)


def how_to_undo(row: Transaction) -> str:
    """A link to the reversal, filled in."""
    address = f"{reverse('admin:desk_reverse_transaction')}?number={row.pk}"
    return link(address, _("To take it back, reverse it."))


def then_owes(person: Parliamentarian) -> str:
    standing = member_standing(person)
    told = {"person": person, "amount": money(standing.owed_cents)}
    if standing.credit_cents:
        told["amount"] = money(standing.credit_cents)
        return _("%(person)s then owes nothing and has %(amount)s paid ahead.") % told
    return _("%(person)s then owes %(amount)s.") % told
