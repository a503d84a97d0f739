"""The scenarios of the races, and the judgement of each round."""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import cycle

from django.db import connection

from executive.models import Appointment, Office, OfficeRule
from members.models import Affiliation, Parliamentarian, Party
from proofs.executive_writing import DOORS, Task
from record import guards

WRITERS = 8
MIDDLE = date(2015, 6, 1)
LONG_AGO = date(2000, 1, 1)


class Scene:
    """An office under a rule, and eight people, each of a party of their own or all of one."""

    def __init__(self, number: int, *, seats: int, one_per_party: bool, one_party: bool) -> None:
        self.office = Office.objects.create(
            slug=f"office-{number}", name_en="Office", name_fr="Poste", rank=number
        )
        OfficeRule.objects.create(
            office=self.office, since=LONG_AGO, seats=seats, one_per_party=one_per_party
        )
        self.parties = [_party(number, place) for place in range(1 if one_party else WRITERS)]
        self.people = [
            Parliamentarian.objects.create(family_name=f"P{place}", slug=f"p-{number}-{place}")
            for place in range(WRITERS)
        ]
        for person, party in zip(self.people, cycle(self.parties), strict=False):
            Affiliation.objects.create(parliamentarian=person, party=party, since=LONG_AGO)

    def task(self, place: int, since: date, until: date | None = None, **more: object) -> Task:
        return Task(
            door=DOORS[place % len(DOORS)],
            office=self.office.pk,
            person=self.people[place].pk,
            party=self.parties[place % len(self.parties)].pk,
            since=since,
            until=until,
            **more,
        )


def _party(number: int, place: int) -> Party:
    name = f"party-{number}-{place}"
    return Party.objects.create(slug=name, name_en=name, short_name_en=name, abbreviation_en="P")


Round = tuple[Scene, list[Task], int]


def second_chair(number: int, chance: random.Random) -> Round:
    scene = Scene(number, seats=1, one_per_party=False, one_party=False)
    return scene, [scene.task(place, MIDDLE) for place in range(WRITERS)], 1


def fourth_vice_chair(number: int, chance: random.Random) -> Round:
    scene = Scene(number, seats=3, one_per_party=True, one_party=False)
    return scene, [scene.task(place, MIDDLE) for place in range(WRITERS)], 3


def second_of_a_party(number: int, chance: random.Random) -> Round:
    scene = Scene(number, seats=3, one_per_party=True, one_party=True)
    return scene, [scene.task(place, MIDDLE) for place in range(WRITERS)], 1


def overlapping_and_enclosing(number: int, chance: random.Random) -> Round:
    """Closed spans of all kinds that share one day."""
    scene = Scene(number, seats=1, one_per_party=False, one_party=False)
    tasks = [
        scene.task(
            place,
            MIDDLE - timedelta(days=chance.randint(0, 900)),
            MIDDLE + timedelta(days=chance.randint(1, 900)),
        )
        for place in range(WRITERS)
    ]
    return scene, tasks, 1


def touching(number: int, chance: random.Random) -> Round:
    """One after the other: all may win."""
    scene = Scene(number, seats=1, one_per_party=False, one_party=False)
    year = timedelta(days=365)
    tasks = [
        scene.task(place, MIDDLE + place * year, MIDDLE + (place + 1) * year)
        for place in range(WRITERS)
    ]
    return scene, tasks, WRITERS


def extending_a_term(number: int, chance: random.Random) -> Round:
    """An UPDATE makes a closed term open while others take the place after it."""
    scene = Scene(number, seats=1, one_per_party=False, one_party=False)
    first = Appointment.objects.create(
        office=scene.office,
        parliamentarian=scene.people[0],
        party=scene.parties[0],
        since=LONG_AGO,
        until=MIDDLE,
    )
    tasks = [scene.task(place, MIDDLE) for place in range(1, WRITERS)]
    return scene, [scene.task(0, MIDDLE, extends=first.pk), *tasks], 1


def at_repeatable_read(number: int, chance: random.Random) -> Round:
    """Each has read the office, in its transaction's own picture, before any of them writes."""
    scene = Scene(number, seats=1, one_per_party=False, one_party=False)
    tasks = [scene.task(place, MIDDLE, repeatable_read=True) for place in range(WRITERS)]
    return scene, tasks, 1


SCENARIOS: list[Callable[[int, random.Random], Round]] = [
    second_chair,
    fourth_vice_chair,
    second_of_a_party,
    overlapping_and_enclosing,
    extending_a_term,
    touching,
]


def run(
    race: Callable[[list[Task]], list[tuple[str, str]]], rounds: int, *, with_guards: bool
) -> dict[str, Counter]:
    """By scenario: rounds, held, losers, told. Touching spans break no rule, so the run without
    guards leaves them out."""
    if Parliamentarian.objects.exists():
        raise SystemExit("This database holds people. Remedy: name an empty scratch database.")
    guards.install() if with_guards else guards.remove()
    scenarios = list(SCENARIOS) if with_guards else SCENARIOS[:-1]
    if connection.vendor == "postgresql":
        scenarios.append(at_repeatable_read)
    tally: dict[str, Counter] = {scenario.__name__: Counter() for scenario in scenarios}
    chance = random.Random(2006)
    for number, scenario in zip(range(1, rounds + 1), cycle(scenarios), strict=False):
        scene, tasks, places = scenario(number, chance)
        outcomes = race(tasks)
        tally[scenario.__name__] += judged(scene, outcomes, places)
    return tally


def judged(scene: Scene, outcomes: list[tuple[str, str]], places: int) -> Counter:
    """A round held when as many won as there were places and no day breaks a rule."""
    winners = sum(outcome == "won" for outcome, _said in outcomes)
    told = sum(outcome == "lost" and bool(said) for outcome, said in outcomes)
    for outcome, said in outcomes:
        if outcome == "error":
            print("unexplained:", said, file=sys.stderr)
    held = winners == places and not list(broken_days(scene.office))
    return Counter(rounds=1, held=int(held), losers=len(outcomes) - winners, told=told)


def broken_days(office: Office) -> Iterator[date]:
    """Days on which the office has more holders than seats, or two of one party: counted anew."""
    rule = OfficeRule.objects.get(office=office)
    rows = list(Appointment.objects.filter(office=office))
    for day in {row.since for row in rows}:
        held = [row for row in rows if day in row.span]
        parties = {row.party_id for row in held}
        if len(held) > rule.seats or (rule.one_per_party and len(parties) < len(held)):
            yield day
