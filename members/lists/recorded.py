"""What the registry holds of people, seats and parties, as plain values: rows of the models, each
with its chamber, province or party made anew, would take most of the time of a comparison."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.db.models import QuerySet

from members.lists.drafts import Values, days_as_values
from members.lists.official import name_key
from members.models import Affiliation, Mandate, Parliamentarian
from members.models.parliamentarian import full_name
from record.folding import fold
from tenure.precision import Precision
from tenure.span import Span

MERGINGS = ("", "merged_into__", "merged_into__merged_into__")
DAYS = ("since", "until", "since_precision", "until_precision")
SPANS_KEPT = 1_000
"""Most seats begin and end with those of others."""


class RecordedPerson(NamedTuple):
    pk: int
    given_name: str
    family_name: str
    suffix: str
    honorific_en: str
    honorific_fr: str
    house_id: int | None
    senate_key: str | None
    wikidata_id: str | None
    merged_into_id: int | None
    search_key: str
    sort_key: str

    @property
    def full_name(self) -> str:
        return full_name(self.given_name, self.family_name, self.suffix)

    @property
    def name_key(self) -> str:
        """What is searched for is the name as it is listed, unless a suffix follows it."""
        return name_key(self.given_name, self.family_name) if self.suffix else self.search_key


class RecordedMandate(NamedTuple):
    pk: int
    chamber_code: str
    constituency_en: str
    constituency_fr: str
    province_code: str | None
    end_reason: str
    expected_end: date | None
    span: Span

    def constituency(self, language: str) -> str:
        """Empty where it has no name in that language."""
        return self.constituency_en if language == "en" else self.constituency_fr

    @property
    def places(self) -> set[str]:
        """Folded, in either language."""
        return {fold(name) for name in {self.constituency_en, self.constituency_fr} if name} - {""}

    def as_values(self, language: str) -> Values:
        """The other language's name where it has no other."""
        name = self.constituency(language)
        return {
            "chamber": self.chamber_code,
            "constituency": name or self.constituency_en or self.constituency_fr,
            "province": self.province_code,
            **days_as_values(self.span),
        }


class RecordedAffiliation(NamedTuple):
    party_slug: str
    span: Span

    def as_values(self) -> Values:
        return {"party": self.party_slug, **days_as_values(self.span)}


def recorded_people(
    people: QuerySet[Parliamentarian],
) -> Iterator[tuple[list[RecordedPerson], str | None]]:
    """Each followed by whom they were merged into, two mergings on; beside a former name, folded.
    Whoever had several is given for each."""
    each = len(RecordedPerson._fields)
    columns = [f"{link}{name}" for link in MERGINGS for name in RecordedPerson._fields]
    for *values, former in people.values_list(*columns, "other_names__search_key"):
        starts = (at for at in range(0, len(values), each) if values[at] is not None)
        yield [RecordedPerson(*values[at : at + each]) for at in starts], former


def recorded_mandates(people: Iterable[int]) -> Iterator[tuple[int, RecordedMandate]]:
    """Oldest first, each after the key of whose it is."""
    rows = Mandate.objects.filter(parliamentarian__in=people).order_by("since")
    for person, *values, since, until, since_known, until_known in rows.values_list(
        "parliamentarian_id",
        "pk",
        "chamber__code",
        "constituency_en",
        "constituency_fr",
        "province__code",
        "end_reason",
        "expected_end",
        *DAYS,
    ):
        yield person, RecordedMandate(*values, _span(since, until, since_known, until_known))


def recorded_affiliations(people: Iterable[int]) -> Iterator[tuple[int, RecordedAffiliation]]:
    """Oldest first, each after the key of whose it is."""
    rows = Affiliation.objects.filter(parliamentarian__in=people).order_by("since")
    for person, slug, *days in rows.values_list("parliamentarian_id", "party__slug", *DAYS):
        yield person, RecordedAffiliation(slug, _span(*days))


@lru_cache(maxsize=SPANS_KEPT)
def _span(since: date, until: date | None, since_known: str, until_known: str) -> Span:
    return Span(since, until, Precision(since_known), Precision(until_known))
