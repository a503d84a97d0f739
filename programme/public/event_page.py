"""All that the page of one event shows."""

from collections.abc import Sequence

from django.db.models import Prefetch
from django.utils.functional import cached_property

from exports import FORMATS
from partners.models import Memorandum, Organisation
from partners.sections import Section
from programme.models import AreaOfConcern, Attendance, Document, Event, Motion, Recommendation
from programme.sections import sections_of_event

TABLES = ("attendance", "motions")
"""What `?table=` may ask for; the first where nothing is asked."""


class EventPage:
    """Of an event that tells `is_over`; each part read when the template asks for it."""

    def __init__(self, event: Event) -> None:
        self.event = event

    @cached_property
    def attendances(self) -> list[Attendance]:
        """Those that may be named, by family name, guests last."""
        rows = (
            Attendance.objects.public()
            .filter(event=self.event)
            .select_related("parliamentarian", "event")
        )
        return list(rows.order_by("parliamentarian__sort_key", "guest_key", "pk"))

    @property
    def host_people(self) -> Sequence[Attendance]:
        return self._as(Attendance.Role.HOST)

    @property
    def speakers(self) -> Sequence[Attendance]:
        return self._as(Attendance.Role.SPEAKER)

    @property
    def moderators(self) -> Sequence[Attendance]:
        return self._as(Attendance.Role.MODERATOR)

    @property
    def attended(self) -> Sequence[Attendance]:
        return self._as(Attendance.Role.ATTENDED)

    @cached_property
    def host_organisations(self) -> list[Organisation]:
        return list(self.event.host_organisations.all())

    @cached_property
    def concerns(self) -> list[AreaOfConcern]:
        return list(self.event.concerns.published())

    @cached_property
    def motions(self) -> list[Motion]:
        """Each with `adopted`, the published recommendations that it adopts."""
        adopted = Recommendation.objects.public().select_related("document")
        return list(
            self.event.motions.select_related("event", "mover", "seconder")
            .prefetch_related(Prefetch("adopts", queryset=adopted, to_attr="adopted"))
            .order_by("number")
        )

    @cached_property
    def documents(self) -> list[Document]:
        return list(self.event.documents.published())

    @cached_property
    def memoranda(self) -> list[Memorandum]:
        """Signed at it."""
        return list(Memorandum.objects.published().filter(event_reference=self.event.reference))

    @cached_property
    def sections(self) -> list[Section]:
        return sections_of_event(self.event)

    @property
    def downloads(self) -> dict[str, dict[str, str]]:
        return {
            table: {name: f"?table={table}&format={name}" for name in FORMATS} for table in TABLES
        }

    def _as(self, role: str) -> Sequence[Attendance]:
        return [row for row in self.attendances if row.role == role]
