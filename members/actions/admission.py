"""Coming into the group, changing one's tie to it, leaving."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import (
    for_each,
    no_future_end,
    not_in_the_future,
    not_merged,
    under_field,
)
from members.models import Membership, Parliamentarian
from record import lock
from record.because import Because, write_down
from tenure.span import is_before


@transaction.atomic
def admit(
    people: Iterable[Parliamentarian],
    *,
    kind: str,
    joined: date,
    by: object,
    ratified_on: date | None = None,
    awaiting: bool = False,
    decided_by: str = "",
    mover: str = "",
    seconder: str = "",
    source: str = "",
) -> list[Membership]:
    """Several people at one meeting. Refusals name the person, under `people`."""
    lock.take()
    _refuse_contradictory_days(joined, ratified_on, awaiting)
    admitted: list[Membership] = []

    def admit_one(person: Parliamentarian) -> None:
        not_merged("people", person)
        _alive("people", person, joined)
        membership = Membership(
            parliamentarian=person,
            kind=kind,
            since=joined,
            awaiting_ratification=awaiting,
            ratified_on=ratified_on,
            decided_by=decided_by,
            mover=mover,
            seconder=seconder,
            source=source,
        )
        write_down(membership, by=by, because=Because.EVENT)
        admitted.append(membership)

    for_each(people, "people", admit_one)
    return admitted


def _refuse_contradictory_days(joined: date, ratified_on: date | None, awaiting: bool) -> None:
    not_in_the_future("joined", joined)
    not_in_the_future("ratified_on", ratified_on)
    if awaiting and ratified_on:
        raise ValidationError(
            {"ratified_on": _("Either it awaits ratification or it was ratified.")}
        )
    if ratified_on and is_before(ratified_on, joined):
        raise ValidationError({"ratified_on": _("Nobody is ratified before joining.")})


@transaction.atomic
def ratify(
    memberships: Iterable[Membership], *, on: date, by: object, decided_by: str = ""
) -> list[Membership]:
    """`decided_by` empty keeps the reference of the meeting that admitted."""
    lock.take()
    not_in_the_future("on", on)

    def ratify_one(membership: Membership) -> None:
        membership.refresh_from_db()
        if not membership.awaiting_ratification:
            raise ValidationError(_("This tie is not awaiting ratification."))
        if is_before(on, membership.since):
            raise ValidationError(_("Nobody is ratified before joining."))
        membership.awaiting_ratification = False
        membership.ratified_on = on
        membership.decided_by = decided_by or membership.decided_by
        write_down(membership, by=by, because=Because.EVENT)

    return for_each(memberships, "memberships", ratify_one)


@transaction.atomic
def end_membership(membership: Membership, *, on: date, reason: str, by: object) -> Membership:
    """`on`: the first day on which the tie no longer holds; tomorrow at the latest."""
    lock.take()
    no_future_end("on", on)
    membership.refresh_from_db()
    _close(membership, on=on, reason=reason, by=by)
    return membership


@transaction.atomic
def change_kind(
    membership: Membership, *, kind: str, on: date, by: object, decided_by: str = ""
) -> Membership:
    """Close the tie and open the next on the same day. An agreement to be listed goes along; being
    published does not.
    """
    lock.take()
    not_in_the_future("on", on)
    membership.refresh_from_db()
    if membership.kind == kind:
        raise ValidationError({"kind": _("That is the kind of tie this person already has.")})
    if membership.awaiting_ratification:
        raise ValidationError({"kind": _("Ratify this tie first, or end it.")})
    _close(membership, on=on, reason=Membership.EndReason.CHANGED_KIND, by=by)
    following = Membership(
        parliamentarian=membership.parliamentarian,
        kind=kind,
        since=on,
        decided_by=decided_by,
        agreed_to_be_listed=membership.agreed_to_be_listed,
        agreement_withdrawn=membership.agreement_withdrawn,
    )
    try:
        write_down(following, by=by, because=Because.EVENT)
    except ValidationError as error:
        raise under_field(error, {"since": "on", "kind": "kind"}) from error
    return following


def _close(membership: Membership, *, on: date, reason: str, by: object) -> None:
    if membership.until is not None:
        raise ValidationError({"on": _("This tie has already ended.")})
    membership.until = on
    membership.end_reason = reason
    try:
        write_down(membership, by=by, because=Because.EVENT)
    except ValidationError as error:
        named = {"until": "on", "since": "on", "__all__": "on", "end_reason": "reason"}
        raise under_field(error, named) from error


def _alive(field: str, person: Parliamentarian, day: date) -> None:
    if person.died_on is not None and is_before(person.died_on, day):
        raise ValidationError({field: _("The record says that this person had died by then.")})
