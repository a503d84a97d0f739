"""What the public record holds about one person, as dated entries."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.models import Affiliation, Mandate, Membership, OtherName, Parliamentarian, Statement
from record.bilingual import localized
from tenure.querysets import TenureQuerySet
from tenure.span import Span
from tenure.wording import day_in_words

Entered = Membership | Statement | Mandate | Affiliation | OtherName


@dataclass(frozen=True)
class Entry:
    """`row` has the days, the source and any dispute; `what` and `details` are in words."""

    row: Entered
    what: str
    details: Sequence[str] = ()

    @property
    def span(self) -> Span:
        return self.row.span

    @property
    def is_open(self) -> bool:
        return self.span.last_day is None


@dataclass(frozen=True)
class Section:
    """`name` is the stable name that files use."""

    name: str
    title: object
    entries: Sequence[Entry]

    @property
    def is_tie(self) -> bool:
        """Whether it tells of the group, rather than of Parliament."""
        return self.name in ("office", "membership", "statement")


def timeline(person: Parliamentarian) -> list[Section]:
    """Newest first within each section; empty sections are left out. Five queries."""
    memberships = Membership.objects.public().filter(parliamentarian=person)
    statements = Statement.objects.published().filter(parliamentarian=person)
    mandates = person.mandates.select_related("chamber", "province")
    affiliations = person.affiliations.select_related("party")
    sections = (
        ("membership", gettext_lazy("Ties to the group"), _entries(memberships, _membership)),
        ("statement", gettext_lazy("What sources say"), _entries(statements, _statement)),
        ("mandate", gettext_lazy("Seats in Parliament"), _entries(mandates, _mandate)),
        ("affiliation", gettext_lazy("Parties and groups"), _entries(affiliations, _affiliation)),
        ("name", gettext_lazy("Other names"), _entries(person.other_names.all(), _other_name)),
    )
    return [Section(*section) for section in sections if section[2]]


def rows_of(sections: Iterable[Section], name: str) -> list[Entered]:
    return [entry.row for section in sections if section.name == name for entry in section.entries]


def _entries(rows: TenureQuerySet, describe: Callable[[Any], Entry]) -> list[Entry]:
    return [describe(row) for row in rows.newest_first()]


def _membership(row: Membership) -> Entry:
    details = [
        _("Ratified on %(day)s") % {"day": day_in_words(row.ratified_on)}
        if row.ratified_on
        else "",
        _("Decided by %(reference)s") % {"reference": row.decided_by} if row.decided_by else "",
        _("Moved by %(name)s") % {"name": row.mover} if row.mover else "",
        _("Seconded by %(name)s") % {"name": row.seconder} if row.seconder else "",
        _ended(row),
    ]
    return Entry(row, _capitalized(row.get_kind_display()), _written(details))


def _statement(row: Statement) -> Entry:
    return Entry(row, localized(row, "text"), [row.get_topic_display()])


def _mandate(row: Mandate) -> Entry:
    title = row.chamber.member_title(row.parliamentarian.grammatical_gender_fr)
    place = [localized(row, "constituency"), str(row.province) if row.province else ""]
    began = _capitalized(row.get_start_reason_display())
    details = [" – ".join(_written([_capitalized(title), began])), _ended(row)]
    return Entry(row, ", ".join(_written(place)) or str(row.chamber), _written(details))


def _affiliation(row: Affiliation) -> Entry:
    details = [_capitalized(row.get_start_reason_display()), _ended(row)]
    return Entry(row, str(row.party), _written(details))


def _other_name(row: OtherName) -> Entry:
    return Entry(row, str(row))


def _ended(row: Membership | Mandate | Affiliation) -> str:
    """A retirement says no age: with its date that would give the birth date away."""
    if not row.end_reason:
        return ""
    retired = isinstance(row, Mandate) and row.end_reason == Mandate.EndReason.RETIRED
    reason = _("retired") if retired else row.get_end_reason_display()
    return _("End: %(reason)s") % {"reason": reason}


def _written(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if part]


def _capitalized(text: object) -> str:
    words = str(text)
    return words[:1].upper() + words[1:]
