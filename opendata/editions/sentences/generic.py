"""What has no sentence of its own: which entry differs, and in what."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exports.money import money
from exports.table import words as plain
from opendata import catalogue
from opendata.editions.comparing import RowChange
from opendata.editions.content import Row
from opendata.editions.subjects import label_of, subject_of
from opendata.editions.vocabulary import Told, Vocabulary, meaning
from record.bilingual import active_language
from tenure.points import PointPrecision, point_in_words

LONGEST_SHOWN = 120


def of_row(words: Vocabulary, change: RowChange) -> Told:
    """New, or different in some columns."""
    kind, name = subject_of(change.table, change.row)
    told = {"what": label_of(words, change.table, change.row), "table": _title(change.table)}
    if change.is_new:
        sentence = _("A new entry in “%(table)s”: %(what)s.") % told
    else:
        told["columns"] = "; ".join(_columns(words, change))
        sentence = _("%(what)s, “%(table)s”. %(columns)s.") % told
    return Told(kind, name, sentence, (change,), day_in(change.row))


def of_gone(changes: list[RowChange]) -> Told:
    """Of one table. Nobody is named: to be named no longer may be what they asked for."""
    told = {"number": len(changes), "table": _title(changes[0].table)}
    sentence = ngettext(
        "%(number)s entry of “%(table)s” is no longer published.",
        "%(number)s entries of “%(table)s” are no longer published.",
        len(changes),
    )
    return Told("", "", sentence % told, tuple(changes))


def day_in(row: Row) -> str | None:
    """When what the row tells began or happened."""
    for name in ("first_day", "day", "signed_on", "agreed_on", "received"):
        if row.get(name):
            return str(row[name])
    return None


def _title(table: str) -> str:
    its = catalogue.tables().get(table)
    return plain(its.title) if its else table


def _columns(words: Vocabulary, change: RowChange) -> Iterator[str]:
    headers = {each["key"]: each for each in words.after["tables"][change.table]["columns"]}
    for column in (name for name in headers if name in change.columns):
        if _is_told_in_the_other_language(column, change.columns):
            continue
        kind, header = headers[column]["kind"], headers[column][active_language()]
        before, now = (
            _shown(change.table, kind, row, column) for row in (change.before or {}, change.row)
        )
        told = {"header": header, "before": before, "now": now}
        if max(len(before), len(now)) > LONGEST_SHOWN:
            yield _("%(header)s: worded anew") % told
        else:
            yield _("%(header)s: %(now)s in place of %(before)s") % told


def _is_told_in_the_other_language(column: str, columns: frozenset[str]) -> bool:
    mine, other = ("_en", "_fr") if active_language() == "en" else ("_fr", "_en")
    return column.endswith(other) and column.removesuffix(other) + mine in columns


def _shown(table: str, kind: str, row: Row, column: str) -> str:
    value = row.get(column)
    if value is None:
        return _("nothing")
    if kind == "date":
        exactly = row.get(f"{column}_precision") or PointPrecision.DAY
        shown = exactly if exactly in PointPrecision.values else PointPrecision.DAY
        return point_in_words(date.fromisoformat(value), shown)
    if kind == "cents":
        return money(value)
    if kind == "boolean":
        return _("yes") if value else _("no")
    return meaning(table, column, value)
