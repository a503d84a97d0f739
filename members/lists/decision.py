"""One proposal on its way into the record, and what whoever accepts it has said."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from members.lists.citation import citation
from members.lists.drafts import Values
from members.lists.writing import Author
from members.models import Affiliation, Mandate, OtherName, Parliamentarian, ProposedChange
from record.because import Because, write_down


@dataclass(frozen=True, slots=True)
class Decision:
    """A proposal with what the person who accepts it has said; see `accepting.accept`."""

    change: ProposedChange
    by: Author
    because: Because
    day: date | None
    reason: str
    same_as: Parliamentarian | None
    close_affiliation: bool

    @property
    def is_event(self) -> bool:
        return self.because == Because.EVENT

    @property
    def as_of(self) -> date:
        return self.change.list_import.as_of

    @property
    def source(self) -> str:
        return citation(self.change.list_import)

    @property
    def person(self) -> Parliamentarian:
        """The record itself, though merged into another since the proposal was made."""
        assert self.change.parliamentarian is not None
        return self.change.parliamentarian.survivor

    def required_day(self) -> date:
        if self.day is None:
            raise ValidationError(
                {"day": _("Give the day: the list does not say when.")}, code="day_needed"
            )
        return self.day

    def refuse_stale(self, recorded: Values) -> None:
        """Against what the proposal showed as being on record."""
        shown = self.change.before
        if any(shown.get(name) != value for name, value in recorded.items()):
            raise ValidationError(
                _("The record has changed since; dismiss this and import the list again."),
                code="stale",
            )

    def write(self, row: Parliamentarian | Mandate | Affiliation | OtherName) -> None:
        write_down(row, by=self.by, because=self.because)
