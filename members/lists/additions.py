"""New people and empty fields: what only adds, written for a whole list at once."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from members.lists.citation import citation
from members.lists.drafts import Values, span_of
from members.lists.official import name_key
from members.lists.references import References
from members.lists.restoring import restore, restored_person
from members.lists.slugs import Slugs
from members.lists.writing import Author, create_all, update_all
from members.models import (
    Affiliation,
    ListImport,
    Mandate,
    Parliamentarian,
    ProposedChange,
)
from record.folding import fold

OFFICIAL_IDS = ("house_id", "senate_key", "wikidata_id")
LANGUAGES = ("en", "fr")


def add_people(
    changes: Sequence[ProposedChange],
    list_import: ListImport,
    references: References,
    *,
    by: Author,
    because: str,
) -> list[ProposedChange]:
    """Create the people of `new_person` values with their mandates and affiliations.

    Leaves out, and does not return, whoever has been recorded since the proposal was made.
    """
    recorded = _Recorded(changes)
    fresh = [change for change in changes if not recorded.holds(change.after)]
    slugs, source = Slugs(), citation(list_import)
    people = [_person(change.after, slugs, source) for change in fresh]
    create_all(people, by=by, because=because)
    mandates, affiliations = [], []
    for person, change in zip(people, fresh, strict=True):
        change.parliamentarian = person
        if "details" in change.after:
            continue
        language = change.after["language"]
        mandates += [
            new_mandate(person, values, language, references, source)
            for values in change.after["mandates"]
        ]
        affiliations += [
            new_affiliation(person, values, references, source)
            for values in change.after["affiliations"]
        ]
    create_all(mandates, by=by, because=because)
    create_all(affiliations, by=by, because=because)
    restore(fresh, list_import.as_of, references, by=by, because=because)
    return fresh


def fill_gaps(
    changes: Sequence[ProposedChange], references: References, *, by: Author, because: str
) -> list[ProposedChange]:
    """Put values into fields that are still empty; a change whose fields are not is left out."""
    people = Parliamentarian.objects.in_bulk({change.parliamentarian_id for change in changes})
    wanted = {gap["id"] for change in changes for gap in change.after["mandates"]}
    mandates = Mandate.objects.in_bulk(wanted)
    filled = []
    for change in changes:
        targets: list[tuple[Parliamentarian | Mandate, Values]] = [
            (mandates[gap["id"]], stored_values(gap["fields"], references))
            for gap in change.after["mandates"]
        ]
        targets.append((people[subject_of(change)], change.after["fields"]))
        if all(_is_empty(row, values) for row, values in targets):
            for row, values in targets:
                for name, value in values.items():
                    setattr(row, name, value)
            filled.append(change)
    _write_filled(filled, people, mandates, by=by, because=because)
    return filled


def _write_filled(
    filled: Sequence[ProposedChange],
    people: dict[int, Parliamentarian],
    mandates: dict[int, Mandate],
    *,
    by: Author,
    because: str,
) -> None:
    changed = [people[subject_of(change)] for change in filled if change.after["fields"]]
    fields = {name for change in filled for name in change.after["fields"]}
    update_all(changed, fields, by=by, because=because)
    gaps = [gap for change in filled for gap in change.after["mandates"]]
    names = {name for gap in gaps for name in gap["fields"]}
    update_all([mandates[gap["id"]] for gap in gaps], names, by=by, because=because)


def subject_of(change: ProposedChange) -> int:
    """The key of the person on record that a proposal other than a new person is about."""
    assert change.parliamentarian_id is not None
    return change.parliamentarian_id


def stored_values(values: Values, references: References) -> Values:
    """Mandate fields as the model wants them: a province row, a date."""
    stored = dict(values)
    if "province" in stored:
        stored["province"] = references.provinces[stored["province"]]
    if "expected_end" in stored:
        stored["expected_end"] = date.fromisoformat(stored["expected_end"])
    return stored


def _is_empty(row: Parliamentarian | Mandate, values: Values) -> bool:
    return not any(getattr(row, name) for name in values)


class _Recorded:
    """Whom of some new people the registry already has, by number or by name and riding."""

    def __init__(self, changes: Sequence[ProposedChange]) -> None:
        values = [change.after for change in changes]
        meant = Q(search_key__in={_search_key(after) for after in values})
        for column in OFFICIAL_IDS:
            wanted = {after[column] for after in values if after.get(column)}
            meant |= Q(**{f"{column}__in": wanted})
        places = ("mandates__constituency_en", "mandates__constituency_fr")
        rows = Parliamentarian.objects.filter(meant).values_list(
            *OFFICIAL_IDS, "search_key", "mandates__chamber__code", *places
        )
        self.ids, self.seats = set(), set()
        for house_id, senate_key, wikidata_id, name, chamber, *constituencies in rows:
            self.ids |= set(zip(OFFICIAL_IDS, (house_id, senate_key, wikidata_id), strict=True))
            self.seats |= {(name, chamber, fold(place)) for place in constituencies if place}

    def holds(self, after: Values) -> bool:
        if any((column, after[column]) in self.ids for column in OFFICIAL_IDS if column in after):
            return True
        name = _search_key(after)
        return any(
            (name, mandate["chamber"], fold(mandate["constituency"])) in self.seats
            for mandate in after["mandates"]
        )


def _search_key(after: Values) -> str:
    words = (name_key(after["given_name"], after["family_name"]), fold(after["suffix"]))
    return " ".join(word for word in words if word)


def _person(after: Values, slugs: Slugs, source: str) -> Parliamentarian:
    if "details" in after:
        return restored_person(after["details"]["person"], slugs)
    seats = after["mandates"]
    name = f"{after['given_name']} {after['family_name']} {after['suffix']}"
    return Parliamentarian(
        given_name=after["given_name"],
        family_name=after["family_name"],
        suffix=after["suffix"],
        slug=slugs.new(name, seats[0]["constituency"] if seats else ""),
        source=source,
        **{f"honorific_{after['language']}": after["honorific"]},
        **{column: after[column] for column in OFFICIAL_IDS if column in after},
    )


def new_mandate(
    person: Parliamentarian, values: Values, language: str, references: References, source: str
) -> Mandate:
    """Unsaved. A seat that bears its province's name bears it in both languages."""
    province = references.provinces[values["province"]] if values["province"] else None
    names = {f"constituency_{language}": values["constituency"]}
    if province and fold(getattr(province, f"name_{language}")) == fold(values["constituency"]):
        names = {f"constituency_{each}": getattr(province, f"name_{each}") for each in LANGUAGES}
    span = span_of(values)
    return Mandate(
        parliamentarian=person,
        chamber=references.chambers[values["chamber"]],
        province=province,
        start_reason=values["start_reason"],
        expected_end=values["expected_end"] and date.fromisoformat(values["expected_end"]),
        since=span.since,
        until=span.until,
        since_precision=span.since_precision,
        until_precision=span.until_precision,
        source=source,
        **names,
    )


def new_affiliation(
    person: Parliamentarian, values: Values, references: References, source: str
) -> Affiliation:
    """Unsaved."""
    span = span_of(values)
    return Affiliation(
        parliamentarian=person,
        party=references.parties[values["party"]],
        since=span.since,
        until=span.until,
        since_precision=span.since_precision,
        until_precision=span.until_precision,
        source=source,
    )
