"""What parties a holder came to while in office."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from executive.models import Appointment
from members.models import Affiliation, Party
from record.bilingual import localized
from tenure.span import Span
from tenure.wording import span_in_words


@dataclass(frozen=True)
class Change:
    """`began` counts by its beginning only; `party` None where the holder left the last one."""

    began: Span
    party: Party | None

    def __str__(self) -> str:
        name = localized(self.party, "short_name") if self.party else _("no party affiliation")
        if not self.began.since_precision.is_firm:
            return _("later %(party)s") % {"party": name}
        colon = pgettext("between a label and its value", ":")
        return f"{span_in_words(self.began)}{colon} {name}"


def changes_of(appointments: Sequence[Appointment]) -> dict[int, list[Change]]:
    """By appointment. One query."""
    people = {row.parliamentarian_id for row in appointments}
    rows = Affiliation.objects.filter(parliamentarian__in=people).select_related("party")
    by_person: dict[int, list[Affiliation]] = {person: [] for person in people}
    for row in rows.oldest_first():
        by_person[row.parliamentarian_id].append(row)
    return {row.pk: list(_changes(row, by_person[row.parliamentarian_id])) for row in appointments}


def _changes(appointment: Appointment, affiliations: Iterable[Affiliation]) -> Iterator[Change]:
    """Who left a party nobody knows when may have left it after the office: no change then."""
    found: dict[object, Change] = {}
    spans = [(row.span, row.party) for row in affiliations if not row.span.is_empty]
    for span, _party in spans:
        if span.until and span.until_precision.is_firm:
            found[span.until] = Change(Span(span.until, None, span.until_precision), None)
    for span, party in spans:
        found[span.since] = Change(Span(span.since, None, span.since_precision), party)
    held = appointment.party
    for change in sorted(found.values(), key=lambda change: change.began.since):
        day = change.began.since
        if day in appointment.span and day != appointment.since and change.party != held:
            yield change
            held = change.party
