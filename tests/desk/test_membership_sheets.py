"""A group's own older sheets of members and payments: read by their titles, taken in or refused."""

import io
from datetime import date

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from desk.sheets.uploads import cells
from funding.models import Transaction
from members.models import Membership
from tests.desk.money_scene import confirm as confirm_money
from tests.desk.money_scene import errors as money_errors
from tests.desk.staff import staff
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.members.lists.digest import registry_digest

pytestmark = pytest.mark.django_db

TASK = "admin:desk_take_in_memberships"
SOURCE = "membership sheet, 2019"


@pytest.fixture
def clerk(client):
    client.force_login(staff("Secretariat"))
    return client


@pytest.fixture
def marie():
    return ParliamentarianFactory(given_name="Marie", family_name="Exemple")


@pytest.fixture
def jean():
    return ParliamentarianFactory(given_name="Jean", family_name="Modèle")


def workbook(*rows: tuple) -> SimpleUploadedFile:
    book, held = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(held)
    return SimpleUploadedFile("members.xlsx", held.getvalue())


def preview(client, **data: object):
    return client.post(reverse(TASK), {"source": SOURCE} | data)


def errors(client, **data: object) -> list[str]:
    found = preview(client, **data).context["form"].errors
    return [sentence for sentences in found.values() for sentence in sentences]


def take_in(client, **data: object):
    shown = preview(client, **data)
    assert "plan" in shown.context, shown.context["form"].errors
    plan = shown.context["plan"]
    listed = shown.context["form"].data["listed"]
    sent = {"source": SOURCE} | data | {"listed": listed, "confirm": "1", "seen": plan.digest()}
    sent.pop("file", None)
    assert client.post(reverse(TASK), sent).status_code == 302
    return plan


def ties() -> list[tuple]:
    fields = ("parliamentarian__given_name", "kind", "since", "since_precision", "until")
    return list(Membership.objects.order_by("pk").values_list(*fields))


@pytest.mark.usefixtures("marie", "jean")
class TestWhatIsRead:
    def test_a_workbook_in_french_whose_titles_stand_below_a_heading(self, clerk):
        file = workbook(
            ("Groupe d’essai, 2019",),
            (),
            ("NOM", "Statut", "Téléphone", "Depuis", "Fin"),
            ("Marie Exemple", "Membre officiel", "555", date(2019, 3, 12), None),
            ("Modele, Jean", "participant", None, 2018, "2019-06"),
        )
        plan = take_in(clerk, file=file)
        assert "Téléphone" in " ".join(plan.notes)
        assert ties() == [
            ("Marie", "official", date(2019, 3, 12), "day", None),
            ("Jean", "participating", date(2018, 1, 1), "year", date(2019, 7, 1)),
        ]
        assert set(Membership.objects.values_list("source", flat=True)) == {SOURCE}
        assert not Membership.objects.filter(published_at__isnull=False).exists()

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
    def test_the_csv_of_a_french_excel(self, clerk, encoding):
        text = "Nom;Membre depuis;Remarques\nJean Modèle;2019-03;procès-verbal\n"
        file = SimpleUploadedFile("membres.csv", text.encode(encoding))
        take_in(clerk, file=file)
        assert ties() == [("Jean", "official", date(2019, 3, 1), "month", None)]
        assert Membership.objects.get().source == "procès-verbal"

    def test_again_adds_only_who_is_missing(self, clerk, marie):
        listed = "Name\tMember since\nMarie Exemple\t2019-03-12"
        take_in(clerk, listed=listed)
        assert "Every row is on record already." in errors(clerk, listed=listed)
        plan = take_in(clerk, listed=f"{listed}\nJean Modèle\t2020")
        assert plan.changes == ["One tie is recorded."]
        assert len(ties()) == 2

    def test_people_who_are_not_on_record_are_left_out_when_asked(self, clerk):
        listed = "Name\tMember since\nMarie Exemple\t2019\nNobody Known\t2019"
        plan = take_in(clerk, listed=listed, leave_out="on")
        assert "row 3: Nobody Known" in " ".join(plan.notes)
        assert len(ties()) == 1


@pytest.mark.usefixtures("marie", "jean")
class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("listed", "said"),
        [
            ("Marie Exemple\t2019", "No line of titles was found"),
            ("Name\tMember since", "There is no row below the titles."),
            ("Name\tNom\tMember since\nA\tB\t2019", "Two columns are titled"),
            ("Name\tSince\nNobody\t2019", "Row 2, column Name / Nom: Nobody in the record"),
            ("Name\tSince\n\t2019", "Row 2, column Name / Nom: Give the name."),
            ("Name\tSince\nMarie Exemple\t", "column Member since / Membre depuis: Say since"),
            ("Name\tSince\nMarie Exemple\t12/03/2019", "“12/03/2019” is no date"),
            ("Name\tSince\nMarie Exemple\t2019-02-30", "not in the calendar"),
            ("Name\tSince\nMarie Exemple\t9999-12-31", "has not come yet"),
            ("Name\tSince\tUntil\nMarie Exemple\t2019\t2018", "column Last day / Dernier jour"),
            ("Name\tSince\tKind\nMarie Exemple\t2019\tking", "“king” is no kind of tie."),
            ("Name\tSince\tAgreed\nMarie Exemple\t2019\t2019", "Give the day in full."),
            (
                "Name\tSince\tUntil\nMarie Exemple\t2017\t2019\nMarie Exemple\t2018\t2020",
                "Row 3, Marie Exemple: This person already has a tie",
            ),
        ],
    )
    def test_each_row_and_column_is_named_and_nothing_changes(self, clerk, listed, said):
        before = registry_digest()
        found = errors(clerk, listed=listed)
        assert any(said in sentence for sentence in found), found
        assert registry_digest() == before

    def test_all_that_is_wrong_is_told_at_once(self, clerk):
        found = errors(clerk, listed="Name\tSince\nNobody\t2019\nMarie Exemple\tsoon")
        assert len(found) == 2

    def test_another_end_than_the_record_has(self, clerk, marie):
        MembershipFactory(parliamentarian=marie, since=date(2019, 3, 12))
        listed = "Name\tSince\tUntil\nMarie Exemple\t2019-03-12\t2020-01-01"
        assert any("another end" in sentence for sentence in errors(clerk, listed=listed))

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"PK\x03\x04 and no more", "cannot be read"),
            (b"\x00\x01\x02", "neither CSV nor XLSX"),
            (b"a" * 1_000_001, "too large"),
        ],
    )
    def test_files_that_are_no_sheets(self, clerk, content, said):
        file = SimpleUploadedFile("members.xlsx", content)
        assert any(said in sentence for sentence in errors(clerk, file=file))

    def test_a_formula(self, clerk):
        file = workbook(("Name", "Member since"), ("Marie Exemple", "=TODAY()"))
        assert "Cell B2 holds a formula" in " ".join(errors(clerk, file=file))

    def test_a_workbook_that_unpacks_without_end(self, clerk, monkeypatch):
        monkeypatch.setattr("desk.sheets.uploads.LARGEST_UNPACKED", 100)
        file = workbook(("Name", "Member since"), ("Marie Exemple", 2019))
        assert "keep one sheet only" in " ".join(errors(clerk, file=file))


class TestPayments:
    START = {"on": "2024-05-31", "method": "transfer", "key": "sheet", "total": "80"}

    @pytest.fixture
    def client(self, admin_client):
        return admin_client

    def test_a_workbook_by_its_titles_once_only(self, client, marie, jean):
        rows = (
            ("Reçu le", "Nom", "Courriel", "Montant"),
            (date(2024, 5, 2), "Marie Exemple", "x", 40),
            (date(2024, 5, 3), "Jean Modèle", "y", 40.0),
        )
        confirm_money(client, "import_payments", self.START | {"listed": _listed(rows)})
        assert Transaction.objects.count() == 2
        again = self.START | {"listed": _listed(rows), "key": "other"}
        found = " ".join(money_errors(client, "import_payments", again)["listed"])
        assert "Line 2: the book has this payment of Marie Exemple: transaction 1." in found
        confirm_money(client, "import_payments", again | {"again": "on"})
        assert Transaction.objects.count() == 4

    def test_a_file(self, client, marie):
        file = workbook(("Member", "Amount"), ("Marie Exemple", "80"))
        page = client.post(reverse("admin:desk_import_payments"), self.START | {"file": file})
        assert page.context["plan"].tables[0].rows[0][1] == "$80.00"


def _listed(rows: tuple) -> str:
    return "\n".join("\t".join(str(cell) for cell in row) for row in rows)


@pytest.mark.parametrize("kind", ["memberships", "payments"])
@pytest.mark.parametrize(("language", "title"), [("en", "Name"), ("fr", "Nom")])
def test_the_workbook_to_fill_in_is_read_by_the_task_itself(clerk, kind, language, title):
    answer = clerk.get(reverse("admin:desk_sheet_template", args=[kind]), {"language": language})
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.worksheets[0]["A1"].value == title
    assert len(book.worksheets) == 3


def test_no_other_workbook_or_language(clerk):
    for kind, language in (("people", "en"), ("memberships", "de")):
        page = reverse("admin:desk_sheet_template", args=[kind])
        assert clerk.get(page, {"language": language}).status_code == 404


def test_lines_keep_their_numbers():
    assert cells("a;b\n\n;\nc;d") == [(1, ["a", "b"]), (4, ["c", "d"])]
