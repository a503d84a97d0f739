"""What the rules say of one office on one day. Pure: from facts to findings, without a database."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from executive.facts import Facts, Holder, OfficeFacts, counts
from executive.models import Appointment, Office, Waiver
from executive.rules import Code, Severity
from members.models import Party


@dataclass(frozen=True)
class Finding:
    """About one appointment where it can be said which; only such a finding can be waived.

    `others` are the further people, `party` the party and `number` the seats that it names.
    """

    code: Code
    office: Office
    appointment: Appointment | None = None
    party: Party | None = None
    others: tuple[Appointment, ...] = ()
    number: int = 0
    waiver: Waiver | None = field(default=None, compare=False)

    @property
    def severity(self) -> Severity:
        return self.code.severity

    @property
    def is_open_breach(self) -> bool:
        return self.severity is Severity.BREACH and self.waiver is None


def findings_of(office: OfficeFacts, facts: Facts) -> Iterator[Finding]:
    """Without waivers."""
    if office.rule is None:
        for holder in office.holders if office.rule_is_known else ():
            yield Finding(Code.NO_RULE, office.office, holder.appointment)
    else:
        yield from _over_capacity(office)
        for holder in office.holders:
            yield from _about_holder(holder, office, facts)
        if office.rule.one_per_party:
            yield from _same_party(office)
            yield from _without_holder(office, facts)
    for holder in office.holders:
        yield from _notices_about(holder, office)


def _over_capacity(office: OfficeFacts) -> Iterator[Finding]:
    for holder in office.holders[office.rule.seats :]:
        yield Finding(
            Code.OVER_CAPACITY, office.office, holder.appointment, number=office.rule.seats
        )


def _about_holder(holder: Holder, office: OfficeFacts, facts: Facts) -> Iterator[Finding]:
    rule, appointment = office.rule, holder.appointment
    if holder.is_dead or (rule.must_be_sitting and not holder.is_sitting):
        yield Finding(Code.NOT_SITTING, office.office, appointment)
    if rule.must_be_official_member and facts.membership_covered and not holder.is_official_member:
        yield Finding(Code.NOT_OFFICIAL_MEMBER, office.office, appointment)
    if not rule.one_per_party:
        return
    if not holder.party_is_known:
        yield Finding(Code.NOT_KNOWN, office.office, appointment)
    elif holder.party is None or not counts(holder.party, rule):
        yield Finding(Code.NO_PARTY, office.office, appointment, holder.party)
    elif holder.party not in facts.represented(rule):
        yield Finding(Code.PARTY_NOT_REPRESENTED, office.office, appointment, holder.party)


def _same_party(office: OfficeFacts) -> Iterator[Finding]:
    """About those who came to the party after their appointment, else about the later appointed:
    one finding fewer than there are holders of the party."""
    by_party: dict[Party, list[Holder]] = defaultdict(list)
    for holder in office.holders:
        if holder.party is not None and counts(holder.party, office.rule):
            by_party[holder.party].append(holder)
    for party, holders in by_party.items():
        first, *rest = sorted(holders, key=lambda holder: holder.party_changed)
        for holder in rest:
            yield Finding(
                Code.SAME_PARTY,
                office.office,
                holder.appointment,
                party,
                tuple(h.appointment for h in (first, *rest) if h is not holder),
            )


def _without_holder(office: OfficeFacts, facts: Facts) -> Iterator[Finding]:
    if not facts.executive_covered:
        return
    held = {holder.party for holder in office.holders}
    for party in facts.represented(office.rule):
        if party not in held:
            yield Finding(Code.PARTY_WITHOUT_VICE_CHAIR, office.office, party=party)


def _notices_about(holder: Holder, office: OfficeFacts) -> Iterator[Finding]:
    if holder.party_changed:
        yield Finding(Code.PARTY_CHANGED, office.office, holder.appointment, holder.party)
    if holder.appointment.basis == Appointment.Basis.ACTING:
        yield Finding(Code.ACTING, office.office, holder.appointment)
