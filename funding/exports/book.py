"""What every table read from the book has in common."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from exports.pdf import Section
from exports.table import Column, Phrase, Table
from funding.reports.anchors import Anchor
from members.exports import source_of
from members.models import Group
from members.notice import notice
from tenure import clock
from tenure.span import Span
from tenure.wording import day_in_words, span_in_words

ACCRUAL = _(
    "A fee counts on the day it is assessed, paid or not; a grant when it is received. Support in "
    "kind stands apart and is in no total of money. Canadian dollars."
)
Filters = tuple[tuple[Phrase, Any], ...]


class Book:
    """Makes the tables of one report. A file carries the head of the book where every reader of it
    finds it: in the notice, which goes into each format; on paper and on screen it stands among
    the facts above the table.

    A report on closed books names the closing instead of the day it was written, so that it is the
    same whenever it is asked for. One query.
    """

    def __init__(self, anchor: Anchor) -> None:
        self.anchor = anchor
        self.group = Group.objects.the()

    def table(
        self,
        name: str,
        title: Phrase,
        description: Phrase,
        columns: Sequence[Column],
        rows: Iterable[Any],
        filters: Filters = (),
    ) -> Table:
        closed = self.anchor.closed_up_to
        return Table(
            name=name,
            title=title,
            description=description,
            columns=columns,
            rows=rows,
            notice=f"{notice(self.group)} {self.anchor.line}",
            filters=(*filters, (_("Books"), self._books())),
            source=source_of(self.group),
            written_on=None if closed else clock.today(),
        )

    def section(
        self,
        table: Table,
        totals: Mapping[str, Any] | None = None,
        *,
        without: Sequence[str] = (),
        **changes: Any,
    ) -> Section:
        """`table` as people read it, without the columns of these keys, with these changes."""
        read = {
            "notice": notice(self.group),
            "filters": (*table.filters, (_("Head of the book"), self.anchor.line)),
            "columns": [column for column in table.columns if column.key not in without],
        }
        return Section(replace(table, **(read | changes)), totals)

    def _books(self) -> str:
        closed = self.anchor.closed_up_to
        if closed is None:
            return pgettext("of the books", "open: figures can still change")
        return _now("closed up to %(day)s: figures are final") % {"day": day_in_words(closed)}


def up_to(day: date) -> Filters:
    return ((_("Up to and including"), day_in_words(day)),)


def during(days: Span) -> Filters:
    return ((_("Days"), span_in_words(days)),)
