"""The book in the admin: found by number, cheque or name, read and never edited."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from funding.ledger import reverse as reverse_posted
from funding.models import Account, FeeAssessment, FeeRate, FiscalYearStart, Grant
from tenure import clock
from tests.desk.money_scene import TODAY, member
from tests.factories import ParliamentarianFactory
from tests.funding.factories import FeeRateFactory, GrantFactory, fee, income, paid

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def treasurer(client, admin_user) -> User:
    with clock.set_to(TODAY):
        client.force_login(admin_user)
        yield admin_user


def found(client, query, table="transaction"):
    answer = client.get(reverse(f"admin:funding_{table}_changelist") + query)
    assert answer.status_code == 200
    return list(answer.context["cl"].result_list)


def page_of(client, row):
    name = f"admin:funding_{row._meta.model_name}_change"
    return client.get(reverse(name, args=[row.pk])).content.decode()


class TestTheBook:
    def test_is_searched_by_number_cheque_and_name(self, client):
        rows = [income(description="Interest of May"), fee(member("Zoé", "Côté")), income()]
        cheque = income(method="cheque", cheque_number="A-17")
        assert found(client, "?q=2") == [rows[1]]
        assert found(client, "?q=a-17") == [cheque]
        assert found(client, "?q=cote") == [rows[1]]
        assert found(client, "?q=interest") == [rows[0]]
        assert found(client, f"?q={'9' * 40}") == []

    def test_is_narrowed_by_kind_year_account_and_what_stands(self, client):
        old, new = income(on=date(2023, 5, 2)), income()
        gone = fee(member("Ann", "Example"))
        taken_back = reverse_posted(gone, on=date(2024, 5, 3), by=None)
        assert found(client, "?kind__exact=fee") == [gone]
        assert found(client, "?fiscal_year=2023") == [old]
        assert found(client, "?account=1100") == [taken_back, gone]
        assert found(client, "?reversed=yes") == [gone]
        assert found(client, "?reversed=no") == [taken_back, new, old]
        for nonsense in ("fiscal_year=x", "account=x", "reversed=x"):
            assert len(found(client, f"?{nonsense}")) in (0, 4)

    def test_a_page_tells_its_postings_and_what_may_be_done(self, client):
        row = paid(member("Ann", "Example"), 4000)
        page = page_of(client, row)
        assert "1100 Fees owed by members" in page
        assert "Ann Example" in page
        assert page.count("$40.00") == 3, "the amount, a debit and a credit"
        assert f"/reverse-transaction/?number={row.pk}" in page
        assert row.chain_hash in page
        for word in ('name="_save"', "deletelink", "historylink"):
            assert word not in page

    def test_reversals_lead_to_each_other(self, client):
        row = income()
        mirror = reverse_posted(row, on=date(2024, 5, 3), by=None)
        for one, other in ((row, mirror), (mirror, row)):
            page = page_of(client, one)
            assert reverse("admin:funding_transaction_change", args=[other.pk]) in page
            assert "reverse-transaction/" not in page

    @pytest.mark.parametrize("number", ["0", "77", "9" * 40, "x"])
    def test_no_such_page(self, client, number):
        answer = client.get(f"/admin/funding/transaction/{number}/change/")
        assert answer.status_code == 302

    @pytest.mark.parametrize("count", [1, 3])
    @pytest.mark.parametrize(
        ("table", "queries"), [("transaction", 14), ("posting", 10), ("feeassessment", 13)]
    )
    def test_lists_take_the_same_queries(
        self, client, django_assert_num_queries, table, queries, count
    ):
        rate = FeeRateFactory()
        for _ in range(count):
            person = ParliamentarianFactory()
            asked = fee(person)
            FeeAssessment.objects.create(
                parliamentarian=person,
                fiscal_year=2024,
                kind="official",
                rate=rate,
                transaction=asked,
            )
        with django_assert_num_queries(queries):
            client.get(reverse(f"admin:funding_{table}_changelist"))


class TestWhoHasPaid:
    @pytest.fixture
    def assessed(self):
        person = member("Ann", "Example")
        rate = FeeRateFactory()
        rows = []
        for year in (2022, 2023):
            asked = fee(person, year=year, on=date(year, 5, 2))
            rows.append(
                FeeAssessment.objects.create(
                    parliamentarian=person,
                    fiscal_year=year,
                    kind="official",
                    rate=rate,
                    transaction=asked,
                )
            )
        paid(person, 5000)
        return rows

    def test_the_oldest_fee_is_paid_first(self, client, assessed):
        new, old = found(client, "", "feeassessment")
        assert (old.fee_standing.paid_cents, new.fee_standing.paid_cents) == (4000, 1000)
        page = client.get(reverse("admin:funding_feeassessment_changelist")).content.decode()
        assert "2023–2024" in page
        assert "$30.00" in page

    def test_is_narrowed_to_who_owes(self, client, assessed):
        assert found(client, "?owed=yes", "feeassessment") == [assessed[1]]
        assert found(client, "?owed=no", "feeassessment") == [assessed[0]]
        assert found(client, "?fiscal_year=2022", "feeassessment") == [assessed[0]]
        person = assessed[0].parliamentarian
        narrowed = f"?parliamentarian__id__exact={person.pk}"
        assert len(found(client, narrowed, "feeassessment")) == 2

    def test_a_reversed_one_says_so(self, client, assessed):
        reverse_posted(assessed[0].transaction, on=date(2024, 5, 3), by=None)
        rows = found(client, "", "feeassessment")
        assert [bool(row.fee_standing) for row in rows] == [True, False]
        page = client.get(reverse("admin:funding_feeassessment_changelist")).content.decode()
        assert "reversed" in page


class TestWhatIsKept:
    def post(self, client, table, data, pk=None):
        name = f"admin:funding_{table}_{'change' if pk else 'add'}"
        address = reverse(name, args=[pk] if pk else [])
        return client.post(address, {"because": "event"} | data)

    RATE = {"kind": "official", "amount_cents": "40,00 $", "first_fiscal_year": "2024",
            "decided_by": "2024-agm/1", "source": ""}  # fmt: skip

    def test_a_rate_is_written_as_money(self, client):
        assert self.post(client, "feerate", self.RATE).status_code == 302
        row = FeeRate.objects.get()
        assert row.amount_cents == 4000
        assert 'value="40.00"' in page_of(client, row)
        assert "$40.00" in client.get(reverse("admin:funding_feerate_changelist")).content.decode()

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"amount_cents": "-1"}, "less than zero"),
            ({"amount_cents": "1.001"}, "two decimals"),
            ({"decided_by": ""}, "Name the motion"),
        ],
    )
    def test_a_rate_that_cannot_be(self, client, changes, words):
        assert words in self.post(client, "feerate", self.RATE | changes).content.decode()
        assert not FeeRate.objects.exists()

    def test_a_rate_that_was_used_stays(self, client):
        rate, person = FeeRateFactory(), member("Ann", "Example")
        FeeAssessment.objects.create(
            parliamentarian=person,
            fiscal_year=2024,
            kind="official",
            rate=rate,
            transaction=fee(person),
        )
        answer = self.post(client, "feerate", self.RATE | {"amount_cents": "50"}, rate.pk)
        assert "Fees were assessed by this rate" in answer.content.decode()
        rate.refresh_from_db()
        assert rate.amount_cents == 4000

    def test_an_account_of_the_tasks_keeps_its_code(self, client):
        bank = Account.objects.get(code="1000")
        data = {"code": "9999", "name_en": "Our bank", "name_fr": "Notre banque", "kind": "income"}
        assert self.post(client, "account", data, bank.pk).status_code == 302
        bank.refresh_from_db()
        assert (bank.code, bank.kind, bank.name_en) == ("1000", "asset", "Our bank")

    def test_an_account_may_be_added(self, client):
        data = {"code": "5040", "name_en": "Books", "name_fr": "Livres", "kind": "expense"}
        assert self.post(client, "account", data).status_code == 302
        assert Account.objects.get(code="5040").history.count() == 1

    def test_a_fiscal_year_begins_once_a_year(self, client):
        data = {"first_day": "2006-09-01", "source": "A"}
        answer = self.post(client, "fiscalyearstart", data).content.decode()
        assert "Two fiscal years" in answer
        assert FiscalYearStart.objects.count() == 1

    def test_a_grants_amount_is_money_and_its_name_stays(self, client):
        grant = GrantFactory(amount_agreed_cents=None)
        data = {
            "funder": grant.funder_id, "nature": "cash", "amount_agreed_cents": "1 000,00",
            "purpose_en": "Other", "agreed_on_precision": "day", "reference": "other",
        }  # fmt: skip
        assert self.post(client, "grant", data, grant.pk).status_code == 302
        row = Grant.objects.get()
        assert (row.amount_agreed_cents, row.reference) == (100_000, grant.reference)


def test_the_persons_page_leads_to_the_account(client):
    person = member("Ann", "Example")
    page = client.get(
        reverse("admin:members_parliamentarian_change", args=[person.pk])
    ).content.decode()
    for address in (
        reverse("admin:desk_report", args=["statement"]),
        reverse("admin:desk_take_payment"),
    ):
        assert f"{address}?person={person.pk}" in page
        assert client.get(f"{address}?person={person.pk}").status_code == 200
