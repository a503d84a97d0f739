"""Members to write to, for tests; everyone is invented. The fiscal year 2024 runs from 1 April 2024
to 31 March 2025."""

from datetime import date, time

from funding.notices.occasion import Meeting, Occasion, occasion_of
from funding.notices.recipients import Recipient, Recipients, recipients
from members.models import Parliamentarian
from tests.funding.accounts import member
from tests.funding.factories import fee

TODAY = date(2024, 9, 10)
MEETING = Meeting(date(2024, 10, 1), time(16, 30), "Room 228", "Pièce 228")


def reader(family_name: str, language: str = "en", owes: int = 4000, **fields) -> Parliamentarian:
    """An official member with an address who was asked this year's fee."""
    person = member()
    more = {"given_name": "Ann", "office_email": f"{family_name.lower()}@parliament.example"}
    more |= {"family_name": family_name, "language_of_correspondence": language} | fields
    for name, value in more.items():
        setattr(person, name, value)
    person.save()
    if owes:
        fee(person, owes)
    return person


def chosen(kind: str = "reminder", who: str = "owes", year: int = 2024, **more) -> Recipients:
    return recipients(kind, who, year=year, **more)


def only(kind: str = "reminder", who: str = "official") -> Recipient:
    (one,) = chosen(kind, who).chosen
    return one


def about(kind: str = "reminder", year: int = 2024, **more) -> Occasion:
    return occasion_of(kind, year, meeting=MEETING if kind == "meeting" else None, **more)


def families(rows) -> list[str]:
    return [row.person.family_name for row in rows]


def reasons(found: Recipients) -> dict[str, str]:
    return {row.person.family_name: row.reason_code for row in found.left_out}
