"""Where the registry writes of a person: every table that names one, and what becomes of each
private field when the person asks to have it erased."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from members.models import Parliamentarian

# Table to the ways it names a person; tables about a row that names one come after it.
WAYS: dict[str, tuple[str, ...]] = {
    "members.Parliamentarian": ("pk",),
    "members.OtherName": ("parliamentarian",),
    "members.Mandate": ("parliamentarian",),
    "members.Affiliation": ("parliamentarian",),
    "members.Membership": ("parliamentarian",),
    "members.Statement": ("parliamentarian",),
    "executive.Appointment": ("parliamentarian",),
    "executive.Waiver": ("appointment__parliamentarian",),
    "programme.Attendance": ("parliamentarian",),
    "programme.Motion": ("mover", "seconder"),
    "programme.Recommendation": ("made_by_parliamentarians",),
    "partners.Signatory": ("parliamentarian",),
    "funding.FeeAssessment": ("parliamentarian",),
    "funding.Transaction": ("postings__parliamentarian",),
    "funding.Posting": ("parliamentarian",),
    "funding.ReceiptIssue": ("posting__parliamentarian",),
    "funding.Notice": ("parliamentarian",),
    "members.ProposedChange": ("parliamentarian",),
    "members.PersonalDataAct": ("parliamentarian",),
}
# These tell of a row that names somebody, but nothing about the person.
ABOUT_OTHER_THINGS = {"programme.Response", "programme.Recommendation", "funding.Clearing"}

ERASED: dict[str, tuple[str, ...]] = {
    "members.Parliamentarian": (
        *("language_of_correspondence", "office_email", "assistant_name", "assistant_email"),
        *("salutation_en", "salutation_fr", "notes"),
    ),
    "members.Mandate": ("expected_end",),
}
# Private fields of those tables that stay, and why. Keys, and what is folded from other fields for
# search and order, need no mention.
KEPT: dict[str, tuple[str, ...]] = {
    # so that nobody writes to the person again
    "members.Parliamentarian": ("do_not_contact",),
    # the proof that what is public was agreed to
    "members.Membership": (
        *("awaiting_ratification", "agreed_to_be_listed", "agreement_withdrawn", "published_at"),
    ),
    "members.Statement": ("published_at",),
    # a decision of the group
    "executive.Waiver": ("code", "reason", "published_at"),
    # who took part is counted by it
    "programme.Attendance": (
        *("published_at", "agreed_to_be_named", "represented_by_staff", "not_sitting_reason"),
    ),
    "programme.Recommendation": ("published_at",),
    # what an official list said in public, and that it was decided on
    "members.ProposedChange": (
        *("list_import", "kind", "row_number", "subject", "parliamentarian", "before", "after"),
        *("remedy", "key", "state", "decided_by", "decided_at"),
    ),
    "members.PersonalDataAct": ("kind", "parliamentarian", "recorded_by", "recorded_at"),
}
# The books, which nobody can edit: every field stays.
BOOKS = ("FeeAssessment", "Transaction", "Posting", "ReceiptIssue", "Notice")


@dataclass(frozen=True)
class Place:
    """A table and the rows in it that name any of some records of one person."""

    model: type[Model]
    rows: QuerySet

    @property
    def label(self) -> str:
        return self.model._meta.label


def records_of(person: Parliamentarian) -> list[Parliamentarian]:
    """The record that stands, and those that were merged into it, however far."""
    found = [person.survivor]
    for one in found:
        found += Parliamentarian.objects.filter(merged_into=one).order_by("pk")
    return found


def places_of(people: list[Parliamentarian]) -> Iterator[Place]:
    keys = [one.pk for one in people]
    for label, ways in WAYS.items():
        model = apps.get_model(label)
        named = Q()
        for way in ways:
            named |= Q(**{f"{way}__in": keys})
        keys_of_rows = model._default_manager.filter(named).values("pk")
        yield Place(model, model._default_manager.filter(pk__in=keys_of_rows).order_by("pk"))
