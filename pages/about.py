from dataclasses import dataclass

from django.utils.functional import cached_property

from members.models import MandatePoint, Statement


@dataclass(frozen=True)
class Topic:
    """What sources say of one side of the group."""

    code: str
    title: str
    statements: list[Statement]


class About:
    """What the page about the group shows, each part read when the template asks for it."""

    @cached_property
    def mandate_points(self) -> list[MandatePoint]:
        """Two levels: points, and the points under them."""
        return list(MandatePoint.objects.filter(parent=None).prefetch_related("points"))

    @cached_property
    def topics(self) -> list[Topic]:
        """Only what speaks of the group as a whole; what speaks of a person is on their page."""
        rows = list(Statement.objects.published().filter(parliamentarian=None))
        topics = (
            Topic(code, str(label), [row for row in rows if row.topic == code])
            for code, label in Statement.Topic.choices
        )
        return [topic for topic in topics if topic.statements]
