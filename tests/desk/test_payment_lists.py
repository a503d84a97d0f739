"""A list of payments, pasted or in a file: all of it or nothing."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from funding.ledger import balance
from funding.models import Transaction
from funding.standing import member_standing
from tenure import clock
from tests.desk.money_scene import TODAY, at, confirm, errors, member, shown

pytestmark = pytest.mark.django_db

START = {"on": "2024-05-31", "method": "transfer", "key": "list"}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


@pytest.fixture
def client(admin_client):
    return admin_client


@pytest.fixture
def ann():
    return member("Ann", "Example")


@pytest.fixture
def bob():
    return member("Bob", "Sample")


@pytest.mark.usefixtures("ann", "bob")
class TestWhatIsRead:
    def rows(self, client, listed, total, **more):
        plan = shown(client, "import_payments", START | {"listed": listed, "total": total} | more)
        return [tuple(row) for row in plan.tables[0].rows]

    def test_all_columns_or_two(self, client):
        listed = "Ann Example; 40; 2024-05-02; cheque; 17\n\nExample, Ann; $5.50\nBob Sample\t"
        listed = listed.removesuffix("\nBob Sample\t")
        assert self.rows(client, listed, "45,50") == [
            ("Ann Example", "$40.00", "2 May 2024", "cheque", "17"),
            ("Ann Example", "$5.50", "31 May 2024", "electronic transfer", ""),
        ]

    def test_columns_of_a_spreadsheet_in_french(self, client):
        listed = "Nom\tMontant\tJour\tMode\nBob Sample\t1 234,50 $\t2024-05-02\tChèque"
        found = self.rows(client, listed, "1 234,50")
        assert found == [("Bob Sample", "$1,234.50", "2 May 2024", "cheque", "")]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
    def test_a_file(self, client, encoding):
        member("Zoé", "Échantillon")
        content = 'name,amount\n"Échantillon, Zoé",40.00\n'.encode(encoding)
        upload = SimpleUploadedFile("list.csv", content, content_type="text/csv")
        data = START | {"file": upload, "total": "40"}
        response = client.post(at("import_payments"), data)
        assert response.context["plan"].tables[0].rows[0][0] == "Zoé Échantillon"
        hidden = response.context["form"]["listed"].value()
        assert "Échantillon, Zoé" in hidden  # the confirmation has no file


class TestWhatIsRecorded:
    def test_all_of_it_once(self, client, ann, bob):
        data = START | {"listed": "Ann Example; 40\nBob Sample; 30; ; cash", "total": "70"}
        confirm(client, "import_payments", data)
        assert (balance("1000"), balance("1010")) == (4000, 3000)
        assert member_standing(ann).credit_cents == 4000
        client.post(at("import_payments"), data | {"confirm": "1", "seen": "x"})
        assert Transaction.objects.count() == 2

    def test_nothing_where_the_total_differs(self, client, ann):
        found = errors(
            client, "import_payments", START | {"listed": "Ann Example; 40", "total": "41"}
        )
        assert "$40.00, not to $41.00" in str(found["total"])
        assert not Transaction.objects.exists()

    @pytest.mark.parametrize(
        ("line", "sentence"),
        [
            ("Nobody Known; 40", "Nobody in the record is called"),
            ("Ann Example; 0", "Line 2: “0”: The amount cannot be zero."),
            ("Ann Example; -5", "cannot be less than zero"),
            ("Ann Example; 1.005", "no more than two decimals"),
            ("Ann Example; 5; 2024-06-02", "Line 2: This day has not come yet."),
            ("Ann Example; 5; 2/6/2024", "Line 2: “2/6/2024”: Write the date"),
            ("Ann Example; 5; ; barter", "Line 2: “barter” is no method of payment."),
            ("Ann Example", "Line 2: Write a name, an amount"),
            ("Ann Example; 5; ; card; 12", "Line 2: Only a cheque has a cheque number."),
        ],
    )
    def test_nothing_where_a_line_is_wrong(self, client, ann, line, sentence):
        data = START | {"listed": f"Ann Example; 40\n{line}", "total": "45"}
        assert sentence in str(errors(client, "import_payments", data)["listed"]).replace(
            "&#x27;", "'"
        )
        assert not Transaction.objects.exists()

    def test_an_empty_list(self, client):
        assert errors(client, "import_payments", START | {"total": "1"})["listed"]

    def test_a_file_that_is_no_list(self, client):
        upload = SimpleUploadedFile("list.xlsx", b"PK\x00\x01")
        found = errors(client, "import_payments", START | {"file": upload, "total": "1"})
        assert "neither CSV nor XLSX" in str(found["file"])

    def test_in_closed_books(self, client, ann):
        data = START | {"listed": "Ann Example; 40", "total": "40"}
        confirm(client, "import_payments", data)
        confirm(client, "close_books", {"up_to": "2024-05-31", "key": "c"}, understood="yes")
        found = errors(client, "import_payments", data | {"key": "again", "again": "on"})
        assert "The books are closed" in str(found["listed"])
        assert clock.today() == date(2024, 6, 1)
