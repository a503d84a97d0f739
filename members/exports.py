"""The columns of the roster and of one person's timeline; formats are the exports package's."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from exports.table import Column, Phrase, Table
from members.models import Group, Mandate, Membership, Parliamentarian, Statement
from members.notice import notice
from members.roster import NAMED, Roster, Row
from members.timeline import Entry, Section
from members.years import Year
from record.bilingual import localized
from tenure import clock

Address = Callable[[Parliamentarian], str]
Filters = tuple[tuple[Phrase, object], ...]


@dataclass(frozen=True)
class TieLine:
    """One tie of one person in a roster; several of a period are several lines."""

    row: Row
    tie: Membership | Statement
    address: str

    @property
    def kind(self) -> str:
        if isinstance(self.tie, Statement):
            return str(_("named in a source"))
        return self.tie.get_kind_display()

    @property
    def kind_code(self) -> str:
        return NAMED if isinstance(self.tie, Statement) else self.tie.kind

    @property
    def statement(self) -> str:
        return localized(self.tie, "text") if isinstance(self.tie, Statement) else ""

    @property
    def party(self) -> str:
        return (
            str(_("not known"))
            if self.row.party_not_known
            else _names(affiliation.party for affiliation in self.row.affiliations)
        )

    def of_seats(self, part: Callable[[Mandate], object]) -> str:
        if self.row.seat_not_known:
            return str(_("not known"))
        return _names(part(mandate) for mandate in self.row.mandates)


@dataclass(frozen=True)
class TimelineLine:
    section: Section
    entry: Entry


def roster_table(roster: Roster, *, filters: Filters, address: Address) -> Table:
    """Everyone the roster's page lists, all pages. Whoever it names as not known stands in the
    description, which CSV has no room for: a row would be counted. One query at once for the group,
    and one for those.
    """
    group = Group.objects.the()
    people = roster.people()
    lines = (
        TieLine(row, tie, address(row.person)) for row in roster.rows(people) for tie in row.ties
    )
    return Table(
        name="roster",
        title=_("Parliamentarians with a tie to the group"),
        description=_about(roster),
        columns=ROSTER,
        rows=lines,
        notice=notice(group),
        filters=filters,
        source=source_of(group),
        written_on=clock.today(),
    )


def _about(roster: Roster) -> Phrase:
    about = _("As recorded for the day or period asked for; ends of spans are included.")
    people = roster.people_of_unknown_tie()
    if not people:
        return about
    not_known = _("Whether they then had a tie is not known, and they have no row: {names}.")
    names = ", ".join(person.full_name for person in people)
    return format_lazy("{} {}", about, format_lazy(not_known, names=names))


def years_table(years: Iterable[Year]) -> Table:
    """How many of each kind at the end of each year; empty where that is not known."""
    group = Group.objects.the()
    return Table(
        name="membership",
        title=_("The membership over the years"),
        description=_(
            "Ties on the last day of each year, or today in the running one. Empty where the"
            " record does not claim to be complete that day. The two kinds are never added up."
        ),
        columns=YEARS,
        rows=years,
        notice=notice(group),
        source=source_of(group),
        written_on=clock.today(),
    )


def timeline_table(person: Parliamentarian, sections: Sequence[Section]) -> Table:
    """Every entry of the person's page, whatever day it was asked for."""
    group = Group.objects.the()
    return Table(
        name="timeline",
        title=person.full_name,
        description=_(
            "Ties to the group, seats, parties and names, each with its days and source."
        ),
        columns=TIMELINE,
        rows=_timeline_lines(sections),
        notice=notice(group),
        source=source_of(group),
        written_on=clock.today(),
    )


def _timeline_lines(sections: Iterable[Section]) -> Iterator[TimelineLine]:
    for section in sections:
        for entry in section.entries:
            yield TimelineLine(section, entry)


def dated(fact: Callable[[Any], Any]) -> tuple[Column, ...]:
    """Days are of no use without how exactly they are known, in words and as a code."""
    return (
        Column("first_day", _("First day"), lambda line: fact(line).since, "date"),
        Column(
            "first_day_precision",
            _("Precision of the first day"),
            lambda line: fact(line).get_since_precision_display(),
        ),
        Column(
            "first_day_precision_code",
            _("Code of the precision of the first day"),
            lambda line: fact(line).since_precision,
        ),
        Column("last_day", _("Last day"), lambda line: fact(line).span.last_day, "date"),
        Column(
            "last_day_precision",
            _("Precision of the last day"),
            lambda line: fact(line).get_until_precision_display() if fact(line).until else None,
        ),
        Column(
            "last_day_precision_code",
            _("Code of the precision of the last day"),
            lambda line: fact(line).until_precision if fact(line).until else None,
        ),
        Column("source", _("Source"), lambda line: fact(line).source),
        Column("dispute", _("Another source says"), lambda line: localized(fact(line), "dispute")),
        Column("dispute_source", _("Source of that claim"), lambda line: fact(line).dispute_source),
    )


ROSTER: tuple[Column, ...] = (
    Column("name", _("Name"), lambda line: line.row.person.sort_name),
    Column("given_name", _("Given name"), lambda line: line.row.person.given_name),
    Column("family_name", _("Family name"), lambda line: line.row.person.family_name),
    Column("honorific", _("Honorific"), lambda line: localized(line.row.person, "honorific")),
    Column("tie", _("Tie to the group"), lambda line: line.kind),
    Column("tie_code", _("Code of the tie"), lambda line: line.kind_code),
    Column("statement", _("What the source says"), lambda line: line.statement),
    Column("party", _("Party or Senate group"), lambda line: line.party),
    Column("chamber", _("Chamber"), lambda line: line.of_seats(lambda seat: seat.chamber)),
    Column(
        "constituency",
        _("Constituency"),
        lambda line: line.of_seats(lambda seat: localized(seat, "constituency")),
    ),
    Column(
        "province",
        _("Province or territory"),
        lambda line: line.of_seats(lambda seat: seat.province or ""),
    ),
    *dated(lambda line: line.tie),
    Column("address", _("Page"), lambda line: line.address, "url"),
)

YEARS: tuple[Column, ...] = (
    Column("year", _("Year"), lambda year: year.year, "integer"),
    Column("day", _("Day"), lambda year: year.day, "date"),
    Column("official", _("Official members"), lambda year: year.official, "integer"),
    Column(
        "participating",
        _("Participating parliamentarians who agreed to be listed"),
        lambda year: year.participating,
        "integer",
    ),
    Column(
        "unknown",
        _("People of whom it is not known whether a tie held"),
        lambda year: None if year.numbers is None else year.unknown,
        "integer",
    ),
)

TIMELINE: tuple[Column, ...] = (
    Column("section", _("Section"), lambda line: line.section.title),
    Column("section_code", _("Code of the section"), lambda line: line.section.name),
    Column("what", _("What"), lambda line: line.entry.what),
    Column("details", _("Details"), lambda line: "; ".join(line.entry.details)),
    *dated(lambda line: line.entry.row),
)


def _names(parts: Iterable[object]) -> str:
    """Each once, in the order of the days."""
    return "; ".join(dict.fromkeys(str(part) for part in parts if str(part)))


def source_of(group: Group | None) -> str:
    """Whose registry a file comes from, in the active language."""
    return localized(group, "name") if group else ""


@dataclass(frozen=True)
class Publication:
    """Who publishes the registry's files and on what terms, in the active language."""

    source: str
    notice: str
    website: str
    licence_name: str
    licence_url: str


def publication() -> Publication:
    """One query."""
    group = Group.objects.the()
    if group is None:
        return Publication("", notice(group), "", "", "")
    return Publication(
        source_of(group),
        notice(group),
        localized(group, "website"),
        localized(group, "licence_name"),
        group.licence_url,
    )
