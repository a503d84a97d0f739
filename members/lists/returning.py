"""After a poll: who was returned, who was not, written for a whole list at once."""

from collections import defaultdict
from collections.abc import Sequence

from members.lists.additions import new_affiliation, new_mandate, subject_of
from members.lists.citation import citation
from members.lists.references import References
from members.lists.writing import Author, create_all, update_all
from members.models import Affiliation, ListImport, Mandate, ProposedChange


def record_returns(
    changes: Sequence[ProposedChange],
    list_import: ListImport,
    references: References,
    *,
    by: Author,
    because: str,
) -> list[ProposedChange]:
    """New seats, and affiliations where none is open; the seats they follow ended by re-election.

    Leaves out, and does not return, whoever has a seat or party in the way. Eight queries.
    """
    found = _Found(changes, list_import, references)
    recorded = [change for change in changes if found.take(change)]
    for seat in found.followed:
        seat.end_reason = Mandate.EndReason.RE_ELECTED
    create_all(found.seats, by=by, because=because)
    create_all(found.parties, by=by, because=because)
    update_all(found.followed, {"end_reason"}, by=by, because=because)
    return recorded


class _Found:
    """New seats and affiliations, unsaved, and the seats they follow, gathered change by change."""

    def __init__(
        self,
        changes: Sequence[ProposedChange],
        list_import: ListImport,
        references: References,
    ) -> None:
        self.references, self.source = references, citation(list_import)
        self.seats: list[Mandate] = []
        self.parties: list[Affiliation] = []
        self.followed: list[Mandate] = []
        people = {subject_of(change) for change in changes}
        self.held: dict[int, list[Mandate]] = defaultdict(list)
        for seat in Mandate.objects.filter(parliamentarian__in=people, chamber=list_import.chamber):
            self.held[seat.parliamentarian_id].append(seat)
        attached = Affiliation.objects.open().filter(parliamentarian__in=people)
        self.attached = set(attached.values_list("parliamentarian", flat=True))

    def take(self, change: ProposedChange) -> bool:
        """False where a seat or a party is in the way."""
        person, after, subject = change.parliamentarian, change.after, subject_of(change)
        new = [
            new_mandate(person, values, after["language"], self.references, self.source)
            for values in after["mandates"]
        ]
        before = self.held[subject]
        in_the_way = any(seat.span.overlaps(one.span) for seat in before for one in new)
        if in_the_way or (after["affiliations"] and subject in self.attached):
            return False
        self.seats += new
        self.parties += [
            new_affiliation(person, values, self.references, self.source)
            for values in after["affiliations"]
        ]
        begins = {one.since for one in new}
        self.followed += [seat for seat in before if seat.until in begins and not seat.end_reason]
        return True


def record_departures(changes: Sequence[ProposedChange], *, by: Author, because: str) -> None:
    """The open affiliations of people who were not returned, and sit nowhere else, end with their
    seats."""
    ended_on = dict(
        Mandate.objects.filter(
            parliamentarian__in={subject_of(change) for change in changes},
            until__in={change.after["until"] for change in changes},
        ).values_list("parliamentarian", "until")
    )
    sitting = Mandate.objects.open().values("parliamentarian")
    left = Affiliation.objects.open().filter(parliamentarian__in=ended_on)
    rows = list(left.exclude(parliamentarian__in=sitting))
    for row in rows:
        row.until = ended_on[row.parliamentarian_id]
        row.end_reason = Affiliation.EndReason.LEFT_PARLIAMENT
    update_all(rows, {"until", "end_reason"}, by=by, because=because)
