"""What each kind of letter says. Plain, without threats; in the active language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from exports.money import money
from funding.correspondence import on_one_line
from funding.documents import balance_in_words
from funding.models import NoticeBatch
from funding.notices.occasion import Occasion
from funding.notices.recipients import Recipient
from record.bilingual import localized
from tenure.wording import day_in_words

Kind = NoticeBatch.Kind
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Body:
    """`last` comes after what the writer adds."""

    subject: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    last: tuple[str, ...]
    facts: Pairs = ()


def _informal() -> str:
    return _(
        "We are an informal group of parliamentarians, without parliamentary funding; the yearly "
        "fees help to pay for the group’s work."
    )


def _reminder(recipient: Recipient, occasion: Occasion) -> Body:
    told = {"day": day_in_words(occasion.day), "amount": money(recipient.owed_cents)}
    return Body(
        subject=_("Reminder of your fee"),
        before=(_("On %(day)s, %(amount)s was still to be paid on your account:") % told,),
        facts=tuple(_owed(recipient, occasion)),
        after=(_informal(),),
        last=(
            _("If you have paid in the meantime, thank you: there is nothing more to do."),
            _(
                "If the amount does not agree with your own papers, or if you no longer wish to "
                "belong to the group, a word from you is enough."
            ),
        ),
    )


def _renewal(recipient: Recipient, occasion: Occasion) -> Body:
    year = occasion.year
    told = {
        "year": year.label,
        "first": day_in_words(year.first_day),
        "last": day_in_words(year.last_day),
    }
    invitation = _(
        "We would be glad to have you with us again in the fiscal year %(year)s, from %(first)s to "
        "%(last)s."
    )
    return Body(
        subject=_("Invitation to renew for %(year)s") % told,
        before=(invitation % told, _asked(recipient, occasion)),
        facts=tuple(_owed(recipient, occasion)),
        after=(_informal(),),
        last=(
            _(
                "Nobody is obliged to renew. If you would rather not, a word from you is enough, "
                "and we thank you for your support so far."
            ),
        ),
    )


def _statement(recipient: Recipient, occasion: Occasion) -> Body:
    balance = recipient.standing.balance_cents if recipient.standing else 0
    told = {"day": day_in_words(occasion.day)}
    return Body(
        subject=_("Statement of your account"),
        before=(
            _("With this comes the statement of your account up to %(day)s.") % told,
            balance_in_words(balance),
        ),
        after=(_informal(),),
        last=(_("If something in it is not as it should be, a word from you is enough."),),
    )


def _meeting(recipient: Recipient, occasion: Occasion) -> Body:
    meeting = occasion.meeting
    assert meeting is not None
    day = day_in_words(meeting.day)
    facts = (
        (_("Day"), day),
        (_("Time"), time_format(meeting.hour, pgettext("format of a time of day", "g:i A"))),
        (_("Place"), on_one_line(localized(meeting, "place"))),
    )
    return Body(
        subject=_("Notice of a meeting on %(day)s") % {"day": day},
        before=(_("You are invited to a meeting of the group:"),),
        facts=facts,
        after=(),
        last=(_("Please let us know whether you will take part."),),
    )


def _owed(recipient: Recipient, occasion: Occasion) -> Iterator[tuple[str, str]]:
    account = recipient.standing
    if account is None:
        return
    for fee in account.fees:
        if fee.owed_cents:
            label = _("Fee for %(year)s") % {"year": occasion.label(fee.fiscal_year)}
            yield label, money(fee.owed_cents)
    if account.other_owed_cents:
        yield _("Other amounts"), money(account.other_owed_cents)


def _asked(recipient: Recipient, occasion: Occasion) -> str:
    """What the year costs: as was assessed, or else by the rate; nothing where neither is known."""
    cents = _fee_cents(recipient, occasion)
    said = []
    if cents:
        said.append(_("The fee for the year is %(amount)s.") % {"amount": money(cents)})
    if recipient.owed_cents:
        said.append(_("Still to be paid on your account:"))
    return " ".join(said)


def _fee_cents(recipient: Recipient, occasion: Occasion) -> int:
    fee = recipient.fee_of(occasion.year.number)
    if fee is not None:
        return fee.fee_cents - fee.remitted_cents
    rate = occasion.rates.get(recipient.tie)
    return rate.amount_cents if rate else 0


_BODIES: Mapping[str, Callable[[Recipient, Occasion], Body]] = {
    Kind.FEE_REMINDER: _reminder,
    Kind.RENEWAL: _renewal,
    Kind.STATEMENT: _statement,
    Kind.MEETING: _meeting,
}


def body(recipient: Recipient, occasion: Occasion) -> Body:
    return _BODIES[Kind(occasion.kind)](recipient, occasion)
