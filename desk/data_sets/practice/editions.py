"""Three editions of the invented record, the last with a correction of what the first two say."""

from datetime import date

from desk.data_sets.writing import Writer
from members.models import Parliamentarian
from opendata.actions import publish_edition
from record.because import Because, write_down

FIRST, SECOND, THIRD = date(2024, 9, 30), date(2025, 3, 31), date(2025, 6, 30)
CORRECTED, RATIFIED = "joris-van-der-meerel", date(2010, 5, 27)
"""Whose admission was ratified a day later than the record had it."""


def write_editions(writer: Writer) -> None:
    _publish(writer, FIRST)
    _publish(writer, SECOND)
    _correct(writer)
    _publish(writer, THIRD)


def _publish(writer: Writer, on: date) -> None:
    publish_edition(on=on, by=None)
    writer.count()


def _correct(writer: Writer) -> None:
    tie = Parliamentarian.objects.get(slug=CORRECTED).memberships.get()
    tie.ratified_on = RATIFIED
    write_down(tie, by=None, because=Because.CORRECTION)
    writer.count()
