"""Who was tied to the group on a day or during a period, with party and seat: public facts only."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import (
    Case,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from members.models import Affiliation, Mandate, Membership, Parliamentarian, Province, Statement
from members.querysets.parliamentarians import ParliamentarianQuerySet
from members.scope import Completeness, Scope
from members.standing import people_of_unknown, people_of_unknown_tie
from record.bilingual import active_language
from tenure.querysets import TenureQuerySet
from tenure.span import Standing, standing_on

NAMED = "named"
"""The kind of tie of people whom only a published statement names."""
NO_AFFILIATION = "none"
"""Asks for people of no party: independent or non-affiliated."""
CHUNK = 500


@dataclass(frozen=True)
class Row:
    """One person, once, with every tie, seat and affiliation that holds in the scope."""

    person: Parliamentarian
    ties: Sequence[Membership | Statement]
    mandates: Sequence[Mandate]
    affiliations: Sequence[Affiliation]
    party_not_known: bool
    seat_not_known: bool

    @property
    def provinces(self) -> list[Province]:
        """Each once."""
        return list(dict.fromkeys(seat.province for seat in self.mandates if seat.province))

    @property
    def memberships(self) -> list[Membership]:
        return [tie for tie in self.ties if isinstance(tie, Membership)]

    @property
    def statements(self) -> list[Statement]:
        return [tie for tie in self.ties if isinstance(tie, Statement)]


@dataclass(frozen=True)
class Roster:
    """`filters` hold q, kind, chamber, party, province and sort, each "" where nothing is asked;
    `party_order` the keys of the parties as the reader's language sorts them. `with_named` adds
    people whom only a published statement names.
    """

    known: Completeness
    filters: dict
    with_named: bool
    party_order: Sequence[int]

    @property
    def scope(self) -> Scope:
        return self.known.scope

    def people(self) -> ParliamentarianQuerySet:
        """Filtered and sorted; without the related rows that `rows` needs."""
        return self._asked_for(self._tied()).order_by(*self._order(), "sort_key", "pk")

    def people_of_unknown_tie(self) -> list[Parliamentarian]:
        """Under the same filters, by name; none of them is in `people`. One query where the record
        is whole, else none.
        """
        doubtful = Membership.objects.public().in_doubt().filter(**_of_person())
        people = self._asked_for(Q(Exists(doubtful)))
        return people_of_unknown_tie(people, self.known, self.filters["kind"])

    def rows(self, people: QuerySet[Parliamentarian]) -> Iterator[Row]:
        """Four more queries for every 500 people."""
        for person in people.prefetch_related(*_related()).iterator(chunk_size=CHUNK):
            yield self._row(person)

    def _asked_for(self, tied: Q) -> ParliamentarianQuerySet:
        people = Parliamentarian.objects.standing().filter(tied)
        if self.filters["q"]:
            people = people.search(self.filters["q"])
        return self._with_party(self._with_seat(people))

    def _tied(self) -> Q:
        kind = self.filters["kind"]
        memberships = Membership.objects.public().filter(self.scope.q(), **_of_person())
        statements = Statement.objects.published().filter(self.scope.q(), **_of_person())
        if kind == NAMED:
            return Q(Exists(statements), ~Exists(memberships)) if self.with_named else Q(pk__in=[])
        if kind:
            return Q(Exists(memberships.filter(kind=kind)))
        either = Q(Exists(memberships))
        return either | Q(Exists(statements)) if self.with_named else either

    def _with_seat(self, people: ParliamentarianQuerySet) -> ParliamentarianQuerySet:
        wanted = {
            "chamber__code": self.filters["chamber"],
            "province__code": self.filters["province"],
        }
        wanted = {lookup: value for lookup, value in wanted.items() if value}
        if not wanted:
            return people
        return people.filter(
            Exists(Mandate.objects.filter(self.scope.q(), **_of_person(), **wanted))
        )

    def _with_party(self, people: ParliamentarianQuerySet) -> ParliamentarianQuerySet:
        party = self.filters["party"]
        if not party:
            return people
        affiliations = Affiliation.objects.filter(self.scope.q(), **_of_person())
        if party != NO_AFFILIATION:
            return people.filter(Exists(affiliations.filter(party__slug=party)))
        people = people.filter(~Exists(affiliations))
        unknown = people_of_unknown(Affiliation, people, self.scope.span.since)
        return people.exclude(pk__in=unknown)

    def _order(self) -> list:
        sort = self.filters["sort"]
        if sort in ("", "name"):
            return []
        if sort == "party":
            ranks = [
                When(party_id=pk, then=Value(rank)) for rank, pk in enumerate(self.party_order)
            ]
            rank = Case(*ranks, output_field=IntegerField())
            first = self._newest(Affiliation.objects.annotate(rank=rank), "rank")
        else:
            first = self._newest(*_sorted_by(sort))
        return [first.asc(nulls_last=True)]

    def _newest(self, rows: TenureQuerySet, value: str) -> Subquery:
        of_person = rows.filter(self.scope.q(), **_of_person())
        return Subquery(of_person.newest_first().values(value)[:1])

    def _row(self, person: Parliamentarian) -> Row:
        mandates, affiliations = person.all_mandates, person.all_affiliations
        ties = [*self._held(person.public_memberships)]
        if self.with_named:
            ties += self._held(person.published_statements)
        return Row(
            person,
            ties,
            self._held(mandates),
            self._held(affiliations),
            party_not_known=self._not_known(affiliations),
            seat_not_known=self._not_known(mandates),
        )

    def _held(self, rows: Iterable) -> list:
        return [row for row in rows if self.scope.holds(row.span)]

    def _not_known(self, rows: Iterable) -> bool:
        """Where nothing holds in a period, its first day tells of the whole."""
        if self._held(rows):
            return False
        spans = (row.span for row in rows)
        return standing_on(spans, self.scope.span.since) is Standing.NOT_KNOWN


def _sorted_by(sort: str) -> tuple[TenureQuerySet, str]:
    """The rows and their value; constituencies by their names in the active language."""
    by_name = "sort_key_fr" if active_language() == "fr" else "search_key"
    return {
        "constituency": (Mandate.objects.all(), by_name),
        "province": (Mandate.objects.all(), "province__order"),
        "since": (Membership.objects.public(), "since"),
    }[sort]


def _of_person() -> dict[str, object]:
    return {"parliamentarian": OuterRef("pk")}


def _related() -> list[Prefetch]:
    """As lists, since fifty querysets take longer to make than fifty rows to read."""
    seats = Mandate.objects.select_related("chamber", "province")
    affiliations = Affiliation.objects.select_related("party")
    return [
        Prefetch("memberships", Membership.objects.public(), to_attr="public_memberships"),
        Prefetch("statements", Statement.objects.published(), to_attr="published_statements"),
        Prefetch("mandates", seats, to_attr="all_mandates"),
        Prefetch("affiliations", affiliations, to_attr="all_affiliations"),
    ]
