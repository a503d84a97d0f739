"""Findings for the staff: how grave, in a sentence, and what mends them."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from desk.forms.waivers import key_of
from executive.findings import Finding
from executive.rules import Code, Severity
from executive.wording import sentence


class Remedy(NamedTuple):
    text: object
    address: str


class FindingLine(NamedTuple):
    """`is_open`: a breach that no waiver accepts."""

    severity: str
    sentence: str
    is_accepted: bool
    is_open: bool
    remedies: tuple[Remedy, ...] = ()


def lines(findings: Iterable[Finding]) -> list[FindingLine]:
    return [line(finding) for finding in findings]


def ended(findings: Iterable[Finding]) -> list[FindingLine]:
    """Those that are so no longer: nothing in them is open."""
    return [line(finding)._replace(is_open=False) for finding in findings]


def line(finding: Finding, remedies: Iterable[Remedy] = ()) -> FindingLine:
    return FindingLine(
        str(Severity(finding.severity).label),
        sentence(finding),
        finding.waiver is not None,
        finding.is_open_breach,
        tuple(remedies),
    )


# Addresses by what the finding gives: an appointment, its holder, an office, a waiver's key.
_APPOINT = (_("Appoint somebody"), "desk_appoint", "office")
_RESIGN = (_("End the appointment"), "desk_resign", "appointment")
_HAND_OVER = (_("Hand the office over"), "desk_hand_over", "appointment")
_PARTY = (_("Record the party"), "desk_change_party", "person")
_ADMIT = (_("Admit to the group"), "desk_admit", "people")
_RULE = (_("Record a rule"), "executive_officerule_add", "office")
_WAIVE = (_("Accept the finding"), "desk_waive", "finding")
_ELECTION = (_("Record an election"), "desk_election", "")
_REMEDIES: dict[Code, tuple[tuple[object, str, str], ...]] = {
    Code.OVER_CAPACITY: (_RESIGN,),
    Code.SAME_PARTY: (_HAND_OVER, _RESIGN),
    Code.NO_PARTY: (_HAND_OVER, _RESIGN),
    Code.PARTY_NOT_REPRESENTED: (_HAND_OVER, _RESIGN),
    Code.NOT_SITTING: (_RESIGN, _HAND_OVER),
    Code.NOT_OFFICIAL_MEMBER: (_ADMIT, _RESIGN),
    Code.NO_RULE: (_RULE,),
    Code.VACANT_SEAT: (_APPOINT,),
    Code.NOT_KNOWN: (_PARTY,),
    Code.PARTY_WITHOUT_VICE_CHAIR: (),
    Code.PARTY_CHANGED: (),
    Code.ACTING: (_ELECTION,),
}


def remedies(finding: Finding, user: AbstractBaseUser) -> list[Remedy]:
    """For who may use them; others are led to the appointment, which they may read."""
    if not user.has_perm("executive.change_appointment"):
        return _to_read(finding)
    chosen = _REMEDIES[finding.code]
    if finding.is_open_breach and finding.appointment is not None:
        chosen += (_WAIVE,)
    given = _given(finding)
    found = [Remedy(text, _address(page, name, given)) for text, page, name in chosen]
    if finding.waiver is not None:
        page = reverse("admin:executive_waiver_change", args=[finding.waiver.pk])
        return [*found, Remedy(_("See the waiver"), page)]
    return found or _to_read(finding)


def _address(page: str, name: str, given: dict[str, object]) -> str:
    query = f"?{urlencode({name: given[name]})}" if name else ""
    return reverse(f"admin:{page}") + query


def _given(finding: Finding) -> dict[str, object]:
    given: dict[str, object] = {"office": finding.office.pk}
    if finding.appointment is not None:
        given |= {
            "appointment": finding.appointment.pk,
            "person": finding.appointment.parliamentarian_id,
            "people": finding.appointment.parliamentarian_id,
            "finding": key_of(finding),
        }
    return given


def _to_read(finding: Finding) -> list[Remedy]:
    if finding.appointment is None:
        return []
    page = reverse("admin:executive_appointment_change", args=[finding.appointment.pk])
    return [Remedy(_("See the appointment"), page)]
