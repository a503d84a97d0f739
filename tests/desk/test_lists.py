"""Reading in an official list and reviewing what it proposes."""

import html
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from desk import effects
from members.lists import reading
from members.models import ListImport, Parliamentarian, ProposedChange
from tests.desk.staff import staff
from tests.factories import AffiliationFactory, MandateFactory, ParliamentarianFactory
from tests.members.lists.importing import pending, queue, seats
from tests.members.lists.samples import ADA, BENOIT, CORA, MEMBERS, Member, house_csv

pytestmark = pytest.mark.django_db

READ = "admin:desk_read_list"


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


def upload(client, data: bytes, **fields: object):
    sent = {"file": SimpleUploadedFile("members.csv", data), "as_of": "2021-03-12"} | fields
    return client.post(reverse(READ), sent)


def review(client, **query: object):
    return client.get(reverse("admin:desk_review"), query)


def decide(client, change: ProposedChange, **said: object):
    answer = said.pop("answer", "accept")
    data = {f"proposal-{change.pk}-{name}": value for name, value in said.items()}
    return client.post(reverse("admin:desk_decide", args=[change.pk]), data | {answer: "1"})


def accept_all(client, list_import: ListImport) -> None:
    page = reverse("admin:desk_accept_additions")
    data = {"list_import": list_import.pk}
    plan = client.post(page, data).context["plan"]
    assert not Parliamentarian.objects.filter(house_id=ADA.house_id).exists()
    client.post(page, data | {"confirm": "1", "seen": plan.digest()})


def test_a_list_fills_the_queue_and_nothing_else(client, clerk):
    response = upload(client, house_csv(MEMBERS))
    list_import = ListImport.objects.get()
    assert response.status_code == 302
    assert response["Location"] == f"{reverse('admin:desk_review')}?list={list_import.pk}"
    assert (list_import.by, list_import.as_of) == (clerk, date(2021, 3, 12))
    assert list_import.changes.count() == len(MEMBERS)
    assert not Parliamentarian.objects.exists()


def test_what_only_adds_is_accepted_at_once_after_a_preview(client, clerk):
    upload(client, house_csv(MEMBERS))
    list_import = ListImport.objects.get()
    page = review(client, list=list_import.pk)
    assert page.context["additions"] == len(MEMBERS)
    accept_all(client, list_import)
    assert Parliamentarian.objects.count() == len(MEMBERS)
    assert Parliamentarian.objects.first().history.get().history_user == clerk
    assert upload(client, house_csv(MEMBERS)).status_code == 302
    assert ProposedChange.objects.filter(state="pending").count() == 0


REFUSED = {
    "empty": (b"", {}),
    "not a list": (b"What is this?", {}),
    "hostile": (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', {}),
    "wrong count": (house_csv(MEMBERS), {"expect": "338"}),
    "future": (house_csv(MEMBERS), {"as_of": "2999-01-01"}),
    "no date": (house_csv(MEMBERS), {"as_of": ""}),
    "nonsense date": (house_csv(MEMBERS), {"as_of": "12 March"}),
    "twice the same": (house_csv([ADA, ADA]), {}),
}


@pytest.mark.parametrize(("data", "fields"), REFUSED.values(), ids=REFUSED)
def test_a_refused_file_is_a_sentence_and_changes_nothing(client, clerk, data, fields):
    response = upload(client, data, **fields)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not ListImport.objects.exists()


def test_a_file_that_is_too_large_is_not_read(client, clerk, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_FILE", 10)
    response = upload(client, house_csv(MEMBERS))
    assert "larger" in str(response.context["form"].errors["file"])


@pytest.fixture
def recorded():
    """Ada, Liberal, sits for Marrow Lake; Cora sits too and will be gone from the list."""
    ada = ParliamentarianFactory(
        given_name=ADA.given_name, family_name=ADA.family_name, house_id=ADA.house_id
    )
    cora = ParliamentarianFactory(
        given_name=CORA.given_name, family_name=CORA.family_name, house_id=CORA.house_id
    )
    for person, member in ((ada, ADA), (cora, CORA)):
        MandateFactory(
            parliamentarian=person,
            constituency_en=member.constituency,
            constituency_fr=member.constituency,
            since=date.fromisoformat(member.since),
        )
    AffiliationFactory(parliamentarian=ada, party__slug="some-other-party")
    seats("house", 2)
    return ada


def proposals(page) -> dict[str, object]:
    return {one.change.kind: one for one in page.context["proposals"]}


def test_the_review_shows_before_and_after_and_asks_what_the_list_does_not_say(
    client, clerk, recorded
):
    queue(house_csv([ADA, BENOIT]))
    shown = proposals(review(client))
    assert {"party_differs", "gone", "new_person"} <= set(shown)
    party = shown["party_differs"]
    assert party.told.before != party.told.after
    assert set(party.form.fields) == {"because", "day", "reason"}
    assert set(shown["gone"].form.fields) == {"day", "reason", "close_affiliation"}
    assert not shown["new_person"].form.fields


def test_a_decision_asks_for_its_day_beside_the_field(client, clerk, recorded):
    queue(house_csv([ADA, BENOIT]))
    change = pending("party_differs")
    response = decide(client, change, because="event", day="")
    assert response.status_code == 200
    assert "day" in response.context["proposal"].form.errors
    change.refresh_from_db()
    assert change.state == "pending"
    response = decide(client, change, because="event", day="2021-03-01")
    assert response.status_code == 302
    change.refresh_from_db()
    assert (change.state, change.decided_by) == ("accepted", clerk)
    held = recorded.affiliations.on(date(2021, 3, 1)).get()
    assert held.party.slug != "some-other-party"
    assert held.history.latest().history_user == clerk


def test_gone_from_the_list_closes_the_seat_on_the_day_given(client, clerk, recorded):
    queue(house_csv([ADA, BENOIT]))
    change = pending("gone")
    response = decide(client, change, day="2021-02-01", reason="resigned")
    assert response.status_code == 302
    mandate = change.parliamentarian.mandates.get()
    assert (mandate.until, mandate.end_reason) == (date(2021, 2, 1), "resigned")


def test_a_dismissed_proposal_is_not_queued_again(client, clerk, recorded):
    queue(house_csv([ADA, BENOIT]))
    change = pending("gone")
    assert decide(client, change, answer="dismiss").status_code == 302
    change.refresh_from_db()
    assert change.state == "dismissed"
    queue(house_csv([ADA, BENOIT]))
    assert not ProposedChange.objects.filter(kind="gone", state="pending").exists()


def test_a_decided_proposal_cannot_be_decided_again(client, clerk):
    change = queue(house_csv([ADA])).changes.get()
    assert decide(client, change).status_code == 302
    again = decide(client, change)
    assert again.status_code == 200
    assert "decided" in again.content.decode()
    assert Parliamentarian.objects.count() == 1
    seen = client.get(reverse("admin:desk_decide", args=[change.pk])).content.decode()
    assert 'name="accept"' not in seen


def test_an_unreadable_row_can_only_be_dismissed(client, clerk):
    stranger = Member("Eve", "Unknown", "Nowhere", party="Party of Nobody")
    change = queue(house_csv([stranger])).changes.get(kind="unreadable_row")
    page = review(client).content.decode()
    assert 'name="accept"' not in page
    assert "Party of Nobody" in page
    assert decide(client, change).status_code == 200
    assert decide(client, change, answer="dismiss").status_code == 302


def test_a_possible_duplicate_is_settled_by_a_person(client, clerk):
    known = ParliamentarianFactory(given_name=ADA.given_name, family_name=ADA.family_name)
    MandateFactory(parliamentarian=known, since=date(2015, 10, 19), until=date(2019, 10, 21))
    change = queue(house_csv([ADA])).changes.get(kind="possible_duplicate")
    for answer in ({"same_as": "999999"}, {"same_as": ""}, {}):
        refused = decide(client, change, **answer)
        assert "same_as" in refused.context["proposal"].form.errors
    assert known.mandates.get().until
    assert decide(client, change, same_as=str(known.pk)).status_code == 302
    assert Parliamentarian.objects.get().mandates.open().get().constituency_en == "Marrow Lake"


def test_no_answer_to_a_possible_duplicate_is_chosen_beforehand(client, clerk):
    ParliamentarianFactory(given_name=ADA.given_name, family_name=ADA.family_name)
    change = queue(house_csv([ADA])).changes.get(kind="possible_duplicate")
    page = review(client).content.decode()
    assert page.count('type="radio"') == 2
    assert "checked" not in page
    assert decide(client, change, same_as="new").status_code == 302
    assert Parliamentarian.objects.count() == 2


def test_a_possible_duplicate_is_dismissed_without_an_answer(client, clerk):
    ParliamentarianFactory(given_name=ADA.given_name, family_name=ADA.family_name)
    change = queue(house_csv([ADA])).changes.get(kind="possible_duplicate")
    assert decide(client, change, answer="dismiss").status_code == 302
    assert Parliamentarian.objects.count() == 1


def test_the_review_narrows_by_list_and_kind_and_comes_back_there(client, clerk, recorded):
    list_import = queue(house_csv([ADA, BENOIT]))
    page = review(client, list=list_import.pk, kind="gone")
    assert set(proposals(page)) == {"gone"}
    change = pending("gone")
    back = client.post(
        reverse("admin:desk_decide", args=[change.pk]), {"dismiss": "1", "kind": "gone"}
    )
    assert back["Location"].endswith(f"?list={list_import.pk}&kind=gone")
    for nonsense in ({"list": "x", "kind": "y", "page": "z"}, {"list": "99999999999999999999"}):
        assert review(client, **nonsense).status_code == 200


def many(count: int) -> list[Member]:
    return [Member(f"Given{n}", f"Name{n}", f"Riding {n}", house_id=n + 1) for n in range(count)]


def test_the_review_is_paged(client, clerk):
    queue(house_csv(many(45)))
    assert len(review(client).context["proposals"]) == 20
    assert len(review(client, page=3).context["proposals"]) == 5
    assert review(client).context["kinds"][0].count == 45


@pytest.mark.parametrize("count", [1, 3])
def test_the_review_takes_the_same_queries(client, clerk, django_assert_num_queries, count):
    list_import = queue(house_csv(many(count)))
    with django_assert_num_queries(26):
        review(client, list=list_import.pk)


def test_the_review_speaks_its_readers_language_not_the_importers(client, clerk):
    stranger = Member("Eve", "Unknown", "Nowhere", party="Party of Nobody")
    with translation.override("fr"):
        change = queue(house_csv([stranger])).changes.get(kind="unreadable_row")
    row = reverse("admin:members_proposedchange_change", args=[change.pk])
    for page in (review(client), decide(client, change), client.get(row)):
        assert "with the name this list uses" in page.content.decode()
    assert "The party or group is not known: Party of Nobody" in review(client).content.decode()
    french = {"accept-language": "fr"}
    page = client.get(reverse("admin:desk_review"), headers=french).content.decode()
    assert "Le parti ou le groupe est inconnu" in html.unescape(page)
    assert "with the name this list uses" not in page


def test_what_a_change_does_elsewhere_is_told(client, clerk, monkeypatch):
    def touched(change: ProposedChange) -> list[str]:
        return [f"Touches {change.subject}."]

    monkeypatch.setattr(effects, "EFFECTS", [lambda as_of: touched])
    queue(house_csv([ADA]))
    assert "Touches Ada" in review(client).content.decode()
