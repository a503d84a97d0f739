"""The invented group's ordinary events: one on each day on which somebody first took part, and more
of late. Who comes again is decided by counting, so it is the same each time."""

from collections.abc import Iterator
from datetime import date

from desk.data_sets.facts import Row
from desk.data_sets.practice.programme_concerns import SERIES
from desk.data_sets.practice.programme_guests import GUESTS
from desk.data_sets.programme import EventFacts
from members.models import Mandate, Membership, Parliamentarian
from tenure.precision import Precision
from tenure.span import is_before

COMES_AGAIN_SINCE = date(2019, 1, 1)
ONE_IN = 6
KINDS = (
    ("briefing", "Briefing", "Séance d’information"),
    ("panel", "Panel", "Table ronde"),
    ("meeting", "Meeting with envoys", "Rencontre avec des émissaires"),
    ("visit", "Visit of witnesses", "Visite de témoins"),
    ("launch", "Launch of a report", "Lancement d’un rapport"),
)
PLACES = (
    ("Reading Room, Parliament of Corvane", "Salle de lecture, Parlement de Corvane"),
    ("Room 12, Chamber of Delegates", "Salle 12, Chambre des délégations"),
    ("Hall of the Council of the Provinces", "Hall du Conseil des provinces"),
)
HOURS = (("12:00", "13:30"), ("08:30", "10:00"), ("18:00", "20:00"))
AUDIENCES = ("members", "public", "members")
COUNT_PRECISIONS = ("exact", "about", "at_least", "more_than")

NOBODY_NEW = (
    "2024-11-20",
    "2025-04-09",
    "2025-06-12",
    "2025-09-17",
    "2026-02-11",
    "2026-03-08",
    "2026-04-22",
    "2026-06-10",
)
"""Days of further events; on the Sunday among them the clocks go forward."""


def attendance_list(day: str) -> str:
    """As the ties of those who first took part that day name it."""
    return f"Attendance list of {day} (invented for practice)"


def ordinary_events(names: dict[str, tuple[str, str]]) -> Iterator[EventFacts]:
    """`names`: of each concern, in English and French."""
    firsts = Membership.objects.participating().filter(since_precision=Precision.DAY)
    new = map(date.fromisoformat, NOBODY_NEW)
    days = sorted({*firsts.values_list("since", flat=True), *new})
    public = set(Parliamentarian.objects.public().values_list("slug", flat=True))
    for place, day in enumerate(days):
        yield _event(place, day, names, public)


def _event(
    place: int, day: date, names: dict[str, tuple[str, str]], public: set[str]
) -> EventFacts:
    kind, kind_en, kind_fr = KINDS[place % len(KINDS)]
    concern = SERIES[place % len(SERIES)]
    name_en, name_fr = names[concern]
    place_en, place_fr = PLACES[place % len(PLACES)]
    starts_at, ends_at = HOURS[place % len(HOURS)]
    here = _present(place, day)
    return EventFacts(
        fields={
            "reference": f"{day.isoformat()}-{kind}",
            "kind": kind,
            "status": "held",
            "audience": AUDIENCES[place % len(AUDIENCES)],
            "title_en": f"{kind_en}: {name_en}",
            "title_fr": f"{kind_fr}\u00a0: {name_fr}",
            "day": day,
            "starts_at": starts_at,
            "ends_at": ends_at,
            "place_en": place_en,
            "place_fr": place_fr,
            "parliamentarians_count": len(here),
            "guests_count": 10 + place,
            "guests_count_precision": COUNT_PRECISIONS[place % len(COUNT_PRECISIONS)],
            "source": attendance_list(day.isoformat()),
        },
        concerns=(concern,),
        people=(*(_attended(slug, slug in public) for slug in here), *_guests(place)),
    )


def _present(place: int, day: date) -> list[str]:
    """Those who took part for the first time; in late years also, by turns, one in six of the
    others, but for the first five by name, who never come again."""
    ties = Membership.objects.participating().on(day).filter(awaiting_ratification=False)
    sitting = set(Mandate.objects.on(day).values_list("parliamentarian_id", flat=True))
    of_day = [tie for tie in ties.select_related("parliamentarian") if _sits(tie, sitting)]
    first = {tie.parliamentarian.slug for tie in of_day if tie.since == day}
    again = set()
    if not is_before(day, COMES_AGAIN_SINCE):
        others = sorted(tie.parliamentarian.slug for tie in of_day)
        again = {slug for slug in others[5:] if _turn(slug) == place % ONE_IN}
    return sorted(first | again)


def _sits(tie: Membership, sitting: set[int]) -> bool:
    return tie.parliamentarian_id in sitting


def _turn(slug: str) -> int:
    return sum(slug.encode()) % ONE_IN


def _attended(slug: str, is_public: bool) -> Row:
    return {"parliamentarian": slug, "published": is_public}


def _guests(place: int) -> list[Row]:
    """Every third event has a speaker from outside, every sixth a guest who agreed to be named."""
    if place % 3:
        return []
    speaker = {**GUESTS[place % len(GUESTS)], "role": "speaker"}
    if place % ONE_IN:
        return [speaker]
    other = GUESTS[(place + 1) % len(GUESTS)]
    return [speaker, {**other, "agreed_to_be_named": "2024-01-15"}]
