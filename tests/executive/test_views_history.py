"""The public history: the picture has its twin in words, all of it in a file."""

import re

import pytest
from django.test import Client

from executive import history_page
from executive.models import Appointment
from tests.executive.factories import AppointmentFactory

HISTORY = "/en/executive/history/"


def rows(page: str) -> list[str]:
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    return [
        " ".join(re.sub("<[^>]+>", " ", row).split())
        for row in re.findall(r"<tr>.*?</tr>", body, re.S)
    ]


@pytest.mark.usefixtures("the_executive")
class TestHistory:
    def test_the_table_says_what_the_picture_shows(self, client: Client) -> None:
        page = client.get(HISTORY).text
        drawn = re.findall(r"<title>([^<]+)</title>", page.partition('role="img"')[2])
        assert len(drawn) == len(rows(page)) == Appointment.objects.count() + 2
        assert len([title for title in drawn if title.startswith("Vacant seat")]) == 2

    def test_a_line_has_party_days_how_source_and_dispute(self, client: Client) -> None:
        found = rows(client.get(HISTORY).text)
        (chair,) = [row for row in found if "10 May 2016 – 31 January 2024 Elected" in row]
        assert chair == (
            "Ébénisse, Thaddée Chair Moonrise Party 10 May 2016 – 31 January 2024 Elected Source: "
            "Minutes of the annual general meeting Another source says otherwise: A newspaper "
            "called another the Chair."
        )
        assert any("Harbour Alliance since 8 June 2023: Moonrise Party" in row for row in found)
        assert found[0].startswith("Vacant seat Vice-Chair – since 1 March 2024")
        assert "The record is complete and names nobody" in found[-5]

    def test_the_parties_are_named_beside_the_picture(self, client: Client) -> None:
        page = " ".join(client.get(HISTORY).text.split())
        assert "Harbour Alliance</span></span> (HA)" in page
        assert "(–)" not in page
        assert ">HA</text>" in page

    def test_pages(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(history_page, "LINES_A_PAGE", 10)
        first, second = (client.get(HISTORY, {"page": page}).text for page in "12")
        assert (len(rows(first)), len(rows(second))) == (10, 5)
        assert "page 2 of 2" in second
        assert first.count("<title>") == second.count("<title>")
        beyond = client.get(HISTORY, {"page": "3"})
        assert beyond.status_code == 404
        assert f'href="{HISTORY}?page=2"' in beyond.text

    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ({"page": "one"}, "integer"),
            ({"format": "doc"}, "Choose one of: xlsx, csv, json."),
            ({"on": "2020-01-01"}, "no filter called “on”"),
        ],
    )
    def test_bad_questions_are_refused_in_words(
        self, client: Client, query: dict, said: str
    ) -> None:
        answer = client.get(HISTORY, query)
        assert answer.status_code == 400
        assert said in answer.text
        assert f'<a href="{HISTORY}">Start again</a>' in answer.text


def test_a_holder_without_a_party_is_drawn_and_listed(client: Client, db: None) -> None:
    AppointmentFactory()
    answer = client.get(HISTORY).text
    assert "No party affiliation" in rows(answer)[0]
    page = " ".join(answer.split())
    assert ">–</text>" in page
    assert "No party affiliation</span></span> (–)" in page
