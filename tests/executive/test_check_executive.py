"""The command's answer and exit code on a day, and the sentence for every finding."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import call_command
from django.utils import translation

from executive.actions import appoint, waive
from executive.findings import Finding
from executive.management.commands.check_executive import Command
from executive.models import Appointment, Office, OfficeRule
from executive.rules import Code
from executive.wording import sentence
from members.actions import change_party
from members.models import Coverage, Parliamentarian, Party
from tenure import clock
from tests.executive.factories import OfficeFactory, OfficeRuleFactory
from tests.factories import (
    AffiliationFactory,
    CoverageFactory,
    MandateFactory,
    ParliamentarianFactory,
    PartyFactory,
)

SEATED, ELECTED, CROSSED = date(2015, 10, 19), date(2017, 5, 10), date(2018, 9, 17)


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def check(capsys, *arguments: object) -> tuple[str, int]:
    """What the command writes, and its exit code."""
    code = 0
    try:
        call_command("check_executive", *map(str, arguments))
    except SystemExit as end:
        code = end.code
    return capsys.readouterr().out, code


def check_json(capsys, *arguments: object) -> tuple[dict, int]:
    written, code = check(capsys, *arguments, "--format", "json")
    return json.loads(written), code


def elect(office: Office, name: str, party: str) -> Appointment:
    who = ParliamentarianFactory(given_name="", family_name=name, slug=name.lower())
    AffiliationFactory(parliamentarian=who, party=PartyFactory(slug=party), since=SEATED)
    MandateFactory(parliamentarian=who, since=SEATED)
    return appoint(office=office, parliamentarian=who, since=ELECTED, by=None)


def cross(appointment: Appointment, party: str) -> None:
    change_party(
        appointment.parliamentarian,
        party=PartyFactory(slug=party),
        on=CROSSED,
        by=None,
        because="event",
    )


def accept(appointment: Appointment) -> None:
    waive(
        appointment,
        code=Code.SAME_PARTY,
        since=CROSSED,
        reason="Until the annual meeting",
        decided_on=CROSSED,
        by=None,
    )


@pytest.fixture
def vice_chairs(db) -> list[Appointment]:
    """Three, elected; one more seat stands vacant."""
    CoverageFactory(subject=Coverage.Subject.EXECUTIVE, since=ELECTED)
    office = OfficeFactory(rank=2)
    OfficeRuleFactory(office=office, seats=4, since=ELECTED)
    return [elect(office, *who) for who in (("Ash", "red"), ("Birch", "blue"), ("Cedar", "violet"))]


def test_text_names_holders_their_party_and_how_exactly_it_is_known(capsys, vice_chairs):
    written, code = check(capsys, "--on", ELECTED)
    assert written.splitlines() == [
        "The executive on 10 May 2017",
        "  Vice-Chair: Ash (red Party), since 10 May 2017",
        "  Vice-Chair: Birch (blue Party), since 10 May 2017",
        "  Vice-Chair: Cedar (violet Party), since 10 May 2017",
        "  Vice-Chair: vacant",
        "notice: Vice-Chair: 1 seat is vacant.",
    ]
    assert code == 0


def test_a_day_without_findings_says_so(capsys, vice_chairs):
    OfficeRule.objects.update(seats=3)
    written, code = check(capsys, "--on", ELECTED)
    assert (written.splitlines()[-1], code) == ("Nothing found.", 0)


def test_a_breach_ends_with_exit_code_one_from_its_first_day(capsys, vice_chairs):
    cross(vice_chairs[1], "red")
    assert check(capsys, "--on", "2018-09-16")[1] == 0
    written, code = check(capsys, "--on", CROSSED)
    assert code == 1
    assert (
        "breach: Birch (Vice-Chair) belongs to red Party, as does Ash in the same office."
        in written
    )
    assert "was appointed from blue Party on 10 May 2017 and belongs to red Party" in written


def test_a_waiver_turns_it_to_zero_and_stays_visible(capsys, vice_chairs):
    cross(vice_chairs[1], "red")
    accept(vice_chairs[1])
    written, code = check(capsys, "--on", CROSSED)
    assert code == 0
    assert "breach (accepted by a waiver): Birch" in written
    found, _code = check_json(capsys, "--on", CROSSED)
    assert (found["findings"][0]["person"], found["findings"][0]["waived"]) == ("birch", True)


def test_a_waiver_silences_nobody_else(capsys, vice_chairs):
    cross(vice_chairs[1], "red")
    accept(vice_chairs[1])
    cross(vice_chairs[2], "red")
    found, code = check_json(capsys, "--on", CROSSED)
    breaches = [one for one in found["findings"] if one["severity"] == "breach"]
    assert {one["person"]: one["waived"] for one in breaches} == {"birch": True, "cedar": False}
    assert code == 1


def test_json_lists_seats_holders_and_findings(capsys, vice_chairs):
    cross(vice_chairs[1], "red")
    found, code = check_json(capsys, "--on", CROSSED)
    assert (found["day"], found["record_is_complete"], code) == ("2018-09-17", True, 1)
    assert [seat["state"] for seat in found["seats"]] == ["held", "held", "held", "vacant"]
    holder = found["seats"][1]["holder"]
    assert (holder["name"], holder["party_at_appointment"], holder["party"]) == (
        "Birch",
        "blue",
        "red",
    )
    assert (holder["since"], holder["until"], holder["since_precision"]) == (
        "2017-05-10",
        None,
        "day",
    )
    codes = {one["code"]: one["severity"] for one in found["findings"]}
    assert codes["same-party"] == "breach"
    assert codes["party-changed"] == codes["vacant-seat"] == "notice"
    assert all(one["sentence"] for one in found["findings"])


def test_sentences_are_in_the_active_language(capsys, vice_chairs):
    with translation.override("fr"):
        written, _code = check(capsys, "--on", ELECTED)
    assert "10 mai 2017" in written
    assert "Vice-présidence" in written
    assert "Parti red" in written


def test_without_a_day_it_is_about_today(capsys, vice_chairs):
    with clock.set_to(date(2018, 6, 1)):
        assert check_json(capsys)[0]["day"] == "2018-06-01"


@pytest.mark.parametrize("day", ["2018-13-01", "01/06/2018", "yesterday"])
def test_what_is_no_day_ends_with_exit_code_two_and_the_remedy(capsys, day):
    with pytest.raises(SystemExit) as end:
        Command().run_from_argv(["manage.py", "check_executive", "--on", day])
    assert end.value.code == 2
    assert f"{day!r} is no date. Write it as year-month-day" in capsys.readouterr().err


def test_a_seat_is_not_known_where_the_rule_of_its_office_is_not(capsys, vice_chairs):
    Appointment.history.all().delete()
    Appointment.objects.all().delete()
    OfficeRule.objects.update(until=CROSSED, until_precision="unknown")
    found, code = check_json(capsys, "--on", CROSSED)
    assert [seat["state"] for seat in found["seats"]] == ["not known"]
    assert (found["findings"], code) == ([], 0)


def test_an_office_whose_rule_has_ended_has_no_seat(capsys, vice_chairs):
    Appointment.history.all().delete()
    Appointment.objects.all().delete()
    OfficeRule.objects.update(until=CROSSED)
    found, code = check_json(capsys, "--on", CROSSED)
    assert (found["seats"], found["findings"], code) == ([], [], 0)


def test_a_holder_breaks_no_rule_that_is_not_known(capsys, vice_chairs):
    OfficeRule.objects.update(until=CROSSED, until_precision="unknown")
    found, code = check_json(capsys, "--on", CROSSED)
    assert [seat["state"] for seat in found["seats"]] == ["held"] * 3
    assert (found["findings"], code) == ([], 0)
    OfficeRule.objects.update(until_precision="day")
    found, code = check_json(capsys, "--on", CROSSED)
    assert {one["code"] for one in found["findings"]} == {"no-rule"}
    assert code == 1


OFFICE = Office(slug="vice-chair", name_en="Vice-Chair", name_fr="Vice-présidence")
RED = Party(slug="red", name_en="Red Party", name_fr="Parti rouge")
BLUE = Party(slug="blue", name_en="Blue Party", name_fr="Parti bleu")
ASH = Parliamentarian(given_name="Ada", family_name="Ash", slug="ash")
BIRCH = Parliamentarian(given_name="Bo", family_name="Birch", slug="birch")
DEAD = Parliamentarian(given_name="Dee", family_name="Cedar", died_on=date(2018, 3, 1))


def holds(person: Parliamentarian, party: Party | None) -> Appointment:
    return Appointment(office=OFFICE, parliamentarian=person, party=party, since=ELECTED)


FROM_BLUE = holds(ASH, BLUE)
AS_DOES_BIRCH = {"others": (holds(BIRCH, RED),)}
ASH_HERE, RED_HERE, BLUE_THEN = (
    "Ada Ash",
    ("Red Party", "Parti rouge"),
    ("Blue Party", "Parti bleu"),
)
DAY = ("10 May 2017", "10 mai 2017")

# what is found, and beside the office what the sentence must name: one word for both languages, or
# English and French
NAMED = [
    (Finding(Code.OVER_CAPACITY, OFFICE, FROM_BLUE, number=3), [ASH_HERE, "3"]),
    (
        Finding(Code.SAME_PARTY, OFFICE, FROM_BLUE, RED, **AS_DOES_BIRCH),
        [ASH_HERE, RED_HERE, "Bo Birch"],
    ),
    (Finding(Code.NO_PARTY, OFFICE, FROM_BLUE), [ASH_HERE]),
    (Finding(Code.NO_PARTY, OFFICE, FROM_BLUE, RED), [ASH_HERE, RED_HERE]),
    (Finding(Code.PARTY_NOT_REPRESENTED, OFFICE, FROM_BLUE, RED), [ASH_HERE, RED_HERE]),
    (Finding(Code.NOT_SITTING, OFFICE, FROM_BLUE), [ASH_HERE]),
    (
        Finding(Code.NOT_SITTING, OFFICE, holds(DEAD, BLUE)),
        ["Dee Cedar", ("1 March 2018", "1er mars 2018")],
    ),
    (Finding(Code.NOT_OFFICIAL_MEMBER, OFFICE, FROM_BLUE), [ASH_HERE]),
    (Finding(Code.NO_RULE, OFFICE, FROM_BLUE), [ASH_HERE]),
    (Finding(Code.VACANT_SEAT, OFFICE, number=2), ["2"]),
    (Finding(Code.NOT_KNOWN, OFFICE, FROM_BLUE), [ASH_HERE]),
    (Finding(Code.PARTY_WITHOUT_VICE_CHAIR, OFFICE, party=RED), [RED_HERE]),
    (Finding(Code.PARTY_CHANGED, OFFICE, FROM_BLUE, RED), [ASH_HERE, BLUE_THEN, RED_HERE, DAY]),
    (Finding(Code.PARTY_CHANGED, OFFICE, FROM_BLUE), [ASH_HERE, BLUE_THEN, DAY]),
    (Finding(Code.PARTY_CHANGED, OFFICE, holds(ASH, None), RED), [ASH_HERE, RED_HERE, DAY]),
    (Finding(Code.ACTING, OFFICE, FROM_BLUE), [ASH_HERE]),
]


def test_every_code_is_among_the_sentences_tried():
    assert {finding.code for finding, _named in NAMED} == set(Code)


@pytest.mark.parametrize(("place", "language"), [(0, "en"), (1, "fr")])
@pytest.mark.parametrize(("finding", "named"), NAMED, ids=lambda x: getattr(x, "code", ""))
def test_a_sentence_names_person_office_party_and_day(finding, named, place, language):
    with translation.override(language):
        said = sentence(finding)
    for name in [("Vice-Chair", "Vice-présidence"), *named]:
        assert (name if isinstance(name, str) else name[place]) in said
    assert said.endswith(".")
    assert "None" not in said and "%" not in said
