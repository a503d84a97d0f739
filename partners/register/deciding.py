"""Deciding what an edition proposes."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.actions.refusals import no_future_end, under_field
from partners.models import RegisterEdition, SisterOfficer, SisterProposal
from partners.register.proposing import pending
from record import lock
from record.because import Because, write_down
from tenure.precision import Precision
from tenure.span import day_after

Kind, State = SisterProposal.Kind, SisterProposal.State
LAST_DAY = {"until": "last_day", "since": "last_day", "__all__": "last_day"}


@transaction.atomic
def accept(
    proposal: SisterProposal, *, by: object, last_day: date | None = None, correction: bool = False
) -> None:
    """`last_day`: of the office or party before, where it is known; else that stays known until the
    last edition that lists it. `correction`: a party was printed wrongly before.
    """
    lock.take()
    _decide(proposal, State.ACCEPTED, by)
    officer, edition = proposal.officer, proposal.edition
    if proposal.kind == Kind.PARTY and correction:
        officer.party = proposal.party
        _still_listed(officer, edition, by, Because.CORRECTION)
        return
    if proposal.kind == Kind.CONFIRMED:
        _still_listed(officer, edition, by, Because.EVENT)
        return
    if officer is not None:
        _close(officer, edition, last_day, by)
    if proposal.kind != Kind.GONE:
        write_down(_listed(proposal), by=by, because=Because.EVENT)


@transaction.atomic
def dismiss(proposal: SisterProposal, *, by: object) -> None:
    lock.take()
    _decide(proposal, State.DISMISSED, by)


@transaction.atomic
def accept_confirmed(edition: RegisterEdition, *, by: object) -> int:
    """Everyone still listed; how many they were."""
    accepted = list(pending(edition).filter(kind=Kind.CONFIRMED))
    for proposal in accepted:
        accept(proposal, by=by)
    return len(accepted)


def _decide(proposal: SisterProposal, state: str, by: object) -> None:
    proposal.refresh_from_db()
    if proposal.state != State.PENDING:
        raise ValidationError(_("This proposal has been decided already."))
    proposal.state, proposal.decided_by, proposal.decided_at = state, by, timezone.now()
    proposal.full_clean()
    proposal.save()


def _still_listed(
    officer: SisterOfficer, edition: RegisterEdition, by: object, because: Because
) -> None:
    """An office recorded as still so stays that."""
    if officer.until is not None:
        officer.until = day_after(edition.edition_on)
        officer.until_precision = Precision.UNKNOWN
    write_down(officer, by=by, because=because)


def _close(
    officer: SisterOfficer, edition: RegisterEdition, last_day: date | None, by: object
) -> None:
    if last_day is not None:
        no_future_end("last_day", day_after(last_day))
        officer.until, officer.until_precision = day_after(last_day), Precision.DAY
    elif officer.until is None:
        officer.until, officer.until_precision = edition.edition_on, Precision.UNKNOWN
    else:
        return
    try:
        write_down(officer, by=by, because=Because.EVENT)
    except ValidationError as error:
        raise under_field(error, LAST_DAY) from error


def _listed(proposal: SisterProposal) -> SisterOfficer:
    day = proposal.edition.edition_on
    return SisterOfficer(
        organisation=proposal.edition.organisation,
        role=proposal.role,
        title=proposal.title,
        name=proposal.name,
        vacant=not proposal.name,
        party=proposal.party,
        since=day,
        since_precision=Precision.ATTESTED,
        until=day_after(day),
        until_precision=Precision.UNKNOWN,
        source=proposal.edition.address,
    )
