"""The verbs of money. Each is atomic, takes the registry's lock first and raises ValidationError
with sentences by field, nothing posted. Where a `key` is given, the same key posts once. Amounts
are cents, CAD; days in the future or in closed books are refused under `date`. `at`: the moment of
recording, now unless the practice books are being written.
"""

from funding.actions.banking import (
    discard_statement,
    finish_statement,
    start_statement,
    tick,
    untick,
)
from funding.actions.books import ClosingPlan, close_books, closing_plan, open_books
from funding.actions.deposits import make_deposit
from funding.actions.fee_run import FeeRunPlan, fee_run_plan, run_fees
from funding.actions.fees import assess_fee
from funding.actions.forgiving import remit_fee, write_off
from funding.actions.grants import (
    agree_grant,
    receive_grant,
    receive_in_kind,
    receive_income,
    spend,
    spending_accounts,
)
from funding.actions.payments import PaymentRow, import_payments, take_payment
from funding.actions.returns import bounce, refund
from funding.actions.reversing import reverse_transaction
from funding.owing import Due, LeftOut
from funding.reconciling import Reconciliation, reconciliation

__all__ = [
    "ClosingPlan",
    "Due",
    "FeeRunPlan",
    "LeftOut",
    "PaymentRow",
    "Reconciliation",
    "agree_grant",
    "assess_fee",
    "bounce",
    "close_books",
    "closing_plan",
    "discard_statement",
    "fee_run_plan",
    "finish_statement",
    "import_payments",
    "make_deposit",
    "open_books",
    "receive_grant",
    "receive_in_kind",
    "receive_income",
    "reconciliation",
    "refund",
    "remit_fee",
    "reverse_transaction",
    "run_fees",
    "spend",
    "spending_accounts",
    "start_statement",
    "take_payment",
    "tick",
    "untick",
    "write_off",
]
