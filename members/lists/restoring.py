"""People of another registry's export, recorded as it had them: own addresses, sources, days."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from members.lists.drafts import Values, span_of
from members.lists.references import References
from members.lists.slugs import Slugs
from members.lists.writing import Author, create_all
from members.models import (
    Affiliation,
    Mandate,
    Membership,
    OtherName,
    Parliamentarian,
    Party,
    ProposedChange,
)


def restored_person(values: Values, slugs: Slugs) -> Parliamentarian:
    """Unsaved, at its own address; where that is taken here, at one made from the name."""
    values = _with_days(values, "died_on")
    slug = values.pop("slug")
    if not slug or slug in slugs.taken:
        slug = slugs.new(f"{values['given_name']} {values['family_name']} {values['suffix']}", "")
    slugs.taken.add(slug)
    return Parliamentarian(slug=slug, **values)


def restore(
    changes: Sequence[ProposedChange],
    as_of: date,
    references: References,
    *,
    by: Author,
    because: str,
) -> None:
    """What the exports say of people just created; changes that come from a list are passed over.

    A participating tie stood in a public export, so on `as_of` the person had agreed to be listed:
    it is recorded as agreed then and published, with whoever accepts as the author.
    """
    rows: dict[type, list[Any]] = {
        each: [] for each in (OtherName, Mandate, Affiliation, Membership)
    }
    for change in changes:
        details = change.after.get("details")
        if not details:
            continue
        person = change.parliamentarian
        rows[OtherName] += [_row(OtherName, person, each) for each in details["other_names"]]
        rows[Mandate] += [_mandate(person, each, references) for each in details["mandates"]]
        rows[Affiliation] += [
            _row(Affiliation, person, each | {"party": _party(each["party"], references)})
            for each in details["affiliations"]
        ]
        rows[Membership] += [_membership(person, each, as_of) for each in details["memberships"]]
    for its_rows in rows.values():
        create_all(its_rows, by=by, because=because)


def _row(model: type, person: Parliamentarian | None, values: Values) -> Any:
    span = span_of(values)
    return model(
        **values
        | {
            "parliamentarian": person,
            "since": span.since,
            "until": span.until,
            "since_precision": span.since_precision,
            "until_precision": span.until_precision,
        }
    )


def _party(slug: str, references: References) -> Party:
    if slug not in references.parties:
        raise ValidationError(
            _("Add the party “%(party)s”, then accept again.") % {"party": slug}, code="no_party"
        )
    return references.parties[slug]


def _mandate(person: Parliamentarian | None, values: Values, references: References) -> Mandate:
    named = {
        "chamber": references.chambers[values["chamber"]],
        "province": references.provinces.get(values["province"]),
    }
    row: Mandate = _row(Mandate, person, values | named)
    return row


def _membership(person: Parliamentarian | None, values: Values, as_of: date) -> Membership:
    public = {}
    if values["kind"] == Membership.Kind.PARTICIPATING:
        public = {"agreed_to_be_listed": as_of, "published_at": timezone.now()}
    row: Membership = _row(Membership, person, _with_days(values, "ratified_on") | public)
    return row


def _with_days(values: Values, *names: str) -> Values:
    days = {name: values[name] and date.fromisoformat(values[name]) for name in names}
    return values | days
