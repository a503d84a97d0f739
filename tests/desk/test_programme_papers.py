"""The papers of a meeting, and the staff's private calendar."""

from datetime import date, time
from io import BytesIO

import openpyxl
import pytest
import vobject
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from pypdf import PdfReader

from executive.models import Appointment
from programme.actions import make_calendar_token, revoke_calendar_token
from programme.models import CalendarToken, Event
from tenure import clock
from tests.desk.executive_scene import held, offices
from tests.desk.programme_scene import TODAY, at, sitting
from tests.desk.staff import ROLES, staff
from tests.factories import GroupFactory, MembershipFactory
from tests.programme.factories import EventFactory, RecommendationFactory

pytestmark = pytest.mark.django_db

NEXT = date(2023, 5, 25)


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        GroupFactory(is_practice=True)
        yield


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


@pytest.fixture
def meeting() -> Event:
    EventFactory(kind="agm", day=date(2022, 5, 24), reference="2022-05-24-agm")
    EventFactory(day=date(2022, 9, 1), title_en="Panel on early warning")
    return EventFactory(
        kind="agm", day=NEXT, status="planned", reference="2023-05-25-agm",
        title_en="General meeting 2023", title_fr="Assemblée générale 2023",
        starts_at=time(17, 30), place_en="Room 1", place_fr="Pièce 1",
    )  # fmt: skip


@pytest.fixture
def people() -> None:
    for given, kind in (("Ann", "official"), ("Bob", "participating"), ("Cy", "official")):
        person = sitting(given, "Example", "Northland")
        person.office_email = f"{given.lower()}@example.org"
        person.do_not_contact = given == "Cy"
        person.save()
        MembershipFactory(parliamentarian=person, kind=kind)


def text_of(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Sign-in sheet", "Official members", "Signature", "25 May 2023", "Room 1")),
        ("fr", ("Feuille de présence", "Membres officiels", "Signature", "25 mai 2023", "Pièce 1")),
    ],
)
def test_the_sign_in_sheet_in_both_languages(client, clerk, meeting, people, language, words):
    response = client.get(at("sign_in", meeting.pk), {"language": language})
    assert response["Content-Type"] == "application/pdf"
    text = text_of(response.content)
    for word in (*words, "Example, Ann", "Example, Bob", "Northland"):
        assert word in text
    assert client.get(at("sign_in", meeting.pk), {"language": "xx"}).status_code == 404


def test_invitees_leave_out_who_asked_not_to_be_contacted_and_say_so(
    client, clerk, meeting, people
):
    response = client.get(at("invitees", meeting.pk))
    book = openpyxl.load_workbook(BytesIO(b"".join(response.streaming_content)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["Example, Ann", "Example, Bob"]
    assert "ann@example.org" in rows[1]
    about = " ".join(str(cell.value) for row in book.worksheets[1] for cell in row)
    assert "One person who asked not to be contacted is left out." in about


def test_the_pack_has_every_part_on_paper(client, clerk, meeting, people):
    recommendation = RecommendationFactory(published_at="2022-01-01T00:00Z")
    recommendation.document.published_at = "2022-01-01T00:00Z"
    recommendation.document.save()
    chair, _vice_chair, _ex_officio = offices()
    held(chair, sitting("Cha", "Ir"), date(2022, 5, 24))
    asked = {"event": meeting.pk, "items": "Visit to Rwanda\n\n", "make": "pdf-en"}
    response = client.get(at("agm_pack"), asked)
    text = text_of(response.content)
    for word in (
        *("Papers for General meeting 2023", "Draft agenda", "Visit to Rwanda", "Roster"),
        *("Minutes of the meeting of 24 May 2022", "Example, Bob", "Slate", "Cha Ir"),
        *("Attendance: Official members", "Attendance: Others present", "Statement of account"),
        *("Panel on early warning", recommendation.reference, "no response recorded here"),
    ):
        assert word in text, word
    assert "INVENTED PRACTICE DATA" in text
    french = text_of(client.get(at("agm_pack"), asked | {"make": "pdf-fr"}).content)
    for word in (
        "Assemblée générale 2023",
        "Projet d’ordre du jour",
        "aucune réponse consignée ici",
    ):
        assert word in french, word


def test_the_pack_as_one_workbook(client, clerk, meeting, people):
    response = client.get(at("agm_pack"), {"event": meeting.pk, "make": "xlsx-en"})
    assert response["Content-Disposition"].endswith('meeting-papers-2023-05-25-agm-en.xlsx"')
    book = openpyxl.load_workbook(BytesIO(response.content))
    assert book.sheetnames[:3] == ["Draft agenda", "About this file", "Roster"]
    assert [cell.value for cell in book["Roster"]["A"]] == [
        "Name", "Example, Ann", "Example, Cy", "Example, Bob",
    ]  # fmt: skip
    about = [cell.value for cell in book["About this file"]["B"] if cell.value]
    assert "Roster" in about and "Recommendations" in about


def test_the_next_meeting_is_offered_and_bad_questions_are_refused(client, clerk, meeting):
    page = client.get(at("agm_pack"))
    assert f'<option value="{meeting.pk}" selected>' in page.text
    assert client.get(at("agm_pack"), {"make": "pdf-en", "event": "x"}).status_code == 400
    assert client.get(at("agm_pack"), {"make": "docx-en"}).status_code == 404


@pytest.mark.parametrize("role", [*ROLES, "nobody"])
def test_who_reads_the_papers(client, meeting, role, django_user_model):
    user = (
        django_user_model.objects.create_user("new", is_staff=True)
        if role == "nobody"
        else staff(role)
    )
    client.force_login(user)
    for page in ("sign_in", "invitees"):
        address = at(page, meeting.pk)
        assert client.get(address).status_code == (403 if role == "nobody" else 200)
        assert client.post(address).status_code in (403, 405)


def calendar_of(client, secret: str) -> object:
    response = client.get(reverse("staff_calendar", args=[secret]))
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/calendar")
    assert "no-store" in response["Cache-Control"]
    return vobject.readOne(response.content.decode())


def test_the_calendar_has_what_the_staff_must_not_miss(client, clerk, meeting):
    chair, _vice_chair, _ex_officio = offices()
    row = held(chair, sitting("Cha", "Ir"), date(2022, 5, 24))
    Appointment.objects.filter(pk=row.pk).update(term_ends=NEXT)
    EventFactory(kind="agm", day=date(2024, 5, 23), status="cancelled", title_en="Off, then")
    _token, secret = make_calendar_token(language="en", by=clerk)
    client.logout()
    found = {one.summary.value: one for one in calendar_of(client, secret).vevent_list}
    assert found["General meeting 2023"].dtstart.value.isoformat() == "2023-05-25T17:30:00-04:00"
    assert found["Term expected to end: Chair, Cha Ir"].dtstart.value == NEXT
    assert found["Fee run of 2023–2024 is due"].dtstart.value == date(2023, 4, 1)
    assert found["Close the books of 2022–2023"].dtstart.value == date(2023, 4, 1)
    assert found["Off, then"].status.value == "CANCELLED"


def test_the_calendar_speaks_the_language_it_was_made_in(client, clerk, meeting):
    _token, secret = make_calendar_token(language="fr", by=clerk)
    titles = [one.summary.value for one in calendar_of(client, secret).vevent_list]
    assert "Assemblée générale 2023" in titles


def test_an_address_is_shown_once_and_revoked(client, clerk):
    page = client.post(at("calendar"), {"language": "en"})
    address = page.context["address"]
    token = CalendarToken.objects.get()
    secret = address.rpartition("/")[2].removesuffix(".ics")
    assert token.digest != secret and secret not in client.get(at("calendar")).text
    assert client.get(address).status_code == 200
    client.post(at("calendar"), {"revoke": token.pk})
    assert client.get(address).status_code == 404
    with pytest.raises(ValidationError, match="revoked already"):
        revoke_calendar_token(token, by=clerk)


def test_an_address_dies_with_the_account_and_none_can_be_guessed(client, clerk):
    _token, secret = make_calendar_token(language="en", by=clerk)
    clerk.is_active = False
    clerk.save()
    assert client.get(reverse("staff_calendar", args=[secret])).status_code == 404
    assert client.get(reverse("staff_calendar", args=["guess"])).status_code == 404


def test_the_treasurer_makes_one_and_the_auditor_does_not(client):
    client.force_login(staff("Treasurer"))
    assert client.post(at("calendar"), {"language": "en"}).status_code == 200
    assert client.post(at("calendar"), {"language": "xx"}).status_code == 404
    client.force_login(staff("Auditor"))
    assert client.post(at("calendar"), {"language": "en"}).status_code == 403
    token = CalendarToken.objects.get()
    assert client.post(at("calendar"), {"revoke": token.pk}).status_code == 403


def test_nobody_revokes_another_ones_address_but_the_administrator(client, clerk):
    token, _secret = make_calendar_token(language="en", by=staff("Treasurer"))
    assert client.post(at("calendar"), {"revoke": token.pk}).status_code == 404
    with pytest.raises(ValidationError, match="Only who made an address"):
        revoke_calendar_token(token, by=clerk)
    client.force_login(staff("Administrator"))
    client.post(at("calendar"), {"revoke": token.pk})
    token.refresh_from_db()
    assert token.revoked_at


def test_an_address_cannot_be_revoked_before_it_was_made(clerk):
    token, _secret = make_calendar_token(language="en", by=clerk)
    token.revoked_at = token.created_at.replace(year=2000)
    with pytest.raises(ValidationError, match="revoked after it was made"):
        token.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        token.save()
