"""The shapes that both sets write their facts in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Person:
    """`fields` are Parliamentarian's own; the other tuples are rows of their models without the
    person. Days are ISO dates and half-open, as in the database: `until` is the first day after.

    A seat names its chamber and province by code, and by `parliament` (a number) takes whichever of
    `since` and `until` it does not give; a belonging names its party by slug.
    """

    fields: Row
    seats: Sequence[Row] = ()
    belongings: Sequence[Row] = ()
    ties: Sequence[Row] = ()
    statements: Sequence[Row] = ()
    other_names: Sequence[Row] = ()


@dataclass(frozen=True, kw_only=True)
class GroupFacts:
    """`mandate`: each point with the points under it, (English, French, parts)."""

    fields: Row
    mandate: Sequence[tuple[str, str, Sequence[tuple[str, str]]]]
    mandate_source: str
    statements: Sequence[Row]
    coverages: Sequence[Row] = ()


def terms(
    parliaments: Sequence[int],
    constituency_en: str,
    constituency_fr: str,
    province: str,
    *,
    source: str,
    chamber: str = "house",
    until: str | None = None,
    end_reason: str = "",
) -> list[Row]:
    """One seat for each of the consecutive `parliaments`; all but the last end by re-election.

    `until` and `end_reason` are the last one's; without `until` it runs to the next polling day.
    """
    rows: list[Row] = [
        {
            "chamber": chamber,
            "parliament": number,
            "constituency_en": constituency_en,
            "constituency_fr": constituency_fr,
            "province": province,
            "start_reason": "general_election",
            "end_reason": "re_elected",
            "source": source,
        }
        for number in parliaments
    ]
    rows[-1] |= {"end_reason": end_reason} | ({"until": until} if until else {})
    return rows
