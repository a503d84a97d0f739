"""One transaction with its postings, by itself: read back and judged anew."""

from collections import Counter
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from funding.ledger.chain import chain_hash
from funding.ledger.evidence import Evidence
from funding.ledger.faults import Fault
from funding.models import Posting


def faults_of(found: Evidence) -> Iterator[Fault]:
    row = found.row
    if not found.readable:
        yield Fault(row.number, _("it holds what no transaction can, and cannot be read."))
        return
    if not _is_as_posted(found):
        yield Fault(row.number, _("it, or a posting of it, is not what it was when it was posted."))
    yield from _of_its_lines(found)
    if row.reverses_id is not None and not _is_mirror(found):
        sentence = _("it is not the exact reversal of transaction %(number)d.")
        yield Fault(row.number, sentence % {"number": row.reverses_id})


def _is_as_posted(found: Evidence) -> bool:
    try:
        return chain_hash(found.row, found.lines) == found.row.chain_hash
    except (AttributeError, TypeError, ValueError):
        return False


def _of_its_lines(found: Evidence) -> Iterator[Fault]:
    number = found.row.number
    if not found.has_whole_amounts:
        yield Fault(number, _("it has an amount that is no number of cents."))
        return
    if len(found.lines) < 2 or sum(line.amount_cents for line in found.lines):
        yield Fault(number, _("its postings do not add up to zero, or are fewer than two."))
    if sum(line.amount_cents for line in found.lines if line.account.in_kind):
        yield Fault(number, _("it mixes money and support in kind."))
    for posting in found.lines:
        if posting.account.per_member and posting.parliamentarian_id is None:
            sentence = _("its line %(line)d, on “%(account)s”, names no member.")
            told = {"line": posting.line, "account": str(posting.account)}
            yield Fault(number, sentence % told)


def _is_mirror(found: Evidence) -> bool:
    row, original = found.row, found.row.reverses
    if original is None or original.reverses_id is not None or original.number > row.number:
        return False
    lines = [*found.lines, *found.original_lines]
    return found.has_whole_amounts and not any(_by_place(lines).values())


def _by_place(lines: Sequence[Posting]) -> Counter:
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
