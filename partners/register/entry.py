"""One group's entry in one edition of a register, without anything that reaches a person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from partners.models import SisterOfficer
from record.folding import fold

Role = SisterOfficer.Role

OFFICES: dict[str, Role] = {
    "president": Role.PRESIDENT,
    "chair": Role.CHAIR,
    "chairman": Role.CHAIR,
    "chairwoman": Role.CHAIR,
    "chairperson": Role.CHAIR,
    "co chair": Role.CO_CHAIR,
    "joint chair": Role.CO_CHAIR,
    "vice chair": Role.VICE_CHAIR,
    "vice chairman": Role.VICE_CHAIR,
    "vice chairwoman": Role.VICE_CHAIR,
    "deputy chair": Role.VICE_CHAIR,
    "secretary": Role.SECRETARY,
    "treasurer": Role.TREASURER,
    "officer": Role.OFFICER,
}
_DUTY = re.compile(r"\s*(?:&|,|\band\b)?\s*\bregistered contact\b\s*(?:&|,|\band\b)?\s*", re.I)
_VACANT = frozenset({"", "vacant", "vacancy"})

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class PrintedOfficer:
    """`role` is a `SisterOfficer.Role`, with `title` where the register prints another office."""

    role: str
    title: str
    name: str
    party: str

    @property
    def vacant(self) -> bool:
        return not self.name

    @property
    def key(self) -> Key:
        return key(self.role, self.title, self.name)


@dataclass(frozen=True, slots=True)
class Entry:
    group: str
    edition_on: date
    last_agm_on: date | None
    address: str
    officers: Sequence[PrintedOfficer]


def key(role: str, title: str, name: str) -> Key:
    """Person and office, capitals, accents and apostrophes aside."""
    return role, fold(title), fold(name)


def office_of(printed: str) -> tuple[str, str] | None:
    """Role and title. To be the registered contact is a duty, no office: None where nothing else
    is printed.
    """
    office = _DUTY.sub(" ", printed).strip()
    if not office:
        return None
    role = OFFICES.get(fold(office))
    return (role.value, "") if role else (Role.OFFICER.value, office)


def name_of(printed: str) -> str:
    """Empty for an office that stands vacant."""
    return "" if fold(printed) in _VACANT else printed
