"""Which columns of a table name a row of another: read off the fields that both come from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exports.public import PublicTable


@dataclass(frozen=True)
class ForeignKey:
    """`columns` hold what the columns of `table.key` hold, in that order."""

    columns: tuple[str, ...]
    table: PublicTable


def foreign_keys(table: PublicTable, others: Iterable[PublicTable]) -> Iterator[ForeignKey]:
    """Several values in one cell name no row, and a table's own key does not name another's."""
    for other in others:
        for way in sorted(_ways(table)):
            columns = [_column(table, (*way, *reads)) for reads in _key_reads(other)]
            if all(columns):
                yield ForeignKey(tuple(columns), other)


def _ways(table: PublicTable) -> set[tuple[str, ...]]:
    """Every path of fields that leads away from the rows of the table."""
    return {
        each.reads[:steps]
        for each in table.columns
        if not each.is_list
        for steps in range(1, len(each.reads))
    }


def _key_reads(table: PublicTable) -> list[tuple[str, ...]]:
    by_name = {each.column.key: each.reads for each in table.columns}
    return [by_name[name] for name in table.key]


def _column(table: PublicTable, reads: tuple[str, ...]) -> str:
    found = (each for each in table.columns if each.reads == reads and not each.is_list)
    return next((each.column.key for each in found), "")
