"""Where readers find what a change is about: only pages that are still there."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from opendata import catalogue
from opendata.models import Change

PAGES = {
    "person": ("pages:parliamentarian", "parliamentarians", ("slug",)),
    "organisation": ("partners:organisation", "organisations", ("slug",)),
    "memorandum": ("partners:memorandum", "memoranda", ("slug",)),
    "concern": ("programme:concern", "concerns", ("slug",)),
    "event": ("programme:event", "events", ("reference",)),
    "document": ("programme:document", "documents", ("slug",)),
    "recommendation": (
        "programme:recommendation",
        "recommendations",
        ("document__slug", "number"),
    ),
    "grant": ("funding:grant", "grants", ("reference",)),
}
"""By kind of subject: its page, the table that lists it, and the fields its address is made of."""


def with_addresses(changes: Iterable[Change]) -> list[Change]:
    """Each with an `address`, "" where no page is about it. One query for each kind of subject."""
    found = list(changes)
    names: dict[str, set[str]] = defaultdict(set)
    for change in found:
        names[change.subject_kind].add(change.subject)
    known = {kind: _known(kind, names[kind]) for kind in PAGES if kind in names}
    for change in found:
        change.address = known.get(change.subject_kind, {}).get(change.subject, "")  # type: ignore[attr-defined]
    return found


def _known(kind: str, names: set[str]) -> dict[str, str]:
    page, table, fields = PAGES[kind]
    rows: Any = catalogue.tables()[table].rows(None)
    assert isinstance(rows, QuerySet)
    firsts = {name.partition("/")[0] for name in names}
    values = rows.filter(**{f"{fields[0]}__in": firsts}).values_list(*fields)
    return {"/".join(map(str, value)): reverse(page, args=value) for value in values}
