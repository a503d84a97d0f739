"""Whether the book still is what it was when each transaction was posted.

Reads the whole book in the order of its numbers, some hundreds of transactions at a time, and needs
no more memory for a longer one. What is posted meanwhile is left for the next time.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from funding.ledger import agreeing, soundness
from funding.ledger.chain import GENESIS
from funding.ledger.evidence import Evidence, evidence_of
from funding.ledger.faults import Fault
from funding.ledger.posting import head
from funding.models import Closing, Posting, Transaction
from tenure.span import is_before
from tenure.wording import day_in_words

AT_A_TIME = 500

Heads = Mapping[int, set[str]]


def verify(
    printed: Heads | None = None, *, progress: Callable[[int, int], None] | None = None
) -> Iterator[Fault]:
    """Everything that is wrong, where it shows. `printed`: hashes by number, as receipts and
    exports have them: only these tell a cut end, or a book whose every hash was made anew.
    """
    last, _hash = head()
    yield from _postings_alone()
    yield from _Walk(last, printed or {}).faults(progress)
    yield from agreeing.faults_of_several()


def _postings_alone() -> Iterator[Fault]:
    its_transaction = Transaction.objects.filter(number=OuterRef("transaction_id"))
    alone = Posting.objects.filter(~Exists(its_transaction)).order_by("transaction_id")
    numbers = alone.values_list("transaction_id", flat=True).distinct()
    for number in numbers.iterator():
        yield Fault(number, _("it is missing, and postings of it are left."))


class _Walk:
    """From the first transaction to `last`."""

    def __init__(self, last: int, printed: Heads) -> None:
        self.last = last
        self.printed = printed
        self.closings = list(Closing.objects.order_by("last_number", "up_to"))
        self.seen_closings = 0
        self.number, self.hash = 0, GENESIS
        self.closed_up_to: date | None = None

    def faults(self, progress: Callable[[int, int], None] | None) -> Iterator[Fault]:
        yield from self._promised(0, GENESIS)
        for found in self._evidence():
            yield from self._step(found)
            if progress is not None and self.number % AT_A_TIME == 0:
                progress(self.number, self.last)
        yield from self._beyond()

    def _evidence(self) -> Iterator[Evidence]:
        numbers = Transaction.objects.filter(number__lte=self.last).order_by("number")
        numbers = numbers.values_list("number", flat=True)
        part = list(numbers[:AT_A_TIME])
        while part:
            yield from evidence_of(part)
            part = list(numbers.filter(number__gt=part[-1])[:AT_A_TIME])

    def _step(self, found: Evidence) -> Iterator[Fault]:
        row = found.row
        if row.number < 1:
            yield Fault(row.number, _("numbers run from 1, and this is none of them."))
            return
        if row.number > self.number + 1:
            yield self._gap(self.number + 1, row.number - 1)
        elif self.hash and found.readable and row.previous_hash != self.hash:
            yield Fault(row.number, _("it does not follow from the transaction before it."))
        yield from self._against_closings(row)
        yield from soundness.faults_of(found)
        yield from agreeing.faults_of(found)
        yield from self._promised(row.number, row.chain_hash)
        self.number, self.hash = row.number, row.chain_hash

    def _gap(self, first: int, last: int) -> Fault:
        sentence = ngettext(
            "it is missing from the book.",
            "it and those up to %(last)d are missing from the book.",
            last - first + 1,
        )
        return Fault(first, sentence % {"last": last})

    def _against_closings(self, row: Transaction) -> Iterator[Fault]:
        for closing in self.closings[self.seen_closings :]:
            if closing.last_number >= row.number:
                break
            self.seen_closings += 1
            self.closed_up_to = closing.up_to
        if self.closed_up_to and row.date and not is_before(self.closed_up_to, row.date):
            sentence = _("it is dated in books that were closed up to %(day)s before.")
            yield Fault(row.number, sentence % {"day": day_in_words(self.closed_up_to)})

    def _promised(self, number: int, chain_hash: str) -> Iterator[Fault]:
        """What closings and printed heads say of this transaction."""
        for closing in self.closings[self.seen_closings :]:
            if closing.last_number > number:
                break
            if closing.last_number == number and closing.head_hash != chain_hash:
                sentence = _("its hash is not the one that the books of %(day)s were closed with.")
                yield Fault(number, sentence % {"day": day_in_words(closing.up_to)})
        if self.printed.get(number, {chain_hash}) != {chain_hash}:
            yield Fault(number, _("its hash is not the one that was printed."))

    def _beyond(self) -> Iterator[Fault]:
        """What was promised of transactions that the book does not have."""
        for number in sorted(self.printed):
            if number > self.number:
                sentence = _("its hash was printed, but the book ends at %(last)d.")
                yield Fault(number, sentence % {"last": self.number})
        for closing in self.closings:
            if closing.last_number > self.number:
                sentence = _("the books of %(day)s were closed with it, but the book ends before.")
                yield Fault(closing.last_number, sentence % {"day": day_in_words(closing.up_to)})
