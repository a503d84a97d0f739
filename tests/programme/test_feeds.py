"""The calendar and the feeds, read back by other libraries than those that wrote them."""

from datetime import UTC, date, datetime, time, timedelta

import feedparser
import pytest
import vobject
from django.test import Client

from programme.actions import cancel, reschedule
from programme.models import Event
from tenure import clock
from tests.programme import scene
from tests.programme.scene import Scene

CALENDAR = "/en/events/calendar.ics"

pytestmark = pytest.mark.django_db


def entries(client: Client, address: str = CALENDAR) -> dict[str, vobject.base.Component]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = vobject.readOne(answer.content.decode())
    assert calendar.validate(raiseException=True)
    return {entry.uid.value.partition("@")[0]: entry for entry in calendar.vevent_list}


def test_the_calendar_holds_every_published_event_whose_day_is_known(
    client: Client, the_programme: Scene
) -> None:
    known = Event.objects.published().filter(day_precision="day")
    assert set(entries(client)) == {event.reference for event in known}
    assert client.get("/en/events/2019-launch/calendar.ics").status_code == 404


def test_one_event_by_the_hour_and_one_all_day(client: Client, the_programme: Scene) -> None:
    found = entries(client)
    meeting = found["2023-05-20-agm"]
    assert meeting.dtstart.value.astimezone(UTC) == datetime(2023, 5, 20, 18, 30, tzinfo=UTC)
    assert meeting.dtend.value.astimezone(UTC) == datetime(2023, 5, 20, 20, tzinfo=UTC)
    assert b"DTSTART;TZID=America/Toronto:20230520T143000" in client.get(CALENDAR).content
    whole = found["2022-02-02-briefing"]
    assert (whole.dtstart.value, whole.dtend.value) == (date(2022, 2, 2), date(2022, 2, 3))
    assert found["2024-06-02-visit"].status.value == "CANCELLED"
    assert found["2024-06-03-walk"].status.value == "CANCELLED"
    assert found["2024-06-03-walk"].summary.value.startswith("Postponed: ")
    assert found["2024-06-01-panel"].status.value == "CONFIRMED"
    assert found["2024-06-01-panel"].url.value == "http://testserver/en/events/2024-06-01-panel/"


@pytest.mark.parametrize(
    ("day", "hour", "in_utc"),
    [
        (date(2024, 3, 9), time(9), datetime(2024, 3, 9, 14, tzinfo=UTC)),
        (date(2024, 3, 10), time(1, 59), datetime(2024, 3, 10, 6, 59, tzinfo=UTC)),
        (date(2024, 3, 10), time(3), datetime(2024, 3, 10, 7, tzinfo=UTC)),
        (date(2024, 11, 3), time(0, 30), datetime(2024, 11, 3, 4, 30, tzinfo=UTC)),
        (date(2024, 11, 3), time(2), datetime(2024, 11, 3, 7, tzinfo=UTC)),
        (date(2031, 7, 1), time(9), datetime(2031, 7, 1, 13, tzinfo=UTC)),
    ],
)
def test_hours_around_the_change_of_clocks(
    client: Client, the_programme: Scene, day: date, hour: time, in_utc: datetime
) -> None:
    """By the file's own rules for the zone, which another library reads."""
    scene.event("on-that-day", day=day, starts_at=hour)
    began = entries(client, "/en/events/on-that-day/calendar.ics")["on-that-day"].dtstart.value
    assert began.astimezone(UTC) == in_utc


def test_the_file_tells_the_hours_of_every_year_as_the_registry_does(
    client: Client, the_programme: Scene
) -> None:
    calendar = vobject.readOne(client.get(CALENDAR).content.decode())
    zone = calendar.vtimezone.gettzinfo()
    for year in range(1990, 2038):
        for number in range(365):
            noon = datetime(year, 1, 1, 12) + timedelta(days=number)
            ours = noon.replace(tzinfo=clock.REGISTRY_ZONE).utcoffset()
            assert noon.replace(tzinfo=zone).utcoffset() == ours, noon


def test_several_days_with_and_without_a_last_hour(client: Client, the_programme: Scene) -> None:
    common = {"day": date(2024, 3, 9), "last_day": date(2024, 3, 10), "starts_at": time(9)}
    scene.event("ends-at-five", **common, ends_at=time(17))
    scene.event("open-end", **common)
    found = entries(client)
    ends = found["ends-at-five"].dtend.value.astimezone(UTC)
    assert ends == datetime(2024, 3, 10, 21, tzinfo=UTC)
    midnight = found["open-end"].dtend.value.astimezone(UTC)
    assert midnight == datetime(2024, 3, 11, 4, tzinfo=UTC)


def test_breaks_commas_and_other_marks_come_back_as_they_were(
    client: Client, the_programme: Scene
) -> None:
    title = "One, two;\nBEGIN:VEVENT \\ “three” " + "é" * 90
    Event.objects.filter(pk=the_programme.panel.pk).update(title_en=title)
    found = entries(client)
    assert found["2024-06-01-panel"].summary.value == title
    content = client.get(CALENDAR).content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_change_keeps_the_uid_and_raises_the_sequence(
    client: Client, the_programme: Scene, django_user_model: type
) -> None:
    by = django_user_model.objects.create_user("clerk")
    before = entries(client)["2024-06-01-panel"]
    reschedule(the_programme.panel, day=date(2024, 6, 8), starts_at=time(10), by=by)
    moved = entries(client)["2024-06-01-panel"]
    cancel(the_programme.panel, by=by)
    gone = entries(client)["2024-06-01-panel"]
    assert [int(each.sequence.value) for each in (before, moved, gone)] == [0, 1, 2]
    assert before.uid.value == moved.uid.value == gone.uid.value
    assert gone.status.value == "CANCELLED"
    changed = [each.last_modified.value for each in (before, moved, gone)]
    assert changed[0] <= changed[1] <= changed[2]
    assert moved.dtstart.value - before.dtstart.value == timedelta(days=7, hours=-2)


def test_the_calendar_is_in_the_language_of_its_address(
    client: Client, the_programme: Scene
) -> None:
    french = entries(client, "/fr/evenements/2024-06-01-panel/agenda.ics")["2024-06-01-panel"]
    assert french.summary.value == "Une table ronde"
    assert french.url.value.endswith("/fr/evenements/2024-06-01-panel/")


@pytest.mark.parametrize(
    ("address", "language", "entry", "link"),
    [
        ("/en/events/events.atom", "en", "General meeting", "/en/events/2023-05-20-agm/"),
        (
            "/fr/evenements/evenements.atom",
            "fr",
            "Assemblée générale",
            "/fr/evenements/2023-05-20-agm/",
        ),
        ("/en/concerns/updates.atom", "en", "The lake people", "/en/concerns/lake/"),
        ("/fr/preoccupations/nouvelles.atom", "fr", "Le peuple du lac", "/fr/preoccupations/lake/"),
    ],
)
def test_feeds_are_sound_and_lead_to_the_pages(
    client: Client, the_programme: Scene, address: str, language: str, entry: str, link: str
) -> None:
    answer = client.get(address)
    feed = feedparser.parse(answer.content)
    assert not feed.bozo and feed.version == "atom10"
    assert feed.feed.language == language
    assert feed.feed.id and feed.feed.updated and feed.feed.author
    assert len({each.id for each in feed.entries}) == len(feed.entries)
    (found,) = [each for each in feed.entries if each.title.startswith(entry)]
    assert link in found.link
    assert client.get(found.link.partition("#")[0]).status_code == 200
    assert all(each.updated for each in feed.entries)


def test_a_feed_says_what_became_of_an_event(client: Client, the_programme: Scene) -> None:
    feed = feedparser.parse(client.get("/en/events/events.atom").content)
    told = {each.link.rstrip("/").rpartition("/")[2]: each.summary for each in feed.entries}
    assert "cancelled" in told["2024-06-02-visit"]
    assert "announced" in told["2022-02-02-briefing"]


def test_feeds_of_an_empty_registry(client: Client) -> None:
    for address in ("/en/events/events.atom", "/en/concerns/updates.atom"):
        assert not feedparser.parse(client.get(address).content).bozo
    assert vobject.readOne(client.get(CALENDAR).content.decode()).prodid.value
