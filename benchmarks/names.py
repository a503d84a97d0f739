"""Names of nobody."""

import random

SYLLABLES = ("ba", "cé", "dou", "fe", "gri", "ho", "ji", "kla", "lo", "mé", "nu", "pô", "ra", "sy")


def name_of(number: int, chance: random.Random) -> tuple[str, str]:
    """Given and family name; no two numbers have the same family name, and names in the order of
    their numbers are in no alphabetical order."""
    given = "".join(chance.choices(SYLLABLES, k=2))
    return given.title(), _spelled(number).title()


def _spelled(number: int) -> str:
    number, digit = divmod(number, len(SYLLABLES))
    return SYLLABLES[digit] + (_spelled(number) if number else "va")
