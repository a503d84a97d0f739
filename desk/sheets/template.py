"""A workbook to fill in: the titles, and what each column means."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from desk.sheets import membership_columns, payment_columns
from desk.sheets.columns import SheetColumn
from exports.table import Column, Table
from exports.workbook import of_several
from members.models import Group
from members.notice import notice

COLUMNS: dict[str, Sequence[SheetColumn]] = {
    "memberships": membership_columns.COLUMNS,
    "payments": payment_columns.COLUMNS,
}


def template(kind: str, language: str) -> bytes:
    """XLSX in the language: an empty sheet with titles, then one that explains them."""
    with override(language):
        columns, told = COLUMNS[kind], notice(Group.objects.the())
        to_fill = Table(
            name=kind,
            title=_("To fill in"),
            description=_("One row for each; the titles stay as they are."),
            columns=[
                Column(column.name, column.titles[language], lambda row: None) for column in columns
            ],
            rows=(),
            notice=told,
        )
        return of_several([to_fill, _meanings(columns, language, told)], title=_("To fill in"))


def _meanings(columns: Sequence[SheetColumn], language: str, told: str) -> Table:
    return Table(
        name="columns",
        title=_("The columns"),
        description=_("What each column means."),
        columns=[
            Column("title", _("Title"), lambda column: column.titles[language]),
            Column("needed", _("Must be there"), lambda column: column.needed, "boolean"),
            Column("help", _("Meaning"), lambda column: str(column.help)),
            Column("example", _("Example"), lambda column: column.example),
        ],
        rows=columns,
        notice=told,
    )
