"""Every appointment and every vacant stretch since the beginning, as rows of their own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from executive.changes import Change, changes_of
from executive.composition import SeatState
from executive.models import Appointment, Office, OfficeRule, Vacancy
from members.models import Coverage
from members.scope import Scope, completeness, known_days
from tenure.models import Tenure
from tenure.precision import Precision
from tenure.span import Span


@dataclass(frozen=True)
class Line:
    """`row` is an appointment, a vacancy that a source tells of, or one without a key: a stretch
    for which the record claims to be complete and names nobody. `later` are the holder's changes
    of party while in office.
    """

    office: Office
    row: Appointment | Vacancy
    later: Sequence[Change] = ()

    @property
    def appointment(self) -> Appointment | None:
        return self.row if isinstance(self.row, Appointment) else None

    @property
    def state(self) -> SeatState:
        return SeatState.HELD if self.appointment else SeatState.VACANT

    @property
    def since_then(self) -> str:
        """Changes of party while in office."""
        return "; ".join(str(change) for change in self.later)

    @property
    def is_told(self) -> bool:
        return self.row.pk is not None

    @property
    def span(self) -> Span:
        return self.row.span


@dataclass(frozen=True)
class History:
    """`lines` by office, each office's oldest first; `covered` is where the record claims to be
    complete."""

    offices: Sequence[Office]
    lines: Sequence[Line]
    covered: Sequence[Span]

    def of(self, office: Office) -> list[Line]:
        return [line for line in self.lines if line.office == office]


def history() -> History:
    """Six queries, whatever the size of the registry."""
    offices = list(Office.objects.all())
    known = completeness(Scope(known_days()), Coverage.Subject.EXECUTIVE)
    appointments = list(
        Appointment.objects.select_related("office", "parliamentarian", "party").oldest_first()
    )
    later = changes_of(appointments)
    vacancies = list(Vacancy.objects.select_related("office").oldest_first())
    rules = list(OfficeRule.objects.oldest_first())
    lines: list[Line] = []
    for office in offices:
        held = [row for row in appointments if row.office_id == office.pk]
        told = [row for row in vacancies if row.office_id == office.pk]
        own_rules = [row for row in rules if row.office_id == office.pk]
        unnamed = vacant_stretches(office, held, told, own_rules, known.covered)
        found = [Line(office, row, later.get(row.pk, ())) for row in held]
        found += [Line(office, row) for row in (*told, *unnamed)]
        lines += sorted(found, key=lambda line: line.span.since)
    return History(offices, lines, known.covered)


def vacant_stretches(
    office: Office,
    held: Sequence[Appointment],
    told: Sequence[Vacancy],
    rules: Sequence[OfficeRule],
    covered: Sequence[Span],
) -> list[Vacancy]:
    """Unsaved rows, one for each seat and stretch of the covered days in which it has no holder,
    beyond the vacancies already told."""
    rows: list[Tenure] = [*held, *told, *rules]
    spans = [*(row.span for row in rows), *covered]
    edges = sorted({day for span in spans for day in (span.since, span.until) if day})
    pieces = [Span(first, following) for first, following in pairwise(edges)]
    free = [_free_seats(piece, held, told, rules, covered) for piece in pieces]
    return [
        _vacancy(office, stretch, rows)
        for seat in range(max(free, default=0))
        for stretch in _joined(
            piece for piece, seats in zip(pieces, free, strict=True) if seats > seat
        )
    ]


def _free_seats(
    piece: Span,
    held: Iterable[Appointment],
    told: Iterable[Vacancy],
    rules: Iterable[OfficeRule],
    covered: Iterable[Span],
) -> int:
    """On every day of a piece the same rows hold, so any day of it would do."""
    if not any(span.overlaps(piece) for span in covered):
        return 0
    seats = sum(rule.seats for rule in rules if rule.span.overlaps(piece))
    taken = sum(row.span.overlaps(piece) for row in (*held, *told))
    return max(0, seats - taken)


def _joined(pieces: Iterable[Span]) -> Iterator[Span]:
    stretch: Span | None = None
    for piece in pieces:
        if stretch is not None and not stretch.touches(piece):
            yield stretch
            stretch = None
        stretch = piece if stretch is None else Span(stretch.since, piece.until)
    if stretch is not None:
        yield stretch


def _vacancy(office: Office, stretch: Span, rows: Sequence[Tenure]) -> Vacancy:
    """No more exactly known than the rows that it lies between; still so where it reaches today."""
    is_open = stretch.until == known_days().until
    ends = {row.until: row.until_precision for row in rows if row.until}
    starts: dict[date | None, str] = {row.since: row.since_precision for row in rows}
    return Vacancy(
        office=office,
        since=stretch.since,
        until=None if is_open else stretch.until,
        since_precision=ends.get(stretch.since, Precision.DAY),
        until_precision=Precision.DAY if is_open else starts.get(stretch.until, Precision.DAY),
    )
