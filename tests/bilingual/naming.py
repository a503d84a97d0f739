"""What stands on a French page as somebody wrote it: names, the words of sources, official names
that have no French, the few texts that are typed once for both languages."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import SlugField

from desk.sheets.template import COLUMNS as TITLES_OF_SHEETS

AS_WRITTEN = (
    *("auth.User.username", "auth.User.first_name", "auth.User.last_name"),
    *("members.Parliamentarian.given_name", "members.Parliamentarian.family_name"),
    *(
        "members.Parliamentarian.suffix",
        "members.Parliamentarian.assistant_name",
        "members.OtherName.given_name",
    ),
    *("members.OtherName.family_name", "members.Group.contact_address"),
    *("members.ProposedChange.before", "members.ProposedChange.after"),
    *(
        "members.ProposedChange.subject",
        "members.ListImport.file_name",
        "members.ListImport.format",
    ),
    *("partners.Signatory.name", "partners.SisterOfficer.name", "partners.SisterOfficer.party"),
    *("programme.Attendance.guest_name", "programme.Document.authors"),
    *("programme.Response.judged_by", "funding.Transaction.description"),
)
CITATIONS = {"source", "dispute_source"}
STANDARDS = ("Popolo", "OpenAPI", "JSON Schema", "Frictionless", "Excel", "Atom", "français")


def as_written() -> re.Pattern[str]:
    """Matches any of them as a whole, the longest first."""
    lines = {line.strip() for text in _written() for line in text.splitlines()}
    longest_first = sorted(lines - {""}, key=lambda text: (-len(text), text))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def _written() -> Iterator[str]:
    yield from STANDARDS
    for column in itertools.chain.from_iterable(TITLES_OF_SHEETS.values()):
        yield " / ".join(column.titles.values())
    for label in AS_WRITTEN:
        model, field = label.rsplit(".", 1)
        for value in apps.get_model(model)._default_manager.values_list(field, flat=True):
            yield from _strings(value)
    for model in apps.get_models():
        fields = model._meta.concrete_fields
        names = {field.name for field in fields}
        slugs = {field.name for field in fields if isinstance(field, SlugField)}
        for name in names & (CITATIONS | slugs):
            values = model._default_manager.values_list(name, flat=True)
            yield from (value for value in values if value and (name in CITATIONS or "-" in value))
        for name in (name for name in names if name.endswith("_en")):
            french = f"{name.removesuffix('_en')}_fr"
            if french in names:
                yield from model._default_manager.filter(**{french: ""}).values_list(
                    name, flat=True
                )


def _strings(value: Any) -> Iterator[str]:
    """The texts inside what JSON can hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in _strings(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in _strings(each))
