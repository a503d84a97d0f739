"""The group's true public record, and nothing invented. Each fact carries the source it was taken
from; what no source says is left empty, and the record claims to be complete for no day."""

from desk.data_sets.record.executive import write_executive
from desk.data_sets.record.group import GROUP
from desk.data_sets.record.money import write_money
from desk.data_sets.record.partners import write_partners
from desk.data_sets.record.people import PEOPLE
from desk.data_sets.record.programme import write_programme
from desk.data_sets.writing import Writer

__all__ = ["GROUP", "PEOPLE", "write"]


def write(writer: Writer) -> None:
    writer.know_the_country()
    writer.group(GROUP)
    for person in PEOPLE:
        writer.person(person)
    write_executive(writer)
    write_partners(writer)
    write_programme(writer)
    write_money(writer)
