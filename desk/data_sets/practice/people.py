"""How an invented person is put together: seats, parties and a tie to the group."""

from collections.abc import Sequence
from datetime import date

from desk.data_sets.facts import Person, Row, terms
from desk.data_sets.practice.country import (
    ALMANAC,
    NEXT_POLLING_DAYS,
    OLD_MILL_MERGED,
    POLLING_DAYS,
    REGISTER,
)
from desk.data_sets.practice.ridings import BY_ENGLISH_NAME
from record.folding import fold
from tenure.span import is_before

MOVER, SECONDER = "Corwin Pellbrook, Jr.", "Évariste Clochepin-Lande"
FOUNDED = "1995-05-17"
CHARTER = "Charter of the group, 17 May 1995 (invented for practice)"
BIOGRAPHIES = "Biographical notes of the Parliament of Corvane (invented for practice)"
RETIRED_BEFORE = "2025-11-03"


def fields(given_name: str, family_name: str, gender: str = "", **more: object) -> Row:
    """A Parliamentarian's own; `slug` only where two people share a name."""
    slug = more.pop("slug", None) or fold(f"{given_name} {family_name}").replace(" ", "-")
    return {
        "given_name": given_name,
        "family_name": family_name,
        "slug": slug,
        "grammatical_gender_fr": gender,
        "grammatical_gender_source": BIOGRAPHIES if gender else "",
        "office_email": f"{slug}@parliament.example",
        "language_of_correspondence": "fr" if gender == "f" else "en",
        "source": ALMANAC,
        **more,
    }


def seats(
    riding: str, parliaments: Sequence[int], *, until: str | None = None, end_reason: str = ""
) -> list[Row]:
    french, province = BY_ENGLISH_NAME[riding]
    return terms(
        parliaments, riding, french, province, source=ALMANAC, until=until, end_reason=end_reason
    )


def council_seat(province: str, appointed: str, retires: str, **more: object) -> Row:
    """`retires` is the expected end, and the end itself once it has passed."""
    retired = retires < RETIRED_BEFORE
    return {
        "chamber": "senate",
        "province": province,
        "since": appointed,
        "until": retires if retired else None,
        "start_reason": "appointed",
        "end_reason": "retired" if retired else "",
        "expected_end": retires,
        "source": ALMANAC,
        **more,
    }


def belonging(party: str, since: str, until: str | None = None, **more: object) -> Row:
    return {
        "party": party,
        "since": since,
        "until": until,
        "end_reason": "left_parliament" if until else "",
        "source": REGISTER,
        **more,
    }


def belongings(party: str, since: str, until: str | None) -> list[Row]:
    """From the first seat to the last; the Old Mill Party's people went on in the Meadow Party."""
    if not party:
        return []
    merged = date.fromisoformat(OLD_MILL_MERGED)
    if party == "old-mill" and (until is None or is_before(merged, date.fromisoformat(until))):
        return [
            belonging("old-mill", since, OLD_MILL_MERGED, end_reason="merged"),
            belonging("meadow", OLD_MILL_MERGED, until, start_reason="merged"),
        ]
    return [belonging(party, since, until)]


def official(admitted: str, until: str | None = None, **more: object) -> Row:
    """Admitted by the second motion of that day's annual general meeting."""
    return {
        "kind": "official",
        "since": admitted,
        "until": until,
        "ratified_on": admitted,
        "decided_by": f"{admitted}-agm/2",
        "mover": MOVER,
        "seconder": SECONDER,
        "end_reason": "left_parliament" if until else "",
        "source": f"Minutes of the annual general meeting of {admitted} (invented for practice)",
        **more,
    }


def founder(until: str | None = None, **more: object) -> Row:
    """Named in the charter: nobody had to admit them."""
    by_charter = {"decided_by": "", "mover": "", "seconder": "", "source": CHARTER}
    return official(FOUNDED, until, **{**by_charter, **more})


def participating(first_event: str, until: str | None = None, **more: object) -> Row:
    """Agreed on the day of the event to be listed, and published."""
    return {
        "kind": "participating",
        "since": first_event,
        "until": until,
        "agreed_to_be_listed": first_event,
        "end_reason": "left_parliament" if until else "",
        "source": f"Attendance list of {first_event} (invented for practice)",
        **more,
    }


def tied(kind: str, joined: str, until: str | None, **more: object) -> Row:
    if kind == "participating":
        return participating(joined, until, **more)
    return founder(until, **more) if joined == FOUNDED else official(joined, until, **more)


def delegate(line: Sequence, *, kind: str, **tie: object) -> Person:
    """One line of a table: name, gender, riding, party, Parliaments, first day of the tie, and why
    the last seat ended where it has.
    """
    given_name, family_name, gender, riding, party, parliaments, joined, *ended = line
    until = NEXT_POLLING_DAYS[parliaments[-1]]
    return Person(
        fields=fields(given_name, family_name, gender),
        seats=seats(riding, parliaments, end_reason=ended[0] if ended else ""),
        belongings=belongings(party, POLLING_DAYS[parliaments[0]], until),
        ties=[tied(kind, joined, until, **tie)],
    )


def councillor(line: Sequence, *, kind: str) -> Person:
    """One line of a table: name, gender, province, group, appointed, retires, first day."""
    given_name, family_name, gender, province, group, appointed, retires, joined = line
    seat = council_seat(province, appointed, retires)
    return Person(
        fields=fields(given_name, family_name, gender, senate_key=f"{family_name}, {given_name}"),
        seats=[seat],
        belongings=[belonging(group, appointed, seat["until"])] if group else [],
        ties=[tied(kind, joined, seat["until"])],
    )
