"""All that the page of one organisation shows."""

from datetime import date

from django.db.models import Q
from django.http import QueryDict
from django.utils.functional import cached_property

from exports import FORMATS
from members.chips import address_with
from partners.day import Shown, shown
from partners.models import Memorandum, Organisation, RegisterEdition, Relation, SisterOfficer
from partners.register.comparing import latest_edition
from partners.sections import Section, sections_of


class OrganisationPage:
    """Four queries of its own: relations, memoranda, officers, the latest edition."""

    def __init__(self, organisation: Organisation, day: date | None, query: QueryDict) -> None:
        self.organisation = organisation
        self.day = day
        self.query = query

    @cached_property
    def relations(self) -> Shown[Relation]:
        """Its own, and those of others to it."""
        about = Q(organisation=self.organisation) | Q(of=self.organisation)
        rows = Relation.objects.published().filter(about).select_related("organisation", "of")
        return shown(rows.newest_first(), self.day)

    @cached_property
    def memoranda(self) -> list[Memorandum]:
        """Those it is a party to, or somebody signed for it."""
        named = Q(party_rows__organisation=self.organisation) | Q(
            signatories__organisation=self.organisation
        )
        return list(Memorandum.objects.published().filter(named).distinct())

    @cached_property
    def officers(self) -> Shown[SisterOfficer]:
        return shown(self.organisation.officers.order_by("-since", "pk"), self.day)

    @cached_property
    def edition(self) -> RegisterEdition | None:
        """The newest edition of a register that was read."""
        return latest_edition(self.organisation)

    @cached_property
    def sections(self) -> list[Section]:
        return sections_of(self.organisation)

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}
