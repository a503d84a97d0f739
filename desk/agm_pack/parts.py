"""The parts of the papers for a general meeting, each a table; in the active language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from desk.agm_pack.people import ROSTER, paper_table, tied_on
from executive.composition import Seat, composition
from executive.exports import STATES
from executive.models import Office
from exports.catalogue import Asked
from exports.pdf import Section
from exports.table import Column, Table
from funding.exports.income import income
from funding.fiscal_years import fiscal_year_of
from members.models import Membership
from programme.exports import makers_of
from programme.models import Event, Recommendation, Response
from record.bilingual import localized
from tenure.points import months_before
from tenure.querysets import dated_within_q
from tenure.span import Span, day_after

MONTHS_WITHOUT_A_MEETING_BEFORE = 12


@dataclass(frozen=True)
class Item:
    number: int
    text: str


AGENDA = (
    Column("number", gettext_lazy("No."), lambda item: item.number, "integer"),
    Column("item", gettext_lazy("Item"), lambda item: item.text),
)
SEATS = (
    Column("office", gettext_lazy("Office"), lambda seat: seat.office),
    Column("holder", gettext_lazy("Held by"), lambda seat: _holder(seat)),
    Column("party", gettext_lazy("Party at appointment"), lambda seat: _party(seat)),
    Column("since", gettext_lazy("Since"), lambda seat: seat.holder and _row(seat).since, "date"),
    Column(
        "term_ends",
        gettext_lazy("Expected end of the term"),
        lambda seat: seat.holder and _row(seat).term_ends,
        "date",
    ),
)
EVENTS = (
    Column("day", gettext_lazy("Day"), lambda event: event.day_in_words),
    Column("title", gettext_lazy("Event"), lambda event: event),
    Column("kind", gettext_lazy("Kind"), lambda event: event.get_kind_display()),
    Column(
        "parliamentarians",
        gettext_lazy("Parliamentarians present"),
        lambda event: event.parliamentarians_count,
        "integer",
    ),
)
RECOMMENDATIONS = (
    Column("reference", gettext_lazy("Reference"), lambda row: row.reference),
    Column("text", gettext_lazy("Text"), lambda row: localized(row, "text")),
    Column("makers", gettext_lazy("Made by"), lambda row: "; ".join(makers_of(row))),
    Column("status", gettext_lazy("Status"), lambda row: _status(row)),
)


def agenda(event: Event, added: Sequence[str]) -> Table:
    """A draft from what the registry knows, then what the secretariat adds."""
    items = [*_items(event), *added, _("Other business"), _("Close of the meeting")]
    return paper_table(
        "agenda",
        gettext_lazy("Draft agenda"),
        gettext_lazy("To be adopted by the meeting."),
        columns=AGENDA,
        rows=[Item(number, text) for number, text in enumerate(items, 1)],
    )


def _items(event: Event) -> Iterator[str]:
    yield _("Opening and attendance")
    yield _("Adoption of the agenda")
    before = meeting_before(event)
    if before:
        yield _("Minutes of the meeting of %(day)s") % {"day": before.day_in_words}
    yield _("Report on the events of the year")
    yield _("Recommendations and the responses to them")
    yield _("Statement of account")
    awaiting = Membership.objects.awaiting_ratification().open().count()
    if awaiting:
        yield ngettext(
            "Ratification of one tie to the group",
            "Ratification of %(count)s ties to the group",
            awaiting,
        ) % {"count": awaiting}
    yield _("Election of the executive")
    for motion in event.motions.order_by("number"):
        yield _("Motion %(number)s: %(text)s") % {
            "number": motion.number,
            "text": localized(motion, "text"),
        }


def meeting_before(event: Event) -> Event | None:
    """The general meeting last held before this one."""
    meetings = Event.objects.held_until(event.day).filter(kind=Event.Kind.AGM)
    return meetings.exclude(pk=event.pk).order_by("-day", "-pk").first()


def roster(day: date) -> Table:
    return paper_table(
        "roster",
        gettext_lazy("Roster"),
        gettext_lazy("Ties to the group on the day of the meeting, as recorded so far."),
        columns=ROSTER,
        rows=tied_on(day),
    )


def executive(day: date) -> Table:
    return paper_table(
        "executive",
        gettext_lazy("The executive of the group"),
        gettext_lazy("As recorded for the day of the meeting."),
        columns=SEATS,
        rows=composition(day).seats,
    )


def slate_seats(day: date) -> list[Seat]:
    """The seats that a meeting fills."""
    elected = {office.pk for office in Office.objects.elected()}
    return [seat for seat in composition(day).seats if seat.office.pk in elected]


def account(day: date) -> tuple[Table, Sequence[Section]] | None:
    """Income and expenditure of the last whole fiscal year before the meeting, totals by account;
    nobody is named in it. It is laid before the meeting, so whoever prepares the papers sees it,
    without a right to the book. None where the record does not say when that year begins."""
    try:
        answer = income(Asked(year=fiscal_year_of(day).number - 1))
    except ValidationError:
        return None
    return answer.table, answer.sections


def events(event: Event) -> Table:
    before = meeting_before(event)
    first = before.day if before else months_before(event.day, MONTHS_WITHOUT_A_MEETING_BEFORE)
    held = Event.objects.held().filter(dated_within_q("day", Span(first, day_after(event.day))))
    return paper_table(
        "events",
        gettext_lazy("Events since the last general meeting"),
        gettext_lazy("Those recorded as held."),
        columns=EVENTS,
        rows=held.exclude(pk=event.pk).order_by("day", "pk"),
    )


def recommendations() -> Table:
    rows = Recommendation.objects.public().with_latest_response(Response.objects.public())
    return paper_table(
        "recommendations",
        gettext_lazy("Recommendations"),
        gettext_lazy("Those that are public, with the latest response recorded here."),
        columns=RECOMMENDATIONS,
        rows=rows.select_related("document", "adopted_by__event").prefetch_related(
            "made_by_organisations", "made_by_parliamentarians"
        ),
    )


def _row(seat: Seat) -> object:
    return seat.holder.appointment


def _holder(seat: Seat) -> object:
    return _row(seat).parliamentarian if seat.holder else STATES[seat.state]


def _party(seat: Seat) -> object:
    return _row(seat).party if seat.holder else None


def _status(row: Recommendation) -> str:
    adopted = (
        _("adopted by %(motion)s") % {"motion": row.adopted_by}
        if row.adopted_by
        else _("not adopted by the group")
    )
    response = (
        str(Response.Status(row.latest_status).label)
        if row.latest_status
        else _("no response recorded here")
    )
    return f"{response}; {adopted}"
