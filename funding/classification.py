"""Which fields of this package may leave the registry. Every field is in exactly one of the two.

Private: every row of the book, and who was asked, paid, written to or given a receipt. Of the book
the public gets sums only: fees in total, and what came in and went out under a published grant.
"""

_SOURCED = {"source", "dispute_en", "dispute_fr", "dispute_source"}

PUBLIC: dict[str, set[str]] = {
    "Account": {"code", "name_en", "name_fr", "kind", "per_member", "in_kind"},
    "FiscalYearStart": _SOURCED | {"first_day"},
    "FeeRate": _SOURCED | {"kind", "amount_cents", "first_fiscal_year", "decided_by"},
    "Grant": _SOURCED
    | {"reference", "funder", "payer", "ultimate_funder", "nature", "amount_agreed_cents"}
    | {"purpose_en", "purpose_fr", "agreed_on", "agreed_on_precision", "spend_by"}
    | {"covers_from", "covers_until", "event_reference"},
    "Transaction": set(),
    "Posting": set(),
    "Closing": set(),
    "FeeAssessment": set(),
    "Deposit": set(),
    "DepositedPayment": set(),
    "BankStatement": set(),
    "Clearing": set(),
    "NoticeBatch": set(),
    "Notice": set(),
    "ReceiptIssue": set(),
}

PRIVATE: dict[str, set[str]] = {
    "Account": {"id"},
    "FiscalYearStart": {"id"},
    "FeeRate": {"id"},
    "Grant": {"id", "published_at", "names_key"},
    "Transaction": {"number", "date", "value_date", "kind", "method", "cheque_number"}
    | {"description", "event_reference", "reverses", "posted_by", "posted_at", "key"}
    | {"previous_hash", "chain_hash"},
    "Posting": {"id", "transaction", "line", "account", "amount_cents", "parliamentarian"}
    | {"grant", "fiscal_year"},
    "Closing": {"id", "up_to", "last_number", "head_hash", "closed_by", "closed_at"},
    "FeeAssessment": {"id", "parliamentarian", "fiscal_year", "kind", "rate", "transaction"},
    "Deposit": {"id", "transaction", "slip_number"},
    "DepositedPayment": {"id", "deposit", "payment"},
    "BankStatement": {"id", "up_to", "balance_cents", "started_by", "finished_by", "finished_at"},
    "Clearing": {"id", "statement", "posting"},
    "NoticeBatch": {"id", "kind", "channel", "fiscal_year", "recorded_by", "recorded_at", "key"},
    "Notice": {"id", "batch", "parliamentarian", "language", "owed_cents"},
    "ReceiptIssue": {"id", "posting", "language", "issued_on", "issued_by"},
}

PUBLIC_IN_PART: dict[str, set[str]] = {
    "Transaction": {"date", "posted_at", "reverses", "description", "event_reference"},
    "Posting": {"amount_cents"},
}
"""Private fields of which files hold a sum, or what belongs to a published grant. The description:
of support in kind only."""
