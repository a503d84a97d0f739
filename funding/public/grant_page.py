"""All that the public page of one grant shows."""

from datetime import date

from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from funding.models import Grant
from funding.reports.grants import GrantStatement, grant_statement
from members.chips import address_with
from partners.sections import addresses_of_references
from tenure import clock


class GrantPage:
    def __init__(self, grant: Grant, day: date, query: QueryDict) -> None:
        self.grant = grant
        self.day = day
        self.query = query

    @property
    def is_today(self) -> bool:
        return self.day == clock.today()

    @cached_property
    def statement(self) -> GrantStatement:
        return grant_statement(self.grant, on=self.day)

    @property
    def is_in_kind(self) -> bool:
        return self.grant.nature == Grant.Nature.IN_KIND

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The pages of events named on this one, by reference."""
        told = self.statement
        lines = (*told.received, *told.spent, *told.in_kind)
        return addresses_of_references(
            [self.grant.event_reference, *(line.event_reference for line in lines)]
        )

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}
