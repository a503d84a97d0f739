"""A list against the registry, as questions. Nothing but the questions is ever written here."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from members.lists.differences import Comparison
from members.lists.drafts import Draft, Kind, Remedy
from members.lists.loading import load
from members.lists.matching import Match, match_rows
from members.lists.official import ListRow, OfficialList
from members.lists.recorded import RecordedMandate, RecordedPerson
from members.lists.register import Register
from members.lists.resolving import ReadRow, UnknownWord, resolve
from members.lists.writing import Author, widest_statements
from members.models import ListImport, ProposedChange
from record import lock


def compare(official_list: OfficialList, *, as_of: date) -> list[Draft]:
    """What would be queued, in the list's order; what is already queued or dismissed left out.

    Eight queries. WrongContent for a chamber or Parliament that the registry does not have.
    """
    register = load(official_list, as_of)
    drafts = {draft.key: draft for draft in _drafts(official_list, register)}
    return [draft for key, draft in drafts.items() if key not in register.known_keys]


def propose(
    official_list: OfficialList, *, by: Author, file_name: str, digest: str, as_of: date
) -> ListImport:
    """Record the reading of a file and queue its proposals. `digest` is the file's SHA-256.

    Takes the registry's lock. WrongContent as in `compare`.
    """
    with transaction.atomic():
        lock.take()
        register = load(official_list, as_of)
        drafts = {draft.key: draft for draft in _drafts(official_list, register)}
        list_import = ListImport(
            file_name=file_name[:255],
            digest=digest,
            format=official_list.format,
            language=official_list.language,
            chamber=register.chambers[official_list.chamber_code],
            as_of=as_of,
            row_count=len(official_list.rows),
            by=by,
        )
        list_import.clean_fields(exclude=["chamber", "by"])
        list_import.save()
        changes = [
            draft.as_change() for key, draft in drafts.items() if key not in register.known_keys
        ]
        for change in changes:
            change.list_import = list_import
        with widest_statements():
            ProposedChange.objects.bulk_create(changes)
    return list_import


def _drafts(official_list: OfficialList, register: Register) -> Iterator[Draft]:
    read: list[ReadRow] = []
    unreadable: set[int] = set()
    for row in official_list.rows:
        try:
            read.append(resolve(row, register))
        except UnknownWord as unknown:
            read.append(ReadRow(row, (), ()))
            unreadable.add(row.number)
            yield _unreadable(row, unknown)
    matches = match_rows(read, register)
    for match in matches:
        if match.read.row.number not in unreadable:
            yield from _of_match(match, official_list, register)
    if _covers_chamber(official_list, register):
        yield from _gone(official_list, matches, register)


def _unreadable(row: ListRow, unknown: UnknownWord) -> Draft:
    return Draft(
        Kind.UNREADABLE_ROW,
        row.name,
        row.number,
        after={"what": unknown.what, "value": unknown.value},
        remedy=unknown.remedy,
        identity=row.name,
    )


def _of_match(match: Match, official_list: OfficialList, register: Register) -> Iterator[Draft]:
    read = match.read
    if match.person is not None:
        yield from Comparison(official_list, read, match.person, register).drafts()
        return
    after = read.as_values(official_list.language)
    if not match.candidates:
        yield Draft(
            Kind.NEW_PERSON, read.subject, read.row.number, after=after, identity=read.identity
        )
        return
    people = [{"id": person.pk, "name": person.full_name} for person in match.candidates]
    yield Draft(
        Kind.POSSIBLE_DUPLICATE,
        read.subject,
        read.row.number,
        match.candidates[0].pk if len(people) == 1 else None,
        before={"people": people},
        after=after,
        remedy=Remedy.SAME_OR_NEW,
        identity=read.identity,
    )


def _covers_chamber(official_list: OfficialList, register: Register) -> bool:
    """A part of a list, or a search result, looks like the list itself: count it against the seats.

    Three quarters: the Senate has had as few as 83 of 105 seats filled.
    """
    seats = register.seats.get(official_list.chamber_code)
    return bool(official_list.complete and seats and len(official_list.rows) * 4 >= seats * 3)


def _gone(official_list: OfficialList, matches: list[Match], register: Register) -> Iterator[Draft]:
    """A vacant seat is merely absent from a list, so a missing name is a question."""
    seen = {match.person.pk for match in matches if match.person}
    seen |= {person.pk for match in matches for person in match.candidates}
    for person in register.people.values():
        if person.pk in seen:
            continue
        chamber_code = official_list.chamber_code
        if mandate := register.mandate_on(person, chamber_code, register.as_of):
            yield _absent(person, mandate, official_list)
        elif mandate := register.seat_lost_at_poll(person, chamber_code):
            yield _absent(person, mandate, official_list, ended=mandate.span.until)


def _absent(
    person: RecordedPerson,
    mandate: RecordedMandate,
    official_list: OfficialList,
    ended: date | None = None,
) -> Draft:
    """`ended`: the polling day that ended the seat already; else the day is asked for."""
    seat = mandate.as_values(official_list.language)
    place = seat["constituency"]
    after = {"chamber": official_list.chamber_code, "since": mandate.span.since.isoformat()}
    return Draft(
        Kind.GONE,
        f"{person.full_name} ({place})"[:255] if place else person.full_name,
        person_id=person.pk,
        before={"mandates": [seat]},
        after=after | ({"until": ended.isoformat()} if ended else {}),
        remedy=Remedy.REASON if ended else Remedy.DAY_AND_REASON,
    )
