"""What all letters of one kind, sent together, have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from funding.fiscal_years import FiscalYear, fiscal_year, fiscal_year_starts
from funding.models import FeeRate
from funding.rates import governing_rates
from members.models import Group
from tenure import clock


@dataclass(frozen=True)
class Meeting:
    day: date
    hour: time
    place_en: str
    place_fr: str


@dataclass(frozen=True)
class Occasion:
    """What all letters of one kind have in common. `day`: of the letters and of their figures.
    `starts`: first days of fiscal years, as `fiscal_year` takes them. `rates`: by kind of member,
    empty where none is known. `added_en`, `added_fr`: what the writer adds, paragraphs apart by an
    empty line."""

    kind: str
    year: FiscalYear
    day: date
    group: Group
    starts: tuple[date, ...] = ()
    rates: Mapping[str, FeeRate] = field(default_factory=dict)
    meeting: Meeting | None = None
    added_en: str = ""
    added_fr: str = ""

    def label(self, year: int) -> str:
        return fiscal_year(year, self.starts).label


def occasion_of(
    kind: str, year: int, *, meeting: Meeting | None = None, added_en: str = "", added_fr: str = ""
) -> Occasion:
    """Of today. Raises ValidationError under `year` for one that is not known, and where the group
    has not been described, so that no letter could say who writes."""
    group = described_group()
    starts = fiscal_year_starts()
    return Occasion(
        kind=kind,
        year=fiscal_year(year, starts),
        day=clock.today(),
        group=group,
        starts=starts,
        rates=_rates(year),
        meeting=meeting,
        added_en=added_en,
        added_fr=added_fr,
    )


def described_group() -> Group:
    group = Group.objects.the()
    if group is None:
        raise ValidationError(
            _("Describe the group first: a letter must say who writes."), code="no_group"
        )
    return group


def _rates(year: int) -> Mapping[str, FeeRate]:
    """None where no rate governs the year: the letter then names no fee."""
    try:
        return governing_rates(year)
    except ValidationError:
        return {}
