"""The book of record: post and reverse, and read. `Draft` and `Line` say what to post."""

from funding.ledger.drafts import Draft, Line
from funding.ledger.posting import head, post, post_all, reverse
from funding.ledger.reading import (
    StatementLine,
    balance,
    balances_by_member,
    postings_by,
    postings_within,
    statement,
    sums,
    total,
)
from funding.ledger.refusing import closed_up_to

__all__ = [
    "Draft",
    "Line",
    "StatementLine",
    "balance",
    "balances_by_member",
    "closed_up_to",
    "head",
    "post",
    "post_all",
    "postings_by",
    "postings_within",
    "reverse",
    "statement",
    "sums",
    "total",
]
