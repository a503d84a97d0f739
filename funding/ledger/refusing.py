"""What may not be posted, in sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from funding.ledger.drafts import Draft
from funding.models import Account, Closing, Transaction
from tenure import clock
from tenure.span import is_before
from tenure.wording import day_in_words

LARGEST_CENTS = 10**13
_TYPED = [
    Transaction._meta.get_field(name)
    for name in ("kind", "method", "cheque_number", "description", "event_reference", "key")
]
_CHOICES = {"kind": set(Transaction.Kind.values), "method": set(Transaction.Method.values)}


def closed_up_to() -> date | None:
    """The last day of the closed books; None while nothing was closed."""
    return Closing.objects.aggregate(last=Max("up_to"))["last"]


def opened_on() -> date | None:
    """The day at whose end the opening balances stand; None while none are recorded."""
    return next(iter(standing_openings().values_list("date", flat=True)[:1]), None)


def standing_openings() -> QuerySet[Transaction]:
    """In no order: in that of the book a database may look for them from its end to its start."""
    openings = Transaction.objects.filter(kind=Transaction.Kind.OPENING, reversed_by__isnull=True)
    return openings.order_by()


@dataclass(frozen=True)
class OpenDays:
    """What may be posted lies after `opened`, the day of the opening balances, and `closed`, the
    last closed day, and not after today.
    """

    opened: date | None
    closed: date | None
    today: date = field(default_factory=clock.today)


def open_days() -> OpenDays:
    return OpenDays(opened_on(), closed_up_to())


def check(draft: Draft, accounts: Mapping[str, Account], days: OpenDays) -> None:
    """Raises ValidationError with the field's name where one is at fault."""
    refuse_day(draft.date, days)
    if not _is_about_opening(draft):
        refuse_before_opening(draft.date, days.opened)
    if draft.value_date is not None and not clock.has_come(draft.value_date):
        raise _refusal("value_date", _("This day has not come yet."), "future")
    if draft.cheque_number and draft.method != Transaction.Method.CHEQUE:
        sentence = _("Only a cheque has a cheque number.")
        raise _refusal("cheque_number", sentence, "no_cheque")
    _check_fields(draft)
    _check_lines(draft, accounts)


def _check_fields(draft: Draft) -> None:
    """Lengths, choices and readable text."""
    for typed in _TYPED:
        value = getattr(draft, typed.name)
        if value and value not in _CHOICES.get(typed.name, ()):
            try:
                typed.clean(value, None)
            except ValidationError as error:
                raise ValidationError({typed.name: error}) from error


def refuse_day(day: date, days: OpenDays) -> None:
    if is_before(days.today, day):
        raise _refusal("date", _("This day has not come yet."), "future")
    if days.closed is not None and not is_before(days.closed, day):
        sentence = _("The books are closed up to %(day)s. Post on a later day.")
        raise _refusal("date", sentence % {"day": day_in_words(days.closed)}, "closed")


def refuse_before_opening(day: date, opened: date | None) -> None:
    if opened is not None and not is_before(opened, day):
        sentence = _(
            "The opening balances already hold all that was by %(day)s. Post on a later day."
        )
        raise _refusal("date", sentence % {"day": day_in_words(opened)}, "opened")


def _is_about_opening(draft: Draft) -> bool:
    first = draft.reverses or draft
    return first.kind == Transaction.Kind.OPENING


def _refusal(field: str, sentence: str, code: str) -> ValidationError:
    """A dict's own code is lost: it belongs to what the dict holds."""
    return ValidationError({field: ValidationError(sentence, code=code)})


def _check_lines(draft: Draft, accounts: Mapping[str, Account]) -> None:
    if len(draft.lines) < 2:
        raise ValidationError(_("A transaction needs two postings or more."), code="too_few")
    for line in draft.lines:
        if type(line.amount_cents) is not int or not 0 < abs(line.amount_cents) < LARGEST_CENTS:
            raise ValidationError(_("Write an amount in whole cents, not zero."), code="amount")
        account = accounts.get(line.account)
        if account is None:
            raise ValidationError(
                _("There is no account “%(code)s”.") % {"code": line.account}, code="account"
            )
        if account.per_member and line.parliamentarian is None:
            raise ValidationError(
                _("Say whose account it is: “%(account)s” is kept by member.")
                % {"account": account},
                code="member",
            )
    if sum(line.amount_cents for line in draft.lines):
        raise ValidationError(_("The postings do not add up to zero."), code="unbalanced")
    if sum(line.amount_cents for line in draft.lines if accounts[line.account].in_kind):
        raise ValidationError(
            _("Support in kind is never money: keep it in accounts of its own."), code="in_kind"
        )


def refuse_reversal(original: Transaction, on: date) -> None:
    if original.reverses_id is not None:
        raise ValidationError(
            _("This is itself a reversal. Post the first transaction anew instead."),
            code="reversal",
        )
    if Transaction.objects.filter(reverses=original).exists():
        raise ValidationError(_("This transaction is already reversed."), code="twice")
    if is_before(on, original.date):
        raise _refusal("date", _("A reversal cannot come before what it reverses."), "before")
