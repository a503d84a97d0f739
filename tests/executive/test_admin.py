"""The executive's tables on the admin's real pages: what may not be is told by the right field."""

from datetime import date

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from executive.models import Appointment, Office, OfficeRule, Vacancy, Waiver
from executive.rules import Code
from members.actions import merge
from tests.desk.executive_scene import (
    COLOURS,
    ELECTED,
    LATER,
    SEATED,
    colour,
    cross,
    held,
    offices,
    sitting,
)
from tests.desk.staff import staff
from tests.executive.factories import VacancyFactory, WaiverFactory
from tests.factories import AffiliationFactory

pytestmark = pytest.mark.django_db


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


def at(page: str, *arguments: object) -> str:
    return reverse(f"admin:executive_{page}", args=arguments)


def days(since: object, until: object = "") -> dict[str, str]:
    return {
        "since": str(since), "until": str(until), "since_precision": "day",
        "until_precision": "day",
    }  # fmt: skip


def as_posted(row: Appointment, **changes: object) -> dict[str, object]:
    """What the appointment's page posts when nothing is touched, and then `changes`."""
    data = {
        "office": row.office_id, "parliamentarian": row.parliamentarian_id,
        "party": row.party_id or "", "basis": row.basis, "because": "event",
        "end_reason": row.end_reason,
    }  # fmt: skip
    return data | days(row.since, row.until or "") | changes


def edit(client: Client, row: Appointment, language: str = "en", **changes: object):
    address = at("appointment_change", row.pk)
    return client.post(address, as_posted(row, **changes), headers={"accept-language": language})


def add(client: Client, office: str, person: object, since: object, **more: object):
    row = Appointment(office=Office.objects.get(slug=office), parliamentarian=person, since=since)
    return client.post(at("appointment_add"), as_posted(row, **more))


def errors_of(response) -> dict:
    assert response.status_code == 200, "the form comes back"
    return response.context["adminform"].form.errors


def test_an_appointment_is_edited_with_who_and_why(client, clerk, four):
    response = edit(client, four[0], source="Minutes of our own", because="correction")
    assert response.status_code == 302
    entry = four[0].history.latest()
    assert (entry.source, entry.history_user) == ("Minutes of our own", clerk)
    assert entry.history_change_reason == "correction"
    assert four[0].history.count() == 2, "asking the database leaves no entry"


def test_closing_and_moving_within_its_rules_is_free(client, four):
    assert edit(client, four[1], until=str(LATER), end_reason="resigned").status_code == 302
    assert edit(client, four[2], since="2017-06-01").status_code == 302
    four[2].refresh_from_db()
    assert four[2].since == date(2017, 6, 1)


def test_an_ended_appointment_cannot_be_reopened_over_its_successor(client, four):
    edit(client, four[0], until=str(LATER))
    held(four[0].office, sitting("purple", "Successor"), LATER)
    four[0].refresh_from_db()
    told = errors_of(edit(client, four[0], until=""))
    assert told == {"office": ["The office would have more holders than its rule allows."]}
    four[0].refresh_from_db()
    assert four[0].until == LATER
    assert "office" in errors_of(edit(client, four[0], until="2018-09-18"))


def test_a_fourth_vice_chair_and_a_second_chair_are_refused_beside_the_office(client, four):
    for office in ("chair", "vice-chair"):
        response = add(client, office, sitting("purple", "More"), ELECTED)
        assert "more holders" in errors_of(response)["office"][0]
    assert Appointment.objects.count() == 4


def test_a_party_that_is_taken_is_refused(client, four):
    four[3].delete()
    twin = sitting("blue", "Twin")
    told = errors_of(add(client, "vice-chair", twin, LATER))
    assert told == {"party": ["The office would have two holders appointed from one party."]}


def test_a_later_crossing_on_record_is_refused_beside_the_person(client, four):
    four[3].delete()
    crosser = sitting("purple", "Crosser")
    cross(crosser, "blue", date(2018, 12, 1))
    told = errors_of(add(client, "vice-chair", crosser, LATER))
    assert "same party (from 1 December 2018)" in told["parliamentarian"][0]
    until_then = add(client, "vice-chair", crosser, LATER, until="2018-12-01")
    assert until_then.status_code == 302


def test_a_crossing_found_meanwhile_does_not_stop_an_edit_that_adds_no_day(client, four):
    cross(four[2].parliamentarian, "blue")
    assert edit(client, four[2], source="A note").status_code == 302
    assert edit(client, four[2], until="2019-01-01").status_code == 302
    four[2].refresh_from_db()
    told = errors_of(edit(client, four[2], until="2019-02-01"))
    assert "parliamentarian" in told, "more days with the party of another would be added"


def test_nobody_is_elected_to_two_offices_at_once(client, four):
    four[3].delete()
    told = errors_of(add(client, "vice-chair", four[0].parliamentarian, LATER))
    assert told == {
        "parliamentarian": ["One person cannot be elected to two offices for the same days."]
    }


def test_nobody_holds_an_office_twice_at_once(client, four):
    told = errors_of(add(client, "vice-chair", four[1].parliamentarian, LATER))
    assert told == {"since": ["This person already holds that office on some of these days."]}


def test_a_party_that_is_not_the_holders_is_refused_beside_it(client, four):
    told = errors_of(edit(client, four[1], party=colour("purple").pk))
    assert told == {
        "party": ["The party at appointment must be the holder's party on the first day."]
    }


def test_an_empty_party_is_filled_in_and_shown(client, clerk):
    offices()
    who = sitting("red", "Rowan")
    response = client.post(
        at("appointment_add"),
        as_posted(
            Appointment(office=Office.objects.get(slug="chair"), parliamentarian=who, since=LATER)
        ),
        follow=True,
    )
    assert Appointment.objects.get().party == colour("red")
    page = response.content.decode()
    assert "Party at appointment, from the affiliation of the first day: Red Party." in page


def test_moving_the_first_day_before_a_crossing_asks_for_the_other_party(client, clerk):
    offices()
    who = sitting("red", "Rowan")
    cross(who, "blue")
    row = held(Office.objects.get(slug="chair"), who, LATER)
    assert "party" in errors_of(edit(client, row, since=str(ELECTED)))
    assert edit(client, row, since=str(ELECTED), party="").status_code == 302
    row.refresh_from_db()
    assert row.party == colour("red")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"until": str(ELECTED)}, "until"),
        ({"until": "2016-01-01"}, "until"),
        ({"end_reason": "resigned"}, "end_reason"),
        ({"since": ""}, "since"),
        ({"because": ""}, "because"),
    ],
)
def test_a_row_that_contradicts_itself_is_refused_by_its_field(client, four, changes, field):
    assert set(errors_of(edit(client, four[1], **changes))) == {field}


def test_a_merged_person_is_refused(client, clerk):
    offices()
    duplicate, survivor = sitting("red", "Double"), sitting("red", "Single")
    duplicate.affiliations.all().delete()
    merge(duplicate, into=survivor, by=clerk)
    assert "parliamentarian" in errors_of(add(client, "chair", duplicate, LATER))


REFUSALS = {
    "capacity": ("vice-chair", "purple"),
    "party": ("vice-chair", "blue"),
}


@pytest.mark.parametrize("kind", REFUSALS)
def test_refusals_come_in_french(client, four, kind):
    if kind == "party":
        four[3].delete()
    office, slug = REFUSALS[kind]
    row = Appointment(
        office=Office.objects.get(slug=office), parliamentarian=sitting(slug, "X"), since=LATER
    )
    told = [
        str(errors_of(client.post(
            at("appointment_add"), as_posted(row), headers={"accept-language": language}
        )))
        for language in ("en", "fr")
    ]  # fmt: skip
    assert told[0] != told[1]


def rule_posted(office: Office, since: object, until: object = "", **more: object) -> dict:
    data = {"office": office.pk, "seats": 1, "represented": "parliament", "because": "event"}
    return data | days(since, until) | more


def test_two_rules_on_one_day_are_refused_by_the_date(client, four):
    office = four[0].office
    told = errors_of(client.post(at("officerule_add"), rule_posted(office, LATER)))
    assert told == {
        "since": ["Another rule for this office already applies on some of these days."]
    }


def test_a_rule_that_shrinks_is_recorded_and_its_holders_stay(client, four):
    rule = OfficeRule.objects.get(office=four[1].office)
    data = rule_posted(rule.office, rule.since, LATER, seats=3, one_per_party="on")
    assert client.post(at("officerule_change", rule.pk), data).status_code == 302
    data = rule_posted(rule.office, LATER, seats=1, one_per_party="on", must_be_sitting="on")
    assert client.post(at("officerule_add"), data).status_code == 302
    assert Appointment.objects.on(LATER).filter(office=rule.office).count() == 3
    for row in four[1:]:
        assert edit(client, row, source="Still there").status_code == 302


def test_a_vacancy_needs_its_source(client, four):
    data = {"office": four[0].office_id, "because": "event"} | days(LATER)
    assert set(errors_of(client.post(at("vacancy_add"), data))) == {"source"}
    assert client.post(at("vacancy_add"), data | {"source": "A letter"}).status_code == 302
    assert Vacancy.objects.count() == 1


def test_only_breaches_are_waived_and_once(client, four):
    data = {
        "appointment": four[2].pk, "code": Code.SAME_PARTY.value, "reason": "Until the meeting",
        "decided_on": str(LATER), "because": "event",
    } | days(LATER)  # fmt: skip
    assert "code" in errors_of(client.post(at("waiver_add"), data | {"code": "acting"}))
    assert client.post(at("waiver_add"), data).status_code == 302
    assert "since" in errors_of(client.post(at("waiver_add"), data))
    assert not Waiver.objects.get().is_published


def test_rows_are_closed_not_deleted(admin_client, four):
    rows = [four[0], four[0].office, OfficeRule.objects.first(), VacancyFactory(), WaiverFactory(
        appointment=four[1]
    )]  # fmt: skip
    for row in rows:
        address = at(f"{row._meta.model_name}_delete", row.pk)
        assert admin_client.post(address, {"post": "yes"}).status_code == 403


def test_every_table_is_registered():
    tables = Appointment._meta.apps.get_app_config("executive").get_models()
    current = {model for model in tables if not model.__name__.startswith("Historical")}
    assert current <= set(admin.site._registry)


@pytest.mark.parametrize("typed", ["of red", "OF RÉD"])
def test_appointments_and_waivers_are_found_by_the_holder(client, four, typed):
    WaiverFactory(appointment=four[0])
    WaiverFactory(appointment=four[1])
    for page in ("appointment_changelist", "waiver_changelist"):
        found = client.get(at(page), {"q": typed}).context["cl"].result_list
        assert [getattr(row, "appointment", row) for row in found] == [four[0]]


def test_the_search_box_offers_appointments_with_their_days(client, four):
    query = {
        "term": "of red", "app_label": "executive", "model_name": "waiver",
        "field_name": "appointment",
    }  # fmt: skip
    results = client.get(reverse("admin:autocomplete"), query).json()["results"]
    assert [one["text"] for one in results] == ["Ash Of red, Chair (since 10 May 2017)"]


# Session, user, two for permissions, the group twice, two counts, the rows: nine for every list.
# Then two for the years above a dated list, and one for the filter by office.
QUERIES = {"office": 9, "officerule": 12, "appointment": 12, "vacancy": 12, "waiver": 11}


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("model", "queries"), QUERIES.items())
def test_lists_take_the_same_queries_for_any_number_of_rows(
    client, clerk, django_assert_num_queries, model, queries, count
):
    _chair, vice_chair, _ex_officio = offices()
    for slug in COLOURS[:count]:
        row = held(vice_chair, sitting(slug, slug))
        WaiverFactory(appointment=row)
        VacancyFactory(office=vice_chair, since=SEATED)
        AffiliationFactory()
    with django_assert_num_queries(queries):
        client.get(at(f"{model}_changelist"))
