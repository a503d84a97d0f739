"""All that the public page about the executive's history shows."""

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.functional import cached_property

from executive.history import History, Line, history
from executive.pictures import GREY, Picture, timeline
from exports import FORMATS
from members.chips import address_with
from members.models import Group, Party
from members.paging import Paged

LINES_A_PAGE = 50


class HistoryPage(Paged):
    """Seven queries, whatever the size of the registry."""

    grey = GREY

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.history: History = history()

    @cached_property
    def newest_first(self) -> list[Line]:
        """Of lines that begin on one day, in the order of the offices."""
        return sorted(self.history.lines, key=lambda line: line.span.since, reverse=True)

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.newest_first, LINES_A_PAGE)

    @cached_property
    def picture(self) -> Picture | None:
        group = Group.objects.the()
        return timeline(self.history, group.founded if group else None)

    @property
    def parties(self) -> list[Party]:
        """Of the picture, in the order of their first appointment."""
        held = (line.appointment for line in reversed(self.newest_first))
        return list(dict.fromkeys(row.party for row in held if row and row.party))

    @property
    def has_unaffiliated(self) -> bool:
        held = (line.appointment for line in self.history.lines)
        return any(row.party is None for row in held if row)

    @property
    def downloads(self) -> dict[str, str]:
        return {name: address_with(self.query, format=name) for name in FORMATS}
