"""All that the public page about the executive of one day shows, findings left out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.functional import cached_property

from executive.composition import Composition, Seat, SeatState, composition_of
from executive.facts import Facts, facts_on
from executive.models import Appointment, Office, OfficeRule, Vacancy, Waiver
from executive.rule_wording import rule_in_words
from executive.standing import party_facts, seat_facts
from exports import FORMATS
from members.chips import address_with
from members.forms import Choosable
from members.models import Coverage, Parliament
from members.scope import (
    LastRecorded,
    Scope,
    completeness,
    dissolution,
    known_days,
    last_recorded,
    poll_awaiting_results,
)
from record.kept import Kept
from tenure import clock


@dataclass(frozen=True)
class ShownSeat:
    """`vacancy` where a source says that the seat was vacant; `waivers` are published ones."""

    seat: Seat
    day: date
    vacancy: Vacancy | None
    waivers: Sequence[Waiver]

    @property
    def appointment(self) -> Appointment | None:
        return self.seat.holder.appointment if self.seat.holder else None

    @property
    def office(self) -> Office:
        return self.seat.office

    @property
    def state(self) -> SeatState:
        return self.seat.state

    @property
    def row(self) -> Appointment | Vacancy | None:
        """What tells of the seat; nothing does where it is not known, or vacant for want of a
        name in a complete record."""
        return self.appointment or self.vacancy

    @property
    def is_vacant(self) -> bool:
        return self.seat.state is SeatState.VACANT

    @property
    def title(self) -> str:
        """What the holder is called, in French by the person's own usage; else the office."""
        if self.appointment is None:
            return str(self.office)
        return self.office.title(self.appointment.parliamentarian.grammatical_gender_fr)

    @property
    def party_facts(self) -> str:
        return party_facts(self.seat.holder, self.day) if self.seat.holder else ""

    @property
    def since_then(self) -> str:
        return " ".join(fact for fact in (self.party_facts, self.seat_facts) if fact)

    @property
    def rule_in_words(self) -> str:
        return rule_in_words(self.seat.rule) if self.seat.rule else ""

    @property
    def seat_facts(self) -> str:
        return seat_facts(self.seat.holder) if self.seat.holder else ""


@dataclass(frozen=True)
class ShownOffice:
    office: Office
    rule: OfficeRule | None
    seats: Sequence[ShownSeat]

    @property
    def rule_in_words(self) -> str:
        return rule_in_words(self.rule) if self.rule else ""


class DayPage:
    """Twelve queries where every seat is held; one more for vacant seats, two for unknown ones.
    None until people or the executive are written again."""

    def __init__(self, day: date, query: QueryDict, kept: Kept) -> None:
        self.day = day
        self.query = query
        self._kept = kept

    @cached_property
    def _facts(self) -> Facts:
        key = ("facts of the executive", self.day, clock.today())
        return self._kept.get(key, lambda: facts_on(self.day))

    @cached_property
    def composition(self) -> Composition:
        return composition_of(self._facts)

    @cached_property
    def offices(self) -> list[ShownOffice]:
        """Every office, also where it has no rule that day and so no seats."""
        shown = [self._shown(seat) for seat in self.composition.seats]
        return [
            ShownOffice(each.office, each.rule, [one for one in shown if one.office == each.office])
            for each in self._facts.offices
        ]

    @property
    def shown_seats(self) -> list[ShownSeat]:
        return [seat for office in self.offices for seat in office.seats]

    @property
    def is_today(self) -> bool:
        return self.day == clock.today()

    @property
    def is_ahead(self) -> bool:
        return self.day not in known_days()

    @property
    def has_holders(self) -> bool:
        return any(seat.state is SeatState.HELD for seat in self.composition.seats)

    @property
    def is_known_in_full(self) -> bool:
        """Whether the day has come, every office has its rule and every seat is held or vacant."""
        states = {seat.state for seat in self.composition.seats}
        has_rules = all(office.rule for office in self.offices)
        return not self.is_ahead and has_rules and SeatState.NOT_KNOWN not in states

    @cached_property
    def last_recorded(self) -> LastRecorded:
        known = completeness(Scope.of_day(self.day), Coverage.Subject.EXECUTIVE)
        return last_recorded(known, self.day, Appointment.objects.all())

    @property
    def dissolved(self) -> Parliament | None:
        return dissolution(self._parliaments, self.day)

    @property
    def awaited(self) -> Parliament | None:
        return poll_awaiting_results(self._parliaments, self.day)

    @cached_property
    def _parliaments(self) -> list[Parliament]:
        return Choosable(self._kept).parliaments

    @cached_property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}

    def _shown(self, seat: Seat) -> ShownSeat:
        told = self._told_vacant.get(seat.office.pk) if seat.state is SeatState.VACANT else None
        waivers = self._waivers.get(seat.holder.appointment.pk, []) if seat.holder else []
        return ShownSeat(seat, self.day, told.pop(0) if told else None, waivers)

    @cached_property
    def _told_vacant(self) -> dict[int, list[Vacancy]]:
        """By office; each is shown beside one seat."""
        told: dict[int, list[Vacancy]] = defaultdict(list)
        for vacancy in Vacancy.objects.on(self.day):
            told[vacancy.office_id].append(vacancy)
        return told

    @cached_property
    def _waivers(self) -> dict[int, list[Waiver]]:
        """Published decisions about what is so on the day, by appointment."""
        published: dict[int, list[Waiver]] = defaultdict(list)
        for finding in self.composition.findings:
            if finding.appointment and finding.waiver and finding.waiver.is_published:
                published[finding.appointment.pk].append(finding.waiver)
        return published
