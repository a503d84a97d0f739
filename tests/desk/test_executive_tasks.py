"""The executive's tasks on the desk's real pages: previewed, then confirmed."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from executive.composition import composition
from executive.models import Appointment, Office, Vacancy, Waiver
from executive.rules import Code
from tenure import clock
from tests.desk.executive_scene import (
    COLOURS,
    ELECTED,
    LATER,
    TODAY,
    colour,
    cross,
    held,
    offices,
    sitting,
)
from tests.desk.staff import staff
from tests.factories import MembershipFactory, ParliamentarianFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def new_years_day_2019():
    with clock.set_to(TODAY):
        yield


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


@pytest.fixture
def four(clerk):
    """Chair and three Vice-Chairs, of four parties, all elected on one day."""
    chair, vice_chair, _ex_officio = offices()
    one, *others = (sitting(slug, f"Of {slug}") for slug in COLOURS)
    return [held(chair, one), *(held(vice_chair, other) for other in others)]


def at(task: str) -> str:
    return reverse(f"admin:desk_{task}")


def shown(client: Client, task: str, data: dict) -> object:
    response = client.post(at(task), data)
    assert response.status_code == 200
    assert "plan" in response.context, response.context["form"].errors
    return response.context["plan"]


def confirm(client: Client, task: str, data: dict) -> str:
    plan = shown(client, task, data)
    response = client.post(at(task), data | {"confirm": "1", "seen": plan.digest()}, follow=True)
    assert response.redirect_chain == [(reverse("admin:index"), 302)]
    return response.content.decode()


def errors(client: Client, task: str, data: dict, language: str = "en") -> dict:
    response = client.post(at(task), data, headers={"accept-language": language})
    assert response.status_code == 200
    assert "plan" not in response.context
    return response.context["form"].errors


def holders(day: date, slug: str) -> set[str]:
    seats = composition(day).seats
    return {
        seat.holder.appointment.parliamentarian.family_name
        for seat in seats
        if seat.holder and seat.office.slug == slug
    }


def sentences(groups: list) -> dict[str, list[str]]:
    return {str(group.title): [line.sentence for line in group.lines] for group in groups}


def slate(four: list[Appointment], **changes: object) -> dict:
    """Everybody elected again on LATER, unless `changes` say otherwise."""
    data = {"on": str(LATER), "decided_by": "2018-agm/1", "source": "Minutes of our own"}
    data |= {"chair-elected": "on", "vice-chair-elected": "on"}
    for row in four:
        data[f"{row.office.slug}-holder-{row.pk}"] = "again"
    return data | changes


def test_an_election_asks_of_each_holder_of_its_day(client, four):
    page = client.get(at("election"), {"on": str(LATER)})
    names = set(page.context["form"].fields)
    assert {f"{row.office.slug}-holder-{row.pk}" for row in four} <= names
    assert not any(name.startswith("ex-officio") for name in names)
    earlier = client.get(at("election"), {"on": "2017-01-01"})
    assert not any("-holder-" in name for name in earlier.context["form"].fields)
    assert "Nobody is recorded in this office on that day." in earlier.content.decode()


def test_showing_the_holders_of_another_day_keeps_what_was_typed_and_saves_nothing(client, four):
    data = {"on": "2017-01-01", "decided_by": "2016-agm/1", "show": "1"}
    response = client.post(at("election"), data)
    form = response.context["form"]
    assert not form.errors
    assert not any("-holder-" in name for name in form.fields)
    assert 'value="2016-agm/1"' in response.content.decode()
    assert 'value="2017-01-01"' in response.content.decode()


def test_a_whole_slate_is_previewed_then_recorded(client, four):
    new = sitting("purple", "Newcomer")
    chair, red_out, stays, leaves = four
    data = slate(four) | {
        f"chair-holder-{chair.pk}": "steps_down",
        "chair-new": [red_out.parliamentarian_id],
        f"vice-chair-holder-{red_out.pk}": "steps_down",
        f"vice-chair-holder-{leaves.pk}": "steps_down",
        "vice-chair-names": "Ash Newcomer",
        "vice-chair-vacant": "1",
    }
    plan = shown(client, "election", data)
    assert Appointment.objects.count() == 4
    assert plan.changes == [
        "An election takes effect on 17 September 2018.",
        f"Chair: {red_out.parliamentarian}, new.",
        f"Chair: {chair.parliamentarian} steps down.",
        f"Vice-Chair: {stays.parliamentarian}, elected again.",
        f"Vice-Chair: {new}, new.",
        f"Vice-Chair: {red_out.parliamentarian} steps down.",
        f"Vice-Chair: {leaves.parliamentarian} steps down.",
        "Vice-Chair: 1 seat is left vacant.",
    ]
    (that_day,) = plan.executive
    assert (that_day.day, that_day.same_on) == (LATER, TODAY)
    assert "Vice-Chair: 1 seat is vacant." in sentences(that_day.findings)["Newly found"]
    after = [seat.after for seat in that_day.seats]
    assert any("Newcomer (Purple Party)" in words for words in after)
    assert "vacant" in after
    page = confirm(client, "election", data)
    assert "The election of 3 people is recorded." in page
    assert holders(LATER, "chair") == {"Of blue"}
    assert holders(LATER, "vice-chair") == {"Of green", "Newcomer"}
    assert holders(date(2018, 9, 16), "vice-chair") == {"Of blue", "Of green", "Of orange"}
    row = Appointment.objects.on(LATER).get(parliamentarian=new)
    assert (row.decided_by, row.source, row.party) == (
        "2018-agm/1", "Minutes of our own", colour("purple"),
    )  # fmt: skip
    assert Vacancy.objects.get().since == LATER


def test_every_holder_is_decided_about(client, four):
    data = slate(four)
    forgotten = f"chair-holder-{four[0].pk}"
    del data[forgotten]
    assert set(errors(client, "election", data)) == {forgotten}


def test_an_office_not_filled_at_the_meeting_is_left_alone(client, four):
    data = slate(four)
    del data["chair-elected"], data[f"chair-holder-{four[0].pk}"]
    confirm(client, "election", data)
    four[0].refresh_from_db()
    assert four[0].until is None
    del data["vice-chair-elected"]
    assert "__all__" in errors(client, "election", data)


def test_a_slate_that_cannot_be_is_refused_by_its_office_and_changes_nothing(client, four):
    twin = sitting("green", "Greener")
    data = slate(four) | {
        f"vice-chair-holder-{four[3].pk}": "steps_down", "vice-chair-new": [twin.pk],
    }  # fmt: skip
    told = errors(client, "election", data)
    assert "Greener" in told["vice-chair-new"][0]
    data = slate(four) | {"vice-chair-vacant": "1"}
    assert "held or recorded as vacant" in errors(client, "election", data)["vice-chair-new"][0]
    four[1].refresh_from_db()
    assert four[1].until is None
    assert Appointment.objects.count() == 4


def test_a_vacant_seat_needs_its_source(client, four):
    data = slate(four, source="") | {
        f"vice-chair-holder-{four[3].pk}": "steps_down", "vice-chair-vacant": "1",
    }  # fmt: skip
    assert "source" in errors(client, "election", data)


def appointment(office: str, person: object, **more: object) -> dict:
    return {"office": Office.objects.get(slug=office).pk, "person": person.pk} | more


def test_appointing_shows_the_party_and_the_executive_of_that_day(client, clerk):
    offices()
    who = sitting("red", "Rowan")
    data = appointment("vice-chair", who, since=str(LATER), term_ends="2020-05-01")
    plan = shown(client, "appoint", data)
    assert not Appointment.objects.exists()
    assert plan.changes == [
        f"{who}: Vice-Chair (elected) from 17 September 2018.",
        f"Party at appointment: Red Party, as recorded for {who} on that day.",
    ]
    page = confirm(client, "appoint", data)
    row = Appointment.objects.get()
    assert (row.party, row.basis, row.term_ends) == (colour("red"), "elected", date(2020, 5, 1))
    assert row.history.get().history_user == clerk
    assert reverse("admin:executive_appointment_change", args=[row.pk]) in page


@pytest.mark.parametrize(
    ("task", "office", "basis"),
    [("appoint_acting", "chair", "acting"), ("ex_officio", "ex-officio", "ex_officio")],
)
def test_acting_and_ex_officio(client, clerk, task, office, basis):
    offices()
    confirm(client, task, appointment(office, sitting("red", "Rowan"), since=str(LATER)))
    assert Appointment.objects.get().basis == basis


def test_an_appointment_that_is_over_has_its_last_day(client, clerk):
    offices()
    who = sitting("red", "Rowan")
    data = appointment("chair", who, since=str(ELECTED), last_day="2017-05-09")
    assert "last_day" in errors(client, "appoint", data)
    confirm(client, "appoint", data | {"last_day": "2018-01-31"})
    assert Appointment.objects.get().span.last_day == date(2018, 1, 31)


@pytest.mark.parametrize(("language", "said"), [("en", "more holders"), ("fr", "titulaires")])
def test_a_second_chair_is_refused_beside_the_office(client, four, language, said):
    data = appointment("chair", sitting("purple", "Second"), since=str(LATER))
    assert said in errors(client, "appoint", data, language)["office"][0]


def test_a_party_that_is_taken_is_refused_beside_the_person(client, four):
    four[3].delete()
    data = appointment("vice-chair", sitting("blue", "Second"), since=str(LATER))
    assert "same party" in errors(client, "appoint", data)["person"][0]


def test_resigning_on_the_last_day_typed(client, four):
    data = {"appointment": four[0].pk, "last_day": "2018-09-16", "reason": "resigned"}
    plan = shown(client, "resign", data)
    assert [seat.after for seat in plan.executive[0].seats if seat.is_change] == ["vacant"]
    confirm(client, "resign", data)
    four[0].refresh_from_db()
    assert (four[0].until, four[0].end_reason) == (LATER, "resigned")
    assert "appointment" in errors(client, "resign", data), "it has ended"
    early = {"appointment": four[1].pk, "last_day": "2017-05-08", "reason": "resigned"}
    assert "last_day" in errors(client, "resign", early)


def test_handing_over_leaves_one_holder_that_day(client, four):
    who = sitting("purple", "Successor")
    data = {"appointment": four[0].pk, "person": who.pk, "on": str(LATER), "basis": "elected"}
    shown(client, "hand_over", data)
    assert holders(LATER, "chair") == {"Of red"}
    confirm(client, "hand_over", data)
    assert holders(LATER, "chair") == {"Successor"}
    assert holders(date(2018, 9, 16), "chair") == {"Of red"}


def test_a_vacant_seat_is_recorded_where_one_is(client, four):
    office = Office.objects.get(slug="chair")
    data = {"office": office.pk, "since": str(LATER), "source": "A letter"}
    assert "office" in errors(client, "vacancy", data)
    four[0].until = LATER
    four[0].save()
    assert "source" in errors(client, "vacancy", data | {"source": ""})
    confirm(client, "vacancy", data)
    assert Vacancy.objects.get().office == office


def test_a_finding_is_accepted_then_its_reason_published_and_withdrawn(client, four):
    cross(four[2].parliamentarian, "blue")
    choice = f"{four[2].pk}:same-party"
    data = {
        "finding": choice, "since": str(LATER), "reason": "Until the meeting",
        "decided_on": str(LATER),
    }  # fmt: skip
    assert choice in client.get(at("waive"), {"finding": choice}).content.decode()
    plan = shown(client, "waive", data)
    begun = plan.executive[0].findings[0].lines[0]
    assert (begun.is_accepted, begun.is_open) == (True, False)
    assert composition(LATER).open_breaches
    confirm(client, "waive", data)
    waiver = Waiver.objects.get()
    assert composition(LATER).open_breaches == []
    assert not waiver.is_published
    assert "Nothing breaches the rules today" in client.get(at("waive")).content.decode()
    plan = shown(client, "publish", {"waivers": [waiver.pk]})
    assert any("Until the meeting" in note for note in plan.notes)
    confirm(client, "publish", {"waivers": [waiver.pk]})
    waiver.refresh_from_db()
    assert waiver.is_published
    confirm(client, "withdraw", {"waivers": [waiver.pk]})
    waiver.refresh_from_db()
    assert not waiver.is_published


def test_a_change_of_party_shows_what_it_does_to_the_executive(client, four):
    data = {
        "person": four[2].parliamentarian_id, "party": colour("blue").pk, "on": str(LATER),
        "because": "event",
    }  # fmt: skip
    plan = shown(client, "change_party", data)
    found = sentences(plan.executive[0].findings)["Newly found"]
    assert any("as does Ash Of blue in the same office" in sentence for sentence in found)
    assert Code.SAME_PARTY not in [finding.code for finding in composition(LATER).findings]


def test_the_end_of_a_seat_and_of_a_tie_show_it_too(client, four):
    person = four[0].parliamentarian
    data = {"person": person.pk, "last_day": "2018-09-16", "reason": "resigned"}
    found = sentences(shown(client, "end_mandate", data).executive[0].findings)
    assert any("does not sit" in sentence for sentence in found["Newly found"])
    MembershipFactory(parliamentarian=person, since=ELECTED)
    assert shown(client, "end_tie", data).executive[0].difference.is_nothing


def test_other_tasks_say_nothing_of_the_executive(client, clerk):
    person = ParliamentarianFactory()
    data = {
        "kind": "official", "people": [person.pk], "joined": "2018-03-12",
        "ratification": "not_asked",
    }  # fmt: skip
    assert shown(client, "admit", data).executive == []


def test_a_preview_is_stale_when_the_executive_has_changed(client, four):
    data = {"appointment": four[0].pk, "last_day": "2018-09-16", "reason": "resigned"}
    seen = shown(client, "resign", data).digest()
    cross(four[2].parliamentarian, "purple")
    response = client.post(at("resign"), data | {"confirm": "1", "seen": seen})
    assert response.context["stale"]
    four[0].refresh_from_db()
    assert four[0].until is None


@pytest.mark.parametrize("task", ["election", "appoint", "resign", "hand_over", "vacancy", "waive"])
def test_pages_without_offices_say_so(client, clerk, task):
    response = client.get(at(task))
    assert response.status_code == 200
    assert response.context["form"].has_nothing
    assert str(response.context["form"].nothing) in response.content.decode()


def test_offices_move_with_the_record_they_were_entered_for(client, four):
    duplicate, survivor = four[0].parliamentarian, ParliamentarianFactory(family_name="Kept")
    data = {"duplicate": duplicate.pk, "into": survivor.pk}
    plan = shown(client, "merge", data)
    assert any("appointment: Ash Of red, Chair" in sentence for sentence in plan.changes)
    confirm(client, "merge", data)
    assert holders(LATER, "chair") == {"Kept"}
    assert composition(LATER).open_breaches == []
    confirm(client, "unmerge", {"duplicate": duplicate.pk})
    assert holders(LATER, "chair") == {"Of red"}
    twice = {"duplicate": four[1].parliamentarian_id, "into": four[2].parliamentarian_id}
    assert "already holds" in errors(client, "merge", twice)["duplicate"][0]


def test_a_change_that_ends_before_today_shows_both_days(client, four):
    cross(four[2].parliamentarian, "purple", date(2018, 12, 1))
    data = {
        "appointment": four[0].pk, "last_day": "2018-09-16", "reason": "resigned",
    }  # fmt: skip
    assert [effect.day for effect in shown(client, "resign", data).executive] == [LATER, TODAY]
