"""What a table's columns say to the database, as cells of CSV."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Case, CharField, Expression, F, Func, Value, When
from django.db.models.lookups import Exact
from django.db.models.sql.compiler import SQLCompiler

from exports.safety import SAFE_STARTS, UNSAFE_MARK, defused
from exports.table import Beginning, Column, OneOf, words

_ONE_TEXT = CharField()
_BY_CODE_POINT = {"postgresql": '"C"', "sqlite": "BINARY"}


def csv_lines(rows: Sequence[Sequence[Any]], ending: str) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator=ending).writerows(rows)
    return buffer.getvalue()


def selected(column: Column) -> Expression | F:
    """What column.sql says, guarded."""
    assert column.sql is not None
    if isinstance(column.sql, OneOf):
        return _one_of(column.sql)
    if isinstance(column.sql, Beginning):
        return _Guarded(column.sql.start, column.sql.text)
    if column.kind in ("text", "url"):
        return _Guarded(column.sql, column.sql)
    if column.kind == "cents":
        return _Dollars(column.sql)
    if column.kind == "boolean":
        said = ((True, "true"), (False, "false"))
        return Case(*(When(Exact(column.sql, value), then=Value(word)) for value, word in said))
    return column.sql


def row_in_sql(columns: Sequence[Column]) -> Expression:
    """On SQLite, the cells of a row as one text: a Python object for each costs more."""
    return _Row(*map(_cell, columns))


def _cell(column: Column) -> Expression | F:
    if isinstance(column.sql, OneOf):
        return _one_of(column.sql, is_quoted=True)
    expression = selected(column)
    if isinstance(expression, _Guarded):
        return _Quoted(*expression.source_expressions)
    return expression


def _one_of(choice: OneOf, is_quoted: bool = False) -> Expression:
    """Guarded here, once for each text."""
    texts = {value: defused(words(text)) for value, text in choice.texts.items()}
    if is_quoted:
        texts = {value: csv_lines([[text, ""]], "")[:-1] for value, text in texts.items()}
    return Case(
        When(**{f"{choice.field}__isnull": True}, then=Value(None)),
        *(When(**{choice.field: value}, then=Value(text)) for value, text in texts.items() if text),
        default=Value(None),
        output_field=_ONE_TEXT,
    )


class _Spelled(Func):
    """SQL in the manner of the database, of arguments that may stand in it more than once."""

    output_field = _ONE_TEXT

    def as_sql(  # type: ignore[override]
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_more: Any
    ) -> tuple[str, tuple[Any, ...]]:
        arguments = [compiler.compile(each) for each in self.source_expressions]
        spelled, places = self.spelled(connection.vendor, *(sql for sql, _given in arguments))
        return spelled, tuple(each for place in places for each in arguments[place][1])

    def spelled(self, vendor: str, *arguments: str) -> tuple[str, Sequence[int]]:
        """The SQL, and which argument stands at each place where one does."""
        raise NotImplementedError


def _safe(start: str, vendor: str) -> str:
    ordered = f"({start}) COLLATE {_BY_CODE_POINT[vendor]}"
    return " OR ".join(
        f"({ordered} >= '{first}' AND {ordered} < '{chr(ord(last) + 1)}')"
        for first, last in SAFE_STARTS
    )


class _Guarded(_Spelled):
    """Takes how a text starts, and the text: that or nothing, with UNSAFE_MARK in front unless the
    start is safe."""

    def spelled(self, vendor: str, *arguments: str) -> tuple[str, Sequence[int]]:
        start, text = arguments
        spelled = (
            f"CASE WHEN {start} = '' THEN NULL WHEN {_safe(start, vendor)} THEN {text} "
            f"WHEN {start} IS NOT NULL THEN '{UNSAFE_MARK}' || {text} END"
        )
        return spelled, [*[0] * (1 + 2 * len(SAFE_STARTS)), 1, 0, 1]


class _Dollars(_Spelled):
    """Cents as exports.table.dollars writes them, exact at any size."""

    def spelled(self, vendor: str, *arguments: str) -> tuple[str, Sequence[int]]:
        (cents,) = arguments
        if vendor == "postgresql":
            return f"({cents}) * 0.01", [0]
        return (
            f"CASE WHEN {cents} IS NOT NULL THEN printf('%%s%%d.%%02d', "
            f"substr('-', 1, {cents} < 0), abs({cents} / 100), abs({cents} %% 100)) END"
        ), [0] * 4


class _Quoted(_Spelled):
    """As _Guarded and quoted, on SQLite. A text that holds a quotation mark, or a NUL at which _Row
    would end it, is marked instead."""

    def spelled(self, vendor: str, *arguments: str) -> tuple[str, Sequence[int]]:
        start, text = arguments
        plain = (
            f"NOT instr({text}, '\"') AND NOT instr({text}, char(0)) AND ({_safe(start, vendor)})"
        )
        spelled = (
            f"CASE WHEN {start} = '' THEN NULL WHEN {plain} THEN "
            f"CASE WHEN instr({text}, ',') THEN '\"' || {text} || '\"' ELSE {text} END "
            f"WHEN {start} IS NOT NULL THEN '{UNSAFE_MARK}' END"
        )
        return spelled, [0, 1, 1, *[0] * (2 * len(SAFE_STARTS)), 1, 1, 1, 0]


class _Row(_Spelled):
    def spelled(self, vendor: str, *arguments: str) -> tuple[str, Sequence[int]]:
        form = ",".join(["%%s"] * len(arguments))
        return f"printf('{form}', {', '.join(arguments)})", range(len(arguments))
