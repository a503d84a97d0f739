"""Every question that the books answer, by the name it is exported under."""

from django.utils.translation import gettext_lazy as _

from exports.catalogue import Entry
from funding.exports.balances import balances, trial
from funding.exports.fees import fees, not_renewed, owing, years
from funding.exports.grants import grant, grants
from funding.exports.income import income
from funding.exports.journal import postings
from funding.exports.member_account import statement
from funding.exports.payments import bank, deposits, payments
from funding.exports.plain_text import TEXTS

BOOKS = "funding.view_transaction"
WHO_PAID = "funding.view_feeassessment"

THIS_YEAR = _("this fiscal year")
ALL = _("from the beginning")
MEMBER, GRANT = "member", "grant"

CATALOGUE = (
    Entry(
        "fees",
        _("Fees of a year"),
        _("Who has paid?"),
        WHO_PAID,
        ("year", "on"),
        fees,
        otherwise=THIS_YEAR,
    ),
    Entry("owing", _("Who owes"), _("Who owes, and since when?"), BOOKS, ("on",), owing),
    Entry(
        "not-renewed",
        _("Who did not renew"),
        _("Who paid last year and not this year, and why?"),
        WHO_PAID,
        ("year", "on"),
        not_renewed,
        otherwise=THIS_YEAR,
    ),
    Entry(
        "years",
        _("Several years side by side"),
        _("What did each member pay from year to year?"),
        BOOKS,
        ("year", "period", "on"),
        years,
        otherwise=_("the last three fiscal years"),
    ),
    Entry(
        "statement",
        _("A member’s account"),
        _("What was one member asked, and what was paid?"),
        BOOKS,
        ("which", "year", "period", "on"),
        statement,
        otherwise=ALL,
        which=MEMBER,
    ),
    Entry(
        "payments",
        _("Payments received"),
        _("Who paid when, and was it deposited?"),
        BOOKS,
        ("year", "period"),
        payments,
        otherwise=THIS_YEAR,
    ),
    Entry(
        "deposits",
        _("Deposits"),
        _("What was taken to the bank?"),
        BOOKS,
        ("year", "period"),
        deposits,
        otherwise=THIS_YEAR,
    ),
    Entry(
        "reconciliation",
        _("Bank reconciliation"),
        _("Does the book agree with the bank?"),
        BOOKS,
        ("on",),
        bank,
    ),
    Entry(
        "income",
        _("Income and expenditure"),
        _("What came in, and what was spent?"),
        BOOKS,
        ("year", "period"),
        income,
        otherwise=THIS_YEAR,
    ),
    Entry("grants", _("Grants"), _("What became of each grant?"), BOOKS, ("on",), grants),
    Entry(
        "grant",
        _("One grant"),
        _("What was received and spent of one grant?"),
        BOOKS,
        ("which", "on"),
        grant,
        which=GRANT,
    ),
    Entry("balances", _("Balance sheet"), _("What does the group have?"), BOOKS, ("on",), balances),
    Entry(
        "trial-balance",
        _("Trial balance"),
        _("What does each account hold?"),
        BOOKS,
        ("on",),
        trial,
    ),
    Entry(
        "journal",
        _("Journal"),
        _("What was posted?"),
        BOOKS,
        ("year", "period", "on"),
        postings,
        TEXTS,
        otherwise=ALL,
    ),
)
