"""Taking attendance: chosen, pasted, settled line by line; nothing that was typed is lost."""

import pytest

from desk.forms.programme.name_lists import ReadLine
from programme.models import Attendance, Event
from tenure import clock
from tests.desk.programme_scene import (
    DAY,
    TODAY,
    at,
    confirm,
    errors,
    gone,
    shown,
    sitting,
)
from tests.desk.staff import ROLES, staff
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.programme.factories import AttendanceFactory, EventFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        GroupFactory()
        yield


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


@pytest.fixture
def event() -> Event:
    return EventFactory(day=DAY, title_en="Panel")


def line(name: str) -> str:
    return f"line-{ReadLine(name).key}"


def taken(event: Event) -> list[str]:
    return sorted(str(row.parliamentarian or row.guest_name) for row in event.attendances.all())


def data(**changes: object) -> dict:
    return {"role": "attended"} | changes


def test_people_chosen_are_recorded_after_the_preview(client, clerk, event):
    ann, bob = sitting("Ann", "Example"), sitting("Bob", "Sample")
    typed = data(people=[ann.pk, bob.pk], source="Minutes")
    plan = shown(client, at("attendance", event.pk), typed)
    assert plan.changes == [
        "They were there as participants:", "Ann Example", "Bob Sample", "Source: Minutes",
    ]  # fmt: skip
    assert not Attendance.objects.exists()
    assert "2 people recorded." in confirm(client, at("attendance", event.pk), typed)
    assert taken(event) == ["Ann Example", "Bob Sample"]
    row = Attendance.objects.first()
    assert row.source == "Minutes"
    assert row.history.get().history_user == clerk


def test_a_pasted_list_is_read_as_people_write_names(client, clerk, event):
    sitting("Ann", "Example")
    sitting("Élise", "Côté-O’Brien", "Rivière-du-Loup")
    sitting("Robert", "Sample", "Northland")
    names = "1. Hon. Ann EXAMPLE, P.C., M.P.\n\n- Cote O'Brien, Elise\n• Rob Sample (Northland)\n"
    plan = shown(client, at("attendance", event.pk), data(names=names))
    assert plan.changes[1:] == ["Ann Example", "Élise Côté-O’Brien", "Robert Sample"]
    (note,) = plan.notes
    assert note.startswith("“Rob Sample (Northland)” was read as Sample, Robert")


def test_the_beginning_of_a_word_is_no_other_word(client, clerk, event):
    sitting("Joanne", "Leeson")
    told = errors(client, at("attendance", event.pk), data(names="Ann Lee"))
    assert list(told) == [line("Ann Lee")]


def test_unknown_ambiguous_and_duplicate_names(client, clerk, event):
    ann = sitting("Ann", "Example")
    one, other = sitting("Sam", "Twin", "North"), sitting("Sam", "Twin", "South")
    names = "Ann Example\nSam Twin\nann example\nNobody Known"
    told = errors(client, at("attendance", event.pk), data(names=names))
    assert told == {
        line("Sam Twin"): ["“Sam Twin” fits several people or none exactly: say who is meant."],
        line("Nobody Known"): [
            "Nobody in the record is called “Nobody Known”: say what becomes of the line."
        ],
    }
    settled = {line("Sam Twin"): other.pk, line("Nobody Known"): "guest"}
    plan = shown(client, at("attendance", event.pk), data(names=names, **settled))
    assert plan.changes[1:] == ["Ann Example", "Sam Twin", "Guest: Nobody Known"]
    assert plan.notes == ["Ann Example was named more than once and is recorded once."]
    confirm(client, at("attendance", event.pk), data(names=names, **settled))
    people = set(event.attendances.values_list("parliamentarian", flat=True))
    assert people == {ann.pk, other.pk, None}
    assert one.pk not in people


def test_what_was_typed_stays_on_the_page(client, clerk, event):
    ann = sitting("Ann", "Example")
    typed = data(
        people=[ann.pk], names="Somebody Else", guests="Guest One; Writer; Écrivaine",
        staff_names="Ann Example", guests_agreed="not a day", source="Minutes", role="speaker",
    )  # fmt: skip
    page = client.post(at("attendance", event.pk), typed).text
    for kept in ("Somebody Else", "Guest One; Writer; Écrivaine", "not a day", "Minutes"):
        assert kept in page
    assert f'<option value="{ann.pk}" selected>' in page
    assert 'value="speaker" id="id_role_2" checked' in page or 'value="speaker"' in page
    assert "Write the date as year-month-day" in page


def test_a_misspelt_name_is_asked_about_with_those_who_come_near(client, clerk, event):
    ann = sitting("Ann", "Exampel")
    response = client.post(at("attendance", event.pk), data(names="Ann Example"))
    field = response.context["form"].fields[line("Ann Example")]
    assert [key for key, _label in field.choices] == [str(ann.pk), "guest", "left-out"]


def test_a_line_may_be_left_out(client, clerk, event):
    sitting("Ann", "Example")
    names = "Ann Example\nPage 2 of 3"
    typed = data(names=names, **{line("Page 2 of 3"): "left-out"})
    assert shown(client, at("attendance", event.pk), typed).changes[1:] == ["Ann Example"]


def test_nobody_new_is_refused(client, clerk, event):
    ann = sitting("Ann", "Example")
    AttendanceFactory(event=event, parliamentarian=ann)
    told = errors(client, at("attendance", event.pk), data(names="Ann Example"))
    assert told == {"__all__": ["Name at least one person who is not recorded yet."]}
    bob = sitting("Bob", "Sample")
    plan = shown(client, at("attendance", event.pk), data(people=[bob.pk], names="Ann Example"))
    assert plan.notes == ["Ann Example is recorded already and stays as it is."]


def test_somebody_who_did_not_sit_that_day_needs_a_reason_and_is_flagged(client, clerk, event):
    former = gone("Old", "Timer")
    told = errors(client, at("attendance", event.pk), data(names="Old Timer"))
    assert told == {
        f"reason-{former.pk}": [
            "Did not sit in Parliament that day: say why the attendance is recorded."
        ]
    }
    typed = data(names="Old Timer") | {f"reason-{former.pk}": "Former chair, invited"}
    plan = shown(client, at("attendance", event.pk), typed)
    assert plan.notes == ["Old Timer did not sit that day: Former chair, invited"]
    confirm(client, at("attendance", event.pk), typed)
    assert event.attendances.get().not_sitting_reason == "Former chair, invited"


def test_somebody_settled_who_did_not_sit_is_asked_for_a_reason_next(client, clerk, event):
    gone("Old", "Timer")
    other = gone("Old", "Timer")
    typed = data(names="Old Timer") | {line("Old Timer"): other.pk}
    assert list(errors(client, at("attendance", event.pk), typed)) == [f"reason-{other.pk}"]


def test_no_reason_is_asked_where_the_day_is_not_known(client, clerk):
    gone("Old", "Timer")
    undated = EventFactory(day=DAY.replace(day=1), day_precision="month")
    plan = shown(client, at("attendance", undated.pk), data(names="Old Timer"))
    assert plan.changes[1:] == ["Old Timer"]
    assert not plan.notes


def test_represented_by_staff_makes_nobody_participate(client, clerk, event):
    ann = sitting("Ann", "Example")
    typed = data(staff_names="Ann Example")
    plan = shown(client, at("attendance", event.pk), typed)
    assert plan.changes[1:] == ["Ann Example was represented by staff."]
    confirm(client, at("attendance", event.pk), typed)
    assert event.attendances.get(parliamentarian=ann).represented_by_staff
    assert not Attendance.objects.in_person().exists()


def test_there_and_represented_at_once_is_refused(client, clerk, event):
    sitting("Ann", "Example")
    typed = data(names="Ann Example", staff_names="Ann Example")
    told = errors(client, at("attendance", event.pk), typed)
    assert told == {"staff_names": ["Ann Example was there or represented by staff: not both."]}


def test_staff_only_sit_in_for_participants(client, clerk, event):
    sitting("Ann", "Example")
    typed = data(staff_names="Ann Example", role="speaker")
    told = errors(client, at("attendance", event.pk), typed)
    assert told == {"staff_names": ["Staff can only sit in for a participant."]}


def test_guests_with_what_they_are_and_their_agreement(client, clerk, event):
    typed = data(guests="Guest One; Writer; Écrivaine\nGuest Two", guests_agreed="2022-05-05")
    confirm(client, at("attendance", event.pk), typed)
    one, two = event.attendances.order_by("guest_name")
    assert (one.guest_capacity_en, one.guest_capacity_fr) == ("Writer", "Écrivaine")
    assert two.agreed_to_be_named.isoformat() == "2022-05-05"


def test_nobody_attends_what_has_not_come_but_speakers_are_announced(client, clerk):
    ann = sitting("Ann", "Example")
    later = EventFactory(day=TODAY.replace(month=6), status="planned")
    address = at("attendance", later.pk)
    told = errors(client, address, data(people=[ann.pk]))
    assert told == {"people": ["Ann Example: That day has not come yet."]}
    plan = shown(client, address, data(people=[ann.pk], role="speaker"))
    assert plan.notes == ["Until the event is marked as held, nobody participates by it."]


def test_the_search_offers_who_sat_that_day_first(client, clerk, event):
    ann, former = sitting("Ann", "Example"), gone("Anna", "Example")
    ParliamentarianFactory(given_name="Other", family_name="Person")
    answer = client.get(at("sitting_people", event.pk), {"term": "ann exa"}).json()
    assert [one["id"] for one in answer["results"]] == [str(ann.pk), str(former.pk)]
    assert answer["results"][1]["text"].endswith("did not sit that day")
    assert answer["pagination"] == {"more": False}


def test_the_search_has_pages(client, clerk, event):
    for number in range(21):
        sitting("Ann", f"Example{number:02}")
    first = client.get(at("sitting_people", event.pk), {"term": "ann"}).json()
    assert (len(first["results"]), first["pagination"]["more"]) == (20, True)
    second = client.get(at("sitting_people", event.pk), {"term": "ann", "page": "2"}).json()
    assert (len(second["results"]), second["pagination"]["more"]) == (1, False)
    assert client.get(at("sitting_people", event.pk), {"page": "9" * 40}).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_reading_a_list_takes_the_same_queries(
    client, clerk, event, count, django_assert_num_queries
):
    """Who sat that day, with names and seats, is read once; then once for the unknown name."""
    for number in range(3):
        sitting("Ann", f"Example{number}")
    names = "\n".join([*(f"Ann Example{number}" for number in range(count)), "Nobody Known"])
    with django_assert_num_queries(16):
        errors(client, at("attendance", event.pk), data(names=names))


@pytest.mark.parametrize("role", ROLES)
def test_who_may_take_it(client, event, role):
    client.force_login(staff(role))
    allowed = role == "Secretariat"
    address = at("attendance", event.pk)
    assert client.get(address).status_code == (200 if allowed else 403)
    assert client.post(address, data(guests="Guest")).status_code == (200 if allowed else 403)
    search = at("sitting_people", event.pk)
    assert client.get(search).status_code == (200 if allowed else 403)
    assert client.put(address).status_code in (403, 405)
    listed = client.get(at("take_attendance"))
    assert listed.status_code == 200
    assert (f'"{address}"' in listed.text) == allowed


def test_an_event_that_is_not_there_is_not_found(client, clerk):
    assert client.get(at("attendance", 10**9)).status_code == 404
    assert client.get(at("sitting_people", 10**9)).status_code == 404
