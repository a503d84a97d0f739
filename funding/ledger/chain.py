"""The hash that ties each transaction to all before it.

SHA-256 over one line of canonical JSON in UTF-8: ISO dates, the moment of posting in UTC to the
microsecond, accounts by their codes, people and grants by their keys, so that both database engines
give the same chain.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC

from funding.ledger.entries import Entry
from funding.models.transaction import Posting, Transaction

GENESIS = "0" * 64
_CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def chain_hash(transaction: Transaction, postings: Iterable[Posting | Entry]) -> str:
    """Of a transaction whose other fields are all set; `postings` in the order of their lines."""
    facts = [
        transaction.previous_hash,
        transaction.number,
        transaction.date.isoformat(),
        transaction.value_date.isoformat() if transaction.value_date else None,
        transaction.kind,
        transaction.method,
        transaction.cheque_number,
        transaction.description,
        transaction.event_reference,
        transaction.reverses_id,
        transaction.posted_by_id,
        transaction.posted_at.astimezone(UTC).isoformat(timespec="microseconds"),
        transaction.key,
        [
            [
                posting.line,
                posting.account.code,
                posting.amount_cents,
                posting.parliamentarian_id,
                posting.grant_id,
                posting.fiscal_year,
            ]
            for posting in postings
        ],
    ]
    return hashlib.sha256(_CANONICAL.encode(facts).encode()).hexdigest()
