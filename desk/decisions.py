"""From a carried motion to the task that carries it out, filled in."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext as _

from desk.links import Link
from executive.models import Appointment
from funding.models import FeeRate
from members.models import Mandate, Membership, Parliamentarian
from programme.models import Motion, Recommendation
from record.folding import fold
from tenure.points import PointPrecision

NEEDED = {
    Motion.Decides.ADMISSIONS: ("members.add_membership",),
    Motion.Decides.ELECTION: ("executive.add_appointment", "executive.change_appointment"),
    Motion.Decides.FEE_RATE: ("funding.add_feerate",),
    Motion.Decides.RECOMMENDATION: ("programme.change_recommendation",),
}
_DOLLARS = re.compile(r"\$\s?(\d+(?:\.\d\d)?)|(\d+(?:,\d\d)?)\s?\$")


@dataclass(frozen=True)
class Decision:
    """`done`: how many rows name the motion as what decided them. `link` is None for somebody who
    may not carry it out."""

    motion: Motion
    done: int
    link: Link | None


def decisions(user: AbstractBaseUser) -> list[Decision]:
    """Those not carried out first, then the newest meeting's. Queries: one for the motions, one for
    each kind of row, one for each admission whose text may name people."""
    motions = Motion.objects.filter(outcome=Motion.Outcome.CARRIED, decides__in=NEEDED)
    rows = list(motions.select_related("event", "mover", "seconder").order_by("-event__day"))
    done = _done([motion.reference for motion in rows])
    rows.sort(key=lambda row: bool(done[row.reference]))
    return [Decision(row, done[row.reference], link_for(row, user)) for row in rows]


def not_carried_out() -> int:
    """How many carried motions no row names yet."""
    carried = Motion.objects.filter(outcome=Motion.Outcome.CARRIED, decides__in=NEEDED)
    references = [motion.reference for motion in carried.select_related("event")]
    done = _done(references)
    return sum(not done[reference] for reference in references)


def _done(references: list[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for model in (Membership, Appointment, FeeRate):
        rows = model._default_manager.filter(decided_by__in=references)
        found.update(rows.values_list("decided_by", flat=True))
    adopted = Recommendation.objects.filter(adopted_by__isnull=False)
    motions = adopted.select_related("adopted_by__event")
    found.update(row.adopted_by.reference for row in motions)
    return found


def link_for(motion: Motion, user: AbstractBaseUser) -> Link | None:
    """None for a motion that was not carried, that opens nothing, or is not for this person."""
    needed = NEEDED.get(Motion.Decides(motion.decides))
    if needed is None or motion.outcome != Motion.Outcome.CARRIED or not user.has_perms(needed):
        return None
    opened = {
        Motion.Decides.ADMISSIONS: _admissions,
        Motion.Decides.ELECTION: _election,
        Motion.Decides.FEE_RATE: _fee_rate,
        Motion.Decides.RECOMMENDATION: _adoption,
    }[Motion.Decides(motion.decides)]
    return opened(motion)


def _admissions(motion: Motion) -> Link:
    people = _named_in(motion)
    asked = {
        "kind": Membership.Kind.OFFICIAL.value,
        "joined": _day(motion),
        "decided_by": motion.reference,
        "mover": motion.mover or motion.mover_as_printed,
        "seconder": motion.seconder or motion.seconder_as_printed,
        "names": "\n".join(person.full_name for person in people),
        "source": motion.source,
    }
    return Link(_("Admit the people"), _address("admin:desk_admit", asked))


def _election(motion: Motion) -> Link:
    asked = {"on": _day(motion), "decided_by": motion.reference, "source": motion.source}
    return Link(_("Record the election"), _address("admin:desk_election", asked))


def _fee_rate(motion: Motion) -> Link:
    """The amount only where the text names one alone."""
    text = f"{motion.text_en} {motion.text_fr}".replace("\u00a0", " ")
    amounts = {(dollar or before).replace(",", ".") for dollar, before in _DOLLARS.findall(text)}
    asked = {
        "kind": Membership.Kind.OFFICIAL.value,
        "amount_cents": amounts.pop() if len(amounts) == 1 else "",
        "decided_by": motion.reference,
        "source": motion.source,
    }
    return Link(_("Add the fee rate"), _address("admin:funding_feerate_add", asked))


def _adoption(motion: Motion) -> Link:
    return Link(_("Adopt the recommendations"), _address("admin:desk_adopt", {"motion": motion.pk}))


def _address(name: str, asked: dict[str, object]) -> str:
    filled = {key: str(value) for key, value in asked.items() if value}
    return f"{reverse(name)}?{urlencode(filled)}"


def _day(motion: Motion) -> str:
    event = motion.event
    known = event.day_precision == PointPrecision.DAY
    return event.day.isoformat() if known else ""


def _named_in(motion: Motion) -> Iterable[Parliamentarian]:
    """Those of the parliamentarians sitting that day whose full name stands in the text, but for
    mover and seconder."""
    text = f" {fold(f'{motion.text_en} {motion.text_fr}')} "
    seated = Mandate.objects.on(motion.event.day).values("parliamentarian")
    others = Parliamentarian.objects.standing().filter(pk__in=seated)
    others = others.exclude(pk__in=[key for key in (motion.mover_id, motion.seconder_id) if key])
    return [person for person in others if f" {fold(person.full_name)} " in text]
