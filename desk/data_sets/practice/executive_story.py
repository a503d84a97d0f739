"""Telling an invented executive's history in order of its days, by the verbs that staff use: what
happens to people later is not yet in the record when an office is given to them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from desk.data_sets.executive import CHAIR, VICE_CHAIR, write_offices, write_rules
from desk.data_sets.facts import Row
from desk.data_sets.practice.country import REGISTER
from desk.data_sets.writing import Writer
from executive.actions import Election, appoint, hand_over, record_election, resign, waive
from executive.models import Appointment, Office, OfficeRule
from members.actions import change_party
from members.models import Parliamentarian, Party
from record.because import Because

TERM_IN_YEARS = 2


def minutes(day: str, meeting: str = "annual general meeting") -> str:
    return f"Minutes of the {meeting} of {day} (invented for practice)"


class Story:
    """People, offices and parties by their short names, days as ISO dates."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.offices = write_offices(writer)
        self.people = {person.slug: person for person in Parliamentarian.objects.all()}

    def rules(self, *rules: Row) -> None:
        """An office's earlier rule ends where its next begins."""
        for rule in rules:
            before = OfficeRule.objects.filter(office=self.offices[rule["office"]]).open().first()
            if before:
                before.until = rule["since"]
                self.writer.write(before)
        write_rules(self.writer, self.offices, rules)

    def elect(self, day: str, chair: str, vice_chairs: Sequence[str], **more: str) -> None:
        """The third motion of that day's annual general meeting, for two years."""
        on = date.fromisoformat(day)
        slate: dict[Office, Sequence[Parliamentarian]] = {
            self.offices[CHAIR]: [self.people[chair]],
            self.offices[VICE_CHAIR]: [self.people[person] for person in vice_chairs],
        }
        election = Election(
            on=on,
            slate=slate,
            vacant={},
            term_ends=date(on.year + TERM_IN_YEARS, 5, 31),
            **{"decided_by": f"{day}-agm/3", "source": minutes(day), **more},
        )
        outcome = record_election(election, by=None)
        self._count([*outcome.new, *outcome.re_elected])

    def hand_over(self, office: str, person: str, to: str, day: str, **more: str) -> None:
        given = hand_over(
            self._held(office, person),
            to=self.people[to],
            on=date.fromisoformat(day),
            **{"decided_by": f"{day}-agm/3", "source": minutes(day), **more},
            by=None,
        )
        self._count([given])

    def appoint(self, office: str, person: str, day: str, **more: Any) -> None:
        given = appoint(
            office=self.offices[office],
            parliamentarian=self.people[person],
            since=date.fromisoformat(day),
            **({"source": minutes(day)} | more),
            by=None,
        )
        self._count([given])

    def leave(self, office: str, person: str, day: str, reason: str) -> None:
        resign(self._held(office, person), on=date.fromisoformat(day), reason=reason, by=None)

    def cross(self, person: str, party: str, day: str, because: str = "crossed") -> None:
        """To another party that day; `because` is both why the one ended and the other began."""
        joined = change_party(
            self.people[person],
            party=Party.objects.get(slug=party),
            on=date.fromisoformat(day),
            by=None,
            because=Because.EVENT,
            start_reason=because,
            end_reason=because,
            source=REGISTER,
        )
        self._count([joined])

    def leave_parliament(self, person: str, day: str) -> None:
        """The seat ended by itself; this ends the party."""
        change_party(
            self.people[person],
            party=None,
            on=date.fromisoformat(day),
            by=None,
            because=Because.EVENT,
            end_reason="left_parliament",
        )

    def waive(
        self, person: str, code: str, day: str, until: str, reason: str, *, is_published: bool
    ) -> None:
        """Decided by the executive on that day about the person's seat as a Vice-Chair."""
        waiver = waive(
            self._held(VICE_CHAIR, person),
            code=code,
            since=date.fromisoformat(day),
            until=date.fromisoformat(until),
            reason=reason,
            decided_on=date.fromisoformat(day),
            decided_by=f"{day}-executive/1",
            by=None,
        )
        waiver.source = minutes(day, "executive’s meeting")
        waiver.published_at = self.writer.now if is_published else None
        self.writer.write(waiver)

    def dispute(self, office: str, person: str, english: str, french: str, source: str) -> None:
        """Another source's claim, beside the office that the person holds."""
        appointment = self._held(office, person)
        appointment.dispute_en, appointment.dispute_fr = english, french
        appointment.dispute_source = source
        self.writer.write(appointment)

    def _held(self, office: str, person: str) -> Appointment:
        mine = Appointment.objects.filter(office__slug=office, parliamentarian__slug=person)
        return mine.open().get()

    def _count(self, rows: Sequence[object]) -> None:
        for _row in rows:
            self.writer.count()
