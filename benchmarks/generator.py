"""An invented registry of any size: everybody tied to the group, and a book of fees and payments.

Rows go in by bulk, past the verbs; the guards are taken out for it and put back. The book's hashes
are its numbers, not a chain that would verify.
"""

import random
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from benchmarks.book import generate_book
from benchmarks.names import name_of
from benchmarks.scale import Scale
from members.models import (
    Affiliation,
    Chamber,
    Coverage,
    Group,
    Mandate,
    Membership,
    Parliamentarian,
    Party,
    Province,
)
from record import guards, lock, statistics

AT_A_TIME = 2_000
FIRST_DAY = date(2006, 1, 1)
ELECTED_ANEW = date(2019, 10, 21)
JOINED = (date(2008, 1, 1), date(2016, 1, 1))
"""Between these days everybody joined."""


def generate(scale: Scale) -> None:
    """Into a migrated database that holds nothing."""
    guards.remove()
    with transaction.atomic():
        _the_group()
        chance = random.Random(scale.seed)
        for start in range(0, scale.people, AT_A_TIME):
            _people(range(start, min(start + AT_A_TIME, scale.people)), chance)
        generate_book(scale.postings)
        lock.take()
        lock.renew()
    guards.install()
    statistics.renew()


def _the_group() -> None:
    Group.objects.create(
        name_en="Invented group of many",
        name_fr="Groupe inventé de bien des gens",
        short_name_en="Many",
        short_name_fr="Multitude",
        founded=FIRST_DAY,
    )
    Coverage.objects.create(subject=Coverage.Subject.MEMBERSHIP, since=FIRST_DAY, source="Invented")


def _people(numbers: range, chance: random.Random) -> None:
    """Each sat in two Parliaments running, for a party each, and stayed in the group."""
    people = Parliamentarian.objects.bulk_create([_person(each, chance) for each in numbers])
    house = Chamber.objects.get(code="house")
    provinces, parties = list(Province.objects.all()), list(Party.objects.all())
    mandates, affiliations, memberships = [], [], []
    for person in people:
        for since, until in ((FIRST_DAY, ELECTED_ANEW), (ELECTED_ANEW, None)):
            of_person = {"parliamentarian": person, "since": since, "until": until}
            province, party = chance.choice(provinces), chance.choice(parties)
            mandates.append(Mandate(**of_person, **_seat(person, house, province)))
            affiliations.append(Affiliation(**of_person, party=party))
        memberships.append(_membership(person, chance))
    Mandate.objects.bulk_create(mandates)
    Affiliation.objects.bulk_create(affiliations)
    Membership.objects.bulk_create(memberships)


def _person(number: int, chance: random.Random) -> Parliamentarian:
    given, family = name_of(number, chance)
    return Parliamentarian(given_name=given, family_name=family, slug=f"person-{number}")


def _seat(person: Parliamentarian, chamber: Chamber, province: Province) -> dict[str, object]:
    return {
        "chamber": chamber,
        "province": province,
        "constituency_en": f"{person.family_name} North",
        "constituency_fr": f"{person.family_name}-Nord",
    }


def _membership(person: Parliamentarian, chance: random.Random) -> Membership:
    first, last = JOINED
    since = first + timedelta(days=chance.randrange((last - first).days))
    if chance.random() < 0.6:
        return Membership(parliamentarian=person, kind=Membership.Kind.OFFICIAL, since=since)
    return Membership(
        parliamentarian=person,
        kind=Membership.Kind.PARTICIPATING,
        since=since,
        agreed_to_be_listed=since,
        published_at=timezone.now(),
    )
