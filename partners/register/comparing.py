"""What an entry says otherwise than the record, by person and office."""

from collections.abc import Iterable
from dataclasses import dataclass

from partners.models import Organisation, RegisterEdition, SisterOfficer, SisterProposal
from partners.register.entry import Entry, Key, PrintedOfficer, key
from record.folding import fold

Kind = SisterProposal.Kind


@dataclass(frozen=True, slots=True)
class Draft:
    """`officer` is the row it is about; `printed` what the edition says, none for who is gone."""

    kind: str
    officer: SisterOfficer | None
    printed: PrintedOfficer | None


def drafts(organisation: Organisation, entry: Entry) -> list[Draft]:
    """In the order of the edition, those no longer listed last."""
    rows = {_key(row): row for row in _listed_before(organisation, entry)}
    found: list[Draft] = []
    strangers: list[PrintedOfficer] = []
    for printed in entry.officers:
        row = rows.pop(printed.key, None)
        if row is None:
            strangers.append(printed)
        else:
            same = fold(row.party) == fold(printed.party)
            found.append(Draft(Kind.CONFIRMED if same else Kind.PARTY, row, printed))
    found += [_of_stranger(printed, rows) for printed in strangers]
    found += [Draft(Kind.GONE, row, None) for row in rows.values()]
    return found


def latest_edition(organisation: Organisation) -> RegisterEdition | None:
    return organisation.editions.order_by("-edition_on").first()


def _listed_before(organisation: Organisation, entry: Entry) -> Iterable[SisterOfficer]:
    """Who held office by the edition before this one; on the day of this one if there is none."""
    editions = organisation.editions.filter(edition_on__lt=entry.edition_on)
    before = editions.order_by("-edition_on").first()
    day = before.edition_on if before else entry.edition_on
    return organisation.officers.on(day)


def _of_stranger(printed: PrintedOfficer, rows: dict[Key, SisterOfficer]) -> Draft:
    """New, unless one person of that name left another office in the same edition."""
    if printed.vacant:
        return Draft(Kind.VACANCY, None, printed)
    alike = [one for one, row in rows.items() if fold(row.name) == fold(printed.name)]
    if len(alike) == 1:
        return Draft(Kind.ROLE, rows.pop(alike[0]), printed)
    return Draft(Kind.NEW, None, printed)


def _key(row: SisterOfficer) -> Key:
    return key(row.role, row.title, row.name)
