"""Everything the rules ask about one day, read in a constant number of queries."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from executive.models import Appointment, Office, OfficeRule, Vacancy, Waiver
from members.chambers import HOUSE
from members.models import (
    Affiliation,
    Chamber,
    Coverage,
    Mandate,
    Membership,
    Party,
    Recognition,
)
from members.scope import known_days, seats_awaiting_results_q
from tenure.querysets import on_q
from tenure.span import Span, Standing, day_after, standing_on


@dataclass(frozen=True)
class Holder:
    """One appointment on the day, with what was true of its holder then. `party` is None where the
    holder belonged to none, or where `party_standing` is NOT_KNOWN. `affiliations` are all that
    are recorded of the person, whatever the day, oldest first. `is_sitting` is also true after a
    poll of which no result is recorded yet."""

    appointment: Appointment
    affiliations: Sequence[Affiliation]
    party: Party | None
    party_standing: Standing
    is_sitting: bool
    is_official_member: bool
    is_dead: bool

    @property
    def party_is_known(self) -> bool:
        return self.party_standing is not Standing.NOT_KNOWN

    @property
    def party_changed(self) -> bool:
        return self.party_is_known and self.appointment.party != self.party


@dataclass(frozen=True)
class OfficeFacts:
    """`rule` is None where the office has none that day, or where `rule_standing` is NOT_KNOWN:
    between two rules whose ends no source gives, or after the last."""

    office: Office
    rule: OfficeRule | None
    rule_standing: Standing
    holders: Sequence[Holder]
    told_vacant: int

    @property
    def rule_is_known(self) -> bool:
        return self.rule_standing is not Standing.NOT_KNOWN


@dataclass(frozen=True)
class Facts:
    """`seated` and `recognised`: parties with a seat in either chamber, or recognised in the House
    of Commons, on the day, as far as this registry holds mandates. `waivers` by appointment and
    code. The two `…_covered` say whether the record claims to be complete that day."""

    day: date
    offices: Sequence[OfficeFacts]
    seated: Sequence[Party]
    recognised: Sequence[Party]
    waivers: dict[tuple[int, str], Waiver]
    executive_covered: bool
    membership_covered: bool

    def represented(self, rule: OfficeRule) -> list[Party]:
        """The parties that count under the rule's reading, Senate groups only if it says so."""
        by_house = rule.represented == OfficeRule.Represented.HOUSE
        parties = self.recognised if by_house else self.seated
        return [party for party in parties if counts(party, rule)]


def counts(party: Party, rule: OfficeRule) -> bool:
    return rule.senate_groups_count or party.kind == Party.Kind.PARTY


def facts_on(day: date) -> Facts:
    """Eleven queries, whatever the size of the registry. No record is complete for a day that has
    not come."""
    covered = set(Coverage.objects.on(day).values_list("subject", flat=True))
    if day not in known_days():
        covered = set()
    waivers = Waiver.objects.on(day).filter(on_q(day, through="appointment"))
    return Facts(
        day=day,
        offices=_offices(day),
        seated=_seated(day),
        recognised=_recognised(day),
        waivers={(waiver.appointment_id, waiver.code): waiver for waiver in waivers},
        executive_covered=Coverage.Subject.EXECUTIVE in covered,
        membership_covered=Coverage.Subject.MEMBERSHIP in covered,
    )


def _offices(day: date) -> list[OfficeFacts]:
    rules: dict[int, list[OfficeRule]] = defaultdict(list)
    for rule in OfficeRule.objects.all():
        rules[rule.office_id].append(rule)
    vacant = Counter(Vacancy.objects.on(day).values_list("office_id", flat=True))
    holders = _holders(day)
    return [
        OfficeFacts(
            office,
            next((rule for rule in rules[office.pk] if day in rule.span), None),
            standing_on((rule.span for rule in rules[office.pk]), day),
            [holder for holder in holders if holder.appointment.office_id == office.pk],
            vacant[office.pk],
        )
        for office in Office.objects.all()
    ]


def _holders(day: date) -> list[Holder]:
    appointments = list(
        Appointment.objects.on(day)
        .select_related("office", "parliamentarian", "party")
        .order_by("since", "parliamentarian__sort_key", "pk")
    )
    people = {appointment.parliamentarian_id for appointment in appointments}
    affiliations: dict[int, list[Affiliation]] = {person: [] for person in people}
    rows = Affiliation.objects.filter(parliamentarian__in=people).select_related("party")
    for row in rows.oldest_first():
        affiliations[row.parliamentarian_id].append(row)
    sitting = _people(Mandate.objects.filter(on_q(day) | seats_awaiting_results_q(day)), people)
    official = _people(
        Membership.objects.on(day).official().filter(awaiting_ratification=False), people
    )
    return [
        _holder(appointment, day, affiliations[appointment.parliamentarian_id], sitting, official)
        for appointment in appointments
    ]


def _holder(
    appointment: Appointment,
    day: date,
    affiliations: Sequence[Affiliation],
    sitting: set[int],
    official: set[int],
) -> Holder:
    person = appointment.parliamentarian
    party = next((row.party for row in affiliations if day in row.span), None)
    return Holder(
        appointment=appointment,
        affiliations=affiliations,
        party=party,
        party_standing=standing_on((row.span for row in affiliations), day),
        is_sitting=person.pk in sitting,
        is_official_member=person.pk in official,
        is_dead=person.died_on is not None and day in Span(day_after(person.died_on)),
    )


def _people(rows: object, people: set[int]) -> set[int]:
    return set(rows.filter(parliamentarian__in=people).values_list("parliamentarian_id", flat=True))


def _seated(day: date) -> list[Party]:
    """One person who sits is enough of a party, so that few are looked at."""
    seats = Mandate.objects.on(day).filter(parliamentarian=OuterRef("parliamentarian"))
    sitting = Affiliation.objects.on(day).filter(Exists(seats), party=OuterRef("pk"))
    return list(Party.objects.filter(Exists(sitting)))


def _recognised(day: date) -> list[Party]:
    in_house = Chamber.objects.filter(code=HOUSE)
    rows = Recognition.objects.on(day).filter(chamber__in=in_house)
    return list(Party.objects.filter(pk__in=rows.values("party")))
