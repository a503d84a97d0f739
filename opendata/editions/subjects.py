"""Whom or what a row of each table is about, and what a change of it is called."""

from typing import Any

from opendata.editions.content import Row
from opendata.editions.vocabulary import Vocabulary, quoted

SUBJECTS = {
    **dict.fromkeys(
        ("parliamentarians", "other_names", "mandates", "affiliations", "memberships"),
        ("person", "parliamentarian", "parliamentarians"),
    ),
    "appointments": ("person", "parliamentarian", "parliamentarians"),
    "statements": ("person", "parliamentarian", "parliamentarians"),
    **dict.fromkeys(("offices", "office_rules", "vacancies"), ("office", "office", "offices")),
    **dict.fromkeys(("parties", "recognitions"), ("party", "party", "parties")),
    "chambers": ("chamber", "chamber", "chambers"),
    "parliaments": ("parliament", "parliament", ""),
    **dict.fromkeys(
        ("organisations", "relations", "sister_officers"),
        ("organisation", "organisation", "organisations"),
    ),
    **dict.fromkeys(
        ("memoranda", "signatories", "commitments", "follow_ups"),
        ("memorandum", "memorandum", "memoranda"),
    ),
    **dict.fromkeys(("concerns", "updates"), ("concern", "concern", "concerns")),
    **dict.fromkeys(("events", "attendances", "motions"), ("event", "event", "events")),
    **dict.fromkeys(
        ("documents", "recommendations", "responses"), ("document", "document", "documents")
    ),
    **dict.fromkeys(("grants", "benefits"), ("grant", "grant", "grants")),
    "fee_rates": ("fee_rate", "kind", ""),
    "funding_by_year": ("fiscal_year", "fiscal_year", ""),
}
"""By table: kind of subject, the column that names it, the table that says what it is called."""

TITLED = {"memoranda", "events", "documents"}


def subject_of(table: str, row: Row) -> tuple[str, str]:
    """Kind and short name; of a recommendation or response "document/number"."""
    kind, column, _names = SUBJECTS.get(table, ("", "", ""))
    name = row.get(column)
    if name is None:
        return "", ""
    if table in ("recommendations", "responses"):
        return "recommendation", f"{name}/{row['number']}"
    return kind, str(name)


def label_of(words: Vocabulary, table: str, row: Row) -> str:
    _kind, column, names = SUBJECTS.get(table, ("", "", ""))
    name: Any = row.get(column)
    if name is None:
        return ", ".join(str(value) for value in list(row.values())[:2] if value)
    if names == "parliamentarians":
        return words.person(name)
    if names == "grants":
        return quoted(words.row("grants", name), "purpose")
    if names in TITLED:
        title = quoted(words.row(names, name), "title")
        number = row.get("number") or row.get("order") or row.get("commitment")
        return f"{title}, {number}" if number else title
    return words.called(names, name) if names else str(name)
