"""What is held about a person: told whole, erased whole, and recorded."""

from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db.models import ForeignKey, ManyToManyField
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from desk.personal.erasing import erasable, erase_private
from desk.personal.holdings import holdings
from desk.personal.places import ABOUT_OTHER_THINGS, BOOKS, ERASED, KEPT, WAYS
from desk.personal.report import personal_report, personal_text
from executive.models import Waiver
from funding.models import Posting
from members.actions import merge, receive_correction
from members.models import Mandate, Parliamentarian, PersonalDataAct
from opendata import gate
from record.because import Because, write_down
from record.folding import FoldedField
from tests.desk.staff import ROLES, staff
from tests.factories import (
    GroupFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
)
from tests.funding.factories import paid
from tests.funding.letters import reader
from tests.programme.factories import AttendanceFactory, EventFactory

pytestmark = pytest.mark.django_db

PRIVATE = {
    "language_of_correspondence": "fr",
    "office_email": "office@example.org",
    "assistant_name": "Ada Assistant",
    "assistant_email": "ada@example.org",
    "salutation_en": "Dear friend",
    "salutation_fr": "Mon amie",
    "notes": "Likes to be called after six.",
}
SECRETS = [value for name, value in PRIVATE.items() if name != "language_of_correspondence"]


@pytest.fixture
def clerk(client: Client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


@pytest.fixture
def person(db: None) -> Parliamentarian:
    """With private fields filled now, and others before."""
    GroupFactory()
    someone = ParliamentarianFactory(
        given_name="Ruth", family_name="Quill", slug="ruth-quill", **{**PRIVATE, "notes": "Older."}
    )
    someone.notes = PRIVATE["notes"]
    write_down(someone, by=None, because=Because.CORRECTION)
    MembershipFactory(parliamentarian=someone)
    MandateFactory(parliamentarian=someone, expected_end=date(2031, 5, 6))
    return someone


def others() -> list[type]:
    return [
        model
        for package in ("members", "executive", "partners", "programme", "funding")
        for model in apps.get_app_config(package).get_models()
        if not hasattr(model, "history_id")
    ]


def leads_to(model: type, targets: set[type]) -> bool:
    return any(
        field.related_model in targets and field.related_model is not model
        for field in model._meta.get_fields()
        if isinstance(field, (ForeignKey, ManyToManyField))
    )


def test_no_table_that_names_people_is_left_out() -> None:
    named = {model for model in others() if leads_to(model, {Parliamentarian})}
    told = {apps.get_model(label) for label in WAYS}
    assert named <= told
    near = {model for model in others() if leads_to(model, named)} - named
    passed_over = {apps.get_model(label) for label in ABOUT_OTHER_THINGS}
    assert near - told <= passed_over


def worked_out(model: type) -> set[str]:
    """Keys, and what is folded from other fields."""
    return {
        each.name
        for each in model._meta.concrete_fields
        if each.primary_key or isinstance(each, FoldedField)
    }


@pytest.mark.parametrize("label", WAYS)
def test_every_private_field_is_erased_or_kept_for_a_reason(label: str) -> None:
    package, name = label.split(".")
    private = {
        field.removeprefix(f"{label}.")
        for field in gate.classified().private
        if field.startswith(f"{label}.")
    } - worked_out(apps.get_model(label))
    if package == "funding" and name in BOOKS:
        assert label not in ERASED and label not in KEPT
        return
    erased, kept = set(ERASED.get(label, ())), set(KEPT.get(label, ()))
    assert erased | kept == private
    assert not erased & kept


def test_the_report_tells_every_table_and_what_was_before(person: Parliamentarian) -> None:
    AttendanceFactory(event=EventFactory(), parliamentarian=person)
    told = {table.name for table in holdings(person).tables}
    assert {"parliamentarian", "membership", "mandate", "attendance"} <= told
    text = personal_text(person, language="en")
    for secret in (*SECRETS, "Older.", "6 May 2031", "French"):
        assert secret in text, secret


def test_the_report_tells_the_books(person: Parliamentarian) -> None:
    payer = reader("Pays")
    paid(payer)
    text = personal_text(payer, language="en")
    assert "$40.00" in text
    assert Posting.objects.filter(parliamentarian=payer).exists()


def test_the_report_is_in_the_language_asked_for(person: Parliamentarian) -> None:
    text = personal_text(person, language="fr")
    assert "Adjointe" not in text and "Nom de famille" in text and "6 mai 2031" in text
    pages = PdfReader(BytesIO(personal_report(person, language="fr"))).pages
    assert "Quill" in "".join(page.extract_text() for page in pages)


def test_a_merged_record_is_told_and_erased_with_the_one_that_stands(
    person: Parliamentarian,
) -> None:
    double = ParliamentarianFactory(family_name="Quilll", notes="Of the double.")
    merge(double, into=person, by=None)
    assert "Of the double." in personal_text(double, language="en")
    erase_private(person, by=None)
    assert "Of the double." not in personal_text(person, language="en")


def test_a_name_in_another_text_is_told(person: Parliamentarian) -> None:
    EventFactory(title_en="A day", summary_en="In the evening Ruth Quill spoke for an hour.")
    EventFactory(title_en="Another", summary_en="A quill was lent.")
    (mention,) = holdings(person).mentions
    assert "Ruth Quill spoke" in mention.text


def test_erasing_leaves_nothing_private_now_or_before(person: Parliamentarian) -> None:
    person.do_not_contact = True
    write_down(person, by=None, because=Because.EVENT)
    assert {one.field.name for one in erasable(person)} == {*PRIVATE, "expected_end"}
    clerk = staff("Secretariat")
    act = erase_private(person, by=clerk)
    assert (act.kind, act.recorded_by, act.parliamentarian) == ("erasure", clerk, person)
    person.refresh_from_db()
    assert person.do_not_contact
    assert person.family_name == "Quill" and person.memberships.exists()
    for version in Parliamentarian.history.filter(id=person.pk):
        assert not [name for name in PRIVATE if getattr(version, name)]
    assert not Mandate.history.filter(expected_end__isnull=False).exists()
    text = personal_text(person, language="en")
    assert not [secret for secret in (*SECRETS, "Older.", "2031") if secret in text]
    assert not erasable(person)
    with pytest.raises(ValidationError, match="Nothing private"):
        erase_private(person, by=clerk)


def test_erasing_one_person_leaves_the_next(person: Parliamentarian) -> None:
    neighbour = ParliamentarianFactory(notes="Stays.")
    erase_private(person, by=None)
    neighbour.refresh_from_db()
    assert neighbour.notes == "Stays."
    assert "Stays." in personal_text(neighbour, language="en")


def test_a_waiver_about_the_persons_office_is_told() -> None:
    assert WAYS["executive.Waiver"] == ("appointment__parliamentarian",)
    assert Waiver._meta.get_field("appointment")


def test_the_command_shows_first_and_erases_when_confirmed(person: Parliamentarian) -> None:
    out = StringIO()
    call_command("erase_private", person.slug, stdout=out)
    assert "Nothing was erased" in out.getvalue() and erasable(person)
    call_command("erase_private", person.slug, "--confirm", stdout=out)
    assert not erasable(person)
    for slug in (person.slug, "nobody"):
        with pytest.raises(CommandError):
            call_command("erase_private", slug, "--confirm", stdout=out)


def test_the_command_writes_a_private_file_once(person: Parliamentarian, tmp_path: Path) -> None:
    paper, text = tmp_path / "told.pdf", tmp_path / "told.txt"
    for file in (paper, text):
        call_command("person_report", person.slug, "--language", "fr", "--out", str(file))
        assert file.stat().st_mode & 0o777 == 0o600
    assert paper.read_bytes().startswith(b"%PDF")
    assert "office@example.org" in text.read_text(encoding="utf-8")
    assert PersonalDataAct.objects.filter(kind="report").count() == 2
    with pytest.raises(CommandError):
        call_command("person_report", person.slug, "--out", str(text))
    assert PersonalDataAct.objects.count() == 2


def confirmed(client: Client, name: str, told: dict) -> object:
    address = reverse(f"admin:{name}")
    shown = client.post(address, told)
    assert shown.status_code == 200 and "plan" in shown.context_data, shown.context_data[
        "form"
    ].errors
    seen = shown.context_data["plan"].digest()
    return client.post(address, {**told, "confirm": "1", "seen": seen}, follow=True)


def test_the_task_makes_a_paper_for_who_asked_only(
    client: Client, clerk: object, person: Parliamentarian
) -> None:
    told = {"person": person.pk, "language": "fr"}
    done = confirmed(client, "desk_person_report", told)
    act = PersonalDataAct.objects.get()
    paper = f"{reverse('admin:desk_person_report_paper', args=[act.pk])}?language=fr"
    assert paper in done.content.decode()
    assert client.get(paper)["Content-Type"] == "application/pdf"
    assert client.get(paper.replace("fr", "de")).status_code == 404
    client.force_login(staff("Administrator"))
    assert client.get(paper).status_code == 404
    client.force_login(staff("Treasurer"))
    assert client.get(paper).status_code == 403


def test_the_task_shows_what_it_erases_first(
    client: Client, clerk: object, person: Parliamentarian
) -> None:
    shown = client.post(reverse("admin:desk_erase_private"), {"person": person.pk})
    assert PRIVATE["notes"] in shown.content.decode()
    assert erasable(person)
    confirmed(client, "desk_erase_private", {"person": person.pk})
    assert not erasable(person)
    assert PersonalDataAct.objects.get().recorded_by == clerk


def test_the_task_closes_a_request(client: Client, clerk: object) -> None:
    received = receive_correction(about="/en/", message="Wrong.", contact="", language="en")
    front = client.get(reverse("admin:index")).content.decode()
    assert "1 request to correct the record" in front
    confirmed(client, "desk_close_correction", {"request": received.pk, "outcome": "unchanged"})
    received.refresh_from_db()
    assert received.closed_by == clerk
    front = client.get(reverse("admin:index")).content.decode()
    assert "1 request to correct the record" not in front


@pytest.mark.parametrize("role", ROLES)
def test_whose_tasks_these_are(client: Client, role: str) -> None:
    client.force_login(staff(role))
    acting = role in ("Secretariat", "Administrator")
    for name in ("desk_person_report", "desk_erase_private"):
        assert client.get(reverse(f"admin:{name}")).status_code == (200 if acting else 403)
    closing = client.get(reverse("admin:desk_close_correction")).status_code
    assert closing == (200 if role == "Secretariat" else 403)
