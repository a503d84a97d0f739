"""The programme's tasks: planned, moved, decided, published, answered; bad input in sentences."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.urls import reverse

from desk.decisions import decisions, link_for, not_carried_out
from desk.references import unresolved
from members.models import Membership
from programme.models import Event, Motion, Recommendation, Response
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
from tests.factories import GroupFactory, MembershipFactory
from tests.programme.factories import (
    AttendanceFactory,
    ConcernFactory,
    DocumentFactory,
    EventFactory,
    MotionFactory,
    RecommendationFactory,
    ResponseFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db

WRITING = (
    *("plan_event", "reschedule", "postpone", "cancel", "mark_held", "record_motion"),
    *("record_outcome", "adopt", "publish_programme", "withdraw_programme"),
    *("propose_participating", "record_response", "check_recommendations"),
)
READING = ("take_attendance", "decisions", "participation", "agm_pack", "references", "calendar")


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


def planned(**changes: object) -> dict:
    return {
        "kind": "panel", "audience": "public", "title_en": "Early warning", "title_fr": "Alerte",
        "day": "2023-03-12", "starts_at": "18:00", "ends_at": "20:00", "hosted_by_group": "on",
    } | changes  # fmt: skip


def test_an_event_is_planned_under_a_reference_made_for_it(client, clerk):
    concern = ConcernFactory()
    EventFactory(reference="2023-03-12-panel")
    typed = planned(concerns=[concern.pk], title_fr="")
    plan = shown(client, at("plan_event"), typed)
    assert plan.changes[0] == "12 March 2023: “Early warning”, panel, is planned."
    assert "Reference: 2023-03-12-panel-2" in plan.changes
    assert "Starts at: 18:00" in plan.changes
    assert "Hosted by the group" in plan.changes
    assert f"Areas of concern: {concern}" in plan.changes
    assert plan.notes == ["French is still missing: Title (French)"]
    assert Event.objects.count() == 1
    assert "The event is planned." in confirm(client, at("plan_event"), typed)
    event = Event.objects.get(reference="2023-03-12-panel-2")
    assert (event.status, event.is_published) == ("planned", False)
    assert list(event.concerns.all()) == [concern]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"ends_at": "17:00"}, "The event must end after it starts."),
        (
            {"last_day": "2023-03-11"},
            "The last day must come after the first; leave it empty for one day.",
        ),
        ({"starts_at": "02:30"}, "That night the clock skips this hour."),
        ({"starts_at": "late"}, "Write the hour as 14:30."),
        ({"day": "12/03/2023"}, "Write the date as year-month-day, for example 2021-03-12."),
        ({"reference": "taken"}, "Event with this Reference already exists."),
    ],
)
def test_what_cannot_be_is_refused_and_stays_on_the_page(client, clerk, changes, sentence):
    EventFactory(reference="taken")
    response = client.post(at("plan_event"), planned(**changes))
    assert "plan" not in response.context
    told = [one for few in response.context["form"].errors.values() for one in few]
    assert sentence in told
    assert 'value="Early warning"' in response.text
    assert Event.objects.count() == 1


def test_an_event_is_moved_postponed_planned_again_and_cancelled(client, clerk):
    event = EventFactory(day=date(2023, 3, 12), status="planned", published_at="2022-12-01T00:00Z")
    plan = shown(client, at("postpone"), {"event": event.pk})
    assert plan.notes == ["The event is public: readers see this at once."]
    confirm(client, at("postpone"), {"event": event.pk})
    confirm(client, at("reschedule"), {"event": event.pk, "day": "2023-04-02", "ends_at": ""})
    event.refresh_from_db()
    assert (event.status, event.day, event.sequence) == ("planned", date(2023, 4, 2), 2)
    confirm(client, at("cancel"), {"event": event.pk})
    event.refresh_from_db()
    assert event.status == "cancelled"
    assert "No event is planned or postponed." in client.get(at("cancel")).text


def test_a_held_event_leads_to_its_attendance(client, clerk):
    event = EventFactory(day=DAY, status="planned")
    typed = {
        "event": event.pk, "parliamentarians_count": "12",
        "parliamentarians_count_precision": "about", "guests_count_precision": "exact",
    }  # fmt: skip
    plan = shown(client, at("mark_held"), typed)
    assert plan.changes[1:] == ["Parliamentarians present: about 12"]
    page = confirm(client, at("mark_held"), typed)
    assert at("attendance", event.pk) in page
    event.refresh_from_db()
    assert (event.status, event.parliamentarians_count) == ("held", 12)


def motion(event: Event, **changes: object) -> dict:
    return {
        "event": event.pk, "text_en": "That the fee be $45.", "language": "en",
        "is_quoted": "on", "outcome": "carried", "decides": "other",
    } | changes  # fmt: skip


def test_a_motion_is_recorded_with_mover_and_seconder(client, clerk):
    event, ann = EventFactory(day=DAY, reference="2022-05-04-agm", kind="agm"), sitting("Ann", "A")
    typed = motion(event, mover=ann.pk, seconder_as_printed="Mr. Printed", source="Minutes")
    shown(client, at("record_motion"), typed)
    assert not Motion.objects.exists()
    page = confirm(client, at("record_motion"), typed)
    assert "Motion 2022-05-04-agm/1 is recorded." in page
    row = Motion.objects.get()
    assert (row.mover, row.seconder_as_printed) == (ann, "Mr. Printed")


def test_bad_motions_are_told_in_sentences(client, clerk):
    event, ann = EventFactory(day=DAY), sitting("Ann", "A")
    MotionFactory(event=event, number=1)
    address = at("record_motion")
    assert errors(client, address, motion(event, number="1")) == {
        "number": ["Another motion of this meeting has that number."]
    }
    told = errors(client, address, motion(event, mover=ann.pk, seconder=ann.pk))
    assert told == {"__all__": ["Nobody seconds a motion of their own."]}
    told = errors(client, address, motion(event, mover=ann.pk, mover_as_printed="Ann A"))
    assert told == {"__all__": ["Either a parliamentarian or a name as printed, not both."]}
    told = errors(client, address, motion(event, text_en=""))
    assert told == {"__all__": ["Give the text in at least one language."]}


def query(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_a_carried_motion_opens_the_admissions_filled_in(client, clerk):
    event = EventFactory(day=DAY, reference="2022-05-04-agm", kind="agm")
    ann, bob, mover = sitting("Ann", "Example"), sitting("Bob", "Sample"), sitting("Mo", "Ver")
    gone("Old", "Timer")
    typed = motion(
        event, decides="admissions", mover=mover.pk, source="Minutes",
        text_en="That Ann Example and Bob Sample be admitted, as Old Timer was.",
    )  # fmt: skip
    assert "/admin/desk/admit/?" in confirm(client, at("record_motion"), typed)
    (decision,) = decisions(clerk)
    assert (decision.done, not_carried_out()) == (0, 1)
    asked = query(decision.link.address)
    assert asked == {
        "kind": "official", "joined": "2022-05-04", "decided_by": "2022-05-04-agm/1",
        "mover": "Mo Ver", "names": "Ann Example\nBob Sample", "source": "Minutes",
    }  # fmt: skip
    page = client.get(decision.link.address)
    assert page.context["form"]["names"].value() == "Ann Example\nBob Sample"
    confirm(client, at("admit"), asked | {"ratification": "not_asked"})
    admitted = Membership.objects.filter(decided_by="2022-05-04-agm/1")
    assert {row.parliamentarian for row in admitted} == {ann, bob}
    assert decisions(clerk)[0].done == 2
    assert not_carried_out() == 0
    assert "2 entries name it" in client.get(at("decisions")).text


def test_the_election_and_the_fee_rate_are_opened_filled_in(admin_user, clerk):
    event = EventFactory(day=DAY, reference="2022-05-04-agm", kind="agm")
    MotionFactory(event=event, number=1, decides="election", source="Minutes")
    MotionFactory(
        event=event,
        number=2,
        decides="fee_rate",
        text_fr="Que les droits soient de 45,50 $.",
        text_en="",
    )
    MotionFactory(event=event, number=3, decides="fee_rate", text_en="From $40 to $45.")
    MotionFactory(event=event, number=4, decides="fee_rate", outcome="defeated")
    found = {one.motion.number: one for one in decisions(admin_user)}
    assert set(found) == {1, 2, 3}
    assert query(found[1].link.address) == {
        "on": "2022-05-04", "decided_by": "2022-05-04-agm/1", "source": "Minutes",
    }  # fmt: skip
    assert query(found[2].link.address)["amount_cents"] == "45.50"
    assert "amount_cents" not in query(found[3].link.address)
    assert [one.link for one in decisions(clerk) if one.motion.number == 2] == [None]


def test_the_fee_rate_page_takes_what_it_is_given(client):
    treasurer = staff("Treasurer")
    client.force_login(treasurer)
    row = MotionFactory(event=EventFactory(day=DAY), decides="fee_rate", text_en="A fee of $45.")
    page = client.get(link_for(row, treasurer).address)
    assert page.status_code == 200
    assert 'name="amount_cents" value="45"' in page.text


def test_a_defeated_motion_and_a_stranger_open_nothing(admin_user):
    row = MotionFactory(event=EventFactory(day=DAY), decides="election", outcome="defeated")
    assert link_for(row, admin_user) is None
    row.outcome = "carried"
    assert link_for(row, AnonymousUser()) is None


def test_an_outcome_left_open_is_recorded_once(client, clerk):
    row = MotionFactory(outcome="not_recorded")
    confirm(client, at("record_outcome"), {"motion": row.pk, "outcome": "carried"})
    row.refresh_from_db()
    assert row.outcome == "carried"
    assert "Every motion has its outcome." in client.get(at("record_outcome")).text


def test_recommendations_are_adopted_by_a_carried_motion(client, clerk):
    row = MotionFactory(decides="recommendation")
    recommendation = RecommendationFactory()
    typed = {"motion": row.pk, "recommendations": [recommendation.pk]}
    confirm(client, at("adopt"), typed)
    recommendation.refresh_from_db()
    assert recommendation.adopted_by == row


def test_wholes_and_parts_are_published_in_one_go(client, clerk):
    event = EventFactory(report_en="What was said.")
    speaker = AttendanceFactory(event=event, role="speaker", parliamentarian=sitting("Sp", "Eaks"))
    unnamed = AttendanceFactory(event=event)
    update, response = UpdateFactory(), ResponseFactory()
    typed = {
        "events": [event.pk], "reports": [event.pk], "attendance": [event.pk],
        "concerns": [update.concern.pk], "updates": [update.pk],
        "documents": [response.recommendation.document.pk],
        "recommendations": [response.recommendation.pk], "responses": [response.pk],
    }  # fmt: skip
    plan = shown(client, at("publish_programme"), typed)
    assert f"Anyone may read from now on: {event}: {speaker}" in plan.changes
    assert not any(str(unnamed.parliamentarian) in sentence for sentence in plan.changes)
    assert not Event.objects.published().exists()
    assert "8 entries published." in confirm(client, at("publish_programme"), typed)
    event.refresh_from_db()
    assert event.report_published_at
    assert Response.objects.public().count() == 1
    unnamed.refresh_from_db()
    assert not unnamed.is_published
    assert "8 entries withdrawn." in confirm(client, at("withdraw_programme"), typed)
    assert not Response.objects.public().exists()
    assert not Event.objects.published().exists()


def test_a_part_alone_is_refused_with_its_whole(client, clerk):
    update = UpdateFactory()
    told = errors(client, at("publish_programme"), {"updates": [update.pk]})
    assert told == {"__all__": [f"{update}: Publish {update.concern} first."]}
    assert errors(client, at("publish_programme"), {}) == {"__all__": ["Choose at least one."]}


def answer(recommendation: Recommendation, **changes: object) -> dict:
    return {
        "recommendation": recommendation.pk, "day": "2020-05-01", "day_precision": "day",
        "status": "accepted", "judged_by": "The secretariat", "source": "A letter",
    } | changes  # fmt: skip


def test_a_response_is_recorded_with_who_judged_it(client, clerk):
    row = RecommendationFactory()
    plan = shown(client, at("record_response"), answer(row))
    assert plan.changes[0] == f"{row.reference}: accepted, 1 May 2020."
    confirm(client, at("record_response"), answer(row))
    response = Response.objects.get()
    assert (response.judged_by, response.is_published) == ("The secretariat", False)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"day": "2020-01-31"},
            {"day": ["A response cannot come before the recommendation it answers."]},
        ),
        ({"day": "2023-01-02"}, {"day": ["That day has not come yet."]}),
        ({"source": ""}, {"source": ["A response needs its source."]}),
        ({"judged_by": ""}, {"judged_by": ["Say who judged the status."]}),
    ],
)
def test_bad_responses_are_told_in_sentences(client, clerk, changes, told):
    row = RecommendationFactory(day=date(2020, 2, 1))
    assert errors(client, at("record_response"), answer(row, **changes)) == told


def test_recommendations_are_marked_as_checked(client, clerk):
    rows = [RecommendationFactory(), RecommendationFactory()]
    typed = {"recommendations": [row.pk for row in rows], "on": "2022-12-31"}
    assert "2 recommendations checked." in confirm(client, at("check_recommendations"), typed)
    assert set(Recommendation.objects.values_list("last_checked_on", flat=True)) == {
        date(2022, 12, 31)
    }


def test_participation_is_told_and_proposed_from_the_first_event(client, clerk):
    silent, regular, newcomer = sitting("Si", "Lent"), sitting("Re", "Gular"), sitting("New", "Er")
    for person in (silent, regular):
        MembershipFactory(parliamentarian=person, kind="participating", since=date(2021, 1, 1))
    first = EventFactory(day=DAY, reference="2022-05-04-panel")
    second = EventFactory(day=date(2022, 9, 1))
    for event in (first, second):
        AttendanceFactory(event=event, parliamentarian=newcomer)
    AttendanceFactory(event=second, parliamentarian=regular)
    page = client.get(at("participation")).text
    assert "Lent, Si" in page and "Er, New" in page and "Gular, Re" not in page
    plan = shown(client, at("propose_participating"), {"months": "12", "people": [newcomer.pk]})
    assert plan.changes == [
        "New Er: participating parliamentarian from 4 May 2022, by 2022-05-04-panel."
    ]
    confirm(client, at("propose_participating"), {"months": "12", "people": [newcomer.pk]})
    tie = newcomer.memberships.get()
    assert (tie.kind, tie.decided_by, tie.is_published) == (
        "participating", "2022-05-04-panel", False,
    )  # fmt: skip
    assert tie.source == f"Attendance taken at {first}"
    assert not type(newcomer).objects.public().filter(pk=newcomer.pk).exists()


def test_a_proposal_begins_after_the_tie_before_it(client, clerk):
    back = sitting("Come", "Back")
    MembershipFactory(
        parliamentarian=back, kind="participating", since=date(2021, 1, 1), until=date(2022, 6, 1),
        end_reason="resigned",
    )  # fmt: skip
    for day in (DAY, date(2022, 9, 1)):
        AttendanceFactory(event=EventFactory(day=day), parliamentarian=back)
    confirm(client, at("propose_participating"), {"months": "12", "people": [back.pk]})
    assert back.memberships.current().get().since == date(2022, 9, 1)


def test_participation_can_be_downloaded_and_asked_badly(client, clerk):
    response = client.get(at("participation"), {"format": "csv", "table": "attending"})
    assert response["Content-Type"].startswith("text/csv")
    assert client.get(at("participation"), {"months": "x"}).status_code == 400
    assert client.get(at("participation"), {"format": "docx"}).status_code == 400


def test_references_that_name_nothing_are_found(client, clerk, capsys):
    EventFactory(reference="2022-05-04-agm")
    call_command("check_references")
    assert "Every reference names" in capsys.readouterr().out
    MembershipFactory(decided_by="2022-05-04-agm")
    lost = MembershipFactory(decided_by="2022-05-04-agm/9")
    assert list(unresolved()) == [(lost, "2022-05-04-agm/9")]
    with pytest.raises(SystemExit) as ended:
        call_command("check_references")
    assert ended.value.code == 1
    assert "2022-05-04-agm/9 names nothing" in capsys.readouterr().out
    assert "2022-05-04-agm/9" in client.get(at("references")).text
    assert "reference names no meeting" in client.get(reverse("admin:index")).text


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", [*WRITING, *READING])
def test_who_may_do_what(client, role, page):
    client.force_login(staff(role))
    writes = role == "Secretariat"
    reads = writes or page in READING
    address = at(page)
    assert client.get(address).status_code == (200 if reads else 403)
    expected = (200 if writes else 403) if page in WRITING else 405
    if page != "calendar":
        assert client.post(address, {}).status_code == expected
    for method in (client.put, client.delete, client.patch):
        assert method(address).status_code in (403, 405)


@pytest.mark.parametrize("page", [*WRITING, *READING])
def test_strangers_are_asked_to_sign_in(client, page):
    for response in (client.get(at(page)), client.post(at(page))):
        assert response.status_code == 302
        assert response["Location"].startswith(reverse("admin:login"))


def test_documents_lists_stay_empty_without_rows(client, clerk):
    DocumentFactory()
    assert "No recommendation is on record." in client.get(at("record_response")).text
