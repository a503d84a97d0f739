"""All that the public page about the group's money shows, each part read when it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from funding.fiscal_years import FiscalYear, fiscal_year
from funding.models import FeeRate
from funding.public import picture
from funding.public.forms import FundingForm
from funding.public.register import Register, register
from funding.public.statement import Statement, statement_of
from funding.public.support import public_grants
from funding.public.years import YearFigures, figures_by_year
from funding.reports.grants import GrantFigures, grant_figures
from members.chips import address_with
from partners.models import Relation
from partners.sections import addresses_of_references
from tenure import clock
from tenure.querysets import dated_by_q
from tenure.span import is_before

TABLES = ("years", "statement", "financial", "in-kind", "grants", "rates")
"""What `?table=` may ask for; the first where nothing is asked."""


@dataclass(frozen=True)
class Download:
    xlsx: str
    csv: str
    json: str


class FundingPage:
    """Of a valid form. `starts` as of `fiscal_year_starts()`. Where a year is asked for, everything
    is told as it stood on its last day, so that what comes later changes nothing.
    """

    def __init__(self, form: FundingForm, starts: Sequence[date], query: QueryDict) -> None:
        self.starts = starts
        self.query = query
        number = form.cleaned_data["year"]
        self.year: FiscalYear | None = None if number is None else fiscal_year(number, starts)
        self.day = form.day()
        if self.year and is_before(self.year.last_day, self.day):
            self.day = self.year.last_day

    @property
    def is_today(self) -> bool:
        return self.day == clock.today()

    @cached_property
    def all_figures(self) -> list[YearFigures]:
        """Oldest first."""
        return figures_by_year(self.day, self.starts)

    @property
    def figures(self) -> list[YearFigures]:
        """Newest first; of the one year that was asked for."""
        wanted = [one for one in self.all_figures if self.year in (None, one.year)]
        return wanted[::-1]

    @cached_property
    def picture(self) -> picture.Picture | None:
        return picture.years_picture(self.figures[::-1])

    @cached_property
    def statement(self) -> Statement | None:
        """Of the year asked for, or the newest in which anything is recorded."""
        return statement_of(self.all_figures, self.year)

    @cached_property
    def register(self) -> Register:
        return register(self.day, self.starts, self.year.number if self.year else None)

    @cached_property
    def grants(self) -> list[GrantFigures]:
        return grant_figures(public_grants(self.day), on=self.day)

    @cached_property
    def rates(self) -> list[FeeRate]:
        """Newest first, those of no known year last; none from after the year asked for."""
        rates = [
            rate
            for rate in FeeRate.objects.order_by("-first_fiscal_year", "kind", "pk")
            if rate.first_fiscal_year is None
            or self.year is None
            or rate.first_fiscal_year <= self.year.number
        ]
        return sorted(rates, key=lambda rate: rate.first_fiscal_year is None)

    @cached_property
    def funders(self) -> list[Relation]:
        """Whom a published source names as a funder of the group, whatever was received."""
        named = Relation.objects.published().filter(kind=Relation.Kind.FUNDER, of__isnull=True)
        begun = named.filter(dated_by_q("since", self.day))
        return list(begun.select_related("organisation").newest_first())

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The pages of events and motions named on this one, by reference."""
        entries = (*self.register.financial, *self.register.in_kind)
        named = [
            *(rate.decided_by for rate in self.rates),
            *(entry.line.event_reference for entry in entries),
            *(one.grant.event_reference for one in self.grants),
        ]
        return addresses_of_references(named)

    @property
    def downloads(self) -> dict[str, Download]:
        """By table, its name's hyphen an underscore, as templates need it."""
        return {
            table.replace("-", "_"): Download(
                *(address_with(self.query, table=table, format=name) for name in FORMATS)
            )
            for table in TABLES
        }
