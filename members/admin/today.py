"""A person's seat, party and tie of today, for lists and for telling namesakes apart."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from members.models import Affiliation, Mandate, Membership, Parliamentarian
from record.bilingual import localized


def with_today(people: QuerySet[Parliamentarian]) -> QuerySet[Parliamentarian]:
    """Three more queries, for any number of people."""
    mandates = Mandate.objects.current().select_related("chamber", "province")
    affiliations = Affiliation.objects.current().select_related("party")
    return people.prefetch_related(
        Prefetch("mandates", mandates, to_attr="seats_today"),
        Prefetch("affiliations", affiliations, to_attr="parties_today"),
        Prefetch("memberships", Membership.objects.current(), to_attr="ties_today"),
    )


def seat(person: Any) -> str:
    """Of a person read by `with_today`, like the others here."""
    return "; ".join(str(mandate) for mandate in person.seats_today)


def party(person: Any) -> str:
    return "; ".join(localized(row.party, "short_name") for row in person.parties_today)


def tie(person: Any) -> str:
    return "; ".join(str(row.get_kind_display()) for row in person.ties_today)


def told_apart(person: Any) -> str:
    """The name with today's seat and party."""
    return " · ".join(part for part in (person.sort_name, seat(person), party(person)) if part)
