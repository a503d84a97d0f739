"""Payments, on their way from a member to the bank and sometimes back."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, KeysChoice, PersonChoice, text_field, typed_name
from desk.forms.money.fields import (
    MoneyForm,
    OneRow,
    SumsByMember,
    cheque_field,
    description_field,
    method_field,
    sums_field,
    today_field,
    value_date_field,
)
from exports.money import money
from funding.deposited import undeposited
from funding.models import Posting, Transaction
from record.money import MoneyField
from tenure.wording import day_in_words


def payment_label(payment: Transaction) -> str:
    """Needs the postings and their parliamentarians fetched beforehand."""
    shares = [row for row in payment.postings.all() if row.parliamentarian_id]
    parts = [
        day_in_words(payment.date),
        ", ".join(str(row.parliamentarian) for row in shares),
        money(-sum(row.amount_cents for row in shares)),
        payment.get_method_display(),
        payment.cheque_number,
    ]
    return ", ".join(str(part) for part in parts if part)


def waiting_label(row: Transaction) -> str:
    """What waited when the books were opened has no names."""
    if row.kind == Transaction.Kind.PAYMENT:
        return payment_label(row)
    parts = (day_in_words(row.date), row.get_kind_display(), money(row.waiting_cents))
    return ", ".join(str(part) for part in parts)


def with_shares(payments: QuerySet[Transaction]) -> QuerySet[Transaction]:
    return payments.prefetch_related("postings__parliamentarian")


def cheques_that_stand() -> QuerySet[Transaction]:
    cheques = Transaction.objects.filter(
        kind=Transaction.Kind.PAYMENT,
        method=Transaction.Method.CHEQUE,
        reversed_by__isnull=True,
    )
    return with_shares(cheques.order_by("-date", "-number"))


class PaymentChoice(OneRow):
    def label_from_instance(self, obj: Transaction) -> str:
        return payment_label(obj)


class PaymentsChoice(KeysChoice):
    """Rows of `funding.deposited.undeposited`."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Transaction) -> str:
        return waiting_label(obj)


class PaymentForm(SumsByMember, MoneyForm):
    """Adds `shares`, cents by member, to the cleaned data in the place of the text."""

    people_by_name = {"person": "name"}
    may_be_nobody = frozenset({"person"})

    person = PersonChoice(label=_("Received from"))
    name = typed_name(_("Or type the name"))
    amount = MoneyField(label=_("Amount"))
    on = today_field(_("Received on"))
    method = method_field()
    cheque_number = cheque_field()
    value_date = value_date_field()
    shares = sums_field(
        _("For several members at once"),
        _(
            "Leave “Received from” empty and write each member’s share on a line of its own: the "
            "name, a semicolon, the amount. Together they make the amount above."
        ),
    )
    description = description_field()

    def clean(self) -> dict:
        cleaned = super().clean()
        typed = cleaned.get("shares") or ""
        person, amount = cleaned.get("person"), cleaned.get("amount")
        cleaned["shares"] = self.sums_in("shares", typed)
        if typed.strip() and person:
            self.add_error("shares", _now("Name one member above, or several here, not both."))
        elif not typed.strip() and not person and "name" not in self.errors:
            self.add_error("person", _now("Choose a person, or type the name."))
        elif person and amount:
            cleaned["shares"] = [(person, amount)]
        elif amount and "shares" not in self.errors:
            self._compare(amount, sum(cents for _person, cents in cleaned["shares"]))
        return cleaned

    def _compare(self, amount: int, together: int) -> None:
        if amount != together:
            message = _now(
                "The shares make %(together)s together, and the amount received is %(amount)s."
            )
            told = {"together": money(together), "amount": money(amount)}
            self.add_error("shares", message % told)


class DepositForm(ChoosesRows, MoneyForm):
    rows_in = ("payments",)
    nothing = _("No payment is waiting to be deposited.")

    payments = PaymentsChoice(
        label=_("Payments"),
        queryset=Transaction.objects.none(),
        error_messages={"required": _("Choose at least one.")},
    )
    on = today_field(_("Deposited on"))
    slip_number = text_field(_("Number of the deposit slip"), max_length=30)
    value_date = value_date_field()

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["payments"].queryset = with_shares(undeposited())


class BounceForm(ChoosesRows, MoneyForm):
    GROUP, MEMBER = "group", "member"
    rows_in = ("payment",)
    nothing = _("No payment by cheque is on record.")

    payment = PaymentChoice(label=_("Cheque"), queryset=Transaction.objects.none())
    on = today_field(_("Returned on"))
    charge = MoneyField(label=_("The bank’s charge"), required=False)
    charged_to = forms.ChoiceField(
        label=_("The charge is borne by"),
        choices=[(GROUP, _("the group")), (MEMBER, _("the member, who is asked for it"))],
        initial=GROUP,
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["payment"].queryset = cheques_that_stand()

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        payment = cleaned.get("payment")
        asked = cleaned.get("charged_to") == self.MEMBER
        if asked and not cleaned.get("charge") and "charge" not in self.errors:
            self.add_error("charge", _now("Write the charge that the member is asked for."))
        if asked and payment and len(shares_of(payment)) > 1:
            self.add_error("charged_to", _now("The cheque paid for several members."))
        return cleaned


class RefundForm(SumsByMember, MoneyForm):
    people_by_name = {"person": "name"}

    person = PersonChoice(label=_("Paid back to"))
    name = typed_name(_("Or type the name"))
    amount = MoneyField(
        label=_("Amount"), help_text=_("At most what the member has paid beyond the fees.")
    )
    on = today_field(_("Paid back on"))
    method = method_field(required=False)
    cheque_number = cheque_field()


def shares_of(payment: Transaction) -> list[Posting]:
    return [row for row in payment.postings.all() if row.parliamentarian_id]
