"""What the public may have of organisations, relations and memoranda, as open data."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from exports.public import PublicTable, field
from exports.public_parts import both, dated, each, sourced
from members.public_tables import EVERY_DAY, THAT_DAY
from partners.models import (
    Commitment,
    FollowUp,
    Memorandum,
    Organisation,
    Relation,
    Signatory,
    SisterOfficer,
)
from tenure.points import until_day_q

BY_THAT_DAY = _("Only what had happened by the day asked for.")


def _relations(on: date | None) -> QuerySet[Relation]:
    rows = Relation.objects.published().select_related("organisation", "of")
    rows = rows if on is None else rows.on(on)
    return rows.order_by("organisation__slug", "since", "pk")


def _published(on: date | None) -> QuerySet[Memorandum]:
    rows = Memorandum.objects.published()
    return rows if on is None else rows.filter(until_day_q("signed_on", on))


def _memoranda(on: date | None) -> QuerySet[Memorandum]:
    parties = Prefetch("parties", Organisation.objects.order_by("slug"))
    return _published(on).prefetch_related(parties).order_by("slug")


def _signatories(on: date | None) -> QuerySet[Signatory]:
    rows = Signatory.objects.filter(memorandum__in=_published(on))
    rows = rows.select_related("memorandum", "organisation", "parliamentarian")
    return rows.order_by("memorandum__slug", "pk")


def _commitments(on: date | None) -> QuerySet[Commitment]:
    rows = Commitment.objects.filter(memorandum__in=_published(on))
    return rows.select_related("memorandum", "owner").order_by("memorandum__slug", "order", "pk")


def _follow_ups(on: date | None) -> QuerySet[FollowUp]:
    rows = FollowUp.objects.published().filter(commitment__memorandum__in=_published(on))
    rows = rows if on is None else rows.filter(until_day_q("day", on))
    rows = rows.select_related("commitment__memorandum")
    return rows.order_by("commitment__memorandum__slug", "commitment__order", "day", "pk")


def _officers(on: date | None) -> QuerySet[SisterOfficer]:
    rows = SisterOfficer.objects.filter(organisation__in=Organisation.objects.public())
    rows = rows if on is None else rows.on(on)
    rows = rows.select_related("organisation")
    return rows.order_by("organisation__slug", "since", "role", "name", "pk")


def _of_commitment() -> tuple[Any, Any]:
    return (
        field(FollowUp, "commitment__memorandum__slug", key="memorandum", header=_("Memorandum")),
        field(FollowUp, "commitment__order", key="commitment"),
    )


ORGANISATIONS = PublicTable(
    "organisations",
    _("Organisations"),
    _("Those that something published names."),
    (
        field(Organisation, "slug", key="organisation"),
        field(Organisation, "kind"),
        *both(Organisation, "name", "short_name", "country", "description", "website"),
        field(Organisation, "register_name"),
        *sourced(Organisation),
    ),
    lambda on: Organisation.objects.public().order_by("slug"),
    ("organisation",),
    EVERY_DAY,
)
RELATIONS = PublicTable(
    "relations",
    _("Relations"),
    _("What an organisation is to the group, or to another organisation where one is named."),
    (
        field(Relation, "organisation__slug"),
        field(Relation, "kind"),
        field(Relation, "of__slug"),
        *both(Relation, "note"),
        *dated(Relation),
        *sourced(Relation),
    ),
    _relations,
    ("organisation", "kind", "of", "first_day"),
    THAT_DAY,
)
MEMORANDA = PublicTable(
    "memoranda",
    _("Memoranda"),
    _("Agreements in writing that have been published."),
    (
        field(Memorandum, "slug", key="memorandum"),
        *both(Memorandum, "title", "summary"),
        field(Memorandum, "group_is_party"),
        field(Memorandum, "parties__slug"),
        *each(Memorandum, "signed_on", "signed_precision", "term_ends"),
        *each(Memorandum, "event_reference", "text_address"),
        *sourced(Memorandum),
    ),
    _memoranda,
    ("memorandum",),
    BY_THAT_DAY,
)
SIGNATORIES = PublicTable(
    "signatories",
    _("Signatories"),
    _("Who signed a memorandum, and who was there without signing, as printed."),
    (
        field(Signatory, "memorandum__slug"),
        *each(Signatory, "role", "name"),
        *both(Signatory, "capacity"),
        field(Signatory, "organisation__slug"),
        field(Signatory, "for_the_group"),
        field(Signatory, "parliamentarian__slug"),
        *both(Signatory, "note"),
        *sourced(Signatory),
    ),
    _signatories,
    ("memorandum", "role", "name"),
    BY_THAT_DAY,
)
COMMITMENTS = PublicTable(
    "commitments",
    _("Commitments"),
    _("What was promised in a memorandum. Without an owner: by the group itself."),
    (
        field(Commitment, "memorandum__slug"),
        field(Commitment, "order"),
        *both(Commitment, "text"),
        field(Commitment, "owner__slug"),
        field(Commitment, "due"),
        *sourced(Commitment),
    ),
    _commitments,
    ("memorandum", "order"),
    BY_THAT_DAY,
)
FOLLOW_UPS = PublicTable(
    "follow_ups",
    _("Follow-ups of commitments"),
    _("What became of each commitment, step by step."),
    (
        *_of_commitment(),
        *each(FollowUp, "day", "status"),
        *both(FollowUp, "text"),
        *sourced(FollowUp),
    ),
    _follow_ups,
    ("memorandum", "commitment", "day", "status"),
    BY_THAT_DAY,
)
SISTER_OFFICERS = PublicTable(
    "sister_officers",
    _("Officers of sister groups"),
    _("Names, offices and parties as their own registers print them."),
    (
        field(SisterOfficer, "organisation__slug"),
        *each(SisterOfficer, "role", "title", "name", "vacant", "party"),
        *dated(SisterOfficer),
        *sourced(SisterOfficer),
    ),
    _officers,
    ("organisation", "role", "title", "name", "first_day"),
    THAT_DAY,
    is_cited=True,
)
PUBLIC_TABLES = (
    *(ORGANISATIONS, RELATIONS, MEMORANDA, SIGNATORIES, COMMITMENTS, FOLLOW_UPS),
    SISTER_OFFICERS,
)
