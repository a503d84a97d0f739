"""Joining, leaving and changing party."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members.actions.refusals import not_in_the_future, not_merged, under_field
from members.models import Affiliation, Parliamentarian, Party
from record import lock
from record.because import write_down
from tenure.span import is_before
from tenure.wording import day_in_words


@transaction.atomic
def change_party(
    person: Parliamentarian,
    *,
    party: Party | None,
    on: date,
    by: object,
    because: str,
    start_reason: str = "",
    end_reason: str = "",
    source: str = "",
) -> Affiliation | None:
    """Close the open affiliation on `on`, the first day in the new party; `party` None is leaving.

    A second change on one day leaves the first as an empty span. Answers the new affiliation.
    """
    lock.take()
    not_in_the_future("on", on)
    not_merged("person", person)
    current = person.affiliations.open().select_related("party").first()
    _refuse_no_change(current, party)
    if current:
        _close(current, on=on, end_reason=end_reason, by=by, because=because)
    if party is None:
        return None
    following = Affiliation(
        parliamentarian=person, party=party, since=on, start_reason=start_reason, source=source
    )
    try:
        write_down(following, by=by, because=because)
    except ValidationError as error:
        raise under_field(error, {"since": "on", "start_reason": "start_reason"}) from error
    return following


def _refuse_no_change(current: Affiliation | None, party: Party | None) -> None:
    if party is None and current is None:
        raise ValidationError({"party": _("This person belongs to no party in the record.")})
    if party is not None and current is not None and current.party_id == party.pk:
        raise ValidationError({"party": _("This person already belongs to that party.")})


def _close(current: Affiliation, *, on: date, end_reason: str, by: object, because: str) -> None:
    if is_before(on, current.since):
        since = day_in_words(current.since, current.since_precision)
        raise ValidationError(
            {
                "on": _("The record has this person in %(party)s from %(since)s, after that day.")
                % {"party": current.party, "since": since}
            }
        )
    current.until = on
    current.end_reason = end_reason
    write_down(current, by=by, because=because)
