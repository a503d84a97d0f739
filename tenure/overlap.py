"""The database's own refusal of overlapping spans, as SQL for each engine."""

from typing import Any, NamedTuple

from tenure.models import Tenure


class OverlapSQL(NamedTuple):
    """`postgresql` is one table constraint; `sqlite` maps trigger names to CREATE statements."""

    name: str
    table: str
    postgresql: str
    sqlite: dict[str, str]


def overlap_sql(model: type[Tenure]) -> OverlapSQL:
    """From `one_at_a_time_per`. On SQLite the triggers also refuse OR REPLACE, a changed key and
    dates that are not ISO, none of which a portable constraint can see.
    """
    table = model._meta.db_table
    name = f"{table}_no_overlap"
    fields: list[Any] = [model._meta.get_field(name) for name in model.one_at_a_time_per or ()]
    columns = [str(field.column) for field in fields]
    return OverlapSQL(
        name, table, _exclusion(table, name, columns), _triggers(table, name, columns)
    )


def _exclusion(table: str, name: str, columns: list[str]) -> str:
    keys = "".join(f'"{column}" WITH =, ' for column in columns)
    return (
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" '
        f"EXCLUDE USING gist ({keys}daterange(since, until, '[)') WITH &&)"
    )


def _triggers(table: str, name: str, columns: list[str]) -> dict[str, str]:
    same = " AND ".join([f'other."{column}" = NEW."{column}"' for column in columns] or ["1"])
    overlap = (
        f'EXISTS (SELECT 1 FROM "{table}" AS other WHERE other.id IS NOT NEW.id AND {same}'
        " AND other.since < coalesce(NEW.until, '~') AND NEW.since < coalesce(other.until, '~')"
        " AND other.since IS NOT other.until AND NEW.since IS NOT NEW.until)"
    )
    not_iso = "NEW.since IS NOT date(NEW.since) OR NEW.until IS NOT date(NEW.until)"
    replaced = f'EXISTS (SELECT 1 FROM "{table}" AS other WHERE other.id = NEW.id)'
    return {
        f"{name}_insert": _trigger(f"{name}_insert", table, "INSERT", overlap, name),
        f"{name}_update": _trigger(f"{name}_update", table, "UPDATE", overlap, name),
        f"{name}_insert_date": _trigger(f"{name}_insert_date", table, "INSERT", not_iso, name),
        f"{name}_update_date": _trigger(f"{name}_update_date", table, "UPDATE", not_iso, name),
        f"{name}_replace": _trigger(f"{name}_replace", table, "INSERT", replaced, name),
        f"{name}_key": _trigger(f"{name}_key", table, "UPDATE", "NEW.id IS NOT OLD.id", name),
    }


def _trigger(trigger: str, table: str, event: str, condition: str, refusal: str) -> str:
    return (
        f'CREATE TRIGGER "{trigger}" BEFORE {event} ON "{table}" FOR EACH ROW WHEN {condition} '
        f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
    )
