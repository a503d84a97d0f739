"""A dated seat or party put among a person's others: what it ends, what it makes more exact."""

from collections.abc import Callable
from datetime import date

from members.lists.additions import new_affiliation, new_mandate
from members.lists.drafts import Values, span_of
from members.lists.references import References
from members.lists.writing import Author, remove
from members.models import Affiliation, Mandate, Parliament, Parliamentarian
from record.because import write_down
from tenure.precision import Precision
from tenure.span import Span


def record_mandate(
    person: Parliamentarian,
    values: Values,
    language: str,
    references: References,
    source: str,
    write: Callable[[Mandate], None],
) -> None:
    """Ends the open mandate it follows; is itself ended by a later one already on record."""
    mandate = new_mandate(person, values, language, references, source)
    others = list(person.mandates.filter(chamber=mandate.chamber).oldest_first())
    same = next((other for other in others if other.since == mandate.since), None)
    if same is not None:
        _complete(same, mandate, language, write)
        return
    for other in others:
        if other.until is None and mandate.since in other.span:
            other.until = _end_of_seat(other.since, mandate.since)
            if other.until == mandate.since:
                other.end_reason = Mandate.EndReason.RE_ELECTED
            write(other)
    later = [other for other in others if mandate.since not in Span(other.since)]
    if later and later[0].span.overlaps(mandate.span):
        mandate.until = _end_of_seat(mandate.since, later[0].since)
    write(mandate)


def _complete(
    same: Mandate, mandate: Mandate, language: str, write: Callable[[Mandate], None]
) -> None:
    column = f"constituency_{language}"
    if not getattr(same, column):
        setattr(same, column, getattr(mandate, column))
    same.province = same.province or mandate.province
    same.expected_end = same.expected_end or mandate.expected_end
    if same.until is None and mandate.until is not None:
        same.until, same.until_precision = mandate.until, mandate.until_precision
    write(same)


def _end_of_seat(since: date, next_since: date) -> date:
    """The poll that ended the seat's own Parliament, where that is known and came no later."""
    parliament = Parliament.objects.on(since).first()
    if parliament and parliament.until and parliament.until in Span.inclusive(since, next_since):
        return parliament.until
    return next_since


def record_affiliation(
    person: Parliamentarian,
    values: Values,
    references: References,
    source: str,
    *,
    by: Author,
    because: str,
) -> None:
    """Makes an inexact row of the same party exact rather than adding to it.

    ValidationError where another row with firm days is in the way.
    """
    new, span = new_affiliation(person, values, references, source), span_of(values)
    same_party = person.affiliations.filter(party=new.party).oldest_first()
    inexact = [row for row in same_party if not _is_firm(row) and row.span.overlaps(span)]
    if not inexact:
        write_down(new, by=by, because=because)
        return
    kept, *spare = inexact
    for row in spare:
        remove(row, by=by, because=because)
    kept.since, kept.since_precision = new.since, new.since_precision
    if new.since_precision == Precision.DAY:
        kept.until, kept.until_precision = new.until, new.until_precision
        kept.source = source
    write_down(kept, by=by, because=because)


def _is_firm(row: Affiliation) -> bool:
    ends = (
        [row.since_precision] if row.until is None else [row.since_precision, row.until_precision]
    )
    return all(Precision(end).is_firm for end in ends)
