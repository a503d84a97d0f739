"""What readers see of the programme, in both languages; nothing unpublished."""

import json
import re
from datetime import date, time
from itertools import pairwise

import html5lib
import pytest
from django.test import Client
from django.utils import translation

from programme.models import Event
from programme.public.when import when_in_words
from tests.programme import scene
from tests.programme.scene import SECRET, Scene

MEETING = "events/2023-05-20-agm/"
PAGES = {
    "concerns/": "preoccupations/",
    "concerns/?on=2011-01-01": "preoccupations/?on=2011-01-01",
    "concerns/lake/": "preoccupations/lake/",
    "events/": "evenements/",
    "events/?kind=agm&year=2023": "evenements/?kind=agm&year=2023",
    MEETING: "evenements/2023-05-20-agm/",
    "events/2024-06-02-visit/": "evenements/2024-06-02-visit/",
    "recommendations/": "recommandations/",
    "recommendations/?status=none": "recommandations/?status=none",
    "recommendations/open-letter/1/": "recommandations/open-letter/1/",
    "recommendations/open-letter/3/": "recommandations/open-letter/3/",
    "documents/": "documents/",
    "documents/open-letter/": "documents/open-letter/",
    "partners/quill/": "partenaires/quill/",
    "partners/memoranda/accord/": "partenaires/protocoles/accord/",
}
REFUSED = [
    "concerns/?on=nonsense",
    "concerns/lake/?on=2020-01-01",
    "concerns/?format=doc",
    "events/?kind=feast",
    "events/?page=x",
    f"{MEETING}?table=members",
    "recommendations/?maker=nobody",
    "recommendations/open-letter/1/?colour=red",
    "documents/?colour=red",
    "documents/open-letter/?format=doc",
]
FILES = [
    "concerns/?",
    "concerns/lake/?",
    "events/?",
    f"{MEETING}?table=attendance&",
    f"{MEETING}?table=motions&",
    "recommendations/?",
    "recommendations/open-letter/1/?",
    "documents/?",
    "documents/open-letter/?",
]

pytestmark = pytest.mark.django_db


def read(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(f"/en/{address}")
    assert answer.status_code == status, address
    return " ".join(answer.text.split())


def test_every_page_is_sound_in_both_languages(client: Client, the_programme: Scene) -> None:
    french = [f"/fr/{address}" for address in PAGES.values()]
    for address in (*(f"/en/{address}" for address in PAGES), *french):
        check(client.get(address), 200, address)
    for address in REFUSED:
        check(client.get(f"/en/{address}"), 400, address)


def check(page: object, status: int, address: str) -> None:
    assert page.status_code == status, address
    html5lib.HTMLParser(strict=True).parse(page.text)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page.text)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), address
    ids = re.findall(r'\sid="([^"]+)"', page.text)
    assert len(ids) == len(set(ids)), address


def test_nothing_unpublished_is_on_any_page_or_file(client: Client, the_programme: Scene) -> None:
    for address in (
        *PAGES,
        "events/events.atom",
        "events/calendar.ics",
        "concerns/updates.atom",
        "",
    ):
        answer = client.get(f"/en/{address}")
        assert SECRET not in answer.text, address
        assert "odile-discrete" not in answer.text
    for address in FILES:
        for file in ("csv", "json"):
            answer = client.get(f"/en/{address}format={file}")
            assert SECRET not in answer.getvalue().decode(), address
    for hidden in ("concerns/hidden/", "events/2024-07-01-hidden/", "documents/hidden-paper/"):
        read(client, hidden, 404)
    read(client, "recommendations/open-letter/9/", 404)
    read(client, "events/2024-07-01-hidden/calendar.ics", 404)
    assert SECRET not in client.get("/sitemap.xml").text


@pytest.mark.parametrize("file", ["csv", "xlsx", "json"])
def test_every_list_can_be_downloaded(client: Client, the_programme: Scene, file: str) -> None:
    for address in FILES:
        answer = client.get(f"/en/{address}format={file}")
        assert answer.status_code == 200, address
        assert answer.getvalue()


def test_a_file_holds_all_the_rows_of_its_filters(client: Client, the_programme: Scene) -> None:
    def rows(address: str) -> list[dict]:
        return json.loads(client.get(f"/en/{address}").getvalue())["rows"]

    assert len(rows("events/?format=json")) == Event.objects.published().count()
    (meeting,) = rows("events/?kind=agm&format=json")
    assert meeting["reference"] == "2023-05-20-agm"
    assert meeting["address"] == "http://testserver/en/events/2023-05-20-agm/"
    assert [
        row["number"] if "number" in row else row["reference"]
        for row in rows("recommendations/?maker=org-quill&format=json")
    ] == ["open-letter/1"]


class TestConcerns:
    def test_a_day_tells_what_was_watched_and_what_is_not_known(
        self, client: Client, the_programme: Scene
    ) -> None:
        page = read(client, "concerns/?on=2011-06-01")
        assert "Situation of wires" in page and "The lake people" not in page
        doubtful = read(client, "concerns/?on=2016-01-01")
        assert "Not known for that day" in doubtful and "Situation of wires" in doubtful

    def test_updates_give_their_figure_and_what_it_counts(
        self, client: Client, the_programme: Scene
    ) -> None:
        assert "<strong>41</strong> boats" in read(client, "concerns/lake/")


class TestEvents:
    def test_what_is_to_come_stands_before_what_is_past(
        self, client: Client, the_programme: Scene
    ) -> None:
        page = read(client, "events/")
        coming, past = page.split('id="past"')
        assert "A panel, noon" in coming and "General meeting" not in coming
        assert "General meeting" in past
        assert ">cancelled<" in coming
        assert "postponed; no new day is known" in coming
        assert "announced; whether it took place is not recorded" in past
        assert '<p class="when">2019</p>' in past

    def test_filters_narrow_both_parts(self, client: Client, the_programme: Scene) -> None:
        page = read(client, "events/?concern=lake&kind=panel")
        assert "A panel, noon" in page and "General meeting" not in page
        assert "No past event is published with these filters." in page

    def test_pages_hold_thirty_and_a_number_out_of_range_is_told(
        self, client: Client, the_programme: Scene
    ) -> None:
        for number in range(31):
            scene.event(f"2018-01-{number + 1:02}-meeting", day=date(2018, 1, number + 1))
        page = read(client, "events/?page=2")
        assert "2018-01-01-meeting" in page
        assert 'id="upcoming"' not in page
        assert "The list has no such page" in read(client, "events/?page=3", 404)

    def test_an_empty_registry_says_so(self, client: Client) -> None:
        assert "No event to come is published." in read(client, "events/")
        assert "No area of concern has been published yet." in read(client, "concerns/")
        assert "No recommendation has been published yet." in read(client, "recommendations/")
        assert "No document has been published yet." in read(client, "documents/")

    def test_an_event_names_those_who_may_be_named(
        self, client: Client, the_programme: Scene
    ) -> None:
        page = read(client, MEETING)
        assert "Odile Vaguelette" in page and "Aldous Guest" in page and "boatman" in page
        assert "about 30" in page
        assert "A report for readers." in page
        assert 'id="motion-2"' in page and "outcome not recorded" in page

    def test_a_report_not_yet_published_is_not_shown(
        self, client: Client, the_programme: Scene
    ) -> None:
        Event.objects.update(report_published_at=None)
        assert "A report for readers." not in read(client, MEETING)

    @pytest.mark.parametrize(
        ("reference", "told"),
        [
            ("2024-06-01-panel", "It is still to come."),
            ("2024-06-02-visit", "It did not take place."),
            ("2024-06-03-walk", "no new day is known"),
            ("2022-02-02-briefing", "Whether it took place is not recorded here."),
        ],
    )
    def test_its_state_is_told_plainly(
        self, client: Client, the_programme: Scene, reference: str, told: str
    ) -> None:
        assert told in read(client, f"events/{reference}/")


class TestRecommendations:
    def test_the_overview_counts_every_status(self, client: Client, the_programme: Scene) -> None:
        page = read(client, "recommendations/")
        assert '<th scope="row">No response recorded here</th><td>2</td>' in page
        assert '<th scope="row">Accepted in part</th><td>1</td>' in page
        assert "Of these, adopted by the group</th><td>1</td>" in page
        assert "last looked for on 30 April 2024" in page
        assert 'accepted in part</span> <span class="soft small">2021</span>' in page

    @pytest.mark.parametrize(
        ("query", "numbers"),
        [
            ("maker=org-quill", "1"),
            ("maker=mp-odile-brume", "2"),
            ("addressee=org-quill", "3"),
            ("addressee=the-government", "12"),
            ("year=2020", "123"),
            ("status=in_part", "1"),
            ("status=accepted", ""),
        ],
    )
    def test_filters(self, client: Client, the_programme: Scene, query: str, numbers: str) -> None:
        page = read(client, f"recommendations/?{query}").partition('id="list"')[2]
        found = re.findall(r"/en/recommendations/open-letter/(\d)/", page)
        assert "".join(found) == numbers

    def test_it_is_the_groups_only_where_a_motion_adopted_it(
        self, client: Client, the_programme: Scene
    ) -> None:
        adopted = read(client, "recommendations/open-letter/1/")
        assert f'href="/en/{MEETING}#motion-1">2023-05-20-agm/1</a>' in adopted
        assert "Not adopted by the group" in read(client, "recommendations/open-letter/2/")

    def test_a_motion_of_an_unpublished_event_is_no_link(
        self, client: Client, the_programme: Scene
    ) -> None:
        Event.objects.filter(pk=the_programme.meeting.pk).update(published_at=None)
        page = read(client, "recommendations/open-letter/1/")
        assert "2023-05-20-agm" not in page
        assert "Adopted by the group" in page

    def test_translations_are_told_as_such_beside_the_original(
        self, client: Client, the_programme: Scene
    ) -> None:
        written_in_french = read(client, "recommendations/open-letter/3/")
        assert "Unofficial translation" in written_in_french
        assert '<blockquote class="quoted" lang="fr"><p>Envoyer le bateau 3.' in written_in_french
        assert "Unofficial translation" not in read(client, "recommendations/open-letter/1/")
        french = client.get("/fr/recommandations/open-letter/1/").text
        assert "Traduction non officielle" in french
        assert 'lang="en"><p>Send boat 1.' in french

    def test_silence_is_told_with_the_day_last_checked(
        self, client: Client, the_programme: Scene
    ) -> None:
        page = read(client, "recommendations/open-letter/2/")
        assert "No response is recorded here. There may have been one." in page
        assert "Responses were last looked for on 30 April 2024." in page


@pytest.mark.parametrize(
    ("values", "english", "french"),
    [
        ({}, "4 March 2020", "4 mars 2020"),
        ({"starts_at": time(9)}, "4 March 2020, 9 a.m.", "4 mars 2020, 9 h"),
        (
            {"starts_at": time(12), "ends_at": time(14, 5)},
            "4 March 2020, noon – 2:05 p.m.",
            "4 mars 2020, midi – 14 h 05",
        ),
        (
            {"last_day": date(2020, 3, 6)},
            "4 March 2020 – 6 March 2020",
            "4 mars 2020 – 6 mars 2020",
        ),
        (
            {"last_day": date(2020, 3, 6), "starts_at": time(0, 30)},
            "4 March 2020, 12:30 a.m. – 6 March 2020",
            "4 mars 2020, 0 h 30 – 6 mars 2020",
        ),
        ({"day_precision": "about"}, "about 2020", "vers 2020"),
    ],
)
def test_days_and_hours_in_words(values: dict, english: str, french: str) -> None:
    event = Event(day=date(2020, 3, 4), **values)
    for language, words in (("en", english), ("fr", french)):
        with translation.override(language):
            assert when_in_words(event).replace("\N{NO-BREAK SPACE}", " ") == words
