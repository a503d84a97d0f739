"""From a dissolution to a group that is whole again, by the desk's tasks and by the command."""

import html
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse

from desk import after_poll
from executive.composition import composition
from members.actions import dissolve, withdraw_dissolution
from members.models import Affiliation, Chamber, Mandate, Membership, Parliament
from tests.desk.executive_scene import held, offices
from tests.desk.staff import staff
from tests.factories import CoverageFactory, MandateFactory, MembershipFactory
from tests.members.lists.digest import registry_digest
from tests.members.lists.importing import person, queue, seats, take_in
from tests.members.lists.samples import ADA, BENOIT, Member, house_xml

pytestmark = pytest.mark.django_db

DISSOLVED, POLL, LISTED = date(2021, 8, 15), date(2021, 9, 20), date(2021, 11, 22)
EDITH = Member("Édith", "Noyau", "Colline-du-Loup", "Quebec", "Bloc Québécois", house_id=9005)
AFTER = [
    replace(ADA, since="2021-09-20"),
    replace(BENOIT, since="2021-09-20", party="Liberal"),
    replace(EDITH, since="2021-09-20"),
]


@pytest.fixture
def sitting(client):
    """Four seats in the 43rd Parliament, which goes on; Ada and Cora lead the group."""
    Parliament.objects.filter(number__gt=43).delete()
    Parliament.objects.filter(number=43).update(dissolved=None, until=None)
    seats("house", 4)
    take_in(house_xml(with_ids=True))
    chair, vice_chair, _ex_officio = offices()
    CoverageFactory(since=date(2019, 10, 21))
    for family_name in ("Quillfeather", "O'Tansy"):
        MembershipFactory(parliamentarian=person(family_name))
    held(chair, person("Quillfeather"), date(2021, 4, 1))
    held(vice_chair, person("O'Tansy"), date(2021, 4, 1))
    client.force_login(staff("Secretariat"))
    return Parliament.objects.get(number=43)


def do(client, task: str, **data: object):
    """Previews and confirms; gives the plan."""
    page = reverse(f"admin:{task}")
    shown = client.post(page, data)
    assert shown.context.get("plan"), html.unescape(shown.content.decode())
    done = client.post(page, data | {"confirm": "1", "seen": shown.context["plan"].digest()})
    assert done.status_code == 302
    return shown.context["plan"]


def dissolve_house(client, **changed: object):
    house = Chamber.objects.get(code="house")
    data = {"chamber": house.pk, "on": DISSOLVED, "polling_day": POLL, "expect": 4} | changed
    return do(client, "desk_dissolve", **data)


def findings(day: date) -> set[str]:
    return {str(finding.code.value) for finding in composition(day).findings}


def test_the_whole_path(client, sitting):
    senator = MandateFactory(
        chamber=Chamber.objects.get(code="senate"), start_reason="appointed", since=POLL
    )
    plan = dissolve_house(client)
    assert len(plan.tables[0].rows) == 2
    assert set(Mandate.objects.filter(chamber__code="house").values_list("until", flat=True)) == {
        POLL
    }
    senator.refresh_from_db()
    assert senator.until is None

    for day in (date(2021, 9, 1), LISTED):
        assert "not-sitting" not in findings(day)
    assert "who was returned is not known" in client.get("/en/executive/").content.decode()
    assert "Parliament is dissolved" in client.get("/en/members/?on=2021-09-01").content.decode()

    listed = queue(house_xml(AFTER, with_ids=True), as_of=LISTED)
    kinds = sorted(listed.changes.values_list("kind", flat=True))
    assert kinds == ["gone", "gone", "new_person", "party_differs", "returned", "returned"]
    do(client, "desk_accept_additions", list_import=listed.pk)
    ada = person("Quillfeather")
    old, new = ada.mandates.oldest_first()
    assert (old.end_reason, new.since, new.until) == ("re_elected", POLL, None)
    assert person("Noyau").mandates.get().since == POLL

    do(client, "desk_accept_departures", list_import=listed.pk)
    cora = person("O'Tansy")
    assert cora.affiliations.get().until == POLL
    assert cora.affiliations.get().end_reason == Affiliation.EndReason.LEFT_PARLIAMENT
    assert queue(house_xml(AFTER, with_ids=True), as_of=LISTED).changes.count() == 0

    assert "not-sitting" in findings(LISTED)
    page = client.get(reverse("admin:desk_after_poll"))
    [open_case] = [one for one in page.context["people"] if one.links]
    assert (open_case.person, str(open_case.outcome)) == (cora, "not returned")
    _resign, _hand_over, end_tie = open_case.links
    filled = client.get(end_tie.address).context["form"].initial
    assert filled["last_day"] == "2021-09-19"
    tie, office = open_case.tie, open_case.offices[0]
    do(
        client,
        "desk_resign",
        appointment=office.pk,
        last_day="2021-09-19",
        reason="left_parliament",
    )
    do(client, "desk_end_tie", person=cora.pk, last_day="2021-09-19", reason="left_parliament")
    assert Membership.objects.get(pk=tie.pk).until == POLL
    assert after_poll.undecided(after_poll.last_poll()) == []
    assert "not-sitting" not in findings(LISTED)


def test_a_departure_may_be_decided_alone_with_its_reason(client, sitting):
    dissolve_house(client)
    listed = queue(house_xml(AFTER, with_ids=True), as_of=LISTED)
    change = listed.changes.get(kind="gone", subject__contains="Hazel")
    page = client.get(reverse("admin:desk_decide", args=[change.pk])).content.decode()
    assert f"proposal-{change.pk}-day" not in page
    said = {f"proposal-{change.pk}-reason": "defeated"}
    client.post(reverse("admin:desk_decide", args=[change.pk]), said | {"accept": "1"})
    seat = person("van der Hazel").mandates.get()
    assert (seat.until, seat.end_reason) == (POLL, "defeated")


def test_it_is_taken_back_while_no_result_is_known(client, sitting):
    before = registry_digest()
    dissolve_house(client)
    do(client, "desk_withdraw_dissolution", parliament=sitting.pk)
    sitting.refresh_from_db()
    assert (sitting.dissolved, sitting.until) == (None, None)
    assert not Mandate.objects.filter(until__isnull=False).exists()
    assert registry_digest() != before, "its history stays"
    dissolve_house(client)
    take_in(house_xml(AFTER, with_ids=True), as_of=LISTED)
    with pytest.raises(ValidationError, match="on record already"):
        withdraw_dissolution(sitting, Chamber.objects.get(code="house"), by=None)


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        ({"expect": 338}, "expect", "4 seats are held on record, not 338"),
        ({"polling_day": DISSOLVED}, "polling_day", "after the dissolution"),
        ({"on": "2019-10-30"}, "on", "opened only on"),
        ({"on": "2031-01-01", "polling_day": "2031-02-01"}, "on", "not come yet"),
        ({"on": "1850-01-01"}, "on", ""),
    ],
)
def test_what_is_refused_is_told_by_its_field_and_changes_nothing(
    client, sitting, changed, field, said
):
    before = registry_digest()
    data = {"on": DISSOLVED, "polling_day": POLL, "expect": 4} | changed
    house = Chamber.objects.get(code="house")
    form = client.post(reverse("admin:desk_dissolve"), data | {"chamber": house.pk}).context["form"]
    assert said in " ".join(form.errors[field])
    assert registry_digest() == before


def test_twice_and_the_senate_are_refused(client, sitting):
    senate = Chamber.objects.get(code="senate")
    MandateFactory(chamber=senate, start_reason="appointed")
    with pytest.raises(ValidationError, match="appointed"):
        dissolve(senate, on=DISSOLVED, polling_day=POLL, expect=1, by=None)
    dissolve_house(client)
    with pytest.raises(ValidationError, match="already recorded as dissolved"):
        dissolve(
            Chamber.objects.get(code="house"), on=DISSOLVED, polling_day=POLL, expect=0, by=None
        )


def test_queries_do_not_grow_with_the_seats(sitting, django_assert_num_queries):
    house = Chamber.objects.get(code="house")
    Mandate.objects.exclude(parliamentarian=person("Quillfeather")).update(until=date(2021, 1, 1))
    with django_assert_num_queries(19):
        dissolve(house, on=DISSOLVED, polling_day=POLL, expect=1, by=None)
    withdraw_dissolution(sitting, house, by=None)
    Mandate.objects.update(until=None)
    with django_assert_num_queries(19):
        dissolve(house, on=DISSOLVED, polling_day=POLL, expect=4, by=None)


class TestTheCommand:
    def run(self, *options: str) -> str:
        output = StringIO()
        days = ("--on", "2021-08-15", "--polling-day", "2021-09-20")
        call_command("dissolve", *days, *options, stdout=output)
        return output.getvalue()

    def test_it_tells_who_needs_a_decision(self, sitting):
        told = self.run("--expect", "4")
        assert "4 seats end on polling day, 20 September 2021" in told
        assert "O'Tansy" in told
        assert Mandate.objects.open().count() == 0

    def test_dry_run_writes_nothing(self, sitting):
        before = registry_digest()
        assert "Dry run" in self.run("--expect", "4", "--dry-run")
        assert registry_digest() == before

    def test_a_refusal_is_exit_code_1(self, sitting):
        with pytest.raises(CommandError, match="not 5") as refused:
            self.run("--expect", "5")
        assert refused.value.returncode == 1
        with pytest.raises(CommandError, match="No chamber is called"):
            self.run("--expect", "4", "--chamber", "lords")
