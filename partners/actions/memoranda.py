"""Writing down who signed, and what became of what was promised."""

from datetime import date

from django.db import transaction

from members.actions.refusals import not_in_the_future, not_merged
from members.models import Parliamentarian
from partners.models import Commitment, FollowUp, Memorandum, Organisation, Signatory
from record import lock
from record.because import Because, write_down


@transaction.atomic
def sign(
    memorandum: Memorandum,
    *,
    role: str,
    name: str,
    by: object,
    capacity_en: str = "",
    capacity_fr: str = "",
    organisation: Organisation | None = None,
    for_the_group: bool = False,
    parliamentarian: Parliamentarian | None = None,
    source: str = "",
) -> Signatory:
    """`role` tells a signature from mere presence. One person is named once in a memorandum."""
    lock.take()
    if parliamentarian is not None:
        not_merged("parliamentarian", parliamentarian)
    signatory = Signatory(
        memorandum=memorandum,
        role=role,
        name=name,
        capacity_en=capacity_en,
        capacity_fr=capacity_fr,
        organisation=organisation,
        for_the_group=for_the_group,
        parliamentarian=parliamentarian,
        source=source,
    )
    write_down(signatory, by=by, because=Because.EVENT)
    return signatory


@transaction.atomic
def record_follow_up(
    commitment: Commitment,
    *,
    on: date,
    status: str,
    by: object,
    text_en: str = "",
    text_fr: str = "",
    source: str = "",
) -> FollowUp:
    """One more entry of the log, for staff only until it is published."""
    lock.take()
    not_in_the_future("day", on)
    follow_up = FollowUp(
        commitment=commitment,
        day=on,
        status=status,
        text_en=text_en,
        text_fr=text_fr,
        source=source,
    )
    write_down(follow_up, by=by, because=Because.EVENT)
    return follow_up
