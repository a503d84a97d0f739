"""What a list says of a person on record, against what the record says."""

from collections.abc import Iterator

from members.lists.drafts import Draft, Kind, Remedy, Values
from members.lists.official import ListFormat, OfficialList
from members.lists.recorded import RecordedMandate, RecordedPerson
from members.lists.register import Register
from members.lists.resolving import ReadAffiliation, ReadMandate, ReadRow, official_ids
from record.folding import fold
from tenure.precision import Precision
from tenure.span import Span

STATING_HONORIFICS = (ListFormat.HOUSE_XML, ListFormat.HOUSE_CSV, ListFormat.HOUSE_PROFILE)


class Comparison:
    """One row against one person; `drafts()` gives at most one proposal of each kind."""

    def __init__(
        self,
        official_list: OfficialList,
        read: ReadRow,
        person: RecordedPerson,
        register: Register,
    ) -> None:
        self.list, self.read, self.person, self.register = official_list, read, person, register
        self.language = official_list.language
        self.gaps: Values = {}
        self.mandate_gaps: list[Values] = []
        self.history: Values = {"mandates": [], "affiliations": []}
        self.returns: Values = {"mandates": [], "affiliations": []}

    def drafts(self) -> Iterator[Draft]:
        self._compare_ids()
        yield from self._compare_names()
        yield from self._compare_honorific()
        for mandate in self.read.mandates:
            yield from self._compare_mandate(mandate)
        yield from self._compare_parties()
        yield from self._gathered()

    def _gathered(self) -> Iterator[Draft]:
        if self.gaps or self.mandate_gaps:
            after = {"fields": self.gaps, "mandates": self.mandate_gaps}
            yield self._draft(
                Kind.FILLS_GAP, {}, {"language": self.language, **after, "affiliations": []}
            )
        for kind, found in ((Kind.RETURNED, self.returns), (Kind.DATED_HISTORY, self.history)):
            if found["mandates"] or found["affiliations"]:
                yield self._draft(kind, self._recorded(), {"language": self.language, **found})

    def _recorded(self) -> Values:
        pk = self.person.pk
        return {
            "mandates": [row.as_values(self.language) for row in self.register.mandates[pk]],
            "affiliations": [row.as_values() for row in self.register.affiliations[pk]],
        }

    def _draft(
        self, kind: str, before: Values, after: Values, remedy: Remedy = Remedy.NONE
    ) -> Draft:
        return Draft(
            kind, self.read.subject, self.read.row.number, self.person.pk, before, after, remedy
        )

    def _compare_ids(self) -> None:
        for column, value in official_ids(self.read.row).items():
            if getattr(self.person, column) is None:
                self.gaps[column] = value

    def _compare_names(self) -> Iterator[Draft]:
        if not self.list.states_names:
            return
        row, person = self.read.row, self.person
        after = {"given_name": row.given_name, "family_name": row.family_name}
        if row.suffix:
            after["suffix"] = row.suffix
        before = {column: getattr(person, column) for column in after}
        if any(plain(before[column]) != plain(after[column]) for column in after):
            yield self._draft(Kind.NAME_DIFFERS, before, after)

    def _compare_honorific(self) -> Iterator[Draft]:
        if self.list.format not in STATING_HONORIFICS:
            return
        column = f"honorific_{self.language}"
        recorded, listed = getattr(self.person, column), self.read.row.honorific
        if plain(recorded) == plain(listed):
            return
        if not recorded and (self.person.honorific_en or self.person.honorific_fr):
            self.gaps[column] = listed
        else:
            yield self._draft(Kind.HONORIFIC_DIFFERS, {column: recorded}, {column: listed})

    def _compare_mandate(self, mandate: ReadMandate) -> Iterator[Draft]:
        held = self._held_in(mandate)
        if held is not None:
            yield from self._compare_same_mandate(mandate, held)
            return
        overlapped = self._overlapped_by(mandate)
        if overlapped and mandate.assumed:
            return
        sits = mandate.span.until is None and self.list.format != ListFormat.HOUSE_PROFILE
        if sits and not self._later_mandate(mandate):
            self.returns["mandates"].append(mandate.as_values())
        else:
            self.history["mandates"].append(mandate.as_values())

    def _rows_in(self, mandate: ReadMandate) -> list[RecordedMandate]:
        rows = self.register.mandates[self.person.pk]
        return [row for row in rows if row.chamber_code == mandate.chamber_code]

    def _held_in(self, mandate: ReadMandate) -> RecordedMandate | None:
        rows = self._rows_in(mandate)
        return next((row for row in rows if row.span.since == mandate.span.since), None)

    def _overlapped_by(self, mandate: ReadMandate) -> bool:
        return any(row.span.overlaps(mandate.span) for row in self._rows_in(mandate))

    def _later_mandate(self, mandate: ReadMandate) -> bool:
        return any(mandate.span.since not in Span(row.span.since) for row in self._rows_in(mandate))

    def _compare_same_mandate(self, mandate: ReadMandate, held: RecordedMandate) -> Iterator[Draft]:
        gaps, differs = self._mandate_fields(mandate, held)
        if gaps:
            self.mandate_gaps.append({"id": held.pk, "fields": gaps})
        if differs:
            before = held.as_values(self.language)
            after = mandate.as_values() | {"language": self.language, "id": held.pk}
            yield self._draft(Kind.CONSTITUENCY_DIFFERS, before, after)
        if held.span.until is None and mandate.span.until is not None:
            self.history["mandates"].append(mandate.as_values())

    def _mandate_fields(self, mandate: ReadMandate, held: RecordedMandate) -> tuple[Values, bool]:
        """Values for empty fields, and whether a filled one says something else."""
        column = f"constituency_{self.language}"
        listed = {column: mandate.constituency, "province": mandate.province_code}
        recorded = {column: held.constituency(self.language), "province": held.province_code}
        if mandate.expected_end and held.expected_end is None:
            listed["expected_end"], recorded["expected_end"] = (
                mandate.expected_end.isoformat(),
                None,
            )
        gaps = {name: value for name, value in listed.items() if value and not recorded[name]}
        differs = any(
            recorded[name] and value and fold(recorded[name]) != fold(value)
            for name, value in listed.items()
        )
        return gaps, differs

    def _compare_parties(self) -> Iterator[Draft]:
        for affiliation in self.read.affiliations:
            if affiliation.stated:
                yield from self._compare_stated_party(
                    affiliation.party_slug, affiliation.as_values()
                )
            elif affiliation.party_slug and self._adds_days(affiliation):
                self.history["affiliations"].append(affiliation.as_values())

    def _compare_stated_party(self, slug: str | None, values: Values) -> Iterator[Draft]:
        as_of = self.register.as_of
        held = self.register.affiliation_on(self.person, as_of)
        recorded = held.party_slug if held else None
        if recorded == slug:
            return
        if held is None and self.returns["mandates"]:
            self.returns["affiliations"].append(values)
        elif held is None and self._attested_later(slug):
            self.history["affiliations"].append(values)
        else:
            yield self._draft(Kind.PARTY_DIFFERS, {"party": recorded}, {"party": slug}, Remedy.DAY)

    def _attested_later(self, slug: str | None) -> bool:
        """Whether the record has the same party next, by a start that may have been earlier."""
        rows = self.register.affiliations[self.person.pk]
        later = [row for row in rows if self.register.as_of not in Span(row.span.since)]
        return bool(
            later
            and later[0].party_slug == slug
            and later[0].span.since_precision == Precision.ATTESTED
        )

    def _adds_days(self, affiliation: ReadAffiliation) -> bool:
        """An undated source adds only where the record is silent; a dated one, unless recorded."""
        rows = self.register.affiliations[self.person.pk]
        span = affiliation.span
        if affiliation.assumed:
            return not any(row.span.overlaps(span) for row in rows)
        listed = affiliation.as_values()
        return not any(row.as_values() == listed for row in rows)


def plain(text: str) -> str:
    """The same name however its apostrophes and dashes were typed."""
    return text.translate(str.maketrans("’‘‐‑", "''--"))
