"""Letters to members, at the desk."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from funding.models import Notice, NoticeBatch
from members.models import Membership
from tenure import clock
from tests.desk.staff import staff
from tests.factories import GroupFactory
from tests.funding.letters import TODAY, reader

pytestmark = pytest.mark.django_db

MEETING = {
    "kind": "meeting",
    "who": "official",
    "meeting_day": "2024-10-01",
    "meeting_hour": "16:30",
    "place_en": "Room 228",
    "place_fr": "Pièce 228",
}
REMINDER = {"kind": "reminder", "who": "owes"}


@pytest.fixture(autouse=True)
def group():
    with clock.set_to(TODAY):
        yield GroupFactory()


@pytest.fixture
def treasurer(client):
    user = staff("Treasurer")
    client.force_login(user)
    return user


def page() -> str:
    return reverse("admin:desk_notices")


def sent(client, asked="", people=(), **more):
    data = {**REMINDER, "year": 2024, **more}
    if asked:
        data |= {"do": asked, "people": [person.pk for person in people]}
    return client.post(page(), data)


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.mark.parametrize(
    ("role", "status"),
    [("Secretariat", 200), ("Treasurer", 200), ("Auditor", 403), ("Administrator", 403)],
)
def test_letters_are_the_treasurers_and_the_secretariats(client, role, status):
    client.force_login(staff(role))
    assert client.get(page()).status_code == status
    reader("Owes")
    response = client.post(page(), {**MEETING, "year": 2024})
    assert response.status_code == status


def test_the_secretariat_writes_no_letters_that_tell_amounts(client):
    client.force_login(staff("Secretariat"))
    person = reader("Owes")
    form = client.get(page()).context["form"]
    assert [value for value, _label in form.fields["kind"].choices] == ["meeting"]
    assert "with_statements" not in form.fields
    for asked in ("", "pdf", "merge", "eml", "record"):
        response = sent(client, asked, [person], channel="pdf")
        assert "kind" in response.context["form"].errors
    response = client.post(page(), {**MEETING, "year": 2024, "with_statements": "on"})
    assert b"$40.00" not in response.content
    assert not NoticeBatch.objects.exists()


def test_the_page_shows_who_what_and_who_not_and_why(client, treasurer):
    reader("Owes")
    reader("Doit", "fr")
    reader("Silent", do_not_contact=True)
    text = sent(client).content.decode()
    assert "2 people are written to" in text
    assert "Is marked “do not contact”." in text
    assert 'lang="fr"' in text and "Rappel concernant votre cotisation" in text
    assert "Reminder of your fee" in text
    assert not NoticeBatch.objects.exists()


def test_a_hostile_name_is_text_on_the_page(client, treasurer):
    reader("<script>alert(1)</script>", office_email="a@example.org")
    text = sent(client).content.decode()
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_the_files(client, treasurer):
    people = [reader("Owes"), reader("Doit", "fr")]
    archive = ZipFile(BytesIO(body(sent(client, "pdf", people))))
    names = [
        "reminder-of-what-is-owed-2024-09-10-en.pdf",
        "reminder-of-what-is-owed-2024-09-10-fr.pdf",
    ]
    assert archive.namelist() == names
    drafts = ZipFile(BytesIO(body(sent(client, "eml", people[:1]))))
    assert len(drafts.namelist()) == 1
    workbook = load_workbook(BytesIO(body(sent(client, "merge", people))))
    assert workbook.worksheets[0].max_row == 3
    one = sent(client, "pdf", people[:1])
    assert one["Content-Type"] == "application/pdf"
    assert not NoticeBatch.objects.exists()


def test_addresses_to_paste(client, treasurer):
    people = [reader("Owes"), reader("Other"), reader("None", office_email="")]
    text = sent(client, "paste", people).content.decode()
    assert "other@parliament.example; owes@parliament.example" in text


def test_that_they_were_sent_is_recorded_once_with_who_when_and_by_whom(client, treasurer):
    people = [reader("Owes"), reader("Paper", office_email="")]
    for _again in range(2):
        response = sent(client, "record", people, channel="eml", key="one-form")
        assert response.url == reverse("admin:index")
    batch = NoticeBatch.objects.get()
    assert (batch.kind, batch.channel, batch.recorded_by) == ("reminder", "eml", treasurer)
    assert [notice.parliamentarian for notice in Notice.objects.all()] == people[:1]
    (shown,) = [row for row in sent(client).context["rows"] if row["recipient"].earlier]
    assert (shown["recipient"].person, shown["recipient"].earlier.count) == (people[0], 1)


@pytest.mark.parametrize("asked", ["pdf", "eml", "merge", "paste", "record"])
def test_nobody_ticked_is_refused_and_everything_typed_is_kept(client, treasurer, asked):
    reader("Owes")
    response = sent(client, asked, [], channel="pdf", added_en="By cheque.", added_fr="Par chèque.")
    assert response.context["ticks"].errors["people"] == ["Choose at least one person."]
    assert "By cheque." in response.content.decode()
    assert not NoticeBatch.objects.exists()


def test_whoever_has_paid_since_is_told_and_nothing_is_done(client, treasurer):
    person, other = reader("Owes"), reader("Other")
    Membership.objects.filter(parliamentarian=person).update(until=TODAY, end_reason="resigned")
    response = sent(client, "record", [person, other], channel="pdf")
    assert "no longer written to" in response.context["ticks"].errors["people"][0]
    assert not NoticeBatch.objects.exists()


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"kind": "meeting", "who": "official"}, "place_fr"),
        ({**MEETING, "meeting_day": "2024-09-09"}, "meeting_day"),
        ({**MEETING, "meeting_hour": "25:00"}, "meeting_hour"),
        ({"added_en": "By cheque."}, "added_fr"),
        ({"year": "2030"}, "year"),
        ({"year": "9" * 30}, "year"),
        ({"kind": "threat"}, "kind"),
        ({"who": "everyone"}, "who"),
        ({"language": "de"}, "language"),
    ],
)
def test_bad_input_is_a_sentence_by_the_field(client, treasurer, more, field):
    reader("Owes")
    response = sent(client, **more)
    assert list(response.context["form"].errors) == [field] or field == "place_fr"
    assert response.context["form"].errors[field]


@pytest.mark.parametrize(
    ("asked", "more", "field"),
    [("record", {}, "channel"), ("record", {"channel": "pigeon"}, "channel"), ("x", {}, "__all__")],
)
def test_a_hand_over_that_is_none(client, treasurer, asked, more, field):
    response = sent(client, asked, [reader("Owes")], **more)
    assert field in response.context["ticks"].errors
    assert not NoticeBatch.objects.exists()


def test_without_a_group_no_letter_is_written(client, treasurer, group):
    group.delete()
    reader("Owes")
    assert "Describe the group first" in sent(client).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_however_many(
    client, treasurer, count, django_assert_num_queries
):
    for number in range(count):
        reader(f"Owes{number}")
        reader(f"Silent{number}", do_not_contact=True)
    with django_assert_num_queries(17):
        sent(client)
