"""From facts to rows, each checked whole and written with its history."""

from collections.abc import Callable, Sequence

from django.db import models
from django.utils import timezone

from desk.data_sets.facts import GroupFacts, Person, Row
from members.models import (
    Affiliation,
    Chamber,
    Coverage,
    Group,
    Mandate,
    MandatePoint,
    Membership,
    OtherName,
    Parliament,
    Parliamentarian,
    Party,
    Province,
    Statement,
)
from record.because import Because, sign


class Writer:
    """Writes for no user. What it publishes is published at the moment it was made.

    `progress` is told after each row how many have been written.
    """

    def __init__(self, progress: Callable[[int], None]) -> None:
        self.progress = progress
        self.written = 0
        self.now = timezone.now()

    def write(self, row: models.Model) -> None:
        """Constraints are left to the database, which refuses in its own words: a set that breaks
        one is our mistake, and to be told so beforehand takes as long as all the rest.
        """
        sign(row, by=None, because=Because.EVENT)
        row.full_clean(validate_constraints=False)
        row.save()
        self.count()

    def count(self) -> None:
        """One row more, also where a verb has written it."""
        self.written += 1
        self.progress(self.written)

    def know_the_country(self) -> None:
        """Look up the chambers, provinces, parties and Parliaments that people's rows name."""
        self.chambers = {chamber.code: chamber for chamber in Chamber.objects.all()}
        self.provinces = {province.code: province for province in Province.objects.all()}
        self.parties = {party.slug: party for party in Party.objects.all()}
        self.parliaments = {
            parliament.number: parliament for parliament in Parliament.objects.all()
        }

    def group(self, facts: GroupFacts) -> None:
        group = Group(**facts.fields)
        self.write(group)
        for order, (english, french, parts) in enumerate(facts.mandate, start=1):
            point = self.point(group, None, order, english, french, facts.mandate_source)
            for place, (part_en, part_fr) in enumerate(parts, start=1):
                self.point(group, point, place, part_en, part_fr, facts.mandate_source)
        for coverage in facts.coverages:
            self.write(Coverage(**coverage))
        self.statements(facts.statements, None)

    def point(
        self,
        group: Group,
        parent: MandatePoint | None,
        order: int,
        text_en: str,
        text_fr: str,
        source: str,
    ) -> MandatePoint:
        point = MandatePoint(
            group=group, parent=parent, order=order, text_en=text_en, text_fr=text_fr, source=source
        )
        self.write(point)
        return point

    def person(self, facts: Person) -> Parliamentarian:
        person = Parliamentarian(**facts.fields)
        self.write(person)
        for seat in facts.seats:
            self.write(Mandate(parliamentarian=person, **self._seat(seat)))
        for belonging in facts.belongings:
            party = self.parties[belonging["party"]]
            self.write(Affiliation(parliamentarian=person, **{**belonging, "party": party}))
        for tie in facts.ties:
            self.write(Membership(parliamentarian=person, **self._published(tie)))
        for name in facts.other_names:
            self.write(OtherName(parliamentarian=person, **name))
        self.statements(facts.statements, person)
        return person

    def statements(self, rows: Sequence[Row], person: Parliamentarian | None) -> None:
        for order, row in enumerate(rows, start=1):
            published = {"published_at": self.now}
            self.write(Statement(parliamentarian=person, order=order, **row, **published))

    def _seat(self, seat: Row) -> Row:
        fields = {
            **seat,
            "chamber": self.chambers[seat["chamber"]],
            "province": self.provinces[seat["province"]],
        }
        if number := fields.pop("parliament", None):
            parliament = self.parliaments[number]
            fields = {"since": parliament.since, "until": parliament.until, **fields}
        return fields

    def _published(self, tie: Row) -> Row:
        """`published`: whether the loading publishes it."""
        fields = dict(tie)
        if fields.pop("published", True):
            fields["published_at"] = self.now
        return fields
