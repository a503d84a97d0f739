"""What accepting a proposal of an official list would do to the executive."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from executive.difference import Difference
from executive.rules import Severity
from executive.supposing import SOMEBODY_NEW, SupposedDay, Supposition, recorded
from executive.telling import finding_in_words
from executive.wording import sentence
from members.lists.drafts import Kind, span_of
from members.models import ProposedChange
from record.bilingual import localized

_NEW_DAYS = (Kind.NEW_PERSON, Kind.RETURNED, Kind.DATED_HISTORY)


class ExecutiveEffects:
    """From proposals to sentences, in the active language. Fourteen queries for each day on which
    lists were true, for any number of their proposals; `as_of` is needed by proposals not queued.
    """

    def __init__(self, as_of: date | None = None) -> None:
        self.as_of = as_of
        self.days: dict[date, SupposedDay] = {}

    def __call__(self, change: ProposedChange) -> Iterator[str]:
        supposed = self.suppose(change)
        if supposed is None:
            return
        holders = self._day(change).offices_of(change.parliamentarian_id or SOMEBODY_NEW)
        for holder in holders:
            office = localized(holder.appointment.office, "name")
            yield _("Holds an office of the group: %(office)s.") % {"office": office}
        yield from _sentences(supposed, breaches_only=not holders)

    def suppose(self, change: ProposedChange) -> Difference | None:
        """None where the proposal touches neither seat nor party."""
        day = self._day(change)
        supposed = _supposition(change, day)
        return day.suppose(supposed) if supposed else None

    def _day(self, change: ProposedChange) -> SupposedDay:
        as_of = self.as_of or change.list_import.as_of
        if as_of not in self.days:
            self.days[as_of] = SupposedDay(as_of)
        return self.days[as_of]


def _sentences(difference: Difference, *, breaches_only: bool) -> Iterator[str]:
    """Of people outside the executive only what would be, or cease to be, a breach."""
    for finding in difference.begun:
        if finding.severity is Severity.BREACH or not breaches_only:
            yield _("Would begin: %(finding)s") % {"finding": finding_in_words(finding)}
    for finding in difference.ended:
        if finding.severity is Severity.BREACH or not breaches_only:
            yield _("Would end: %(finding)s") % {"finding": sentence(finding)}


def _supposition(change: ProposedChange, day: SupposedDay) -> Supposition | None:
    person = change.parliamentarian_id or SOMEBODY_NEW
    now = recorded(day, person)
    if change.kind == Kind.GONE:
        return replace(now, sits=False, party=None)
    if change.kind == Kind.PARTY_DIFFERS:
        return replace(now, party=day.party_called(change.after["party"]))
    if change.kind in _NEW_DAYS:
        return _with_days(now, change.after, day)
    return None


def _with_days(now: Supposition, after: dict[str, Any], day: SupposedDay) -> Supposition:
    on = day.facts.day
    sits = now.sits or any(on in span_of(values) for values in after["mandates"])
    held = [values["party"] for values in after["affiliations"] if on in span_of(values)]
    return replace(now, sits=sits, party=day.party_called(held[0]) if held else now.party)
