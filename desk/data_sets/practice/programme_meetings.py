"""General meetings and meetings of the executive, made from the decisions that the rest of the
invented record says were taken there: each `decided_by` finds its motion."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from desk.data_sets.facts import Row
from desk.data_sets.practice.executive_story import minutes
from desk.data_sets.programme import EventFacts
from executive.models import Appointment, OfficeRule, Waiver
from members.models import Membership, Parliamentarian
from tenure.span import is_before

REFERENCE = re.compile(r"(\d{4}-\d\d-\d\d)-(agm|executive)/(\d+)")
PELLBROOK, CLOCHEPIN_LANDE = "corwin-pellbrook-jr", "evariste-clochepin-lande"
BY_NAME_SINCE = date(2018, 1, 1)

ALSO_MET = ("2026-05-21",)
"""General meetings on which nothing else in the record leans."""

MORE_MOTIONS: dict[str, Row] = {
    "2014-05-28-agm": {
        "text_en": "That the fee of official members be $30 a year.",
        "text_fr": "Que la cotisation des membres officiels soit de 30 $ par an.",
        "decides": "fee_rate",
    },
    "2018-05-21-agm": {
        "text_en": "That the fee of official members be $60 a year.",
        "text_fr": "Que la cotisation des membres officiels soit de 60 $ par an.",
        "decides": "fee_rate",
        "outcome": "defeated",
    },
    "2019-05-26-agm": {
        "text_en": "That the bulletin be printed on blue paper.",
        "text_fr": "Que le bulletin soit imprimé sur papier bleu.",
        "outcome": "withdrawn",
        "language": "fr",
    },
    "2022-05-23-agm": {
        "text_en": "That the group thank the lighthouse keepers.",
        "text_fr": "Que le groupe remercie les gardiens de phare.",
        "outcome": "not_recorded",
        "is_quoted": False,
    },
    "2023-05-25-agm": {
        "text_en": "That the fee of official members be $45 a year.",
        "text_fr": "Que la cotisation des membres officiels soit de 45 $ par an.",
        "decides": "fee_rate",
    },
    "2024-05-24-agm": {
        "text_en": "That the group make its own the first recommendation of “The Ringing Line”.",
        "text_fr": "Que le groupe fasse sienne la première recommandation de « The Ringing Line ».",
        "decides": "recommendation",
    },
}
"""One more motion, after those that the record's own decisions need."""

CARRIED: Row = {"outcome": "carried", "language": "both"}
APPROVE_MINUTES = CARRIED | {
    "text_en": "That the minutes of the last meeting be approved.",
    "text_fr": "Que le procès-verbal de la dernière réunion soit adopté.",
}
ADMIT = CARRIED | {
    "text_en": "That the people on the list be admitted as official members.",
    "text_fr": "Que les personnes inscrites sur la liste soient admises comme membres officiels.",
    "decides": "admissions",
    "mover": PELLBROOK,
    "seconder": CLOCHEPIN_LANDE,
}
ELECT = CARRIED | {
    "text_en": "That the slate for the executive be elected.",
    "text_fr": "Que la liste proposée pour la direction soit élue.",
    "decides": "election",
}
HEAR_THE_CHAIR = CARRIED | {
    "text_en": "That the report of the Chair be received.",
    "text_fr": "Que le rapport de la présidence soit reçu.",
}
HEAR_THE_TREASURER = CARRIED | {
    "text_en": "That the report of the Treasurer be received.",
    "text_fr": "Que le rapport de la trésorerie soit reçu.",
}
CHANGE_THE_RULES = CARRIED | {
    "text_en": "That the rules of the offices be changed as circulated.",
    "text_fr": "Que les règles des fonctions soient modifiées selon le texte distribué.",
}
BY_THE_EXECUTIVE = CARRIED | {
    "text_en": "That the seat be filled, or the exception granted, as minuted.",
    "text_fr": "Que le poste soit pourvu, ou la dérogation accordée, selon le procès-verbal.",
}


def meetings() -> Iterator[EventFacts]:
    """In order of their days. Reads what has been written of members and the executive."""
    numbers: dict[tuple[str, str], set[int]] = defaultdict(set)
    for reference in _references():
        if found := REFERENCE.fullmatch(reference):
            day, kind, number = found.groups()
            numbers[day, kind].add(int(number))
    numbers |= {(day, "agm"): {0} for day in ALSO_MET}
    elections = {row.decided_by for row in Appointment.objects.filter(decided_by__contains="agm/3")}
    for (day, kind), needed in sorted(numbers.items()):
        if kind == "executive":
            yield _executive_meeting(day)
        else:
            yield _general_meeting(day, needed, f"{day}-agm/3" in elections)


def _references() -> Iterable[str]:
    tables = (Membership, Appointment, OfficeRule, Waiver)
    return {
        reference
        for table in tables
        for reference in table.objects.values_list("decided_by", flat=True)
    }


def _executive_meeting(day: str) -> EventFacts:
    return EventFacts(
        fields={
            "reference": f"{day}-executive",
            "kind": "meeting",
            "status": "held",
            "audience": "closed",
            "title_en": "Meeting of the executive",
            "title_fr": "Réunion de la direction",
            "day": day,
            "source": minutes(day, "executive’s meeting"),
        },
        motions=(BY_THE_EXECUTIVE,),
    )


def _general_meeting(day: str, needed: set[int], elects: bool) -> EventFacts:
    """`needed`: the numbers of the motions that the record leans on; none is 0."""
    reference, highest = f"{day}-agm", max(needed)
    second = ADMIT if 2 in needed else HEAR_THE_TREASURER
    third = ELECT if elects else HEAR_THE_CHAIR
    all_four = [APPROVE_MINUTES, second, third, CHANGE_THE_RULES]
    motions = all_four[: max(highest, 3)] if highest else [APPROVE_MINUTES, HEAR_THE_CHAIR]
    if reference in MORE_MOTIONS:
        motions.append(CARRIED | MORE_MOTIONS[reference])
    present = _officials(date.fromisoformat(day))
    by_name = not is_before(date.fromisoformat(day), BY_NAME_SINCE)
    return EventFacts(
        fields={
            "reference": reference,
            "kind": "agm",
            "status": "held",
            "audience": "members",
            "title_en": f"Annual general meeting of {day[:4]}",
            "title_fr": f"Assemblée générale annuelle de {day[:4]}",
            "day": day,
            "starts_at": "17:30" if by_name else None,
            "ends_at": "19:00" if by_name else None,
            "place_en": "Reading Room, Parliament of Corvane",
            "place_fr": "Salle de lecture, Parlement de Corvane",
            "parliamentarians_count": len(present),
            "parliamentarians_count_precision": "exact" if by_name else "about",
            "source": minutes(day),
        },
        people=[{"parliamentarian": slug} for slug in present] if by_name else (),
        motions=[_moved(motion, present, place) for place, motion in enumerate(motions)],
    )


def _officials(day: date) -> list[str]:
    """Public official members on the day who sat that day, by name."""
    ties = Membership.objects.public().official().on(day)
    people = Parliamentarian.objects.filter(pk__in=ties.values("parliamentarian"))
    sitting = [person.slug for person in people if person.mandates.on(day).exists()]
    return sorted(sitting)


def _moved(motion: Row, present: list[str], place: int) -> Row:
    """By two of those present, in turn, unless the motion names them."""
    if "mover" in motion or len(present) < 2:
        return motion
    mover, seconder = (present[(place + step) % len(present)] for step in (0, 1))
    return motion | {"mover": mover, "seconder": seconder}
