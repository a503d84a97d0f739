"""Showing relations, memoranda and follow-ups to the public, and taking them back."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from members.actions import publication
from members.actions.refusals import sentences
from partners import rules
from partners.models import FollowUp, Memorandum, Relation
from record import lock

Row = Relation | Memorandum | FollowUp


@transaction.atomic
def publish(rows: Sequence[Row], *, by: object) -> list[Row]:
    """Refusals name the row, under `rows`. With a memorandum its signatories and commitments become
    public, and its parties as organisations; follow-ups are published by themselves.
    """
    lock.take()
    refusals = [f"{row}: {sentence}" for row in rows for sentence in _refused(row)]
    if refusals:
        raise ValidationError({"rows": refusals})
    return publication.publish(rows, by=by)


def withdraw_publication(rows: Sequence[Row], *, by: object) -> list[Row]:
    return publication.withdraw_publication(rows, by=by)


def _refused(row: Row) -> list[str]:
    if not isinstance(row, Memorandum):
        return []
    try:
        rules.enough_parties(row.party_rows.count(), group_is_party=row.group_is_party)
    except ValidationError as error:
        return sentences(error)
    return []
