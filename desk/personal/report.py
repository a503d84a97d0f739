"""What is held about one person, as a paper to hand over and as plain text."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from desk.personal.holdings import Holding, Holdings, holdings
from exports.pdf.report import Section, tables_document
from exports.table import Column, Table
from members.models import Group, Parliamentarian
from members.notice import notice
from tenure import clock

TITLE = gettext_lazy("Everything held about %(person)s")
ENTRY, FIELD = gettext_lazy("Entry"), gettext_lazy("Field")


def personal_report(person: Parliamentarian, *, language: str) -> bytes:
    """PDF. Raises ExportError where it would not fit on paper."""
    with translation.override(language):
        group = Group.objects.the()
        held = holdings(person)
        return tables_document(
            [Section(table) for table in tables_of(held, str(notice(group)))],
            title=TITLE % {"person": held.person},
            language=language,
            group_name=str(group or ""),
            is_practice=bool(group and group.is_practice),
        )


def personal_text(person: Parliamentarian, *, language: str) -> str:
    """The same as lines of text."""
    with translation.override(language):
        held = holdings(person)
        tables = tables_of(held, str(notice(Group.objects.the())))
        return "\n".join(_lines(TITLE % {"person": held.person}, tables))


def _lines(title: str, tables: Sequence[Table]) -> Iterator[str]:
    yield from (title, "=" * len(title), str(tables[0].notice))
    for table in tables:
        yield from ("", str(table.title), "-" * len(str(table.title)))
        if table.description:
            yield str(table.description)
        for row in table.rows:
            yield " | ".join(str(column.cell(row)) for column in table.columns)


def tables_of(held: Holdings, told_notice: str) -> list[Table]:
    """In the active language: what the report is, each table, then mentions."""
    about = _table(
        "about", _("About this report"), _about(), (("text", _("What it tells")),), told_notice
    )
    return [
        about,
        *(table for one in held.tables for table in _of_one(one, told_notice)),
        *_mentioned(held, told_notice),
    ]


def _of_one(one: Holding, told_notice: str) -> Iterator[Table]:
    entry = (("row", ENTRY), ("name", FIELD))
    if one.entries:
        columns = (*entry, ("value", _("What is written")))
        yield _table(one.name, one.title, one.entries, columns, told_notice)
    if one.replaced:
        title = _("%(table)s: what was written before") % {"table": one.title}
        columns = (
            *entry,
            ("value", _("What was written")),
            ("until", _("Until")),
            ("who", _("Changed by")),
        )
        yield _table(f"{one.name}-before", title, one.replaced, columns, told_notice)


def _mentioned(held: Holdings, told_notice: str) -> Iterator[Table]:
    if held.mentions:
        columns = (
            ("table", _("Table")),
            ("row", ENTRY),
            ("name", FIELD),
            ("text", _("Around the name")),
        )
        title = _("Named in texts about something else")
        yield _table("mentions", title, held.mentions, columns, told_notice)


def _about() -> list[dict[str, str]]:
    group = Group.objects.the()
    contact = group.contact_email if group else ""
    told = [
        _("It holds every entry of the registry that names you, in whatever table, and what each "
          "entry said before it was changed."),
        _("Left out: numbers that only join entries, search keys made from your name, and backups, "
          "which hold the same and are overwritten in turn."),
        _("What is public can be read on the registry’s pages; the privacy page says what is for "
          "staff only, how long each thing is kept, and why."),
        _("You may ask to have something corrected, or to have private entries erased."),
    ]  # fmt: skip
    if contact:
        told.append(_("Write to: %(address)s") % {"address": contact})
    return [{"text": text} for text in told]


def _table(
    name: str,
    title: str,
    rows: Sequence[Any],
    columns: Sequence[tuple[str, Any]],
    told_notice: str,
) -> Table:
    return Table(
        name=name,
        title=title,
        description="",
        columns=[Column(key, header, _value(key)) for key, header in columns],
        rows=rows,
        notice=told_notice,
        written_on=clock.today(),
    )


def _value(key: str) -> Any:
    return lambda row: row[key] if isinstance(row, dict) else getattr(row, key)
