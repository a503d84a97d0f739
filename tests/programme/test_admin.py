"""The programme's tables on the admin's real pages."""

from datetime import date, time

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from programme.models import Event, Motion
from tests.desk.staff import staff
from tests.factories import MandateFactory, ParliamentarianFactory
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

FACTORIES = (
    ConcernFactory,
    UpdateFactory,
    EventFactory,
    AttendanceFactory,
    MotionFactory,
    DocumentFactory,
    RecommendationFactory,
    ResponseFactory,
)
ONE_BY_ONE = pytest.mark.parametrize("factory", FACTORIES, ids=lambda made: made.__name__)


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


def at(page: str, *arguments: object) -> str:
    return reverse(f"admin:programme_{page}", args=arguments)


def send(client: Client, address: str, **changes: object) -> HttpResponse:
    """What the page posts when nothing on it is touched but `changes`."""
    page = client.get(address)
    form = page.context["adminform"].form
    data = {"because": "event"}
    for name in form.fields:
        value = form[name].value()
        if isinstance(value, list | tuple):
            data[name] = [getattr(row, "pk", row) for row in value]
        elif value not in (None, False):
            data[name] = value
    for inline in page.context["inline_admin_formsets"]:
        prefix = inline.formset.prefix
        data |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    return client.post(address, data | changes)


def edit(client: Client, row, **changes: object) -> HttpResponse:
    return send(client, at(f"{row._meta.model_name}_change", row.pk), **changes)


def errors_of(response: HttpResponse) -> dict:
    assert response.status_code == 200, "the form comes back"
    return response.context["adminform"].form.errors


@ONE_BY_ONE
def test_every_page_opens_and_the_search_finds_or_not(client, clerk, factory):
    row = factory()
    name = row._meta.model_name
    for address in (at(f"{name}_add"), at(f"{name}_change", row.pk), at(f"{name}_history", row.pk)):
        assert client.get(address).status_code == 200
    for text, found in (("nothing like it", 0), ("", 1)):
        page = client.get(at(f"{name}_changelist"), {"q": text})
        assert page.context["cl"].result_count == found


@ONE_BY_ONE
def test_a_list_asks_as_much_for_three_rows_as_for_one(client, clerk, factory):
    address = at(f"{factory._meta.model._meta.model_name}_changelist")

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        return len(asked)

    factory()
    client.get(address)
    with_one = queries()
    factory(), factory()
    assert queries() == with_one


@ONE_BY_ONE
def test_an_edit_keeps_who_and_why(client, clerk, factory):
    row = factory(**({"not_sitting_reason": "Asked"} if factory is AttendanceFactory else {}))
    assert edit(client, row, source="Our own minutes", because="correction").status_code == 302
    entry = row.history.latest()
    assert (entry.source, entry.history_user) == ("Our own minutes", clerk)
    assert entry.history_change_reason == "correction"


def test_people_and_guests_are_found_without_accents(client, clerk):
    who = ParliamentarianFactory(given_name="Zoé", family_name="Côté")
    AttendanceFactory(parliamentarian=who)
    AttendanceFactory(parliamentarian=None, guest_name="Édith O’Fable")
    for text in ("cote", "edith ofable"):
        page = client.get(at("attendance_changelist"), {"q": text})
        assert page.context["cl"].result_count == 1


def test_a_reference_is_typed_once(client, clerk):
    event = EventFactory(reference="2020-03-04-agm")
    assert edit(client, event, reference="another").status_code == 302
    event.refresh_from_db()
    assert event.reference == "2020-03-04-agm"


def test_a_correction_that_calendars_show_is_a_new_revision(client, clerk):
    event = EventFactory()
    edit(client, event, source="A note")
    event.refresh_from_db()
    assert event.sequence == 0
    edit(client, event, place_en="Room 12", place_fr="Salle 12")
    event.refresh_from_db()
    assert event.sequence == 1


def test_links_to_concerns_are_in_the_history_with_who_and_why(client, clerk):
    event, concern = EventFactory(), ConcernFactory()
    edit(client, event, concerns=[concern.pk])
    assert list(event.concerns.all()) == [concern]
    entry = event.history.latest()
    assert [row.areaofconcern for row in entry.concerns.all()] == [concern]
    assert (entry.history_user, entry.history_change_reason) == (clerk, "event")


def test_an_event_ending_before_it_starts_loses_nothing_that_was_typed(client, clerk):
    event = EventFactory()
    response = edit(client, event, starts_at="12:00", ends_at="11:00", summary_en="Long text")
    assert "The event must end after it starts." in str(errors_of(response))
    assert "Long text" in response.content.decode()
    assert Event.objects.get().starts_at is None


def test_somebody_who_did_not_sit_needs_a_reason_and_is_flagged(client, clerk):
    event, who = EventFactory(day=date(2020, 3, 4)), ParliamentarianFactory()
    typed = {"event": event.pk, "parliamentarian": who.pk, "role": "attended"}
    response = send(client, at("attendance_add"), **typed)
    assert "not_sitting_reason" in errors_of(response)
    response = send(client, at("attendance_add"), **typed, not_sitting_reason="Former Chair")
    assert response.status_code == 302
    page = client.get(at("attendance_changelist")).content.decode()
    assert page.count("icon-yes") == 1
    sitting = ParliamentarianFactory()
    MandateFactory(parliamentarian=sitting)
    typed["parliamentarian"] = sitting.pk
    assert send(client, at("attendance_add"), **typed).status_code == 302
    assert send(client, at("attendance_add"), **typed).status_code == 200, "once in each role"


def test_a_response_before_its_recommendation_is_told_beside_the_day(client, clerk):
    row = ResponseFactory(day=date(2020, 5, 1))
    told = errors_of(edit(client, row, day="2020-01-31"))
    assert told["day"] == ["A response cannot come before the recommendation it answers."]


def test_what_only_the_database_sees_is_a_sentence_too(client, clerk):
    motion = MotionFactory(outcome="carried")
    RecommendationFactory(adopted_by=motion)
    told = errors_of(edit(client, motion, outcome="defeated"))
    assert told["__all__"] == ["Only a motion that was carried adopts a recommendation."]
    assert Motion.objects.get().outcome == "carried"


def test_saving_never_publishes(client, clerk):
    row = RecommendationFactory()
    edit(client, row, published_at_0="2020-01-01", published_at_1="12:00:00")
    row.refresh_from_db()
    assert not row.is_published


@pytest.mark.parametrize("factory", [AttendanceFactory, UpdateFactory, ResponseFactory])
def test_a_mistake_is_deleted_only_before_anybody_has_read_it(client, clerk, factory):
    row = factory(**({"role": "speaker"} if factory is AttendanceFactory else {}))
    row.published_at = timezone.now()
    row.save()
    delete = at(f"{row._meta.model_name}_delete", row.pk)
    assert client.post(delete, {"post": "yes"}).status_code == 403
    row.published_at = None
    row.save()
    assert client.post(delete, {"post": "yes"}).status_code == 302
    assert not type(row).objects.exists()
    last = type(row).history.filter(id=row.pk).latest()
    assert (last.history_type, last.history_change_reason) == ("-", "correction")


@pytest.mark.parametrize("factory", [EventFactory, MotionFactory, DocumentFactory])
def test_what_others_lean_on_is_not_deleted(client, clerk, factory):
    row = factory()
    address = at(f"{row._meta.model_name}_delete", row.pk)
    assert client.post(address, {"post": "yes"}).status_code == 403
    assert type(row).objects.exists()


def test_an_event_of_several_days_and_its_hours(client, clerk):
    event = EventFactory(day=date(2020, 3, 4))
    typed = {"last_day": "2020-03-05", "starts_at": "17:00", "ends_at": "09:00"}
    assert edit(client, event, **typed).status_code == 302
    event.refresh_from_db()
    assert (event.last_day, event.ends_at) == (date(2020, 3, 5), time(9))
