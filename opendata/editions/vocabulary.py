"""What the rows of two editions call people and things, in the active language."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from exports.table import words
from opendata import catalogue
from opendata.editions.comparing import RowChange
from opendata.editions.content import Content, Row
from record.bilingual import active_language
from record.folding import fold
from tenure.points import PointPrecision, point_in_words
from tenure.precision import Precision
from tenure.span import day_after

LONGEST_QUOTED = 200


@dataclass(frozen=True)
class Told:
    """One sentence about a subject, by kind and short name, and what it tells: all that the changes
    hold, or their `columns`. An empty sentence: nothing needs telling, for another one does."""

    subject_kind: str
    subject: str
    sentence: str
    changes: tuple[RowChange, ...]
    day: str | None = None
    columns: frozenset[str] | None = None


@dataclass
class Vocabulary:
    """Names as the newer edition has them, or the older one where the newer has none."""

    before: Content
    after: Content

    @cached_property
    def _rows(self) -> dict[tuple[str, Any], Row]:
        found: dict[tuple[str, Any], Row] = {}
        for content in (self.before, self.after):
            for name, table in content["tables"].items():
                if len(table["key"]) == 1:
                    found |= {(name, row[table["key"][0]]): row for row in table["rows"]}
        return found

    def row(self, table: str, name: Any) -> Row:
        return self._rows.get((table, name), {})

    def rows(self, table: str) -> list[Row]:
        """Of the newer edition; none where it has no such table."""
        rows: list[Row] = self.after["tables"].get(table, {"rows": []})["rows"]
        return rows

    def is_newly_met(self, person: str) -> bool:
        """Whether the edition before told nothing of that person."""
        return person not in self._met_before

    @cached_property
    def _met_before(self) -> set[str]:
        rows = self.before["tables"].get("parliamentarians", {"rows": ()})["rows"]
        return {row["parliamentarian"] for row in rows}

    def person(self, slug: str) -> str:
        row = self.row("parliamentarians", slug)
        return full_name(row) if row else slug

    def called(self, table: str, name: str | None, text_field: str = "name") -> str:
        """By its short name, title or name; by what its address says where no row has it."""
        row = self.row(table, name)
        return text(row, f"short_{text_field}") or text(row, text_field) or str(name or "")

    def party(self, slug: str | None) -> str:
        return self.called("parties", slug) if slug else _("no party")

    def title(self, office: str, person: str) -> str:
        """What that person is called in that office."""
        row = self.row("offices", office)
        if active_language() == "en" or not row:
            return _in_a_sentence(str(row.get("title_en") or office))
        gender = self.row("parliamentarians", person).get("grammatical_gender_fr")
        kinds = {"m": "masculine", "f": "feminine"}
        return str(row[f"title_fr_{kinds.get(str(gender), 'epicene')}"])


def _in_a_sentence(title: str) -> str:
    """ "Vice-Chair" as it is, but "ex officio member"."""
    return title if title.istitle() else title[:1].lower() + title[1:]


def full_name(row: Row) -> str:
    name = f"{row['given_name'] or ''} {row['family_name']}".strip()
    return f"{name}, {row['suffix']}" if row.get("suffix") else name


def text(row: Row, name: str) -> str:
    """In the active language; in the other one where that is all there is."""
    language = active_language()
    other = "fr" if language == "en" else "en"
    return str(row.get(f"{name}_{language}") or row.get(f"{name}_{other}") or "")


def quoted(row: Row, name: str) -> str:
    """Cut at a word where it is long."""
    told = " ".join(text(row, name).split())
    if len(told) > LONGEST_QUOTED:
        told = told[:LONGEST_QUOTED].rsplit(" ", 1)[0] + "…"
    return _("“%(text)s”") % {"text": told}


def meaning(table: str, column: str, code: Any) -> str:
    """Of a column's code, as the catalogue explains it today; the code itself where none does."""
    its = catalogue.tables().get(table)
    for each in its.columns if its else ():
        if each.column.json_key == column:
            return next((words(said) for known, said in each.codes if known == code), str(code))
    return str(code)


def day_of(row: Row, name: str = "first_day", precision: str = "first_day_precision") -> str:
    """As exactly as it is known; "" where it is not."""
    said = row.get(name)
    exactly = row.get(precision) or Precision.DAY
    if not said or exactly == Precision.UNKNOWN:
        return ""
    day = date.fromisoformat(said)
    if exactly == Precision.ATTESTED:
        return _("by %(day)s") % {"day": point_in_words(day, PointPrecision.DAY)}
    return point_in_words(day, exactly)


def follows(row: Row, earlier: Row) -> bool:
    """Whether one begins on the day after the other's last, or on that of one undone in a day."""
    if not row["first_day"] or not earlier["last_day"]:
        return False
    last = date.fromisoformat(earlier["last_day"])
    ends = last if earlier.get("is_part_of_day") else day_after(last)
    return bool(row["first_day"] == ends.isoformat())


def last_day_of(row: Row) -> str:
    """With the words that tell a last day from a first."""
    said = row.get("last_day")
    if not said:
        return ""
    exactly = row.get("last_day_precision") or Precision.DAY
    if exactly == Precision.UNKNOWN:
        day = point_in_words(date.fromisoformat(said), PointPrecision.DAY)
        return _("known until %(day)s") % {"day": day}
    return _("last day: %(day)s") % {"day": point_in_words(date.fromisoformat(said), exactly)}


def noted(sentence: str, *notes: str) -> str:
    """The sentence with its full stop, and in brackets before it whatever of the notes is told."""
    told = "; ".join(note for note in notes if note)
    return f"{sentence} ({told})." if told else f"{sentence}."


def of_name(name: str) -> str:
    """ "of Ann"; in French "de Ruby", "d’Odalys"."""
    if active_language() == "en":
        return f"of {name}"
    return f"d’{name}" if fold(name)[:1] in ("a", "e", "i", "o", "u") else f"de {name}"
