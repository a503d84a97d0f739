"""Letters as files: a table for mail merge, PDF, drafts of e-mails."""

from email import message_from_bytes
from email.policy import default
from io import BytesIO

import pytest
from django.utils import translation
from openpyxl import load_workbook
from pypdf import PdfReader

from exports.workbook import write
from funding.notices.drafts import drafts, has_address
from funding.notices.merge import merge_table
from funding.notices.paper import letters_documents
from tenure import clock
from tests.factories import GroupFactory
from tests.funding.factories import fee
from tests.funding.letters import TODAY, about, chosen, only, reader

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def group():
    with clock.set_to(TODAY):
        yield GroupFactory(contact_email="group@example.org")


def messages(kind="reminder", **more):
    files = drafts(chosen(kind, "official").chosen, about(kind), **more)
    return {name: message_from_bytes(content, policy=default) for name, content in files}


def sheet(kind="reminder"):
    content = b"".join(write(merge_table(chosen(kind, "official").chosen, about(kind))))
    return load_workbook(BytesIO(content)).worksheets[0]


def pages(kind="reminder", **more):
    found = letters_documents(chosen(kind, "official").chosen, about(kind), **more)
    return {
        language: [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
        for language, content in found
    }


def test_a_draft_names_the_reader_and_no_sender():
    person = reader("Owes")
    ((name, message),) = messages().items()
    assert name == f"001-{person.slug}.eml"
    assert message["To"] == "Ann Owes <owes@parliament.example>"
    assert message["Subject"] == "Reminder of your fee"
    assert (message["From"], message["X-Unsent"]) == (None, "1")
    assert message["Content-Language"] == "en"
    assert message.get_content().startswith("Dear Ann Owes,\r\n")


def test_a_french_draft_keeps_its_accents_and_no_break_spaces():
    reader("Côté", "fr", office_email="cote@parlement.example")
    (message,) = messages("meeting").values()
    assert message["To"] == "Ann Côté <cote@parlement.example>"
    assert message["Subject"] == "Avis de réunion du 1er octobre 2024"
    assert "16\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30" in message.get_content()


def test_without_a_language_one_draft_is_in_both():
    reader("Both", "")
    (message,) = messages().values()
    assert message["Content-Language"] == "en, fr"
    assert message["Subject"] == "Reminder of your fee / Rappel concernant votre cotisation"
    english, french = message.get_content().split("\r\n\r\n* * *\r\n\r\n")
    assert english.startswith("Dear Ann") and french.startswith("Bonjour Ann")


@pytest.mark.parametrize(
    "name",
    ["Owes\r\nBcc: thief@example.org", 'Owes", <thief@example.org>, "', "=1+1", "Ow\u202ees"],
)
def test_a_name_cannot_add_headers_or_readers(name):
    reader("Owes", owes=4000)
    person = only().person
    person.family_name = name
    person.save()
    (message,) = messages().values()
    assert "Bcc" not in message.keys()  # noqa: SIM118
    assert [one.addr_spec for one in message["To"].addresses] == ["owes@parliament.example"]


@pytest.mark.parametrize(
    "address",
    ["", "owes", "owes@", "@example.org", "a@b.org\r\nBcc: thief@example.org", "a, b@example.org"],
)
def test_whoever_has_no_sound_address_has_no_draft(address):
    person = reader("Owes")
    type(person).objects.update(office_email=address)
    assert not has_address(only())
    assert messages() == {}


def test_an_address_in_another_script_is_written_as_mail_needs_it():
    reader("Owes", office_email="owes@bücher.example")
    (message,) = messages().values()
    assert message["To"].addresses[0].addr_spec == "owes@xn--bcher-kva.example"


def test_a_draft_encloses_the_statement_in_each_of_its_languages():
    reader("Both", "")
    (message,) = messages("statement", with_statements=True).values()
    documents = [part.get_content() for part in message.iter_attachments()]
    titles = [PdfReader(BytesIO(document)).metadata.title for document in documents]
    assert titles == ["Statement of account", "Relevé de compte"]


def test_the_table_for_a_mail_merge():
    reader("Owes", assistant_name="Sam Aide", assistant_email="aide@parliament.example")
    header, row = (dict(enumerate(line)) for line in sheet().iter_rows(values_only=True))
    found = dict(zip(header.values(), row.values(), strict=True))
    assert found["Name"] == "Ann Owes"
    assert found["Office e-mail"] == "owes@parliament.example"
    assert (found["Owed"], found["Date"].date()) == (40, TODAY)
    assert found["Text"].startswith("Dear Ann Owes,\n\nOn 10 September 2024, $40.00")


def test_french_headers_on_request_and_each_text_in_its_readers_language():
    reader("Owes")
    with translation.override("fr"):
        header, row = sheet().iter_rows(values_only=True)
    assert header[0] == "Nom"
    assert row[-1].startswith("Dear Ann Owes,")


def test_no_name_becomes_a_formula_in_the_workbook():
    person = reader("Owes")
    type(person).objects.update(given_name="=1+1", salutation_en='=HYPERLINK("x")')
    cells = [cell for line in sheet().iter_rows() for cell in line]
    assert "=1+1" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


def test_the_table_of_a_meeting_has_no_amounts():
    reader("Owes")
    _header, row = sheet("meeting").iter_rows(values_only=True)
    assert 40 not in row


def test_letters_on_paper_begin_a_page_each_and_are_counted_apart():
    for name in ("Arden", "Birch"):
        reader(name)
    ((_language, found),) = pages().items()
    assert ["Arden" in page for page in found] == [True, False]
    assert all("Page 1 of 1" in page for page in found)
    assert all("informal group of parliamentarians" in page for page in found)


def test_letters_with_statements_go_on_to_a_second_page():
    person = reader("Arden", "fr")
    fee(person, 700, year=2023)
    found = pages("statement", with_statements=True)["fr"]
    assert len(found) == 2
    assert "Page 1 de 2" in found[0] and "Page 2 de 2" in found[1]
    assert "47,00\N{NO-BREAK SPACE}$" in found[1]
    assert "ledger-head 2 " in found[1]


def test_each_language_is_a_document_of_its_own():
    reader("English")
    reader("French", "fr")
    reader("Neither", "")
    found = pages()
    assert {language: len(texts) for language, texts in found.items()} == {"en": 2, "fr": 2}


def test_letters_are_tagged_in_their_language():
    reader("French", "fr")
    ((_language, content),) = letters_documents(chosen().chosen, about())
    root = PdfReader(BytesIO(content)).trailer["/Root"]
    assert root["/Lang"] == "fr-CA"
    assert root["/MarkInfo"]["/Marked"]
