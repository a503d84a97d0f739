"""All that the page of one memorandum shows, and its PDF."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from members.models import Parliamentarian
from partners.models import Memorandum, Organisation, Signatory
from partners.promises import Promise, promises
from partners.sections import address_of_reference


@dataclass(frozen=True)
class Named:
    """A signatory, with the person's own page where the public has one."""

    signatory: Signatory
    person: Parliamentarian | None


class MemorandumPage:
    """Five queries: parties, signatories, their people, commitments, follow-ups."""

    def __init__(self, memorandum: Memorandum) -> None:
        self.memorandum = memorandum

    @property
    def event_address(self) -> str:
        return address_of_reference(self.memorandum.event_reference)

    @cached_property
    def parties(self) -> list[Organisation]:
        rows = self.memorandum.party_rows.select_related("organisation")
        return [row.organisation for row in rows]

    @cached_property
    def _named(self) -> list[Named]:
        rows = self.memorandum.signatories.select_related("organisation").order_by("pk")
        people = Parliamentarian.objects.public().in_bulk(
            [row.parliamentarian_id for row in rows if row.parliamentarian_id]
        )
        return [Named(row, people.get(row.parliamentarian_id)) for row in rows]

    @property
    def signed(self) -> list[Named]:
        return self._of(Signatory.Role.SIGNED)

    @property
    def present(self) -> list[Named]:
        """Who was there and did not sign."""
        return self._of(Signatory.Role.PRESENT)

    @cached_property
    def promises(self) -> list[Promise]:
        return promises(self.memorandum)

    def _of(self, role: str) -> list[Named]:
        return [named for named in self._named if named.signatory.role == role]
