"""One transaction with its postings, by itself: read back and judged anew."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from funding.ledger.chain import chain_hash
from funding.ledger.faults import Fault
from funding.models import Posting, Transaction


def faults_of(row: Transaction) -> Iterator[Fault]:
    """`row` carries `lines`, its postings in order, and `original_lines`, those of what it
    reverses.
    """
    if not row.chain_hash:
        yield Fault(row.number, _("it holds what no transaction can, and cannot be read."))
        return
    if not _is_as_posted(row):
        yield Fault(row.number, _("it, or a posting of it, is not what it was when it was posted."))
    yield from _of_its_lines(row)
    if row.reverses_id is not None and not _is_mirror(row):
        sentence = _("it is not the exact reversal of transaction %(number)d.")
        yield Fault(row.number, sentence % {"number": row.reverses_id})


def _is_as_posted(row: Transaction) -> bool:
    try:
        return chain_hash(row, row.lines) == row.chain_hash
    except (AttributeError, TypeError, ValueError):
        return False


def _of_its_lines(row: Transaction) -> Iterator[Fault]:
    if len(row.lines) < 2 or _sum(row.lines):
        yield Fault(row.number, _("its postings do not add up to zero, or are fewer than two."))
    if _sum([posting for posting in row.lines if posting.account.in_kind]):
        yield Fault(row.number, _("it mixes money and support in kind."))
    for posting in row.lines:
        if posting.account.per_member and posting.parliamentarian_id is None:
            sentence = _("its line %(line)d, on “%(account)s”, names no member.")
            yield Fault(
                row.number, sentence % {"line": posting.line, "account": str(posting.account)}
            )


def _sum(lines: list[Posting]) -> int:
    """1 where an amount is no whole number: then no sum is zero."""
    amounts = [posting.amount_cents for posting in lines]
    return sum(amounts) if all(type(amount) is int for amount in amounts) else 1


def _is_mirror(row: Transaction) -> bool:
    original = row.reverses
    if original is None or original.reverses_id is not None or original.number > row.number:
        return False
    lines = [*row.lines, *row.original_lines]
    whole = all(type(posting.amount_cents) is int for posting in lines)
    return whole and not any(_by_place(lines).values())


def _by_place(lines: list[Posting]) -> Counter:
    sums: Counter = Counter()
    for posting in lines:
        place = (
            posting.account_id,
            posting.parliamentarian_id,
            posting.grant_id,
            posting.fiscal_year,
        )
        sums[place] += posting.amount_cents
    return sums
