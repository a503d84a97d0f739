"""The database's own refusal of overlapping spans, as SQL for each engine."""

from typing import Any, NamedTuple

from tenure.models import Tenure


class OverlapSQL(NamedTuple):
    """`postgresql` is one table constraint; `sqlite` maps trigger names to CREATE statements."""

    name: str
    table: str
    postgresql: str
    sqlite: dict[str, str]


def holds_sql(row: str, day: str) -> str:
    """The SQL of `day in row.span`, the same on both engines."""
    return f"({row}.since <= {day} AND ({row}.until IS NULL OR {day} < {row}.until))"


def overlap_sql(model: type[Tenure]) -> OverlapSQL:
    """From `one_at_a_time_per`. On SQLite the triggers also refuse OR REPLACE, a changed key and
    dates that are not ISO, none of which a portable constraint can see.
    """
    table = model._meta.db_table
    name = f"{table}_no_overlap"
    columns = _columns(model, model.one_at_a_time_per or ())
    triggers = _overlap_triggers(table, name, columns) | _row_triggers(table, name)
    return OverlapSQL(name, table, _exclusion(table, name, columns), triggers)


def overlap_sql_where(
    model: type[Tenure], fields: tuple[str, ...], field: str, value: str
) -> OverlapSQL:
    """A second rule on the same table: among rows whose `field` has `value`, one at a time for
    `fields`. `value` is a code from the source, never text from outside.
    """
    table = model._meta.db_table
    name = f"{table}_one_{value}"
    (column,) = _columns(model, (field,))
    columns = _columns(model, fields)
    where = f"\"{column}\" = '{value}'"
    exclusion = f"{_exclusion(table, name, columns)} WHERE ({where})"
    both = f"other.{where} AND NEW.{where}"
    return OverlapSQL(name, table, exclusion, _overlap_triggers(table, name, columns, both))


def _columns(model: type[Tenure], fields: tuple[str, ...]) -> list[str]:
    found: list[Any] = [model._meta.get_field(field) for field in fields]
    return [str(field.column) for field in found]


def _exclusion(table: str, name: str, columns: list[str]) -> str:
    keys = "".join(f'"{column}" WITH =, ' for column in columns)
    return (
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" '
        f"EXCLUDE USING gist ({keys}daterange(since, until, '[)') WITH &&)"
    )


def _overlap_triggers(
    table: str, name: str, columns: list[str], where: str = "1"
) -> dict[str, str]:
    same = " AND ".join([where, *(f'other."{column}" = NEW."{column}"' for column in columns)])
    overlap = (
        f'EXISTS (SELECT 1 FROM "{table}" AS other WHERE other.id IS NOT NEW.id AND {same}'
        " AND other.since < coalesce(NEW.until, '~') AND NEW.since < coalesce(other.until, '~')"
        " AND other.since IS NOT other.until AND NEW.since IS NOT NEW.until)"
    )
    return dict(
        [
            _trigger(f"{name}_insert", table, "INSERT", overlap, name),
            _trigger(f"{name}_update", table, "UPDATE", overlap, name),
        ]
    )


def _row_triggers(table: str, name: str) -> dict[str, str]:
    not_iso = "NEW.since IS NOT date(NEW.since) OR NEW.until IS NOT date(NEW.until)"
    replaced = f'EXISTS (SELECT 1 FROM "{table}" AS other WHERE other.id = NEW.id)'
    return dict(
        [
            _trigger(f"{name}_insert_date", table, "INSERT", not_iso, name),
            _trigger(f"{name}_update_date", table, "UPDATE", not_iso, name),
            _trigger(f"{name}_replace", table, "INSERT", replaced, name),
            _trigger(f"{name}_key", table, "UPDATE", "NEW.id IS NOT OLD.id", name),
        ]
    )


def _trigger(trigger: str, table: str, event: str, condition: str, refusal: str) -> tuple[str, str]:
    return trigger, (
        f'CREATE TRIGGER "{trigger}" BEFORE {event} ON "{table}" FOR EACH ROW WHEN {condition} '
        f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
    )
