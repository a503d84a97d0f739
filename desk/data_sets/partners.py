"""How facts about partners become rows, in both sets: published, unless a fact says not."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk.data_sets.facts import Row
from desk.data_sets.writing import Writer
from members.models import Parliamentarian
from partners.actions import publish
from partners.models import (
    Commitment,
    FollowUp,
    Memorandum,
    MemorandumParty,
    Organisation,
    Relation,
    Signatory,
    SisterOfficer,
)


@dataclass(frozen=True, kw_only=True)
class MemorandumFacts:
    """`fields` are Memorandum's own. Organisations and people are named by slug, in `parties`, in a
    signatory's `organisation` and `parliamentarian`, in a commitment's `owner`. A commitment's
    `follow_ups` are rows of its log; `published` off leaves a follow-up, or the whole, to staff.
    """

    fields: Row
    parties: Sequence[str]
    signatories: Sequence[Row] = ()
    commitments: Sequence[Row] = ()
    published: bool = True


class PartnersWriter:
    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.known: dict[str, Organisation] = {}

    def organisations(self, rows: Sequence[Row]) -> None:
        for fields in rows:
            organisation = Organisation(**fields)
            self.writer.write(organisation)
            self.known[organisation.slug] = organisation

    def relations(self, rows: Sequence[Row]) -> None:
        for row in rows:
            fields = self._named(row, "organisation", "of")
            if fields.pop("published", True):
                fields["published_at"] = self.writer.now
            self.writer.write(Relation(**fields))

    def officers(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self.writer.write(SisterOfficer(**self._named(row, "organisation")))

    def memorandum(self, facts: MemorandumFacts) -> None:
        memorandum = Memorandum(**facts.fields)
        self.writer.write(memorandum)
        for slug in facts.parties:
            organisation = self.known[slug]
            self.writer.write(MemorandumParty(memorandum=memorandum, organisation=organisation))
        for row in facts.signatories:
            self._signatory(memorandum, row)
        for order, row in enumerate(facts.commitments, start=1):
            self._commitment(memorandum, order, row)
        if facts.published:
            publish([memorandum], by=None)

    def _signatory(self, memorandum: Memorandum, row: Row) -> None:
        fields = self._named(row, "organisation")
        if slug := fields.pop("parliamentarian", None):
            fields["parliamentarian"] = Parliamentarian.objects.get(slug=slug)
        self.writer.write(Signatory(memorandum=memorandum, **fields))

    def _commitment(self, memorandum: Memorandum, order: int, row: Row) -> None:
        fields = self._named(row, "owner")
        follow_ups = fields.pop("follow_ups", ())
        commitment = Commitment(memorandum=memorandum, order=order, **fields)
        self.writer.write(commitment)
        for entry in follow_ups:
            log = dict(entry)
            published_at = self.writer.now if log.pop("published", True) else None
            self.writer.write(FollowUp(commitment=commitment, published_at=published_at, **log))

    def _named(self, row: Row, *names: str) -> Row:
        """The row with organisations in place of their slugs."""
        found = {name: self.known[row[name]] for name in names if row.get(name)}
        return {**row, **found}
