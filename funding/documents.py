"""What a member is handed on paper: the receipt of a payment and the statement of their account."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from exports.catalogue import Asked
from exports.money import money
from exports.pdf import Section, render, section_data
from funding.actions.receipts import shares_of
from funding.correspondence import addressee
from funding.exports.member_account import statement
from funding.models import Posting, ReceiptIssue, Transaction
from funding.reports import anchor
from members.models import Group, Parliamentarian
from members.notice import notice
from record.bilingual import active_language, localized
from tenure import clock
from tenure.wording import day_in_words


def receipt_document(issue: ReceiptIssue, group: Group) -> bytes:
    """PDF in the language of the issue: void where the payment was reversed, else a copy where it
    is not the first issue. Raises ExportError."""
    share = issue.posting
    payment = share.transaction
    reversal = Transaction.objects.filter(reverses=payment).first()
    first = ReceiptIssue.objects.filter(posting=share).order_by("pk").first()
    with translation.override(issue.language):
        title = _("Acknowledgement of payment")
        data = _letterhead(group) | {
            "stamp": "void" if reversal else "" if first == issue else "copy",
            "address": [addressee(_person(share))],
            "subtitle": _("Number %(number)s") % {"number": share},
            "facts": _facts_of_payment(share, issue),
            "paragraphs": _what_it_is(reversal, first, issue),
            "head": anchor().line,
        }
        return render(
            "funding/typst/receipt.typ",
            data,
            language=issue.language,
            title=title,
            written_on=issue.issued_on,
        )


def statement_document(
    person: Parliamentarian, group: Group, *, language: str = "", year: int | None = None
) -> bytes:
    """PDF up to today, of the whole account or of a fiscal year, in `language` or else the one the
    member corresponds in. Raises ValidationError under `year`, and ExportError."""
    person = person.survivor
    chosen = language or person.language_of_correspondence or active_language()
    with translation.override(chosen):
        account, balance = account_data(person, year=year)
        day = clock.today()
        data = _letterhead(group) | {
            "dated": day_in_words(day),
            "address": [addressee(person)],
            "subtitle": account["title"],
            "before": [balance_in_words(balance)],
            "account": account,
            "after": [_("This is not a receipt."), _write_to(group)],
        }
        return render(
            "funding/typst/statement.typ",
            data,
            language=chosen,
            title=_("Statement of account"),
            written_on=day,
        )


def account_data(person: Parliamentarian, *, year: int | None = None) -> tuple[dict[str, Any], int]:
    """What a template prints of the account, in the active language, and its balance in cents."""
    (section,) = statement(Asked(which=str(person.pk), year=year)).sections
    assert isinstance(section, Section) and section.totals is not None
    return section_data(section), section.totals["balance"]


def balance_in_words(cents: int) -> str:
    """`cents` as the ledger has it, positive where the member owes."""
    if cents > 0:
        return _("%(amount)s is still to be paid.") % {"amount": money(cents)}
    if cents < 0:
        return _("You have paid %(amount)s ahead; nothing is owed.") % {"amount": money(-cents)}
    return _("Nothing is owed.")


def _letterhead(group: Group) -> dict[str, Any]:
    return {
        "group_name": localized(group, "name"),
        "notice": notice(group),
        "is_practice": group.is_practice,
    }


def _person(share: Posting) -> Parliamentarian:
    assert share.parliamentarian is not None
    return share.parliamentarian.survivor


def _facts_of_payment(share: Posting, issue: ReceiptIssue) -> list[tuple[str, str]]:
    payment = share.transaction
    return [
        (_("Received from"), _person(share).full_name),
        (_("Amount"), money(-share.amount_cents)),
        (_("Received on"), day_in_words(payment.date)),
        (_("For"), _("Yearly fees")),
        (_("Method"), payment.get_method_display()),
        (_("Cheque number"), payment.cheque_number),
        (_("Transaction"), str(payment.number)),
        (_("Issued on"), day_in_words(issue.issued_on)),
    ]


def _what_it_is(
    reversal: Transaction | None, first: ReceiptIssue | None, issue: ReceiptIssue
) -> list[str]:
    said = [_("Acknowledgement of payment: not an official receipt for income tax purposes.")]
    if shares_of(issue.posting.transaction).count() > 1:
        said.append(_("It was paid together with the fees of others, in one payment."))
    if reversal is not None:
        told = {"day": day_in_words(reversal.date), "number": reversal.number}
        said.append(
            _("Void: the payment was reversed on %(day)s by transaction %(number)s.") % told
        )
    if first is not None and first != issue:
        told = {"day": day_in_words(first.issued_on)}
        said.append(_("Copy of the receipt first issued on %(day)s.") % told)
    return said


def _write_to(group: Group) -> str:
    if not group.contact_email:
        return ""
    return _("Questions: %(address)s") % {"address": group.contact_email}
