"""A wholly invented group in a wholly invented Parliament, for training, screenshots and trying
everything. It replaces the installed real country first. All days are fixed."""

from collections.abc import Iterator
from dataclasses import replace

from desk.data_sets.facts import Person
from desk.data_sets.practice import official_members, participating
from desk.data_sets.practice.early_members import EARLY_MEMBERS
from desk.data_sets.practice.editions import write_editions
from desk.data_sets.practice.executive import write_executive
from desk.data_sets.practice.group import GROUP
from desk.data_sets.practice.money import write_money
from desk.data_sets.practice.not_public import NOT_PUBLIC
from desk.data_sets.practice.official_list import NUMBER_NOT_RECORDED, queue_the_official_list
from desk.data_sets.practice.partners import write_partners
from desk.data_sets.practice.people import councillor, delegate, fields
from desk.data_sets.practice.programme import write_programme
from desk.data_sets.practice.reference import replace_the_country
from desk.data_sets.practice.stories import CHANGED_NAME, STORIES
from desk.data_sets.writing import Writer
from members.models import Parliamentarian

__all__ = ["GROUP", "people", "write"]

FIRST_HOUSE_ID = 900_001


def people() -> Iterator[Person]:
    """Everyone but the duplicate record; those of the House with the number the House gives."""
    for number, person in enumerate(_unnumbered(), start=FIRST_HOUSE_ID):
        in_the_house = any(seat["chamber"] == "house" for seat in person.seats)
        known = in_the_house and person.fields["slug"] != NUMBER_NOT_RECORDED
        house_id = {"house_id": number} if known else {}
        yield replace(person, fields=person.fields | house_id)


def _unnumbered() -> Iterator[Person]:
    yield from STORIES
    for kind, tables in (("official", official_members), ("participating", participating)):
        name = kind.upper()
        for when in ("", "FORMER_"):
            for line in getattr(tables, f"{when}{name}_DELEGATES"):
                yield delegate(line, kind=kind)
            for line in getattr(tables, f"{when}{name}_COUNCILLORS"):
                yield councillor(line, kind=kind)
    yield from NOT_PUBLIC
    yield from EARLY_MEMBERS


def write(writer: Writer) -> None:
    replace_the_country(writer)
    writer.group(GROUP)
    for person in people():
        writer.person(person)
    write_executive(writer)
    write_partners(writer)
    write_programme(writer)
    write_money(writer)
    write_the_duplicate(writer)
    queue_the_official_list()
    write_editions(writer)


def write_the_duplicate(writer: Writer) -> None:
    """A second record of one person, merged into the first: its address leads there."""
    survivor = Parliamentarian.objects.get(slug=CHANGED_NAME.fields["slug"])
    own = fields("Ottoline", "Brindlecote", slug="ottoline-brindlecote-duplicate")
    writer.write(Parliamentarian(**own, merged_into=survivor))
