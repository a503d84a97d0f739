"""A list cut into pages, each with its address."""

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from members.chips import address_with
from members.pager_markup import PageLink, pager_markup


class Paged:
    """`page` raises PageNotAnInteger or EmptyPage."""

    query: QueryDict

    @cached_property
    def paginator(self) -> Paginator:
        """Each kind of list has its own."""
        raise NotImplementedError

    @cached_property
    def page(self) -> Page:
        return self.paginator.page(self.query.get("page") or 1)

    @property
    def pager(self) -> SafeString:
        """The links as HTML; empty where all is one page."""
        if not self.page.has_other_pages():
            return SafeString()
        return pager_markup(self.links, self.page.number, self.previous, self.next)

    @property
    def links(self) -> list[PageLink]:
        numbers = self.page.paginator.get_elided_page_range(self.page.number)
        return [
            PageLink(number, self.address_of(number))
            if isinstance(number, int)
            else PageLink(None, "")
            for number in numbers
        ]

    def address_of(self, number: int) -> str:
        return address_with(self.query, page=str(number) if number > 1 else None)

    @property
    def previous(self) -> str:
        return self.address_of(self.page.previous_page_number()) if self.page.has_previous() else ""

    @property
    def next(self) -> str:
        return self.address_of(self.page.next_page_number()) if self.page.has_next() else ""
