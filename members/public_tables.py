"""What the public may have of people, seats, parties and ties, as open data."""

from collections.abc import Iterable
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from exports.public import PublicTable, derived, field
from exports.public_parts import both, dated, each, sourced
from exports.table import Column
from members.models import (
    Affiliation,
    Chamber,
    Mandate,
    Membership,
    OtherName,
    Parliament,
    Parliamentarian,
    Party,
    Recognition,
    Statement,
)
from members.querysets.ties import declared
from tenure.querysets import TenureQuerySet

THAT_DAY = _("Only rows that hold on the day asked for.")
EVERY_DAY = _("The same for any day.")


def _people(on: date | None) -> QuerySet[Parliamentarian]:
    public = Parliamentarian.objects.public().order_by("slug")
    if on is None:
        return public
    ties = (rows() for rows in declared())
    held = (rows.on(on).values("parliamentarian") for rows in ties if _is_dated(rows))
    return public.filter(reduce(or_, (Q(pk__in=ids) for ids in held)))


def _is_dated(rows: QuerySet) -> bool:
    return isinstance(rows, TenureQuerySet)


def _of_people(model: Any, *related: str) -> Any:
    """Dated rows of people whom the public may meet, a person's together."""

    def rows(on: date | None) -> Iterable[Any]:
        found = model.objects.filter(parliamentarian__in=Parliamentarian.objects.public())
        found = found if on is None else found.on(on)
        found = found.select_related("parliamentarian", *related)
        return found.order_by("parliamentarian__slug", "since", "pk")

    return rows


def _memberships(on: date | None) -> QuerySet[Membership]:
    rows = Membership.objects.public().select_related("parliamentarian")
    rows = rows if on is None else rows.on(on)
    return rows.order_by("parliamentarian__slug", "since", "pk")


def _statements(on: date | None) -> QuerySet[Statement]:
    rows = Statement.objects.published().select_related("parliamentarian")
    rows = rows if on is None else rows.on(on)
    return rows.order_by("topic", "order", "since", "pk")


def _recognitions(on: date | None) -> QuerySet[Recognition]:
    rows = Recognition.objects.select_related("party", "chamber")
    rows = rows if on is None else rows.on(on)
    return rows.order_by("party__slug", "chamber__code", "since", "pk")


def _parliaments(on: date | None) -> QuerySet[Parliament]:
    rows = Parliament.objects.order_by("number")
    return rows if on is None else rows.on(on)


PARLIAMENTARIANS = PublicTable(
    "parliamentarians",
    _("Parliamentarians"),
    _("People with a published tie to the group, and nobody else."),
    (
        field(Parliamentarian, "slug", key="parliamentarian"),
        *each(Parliamentarian, "given_name", "family_name", "suffix"),
        *both(Parliamentarian, "honorific"),
        *each(Parliamentarian, "post_nominal", "house_id", "senate_key", "wikidata_id"),
        *each(Parliamentarian, "grammatical_gender_fr", "grammatical_gender_source"),
        *each(Parliamentarian, "died_on", "public_link"),
        *sourced(Parliamentarian),
    ),
    _people,
    ("parliamentarian",),
    _("Only people with a dated tie to the group on the day asked for."),
)
OTHER_NAMES = PublicTable(
    "other_names",
    _("Other names"),
    _("Names that these people bore before, or are also known by."),
    (
        field(OtherName, "parliamentarian__slug"),
        *each(OtherName, "given_name", "family_name"),
        *dated(OtherName),
        *sourced(OtherName),
    ),
    _of_people(OtherName),
    ("parliamentarian", "family_name", "given_name", "first_day"),
    THAT_DAY,
)
MANDATES = PublicTable(
    "mandates",
    _("Mandates"),
    _("Seats in either chamber, from polling day to the day before the next polling day."),
    (
        field(Mandate, "parliamentarian__slug"),
        field(Mandate, "chamber__code"),
        *both(Mandate, "constituency"),
        field(Mandate, "province__code"),
        *dated(Mandate),
        *each(Mandate, "start_reason", "end_reason"),
        *sourced(Mandate),
    ),
    _of_people(Mandate, "chamber", "province"),
    ("parliamentarian", "chamber", "first_day"),
    THAT_DAY,
    is_cited=True,
)
AFFILIATIONS = PublicTable(
    "affiliations",
    _("Affiliations"),
    _("Belonging to a party or Senate group. Independent is no affiliation, so no row."),
    (
        field(Affiliation, "parliamentarian__slug"),
        field(Affiliation, "party__slug"),
        *dated(Affiliation),
        derived(
            Column(
                "is_part_of_day",
                _("Began and ended within one day"),
                lambda row: row.span.is_empty,
                "boolean",
            ),
            [(Affiliation, "since"), (Affiliation, "until")],
            is_required=True,
        ),
        *each(Affiliation, "start_reason", "end_reason"),
        *sourced(Affiliation),
    ),
    _of_people(Affiliation, "party"),
    ("parliamentarian", "party", "first_day"),
    THAT_DAY,
    is_cited=True,
)
MEMBERSHIPS = PublicTable(
    "memberships",
    _("Memberships"),
    _("Official members, and participating parliamentarians who agreed to be listed."),
    (
        field(Membership, "parliamentarian__slug"),
        field(Membership, "kind"),
        *dated(Membership),
        *each(Membership, "ratified_on", "decided_by", "mover", "seconder", "end_reason"),
        *sourced(Membership),
    ),
    _memberships,
    ("parliamentarian", "first_day"),
    THAT_DAY,
)
STATEMENTS = PublicTable(
    "statements",
    _("What sources say"),
    _("Figures and descriptions that sources give, in our words. They are no counts."),
    (
        field(Statement, "topic"),
        field(Statement, "order"),
        field(Statement, "parliamentarian__slug"),
        *both(Statement, "text"),
        *dated(Statement),
        *sourced(Statement),
    ),
    _statements,
    ("topic", "order", "parliamentarian", "first_day"),
    THAT_DAY,
)
PARTIES = PublicTable(
    "parties",
    _("Parties and Senate groups"),
    _("Those of the record. Colours are a convention, for pictures only."),
    (
        field(Party, "slug", key="party"),
        field(Party, "kind"),
        *both(Party, "name", "short_name", "abbreviation"),
        *each(Party, "colour", "colour_source"),
        field(Party, "successor__slug"),
        *sourced(Party),
    ),
    lambda on: Party.objects.select_related("successor").order_by("slug"),
    ("party",),
    EVERY_DAY,
    is_cited=True,
)
CHAMBERS = PublicTable(
    "chambers",
    _("Chambers"),
    _("The chambers of Parliament, and what their members are called."),
    (
        field(Chamber, "code", key="chamber"),
        *both(Chamber, "name"),
        field(Chamber, "member_title_en"),
        field(Chamber, "member_title_fr_masculine"),
        field(Chamber, "member_title_fr_feminine"),
        field(Chamber, "member_title_fr_epicene"),
    ),
    lambda on: Chamber.objects.order_by("order", "code"),
    ("chamber",),
    EVERY_DAY,
    is_cited=True,
)
RECOGNITIONS = PublicTable(
    "recognitions",
    _("Recognised parties"),
    _("When a party had recognised status in a chamber."),
    (
        field(Recognition, "party__slug"),
        field(Recognition, "chamber__code"),
        *dated(Recognition),
        *sourced(Recognition),
    ),
    _recognitions,
    ("party", "chamber", "first_day"),
    THAT_DAY,
    is_cited=True,
)
PARLIAMENTS = PublicTable(
    "parliaments",
    _("Parliaments"),
    _("From one polling day to the day before the next; opening and dissolution apart."),
    (
        field(Parliament, "number", key="parliament"),
        *dated(Parliament),
        *each(Parliament, "opened", "dissolved"),
        *sourced(Parliament),
    ),
    _parliaments,
    ("parliament",),
    THAT_DAY,
    is_cited=True,
)
PUBLIC_TABLES = (
    *(PARLIAMENTARIANS, OTHER_NAMES, MANDATES, AFFILIATIONS, MEMBERSHIPS, STATEMENTS),
    *(PARTIES, CHAMBERS, RECOGNITIONS, PARLIAMENTS),
)
