"""What happens to people and parties is recorded freely, and from that day on the staff's front
page and `check_executive` find what it does to the executive."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse

from executive.models import Appointment, OfficeRule
from members.actions import change_party, end_mandate
from members.models import Recognition
from record.because import write_down
from tenure import clock
from tests.desk.executive_scene import (
    COLOURS,
    ELECTED,
    LATER,
    SEATED,
    TODAY,
    colour,
    cross,
    held,
    offices,
    sitting,
)
from tests.desk.staff import staff
from tests.executive.factories import VacancyFactory, WaiverFactory
from tests.factories import ChamberFactory, ParliamentarianFactory

pytestmark = pytest.mark.django_db

DAY_BEFORE = LATER - timedelta(days=1)


@pytest.fixture(autouse=True)
def new_years_day_2019():
    with clock.set_to(TODAY):
        yield


@pytest.fixture
def four() -> list[Appointment]:
    chair, vice_chair, _ex_officio = offices()
    one, *others = (sitting(slug, f"Of {slug}") for slug in COLOURS)
    return [held(chair, one), *(held(vice_chair, other) for other in others)]


def checked(capsys, day: date) -> tuple[list[str], int]:
    """The lines of the command's findings, and its exit code."""
    code = 0
    try:
        call_command("check_executive", "--on", day.isoformat())
    except SystemExit as end:
        code = end.code
    lines = capsys.readouterr().out.splitlines()
    return [line for line in lines if line.startswith(("breach", "notice"))], code


def front(client, day: date) -> object:
    with clock.set_to(day):
        return client.get(reverse("admin:index"))


def on_the_front_page(client, day: date) -> list[str]:
    """In the command's own words."""
    page = front(client, day)
    shown = page.context["executive"]
    for finding in shown.findings:
        for remedy in finding.remedies:
            assert client.get(remedy.address).status_code == 200, remedy.address
    accepted = {True: " (accepted by a waiver)", False: ""}
    return [f"{one.severity}{accepted[one.is_accepted]}: {one.sentence}" for one in shown.findings]


def cross_the_floor(four):
    change_party(four[2].parliamentarian, party=colour("blue"), on=LATER, by=None, because="event")


def leave_the_party(four):
    change_party(four[2].parliamentarian, party=None, on=LATER, by=None, because="event")


def lose_the_seat(four):
    end_mandate(four[0].parliamentarian.mandates.get(), on=LATER, reason="defeated", by=None)


def die(four):
    """Found from the day after the death."""
    person = four[0].parliamentarian
    person.died_on = DAY_BEFORE
    write_down(person, by=None, because="event")


def last_seat_of_a_party(four):
    """A Vice-Chair's party keeps no seat: its holder still sits, but as the only one, in none."""
    party = four[1].parliamentarian.affiliations.get()
    party.until = LATER
    write_down(party, by=None, because="event")


def lose_recognition(four):
    house = ChamberFactory(code="house")
    OfficeRule.objects.filter(office=four[1].office).update(represented="house")
    for slug in COLOURS:
        until = LATER if slug == "blue" else None
        Recognition.objects.create(
            party=colour(slug), chamber=house, since=SEATED, until=until, source="The Speaker"
        )


def rename_a_party(four):
    renamed = colour("teal")
    change_party(
        four[1].parliamentarian, party=renamed, on=LATER, start_reason="merged",
        end_reason="merged", by=None, because="event",
    )  # fmt: skip


def merge_two_parties(four):
    for row in four[1:3]:
        change_party(
            row.parliamentarian, party=colour("teal"), on=LATER, start_reason="merged",
            end_reason="merged", by=None, because="event",
        )  # fmt: skip


WHAT_HAPPENS = {
    "crossing": (cross_the_floor, "breach", "Ash Of green (Vice-Chair) belongs to Blue Party, as"),
    "leaving": (leave_the_party, "breach", "Ash Of green (Vice-Chair) belongs to no party"),
    "lost mandate": (lose_the_seat, "breach", "Ash Of red (Chair) does not sit in Parliament"),
    "death": (die, "breach", "Ash Of red (Chair) died on 16 September 2018."),
    "last affiliation": (
        last_seat_of_a_party, "breach", "Ash Of blue (Vice-Chair) belongs to no party",
    ),
    "recognition": (
        lose_recognition, "breach",
        "Ash Of blue (Vice-Chair) belongs to Blue Party, which is not represented",
    ),
    "rename": (
        rename_a_party, "notice",
        "Ash Of blue (Vice-Chair) was appointed from Blue Party on 10 May 2017 and belongs to "
        "Teal Party.",
    ),
    "merger": (merge_two_parties, "breach", "belongs to Teal Party, as does"),
}  # fmt: skip


@pytest.mark.parametrize(("happens", "severity", "said"), WHAT_HAPPENS.values(), ids=WHAT_HAPPENS)
def test_it_is_recorded_and_found_from_that_day_on(client, capsys, four, happens, severity, said):
    happens(four)
    client.force_login(staff("Secretariat"))
    lines, code = checked(capsys, LATER)
    assert any(line.startswith(severity) and said in line for line in lines), lines
    assert code == (1 if severity == "breach" else 0)
    assert on_the_front_page(client, LATER) == lines
    before, code = checked(capsys, DAY_BEFORE)
    assert not any(said in line for line in before)
    assert code == 0
    assert on_the_front_page(client, DAY_BEFORE) == before
    assert Appointment.objects.on(LATER).count() == 4, "nobody is removed"


def test_a_partys_last_seat_is_told_of_a_vice_chair_who_sits_no_more(client, capsys, four):
    OfficeRule.objects.filter(office=four[1].office).update(must_be_sitting=False)
    end_mandate(four[1].parliamentarian.mandates.get(), on=LATER, reason="defeated", by=None)
    lines, code = checked(capsys, LATER)
    assert any("Blue Party, which is not represented" in line for line in lines)
    assert code == 1
    assert checked(capsys, DAY_BEFORE)[1] == 0


def test_an_accepted_finding_stays_on_the_front_page(client, capsys, four):
    cross_the_floor(four)
    WaiverFactory(appointment=four[2], code="same-party", since=LATER)
    client.force_login(staff("Secretariat"))
    lines, code = checked(capsys, LATER)
    assert any(line.startswith("breach (accepted by a waiver): ") for line in lines)
    assert code == 0
    assert on_the_front_page(client, LATER) == lines
    links = {
        remedy.address
        for finding in front(client, LATER).context["executive"].findings
        for remedy in finding.remedies
    }
    waiver = four[2].waivers.get()
    assert reverse("admin:executive_waiver_change", args=[waiver.pk]) in links


def test_seats_are_held_vacant_or_not_known(client, four):
    client.force_login(staff("Secretariat"))
    four[0].delete()
    seats = front(client, LATER).context["executive"].seats
    assert [seat.words for seat in seats if str(seat.office) == "Chair"] == ["vacant"]
    page = front(client, date(2015, 1, 1))
    assert {seat.words for seat in page.context["executive"].seats} == {"not known"}
    assert "does not claim to be complete" in page.content.decode()


@pytest.mark.parametrize("role", ["Auditor", "Treasurer"])
def test_who_may_only_read_is_led_to_pages_to_read(client, four, role):
    cross_the_floor(four)
    client.force_login(staff(role))
    on_the_front_page(client, LATER)
    links = {
        remedy.address
        for finding in front(client, LATER).context["executive"].findings
        for remedy in finding.remedies
    }
    assert reverse("admin:executive_appointment_change", args=[four[2].pk]) in links
    assert not any("/desk/" in address for address in links)


def test_without_a_role_nothing_is_shown_of_the_executive(client, four, django_user_model):
    client.force_login(django_user_model.objects.create_user("new", is_staff=True))
    assert front(client, LATER).context["executive"] is None


@pytest.mark.parametrize("holders", [1, 3])
def test_the_front_page_takes_the_same_queries(client, django_assert_num_queries, holders):
    """Who asks and what they may, the group, the counts; eleven of the executive, sixteen of the
    programme, the last poll, terms that end and senators who retire, personal data, and one for
    all that lacks French."""
    _chair, vice_chair, _ex_officio = offices()
    for slug in COLOURS[:holders]:
        row = held(vice_chair, sitting(slug, slug), ELECTED)
        cross(row.parliamentarian, f"new-{slug}")
        WaiverFactory(appointment=row)
        VacancyFactory(office=vice_chair)
    ParliamentarianFactory()
    client.force_login(staff("Secretariat"))
    with django_assert_num_queries(56):
        client.get(reverse("admin:index"))
