"""The previewed tasks: nothing changes until the shown plan is confirmed."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from members.actions import merge
from members.models import Affiliation, Mandate, Membership, Parliamentarian, Statement
from tenure import clock
from tests.desk.staff import staff
from tests.factories import (
    AffiliationFactory,
    ChamberFactory,
    GroupFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
    PartyFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

AGREED = date(2021, 3, 12)


@pytest.fixture(autouse=True)
def new_years_day_2023():
    with clock.set_to(date(2023, 1, 1)):
        yield


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


def at(task: str) -> str:
    return reverse(f"admin:desk_{task}")


def shown(client: Client, task: str, data: dict) -> object:
    """The preview's plan; fails with the form's errors when there is none."""
    response = client.post(at(task), data)
    assert response.status_code == 200
    assert "plan" in response.context, response.context["form"].errors
    return response.context["plan"]


def confirm(client: Client, task: str, data: dict) -> str:
    """Confirm what the preview shows; answers the page that follows."""
    plan = shown(client, task, data)
    confirmed = data | {"confirm": "1", "seen": plan.digest()}
    response = client.post(at(task), confirmed, follow=True)
    assert response.redirect_chain == [(reverse("admin:index"), 302)]
    return response.content.decode()


def errors(client: Client, task: str, data: dict) -> dict:
    response = client.post(at(task), data)
    assert response.status_code == 200
    assert "plan" not in response.context
    return response.context["form"].errors


def admission(*people: Parliamentarian, **changes: object) -> dict:
    return {
        "kind": "official", "people": [person.pk for person in people], "names": "",
        "joined": "2021-03-12", "ratification": "not_asked",
    } | changes  # fmt: skip


def test_admission_changes_nothing_until_confirmed(client, clerk):
    people = [ParliamentarianFactory(), ParliamentarianFactory()]
    data = admission(*people, ratification="awaiting", decided_by="2021-agm/2", mover="A. Member")
    plan = shown(client, "admit", data)
    assert not Membership.objects.exists()
    assert len(plan.changes) == 4
    assert plan.changes[2:] == ["Decided by: 2021-agm/2", "Moved by: A. Member"]
    assert "official member from 12 March 2021, awaiting ratification" in plan.changes[0]
    assert len(plan.notes) == 2, "neither has a seat"
    page = confirm(client, "admit", data)
    assert "2 people admitted." in page
    row = Membership.objects.get(parliamentarian=people[0])
    assert (row.awaiting_ratification, row.decided_by) == (True, "2021-agm/2")
    assert (row.mover, row.history.get().history_user) == ("A. Member", clerk)


@pytest.mark.parametrize("seen", ["", "0" * 64])
def test_a_confirmation_without_the_plan_shows_it_instead(client, clerk, seen):
    data = admission(ParliamentarianFactory()) | {"confirm": "1", "seen": seen}
    response = client.post(at("admit"), data)
    assert response.context["stale"]
    assert not Membership.objects.exists()


def test_a_plan_that_has_changed_is_shown_again(client, clerk):
    person, data = ParliamentarianFactory(), {}
    data = {"person": person.pk, "party": PartyFactory().pk, "on": "2021-03-12"}
    data |= {"because": "event"}
    old = shown(client, "change_party", data)
    AffiliationFactory(parliamentarian=person)
    response = client.post(at("change_party"), data | {"confirm": "1", "seen": old.digest()})
    assert response.context["stale"]
    assert response.context["plan"].changes != old.changes
    assert person.affiliations.count() == 1


@pytest.mark.parametrize("field", ["decided_by", "mover", "seconder", "source"])
def test_a_confirmation_of_another_decision_than_shown_is_not_taken(client, clerk, field):
    data = admission(ParliamentarianFactory(), **{field: "What was shown"})
    plan = shown(client, "admit", data)
    assert "What was shown" in client.post(at("admit"), data).content.decode()
    other = data | {field: "Something else", "confirm": "1", "seen": plan.digest()}
    assert client.post(at("admit"), other).context["stale"]
    assert not Membership.objects.exists()


def test_every_task_shows_all_that_was_typed(client, clerk):
    person = MembershipFactory().parliamentarian
    MandateFactory(parliamentarian=person)
    AffiliationFactory(parliamentarian=person)
    waiting = MembershipFactory(awaiting_ratification=True)
    days = {"person": person.pk, "on": "2021-03-12", "last_day": "2021-03-12"}
    for task, said, told in (
        ("ratify", {"memberships": waiting.pk, "decided_by": "2021-agm"}, "Decided by: 2021-agm"),
        ("end_tie", {"reason": "resigned"}, "Reason: resigned"),
        ("end_mandate", {"reason": "resigned"}, "Reason: resigned"),
        ("change_kind", {"kind": "participating", "decided_by": "x/1"}, "Decided by: x/1"),
        ("change_party", {"because": "correction", "source": "A letter"}, "Source: A letter"),
        ("change_party", {"because": "event", "end_reason": "left"}, "Reason of leaving: "),
    ):
        assert any(told in line for line in shown(client, task, days | said).changes), task


def test_going_back_keeps_what_was_typed(client, clerk):
    data = admission(ParliamentarianFactory(), mover="A. Member") | {"back": "1"}
    response = client.post(at("admit"), data)
    assert "plan" not in response.context
    assert 'value="A. Member"' in response.content.decode()


def test_the_preview_meets_the_refusals_of_the_confirmation(client, clerk):
    member, fresh = MembershipFactory().parliamentarian, ParliamentarianFactory()
    found = errors(client, "admit", admission(member, fresh))
    assert str(member) in found["people"][0]
    assert "joined" in errors(client, "admit", admission(fresh, joined="2023-01-02"))
    assert "joined" in errors(client, "admit", admission(fresh, joined="12/03/2021"))
    assert "people" in errors(client, "admit", admission())
    assert "ratified_on" in errors(client, "admit", admission(fresh, ratification="ratified"))
    wrong = admission(fresh, ratified_on="2021-03-13")
    assert "ratified_on" in errors(client, "admit", wrong)
    assert Membership.objects.count() == 1


def test_names_typed_as_in_the_minutes(client, clerk):
    people = [
        ParliamentarianFactory(given_name="Josée", family_name="Côté"),
        ParliamentarianFactory(given_name="David", family_name="Twin"),
        ParliamentarianFactory(given_name="David", family_name="Twin"),
    ]
    MandateFactory(parliamentarian=people[1], constituency_en="Easttown")
    confirm(client, "admit", admission(names="josee cote\r\n\r\nTwin, David Easttown\r\n"))
    admitted = {row.parliamentarian for row in Membership.objects.all()}
    assert admitted == {people[0], people[1]}


def test_a_typed_name_fits_one_person_or_is_refused(client, clerk):
    ParliamentarianFactory(given_name="David", family_name="Twin")
    ParliamentarianFactory(given_name="David", family_name="Twin")
    found = errors(client, "admit", admission(names="David Twin\nNobody Here"))["names"]
    assert "fits several people" in found[0]
    assert "Nobody in the record" in found[1]


def test_a_full_name_prefers_its_bearer(client, clerk):
    wanted = ParliamentarianFactory(given_name="Ann", family_name="Roy")
    ParliamentarianFactory(given_name="Anna", family_name="Royal")
    plan = shown(client, "admit", admission(names="Ann Roy"))
    assert [str(wanted) in sentence for sentence in plan.changes] == [True]


def test_ratification(client, clerk):
    waiting = MembershipFactory(awaiting_ratification=True)
    data = {"memberships": [waiting.pk], "on": "2021-03-12", "decided_by": ""}
    shown(client, "ratify", data)
    waiting.refresh_from_db()
    assert waiting.awaiting_ratification
    confirm(client, "ratify", data)
    waiting.refresh_from_db()
    assert waiting.ratified_on == date(2021, 3, 12)
    page = client.get(at("ratify")).content.decode()
    assert "No tie is awaiting ratification." in page


def test_agreement_then_publication_then_withdrawal(client, clerk):
    row = MembershipFactory(kind="participating")
    person = row.parliamentarian
    nothing = client.get(at("publish")).content.decode()
    assert "Nothing is waiting to be published." in nothing
    said = {"agreement": "given", "people": [person.pk], "names": "", "on": "2021-03-12"}
    confirm(client, "agreement", said)
    assert not Membership.objects.public().exists()
    shown(client, "publish", {"memberships": [row.pk]})
    assert not Membership.objects.public().exists()
    confirm(client, "publish", {"memberships": [row.pk]})
    assert Membership.objects.public().exists()
    confirm(client, "withdraw", {"memberships": [row.pk]})
    assert not Membership.objects.public().exists()
    confirm(client, "agreement", said | {"agreement": "withdrawn", "on": "2021-04-01"})
    row.refresh_from_db()
    assert row.agreement_withdrawn == date(2021, 4, 1)


def test_agreement_refuses_people_without_such_a_tie(client, clerk):
    official = MembershipFactory().parliamentarian
    data = {"agreement": "given", "people": [official.pk], "names": "", "on": "2021-03-12"}
    assert "people" in errors(client, "agreement", data)


def test_a_statement_without_french_is_noted_before_it_is_published(client, clerk):
    statement = StatementFactory(text_fr="")
    plan = shown(client, "publish", {"statements": [statement.pk]})
    assert "no French text" in plan.notes[0]
    confirm(client, "publish", {"statements": [statement.pk]})
    assert Statement.objects.published().get() == statement
    assert errors(client, "publish", {})


def test_the_last_day_of_a_tie_is_the_day_typed(client, clerk):
    row = MembershipFactory()
    data = {"person": row.parliamentarian_id, "last_day": "2021-03-12", "reason": "resigned"}
    confirm(client, "end_tie", data)
    row.refresh_from_db()
    assert row.span.last_day == date(2021, 3, 12)
    assert "person" in errors(client, "end_tie", data), "no tie that still holds"


@pytest.mark.parametrize("task", ["end_tie", "end_mandate"])
def test_nothing_ends_on_a_day_that_has_not_come(client, clerk, task):
    person = MembershipFactory().parliamentarian
    MandateFactory(parliamentarian=person)
    data = {"person": person.pk, "reason": "resigned"}
    for day in ("2023-01-02", "2150-01-01", "9999-12-31"):
        assert "last_day" in errors(client, task, data | {"last_day": day})
    assert shown(client, task, data | {"last_day": "2023-01-01"})


def test_changing_the_kind_of_a_tie(client, clerk):
    row = MembershipFactory()
    data = {"person": row.parliamentarian_id, "kind": "official", "on": "2021-03-12"}
    assert "kind" in errors(client, "change_kind", data)
    confirm(client, "change_kind", data | {"kind": "participating"})
    assert row.parliamentarian.memberships.on(date(2021, 3, 12)).get().kind == "participating"


def test_a_change_of_party(client, clerk):
    row = AffiliationFactory()
    data = {
        "person": row.parliamentarian_id, "party": PartyFactory(slug="next").pk,
        "on": "2021-03-12", "start_reason": "crossed", "because": "event",
    }  # fmt: skip
    assert shown(client, "change_party", data)
    assert Affiliation.objects.count() == 1
    page = confirm(client, "change_party", data)
    assert reverse("admin:members_parliamentarian_change", args=[row.parliamentarian_id]) in page
    assert Affiliation.objects.on(date(2021, 3, 12)).get().party.slug == "next"
    data["party"] = row.party_id
    data["on"] = "2019-01-01"
    assert "on" in errors(client, "change_party", data)


def test_a_persons_page_leads_to_the_change_of_party(client, clerk):
    person = ParliamentarianFactory()
    page = client.get(reverse("admin:members_parliamentarian_change", args=[person.pk]))
    address = f"{at('change_party')}?person={person.pk}"
    assert address in page.content.decode()
    form = client.get(address).content.decode()
    assert f'<option value="{person.pk}" selected' in form


def test_a_seat_ends_on_its_last_day(client, clerk):
    mandate = MandateFactory()
    MembershipFactory(parliamentarian=mandate.parliamentarian)
    data = {"person": mandate.parliamentarian_id, "last_day": "2021-03-12", "reason": "resigned"}
    assert shown(client, "end_mandate", data).notes, "the tie to the group stays"
    confirm(client, "end_mandate", data)
    assert Mandate.objects.get().span.last_day == date(2021, 3, 12)


def test_merging_shows_what_moves_and_what_stays(client, clerk):
    kept = MandateFactory()
    duplicate = ParliamentarianFactory(house_id=7)
    enclosing = MandateFactory(parliamentarian=duplicate, since=date(2015, 1, 1))
    senate = MandateFactory(parliamentarian=duplicate, chamber=ChamberFactory(code="senate"))
    data = {"duplicate": duplicate.pk, "into": kept.parliamentarian_id}
    plan = shown(client, "merge", data)
    assert any(str(senate.chamber) in sentence for sentence in plan.changes)
    assert any("House of Commons number 7" in sentence for sentence in plan.changes)
    assert "Stays with the merged record" in plan.notes[0]
    duplicate.refresh_from_db()
    assert duplicate.merged_into is None
    confirm(client, "merge", data)
    duplicate.refresh_from_db()
    enclosing.refresh_from_db()
    assert duplicate.survivor == kept.parliamentarian
    assert enclosing.parliamentarian == duplicate
    assert errors(client, "merge", {"duplicate": kept.parliamentarian_id, "into": duplicate.pk})
    confirm(client, "unmerge", {"duplicate": duplicate.pk})
    senate.refresh_from_db()
    assert senate.parliamentarian == duplicate


def test_a_record_does_not_merge_into_itself(client, clerk):
    person = ParliamentarianFactory()
    assert "into" in errors(client, "merge", {"duplicate": person.pk, "into": person.pk})


def test_merging_by_typed_names(client, clerk):
    ParliamentarianFactory(given_name="Ann", family_name="Roy")
    ParliamentarianFactory(given_name="Ann", family_name="Roy-Côté")
    data = {"duplicate_name": "Ann Roy", "into_name": "Ann Roy-Cote"}
    confirm(client, "merge", data)
    assert Parliamentarian.objects.standing().get().family_name == "Roy-Côté"


@pytest.mark.parametrize("key", ["abc", "\x00", "²", "9" * 30])
def test_a_page_filled_in_with_what_is_no_key_is_an_empty_page(client, clerk, key):
    for task, field in (("admit", "people"), ("change_party", "person"), ("merge", "into")):
        assert client.get(at(task), {field: key}).status_code == 200
        assert field in errors(client, task, {field: key})


def test_a_merged_person_is_not_offered(client, clerk):
    survivor, duplicate = ParliamentarianFactory(), ParliamentarianFactory()
    merge(duplicate, into=survivor, by=clerk)
    assert "people" in errors(client, "admit", admission(duplicate))


def test_the_front_page_says_what_needs_attention(client, clerk):
    MembershipFactory(awaiting_ratification=True)
    MembershipFactory(kind="participating")
    MembershipFactory(kind="participating", agreed_to_be_listed=AGREED)
    StatementFactory(text_fr="")
    page = client.get(reverse("admin:index"))
    told = [link.text for link in page.context["attention"]]
    for expected in (
        "1 tie awaiting ratification",
        "1 participating parliamentarian agreed to be listed and is not published",
        "1 participating parliamentarian without an agreement to be listed",
        "1 statement of a source not published",
        "1 entry lacks French",
    ):
        assert expected in told
    for link in page.context["attention"]:
        assert client.get(link.address).status_code == 200
    numbers = {fact.label: fact.number for fact in page.context["facts"]}
    assert numbers["official members recorded for today"] == 0
    assert numbers["participating parliamentarians recorded for today"] == 2


def test_the_front_page_is_ordered_by_task(client, clerk):
    page = client.get(reverse("admin:index"))
    names = [str(section["name"]) for section in page.context["app_list"]]
    assert names == [
        "People", "Ties to the group", "Executive", "Programme", "Documents and recommendations",
        "Partners", "Sister groups", "Official lists", "Fees", "Grants", "Personal data",
        "Editions of the record", "The group", "Parliament",
    ]  # fmt: skip


@pytest.mark.parametrize("rows", [1, 3])
def test_the_front_page_takes_the_same_queries(client, clerk, django_assert_num_queries, rows):
    for _ in range(rows):
        MembershipFactory(awaiting_ratification=True)
        StatementFactory(text_fr="")
    with django_assert_num_queries(53):
        client.get(reverse("admin:index"))


def test_practice_is_marked_and_the_group_named(client, clerk):
    assert "INVENTED PRACTICE DATA" not in client.get(reverse("admin:index")).content.decode()
    GroupFactory(is_practice=True)
    for address in (reverse("admin:index"), at("admit")):
        page = client.get(address).content.decode()
        assert "INVENTED PRACTICE DATA" in page
        assert "Test Group" in page
    assert "INVENTED" in Client().get(reverse("admin:login")).content.decode()


def test_the_language_is_the_browsers_or_the_switchs(client, clerk):
    french = client.get(reverse("admin:index"), headers={"accept-language": "fr-CA"})
    assert '<html lang="fr"' in french.content.decode()
    client.post(reverse("set_language"), {"language": "fr", "next": reverse("admin:index")})
    switched = client.get(reverse("admin:index"), headers={"accept-language": "en"})
    assert '<html lang="fr"' in switched.content.decode()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_desk_pages_hold_no_inline_script_or_style(client, clerk, language):
    for task in ("admit", "ratify", "merge", "read_list", "review", "publish"):
        page = client.get(at(task), headers={"accept-language": language}).content.decode()
        assert "style=" not in page
        assert "<style" not in page
        assert page.count("<script") == page.count("<script src=")
