"""Who made a recommendation and to whom it was addressed. Keys are alike in both languages."""

from dataclasses import dataclass, field

from django.utils.text import slugify

from programme.models import Recommendation
from record.bilingual import localized


@dataclass(frozen=True)
class Named:
    """Two of one key are the same."""

    key: str
    label: str = field(compare=False)


def makers_of(row: Recommendation) -> list[Named]:
    organisations = (Named(f"org-{one.slug}", str(one)) for one in row.made_by_organisations.all())
    people = (Named(f"mp-{one.slug}", str(one)) for one in row.made_by_parliamentarians.all())
    printed = row.made_by_as_printed
    others = [Named(_key(printed), printed)] if printed else []
    return [*organisations, *people, *others]


def addressee_of(row: Recommendation) -> Named:
    """The words of the record, or the organisation where there are none."""
    organisation = row.addressed_to_organisation
    label = localized(row, "addressed_to") or str(organisation)
    return Named(f"org-{organisation.slug}" if organisation else _key(row.addressed_to_en), label)


def year_of(row: Recommendation) -> Named:
    return Named(str(row.day.year), str(row.day.year))


def _key(printed: str) -> str:
    return slugify(printed)[:100] or "-"
