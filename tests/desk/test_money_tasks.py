"""The treasurer's tasks: nothing is posted until the shown plan is confirmed, and then once."""

from datetime import date

import pytest
from django.urls import reverse

from funding.ledger import balance
from funding.models import (
    Account,
    BankStatement,
    Closing,
    Deposit,
    FeeAssessment,
    Grant,
    Transaction,
)
from funding.standing import member_standing
from tenure import clock
from tests.desk.money_scene import TODAY, at, confirm, errors, member, rate, shown
from tests.desk.staff import staff
from tests.factories import GroupFactory
from tests.funding.factories import GrantFactory, closed, fee, income, paid
from tests.partners.factories import OrganisationFactory

pytestmark = pytest.mark.django_db

PAYMENT = {"amount": "40", "on": "2024-05-30", "method": "transfer", "key": "a" * 32}


@pytest.fixture(autouse=True)
def treasurer(client):
    with clock.set_to(TODAY):
        user = staff("Treasurer")
        client.force_login(user)
        yield user


@pytest.fixture
def ann():
    return member("Ann", "Example")


@pytest.fixture
def asked(ann):
    fee(ann)
    return ann


class TestTakingAPayment:
    def test_is_previewed_in_words_then_posted_once(self, client, asked, treasurer):
        data = PAYMENT | {"person": asked.pk}
        plan = shown(client, "take_payment", data)
        assert plan.changes == [
            "Ann Example’s account: $40.00 received on 30 May 2024.",
            "Method: electronic transfer",
            "Ann Example then owes $0.00.",
        ]
        assert Transaction.objects.count() == 1
        page = confirm(client, "take_payment", data)
        posted = Transaction.objects.get(kind="payment")
        assert f"transaction {posted.pk}" in page
        assert (posted.posted_by, posted.date) == (treasurer, date(2024, 5, 30))
        assert balance("1000") == 4000

    def test_a_double_click_posts_once(self, client, asked):
        data = PAYMENT | {"person": asked.pk}
        plan = shown(client, "take_payment", data)
        for _ in range(2):
            response = client.post(
                at("take_payment"), data | {"confirm": "1", "seen": plan.digest()}, follow=True
            )
        assert "recorded already, once" in response.content.decode()
        assert Transaction.objects.filter(kind="payment").count() == 1

    def test_the_page_brings_a_new_key_each_time(self, client):
        keys = {client.get(at("take_payment")).context["form"]["key"].value() for _ in range(2)}
        assert len(keys) == 2
        assert all(len(key) == 32 for key in keys)

    @pytest.mark.parametrize("typed", ["$1,234.50", "1 234,50 $", "1\u00a0234,50\u00a0$", "1234.5"])
    def test_amounts_as_people_write_them(self, client, ann, typed):
        confirm(client, "take_payment", PAYMENT | {"person": ann.pk, "amount": typed})
        assert balance("1000") == 123_450

    @pytest.mark.parametrize(
        ("changes", "field", "words"),
        [
            ({"amount": "0"}, "amount", "cannot be zero"),
            ({"amount": "-5"}, "amount", "less than zero"),
            ({"amount": "5.001"}, "amount", "two decimals"),
            ({"amount": "1,234"}, "amount", "read in two ways"),
            ({"amount": "forty"}, "amount", "in digits"),
            ({"amount": ""}, "amount", "required"),
            ({"on": "2024-06-02"}, "on", "not come yet"),
            ({"on": "2023-01-01"}, "on", "closed up to"),
            ({"on": "yesterday"}, "on", "year-month-day"),
            ({"cheque_number": "12"}, "cheque_number", "cheque"),
            ({"person": "", "name": "Nobody Known"}, "name", "Nobody in the record"),
            ({"person": "", "name": ""}, "person", "Choose a person"),
            ({"person": "9" * 40}, "person", "Select a valid choice"),
            ({"description": "From Ann Example"}, "description", "names out"),
            ({"method": "gold"}, "method", "Select a valid choice"),
        ],
    )
    def test_bad_input_is_told_by_its_field(self, client, ann, changes, field, words):
        income(on=date(2023, 1, 2))
        closed(date(2023, 3, 31))
        data = PAYMENT | {"person": ann.pk, "slip": "kept"} | changes
        found = errors(client, "take_payment", data)
        assert words in " ".join(found[field]), found
        page = client.post(at("take_payment"), data)
        for name in ("amount", "name", "description"):
            assert page.context["form"][name].value() == data.get(name), "nothing typed is lost"
        assert Transaction.objects.count() == 1

    def test_of_several_members_at_once(self, client, ann):
        bob = member("Bob", "Sample")
        shares = "Ann Example; 40\nbob sample\t$ 60,00"
        data = PAYMENT | {"amount": "100", "shares": shares, "method": "cheque"}
        plan = shown(client, "take_payment", data)
        assert "Bob Sample’s account: $60.00 received on 30 May 2024." in plan.changes
        assert "waits for a deposit" in plan.notes[0]
        confirm(client, "take_payment", data)
        assert member_standing(bob).credit_cents == 6000
        assert balance("1010") == 10_000

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"amount": "99"}, "make $100.00 together"),
            ({"shares": "Ann Example; 40\nAnn Example; 60"}, "here twice"),
            ({"shares": "Ann Example 40"}, "semicolon"),
            ({"shares": "Ann Example; lots"}, "in digits"),
            ({"shares": "Nobody; 40"}, "Nobody in the record"),
            ({"name": "Ann Example"}, "not both"),
        ],
    )
    def test_shares_that_do_not_add_up(self, client, ann, changes, words):
        member("Bob", "Sample")
        data = PAYMENT | {"amount": "100", "shares": "Ann Example; 40\nBob Sample; 60"}
        found = errors(client, "take_payment", data | changes)
        assert words in " ".join(found["shares"])
        assert not Transaction.objects.exists()


class TestTheBank:
    def cheque(self, client, person, number="7"):
        data = PAYMENT | {"person": person.pk, "method": "cheque", "cheque_number": number}
        confirm(client, "take_payment", data | {"key": number * 32})
        return Transaction.objects.get(cheque_number=number)

    def test_payments_are_deposited_together(self, client, ann):
        first, second = self.cheque(client, ann), self.cheque(client, ann, "8")
        page = client.get(at("make_deposit")).content.decode()
        assert "30 May 2024, Ann Example, $40.00, cheque, 7" in page
        data = {"payments": [first.pk, second.pk], "on": "2024-06-01", "slip_number": "S1"}
        plan = shown(client, "make_deposit", data | {"key": "d"})
        assert plan.changes[0] == "At the bank on 1 June 2024: 2 payments, $80.00 together."
        confirm(client, "make_deposit", data | {"key": "d"})
        assert (balance("1000"), balance("1010")) == (8000, 0)
        assert Deposit.objects.get().slip_number == "S1"
        assert "No payment is waiting" in client.get(at("make_deposit")).content.decode()

    def test_a_deposit_before_its_payment_is_refused(self, client, ann):
        payment = self.cheque(client, ann)
        found = errors(client, "make_deposit", {"payments": [payment.pk], "on": "2024-05-01"})
        assert "came after" in " ".join(found["payments"])

    @pytest.mark.parametrize("to", ["group", "member"])
    def test_a_cheque_comes_back(self, client, asked, to):
        payment = self.cheque(client, asked)
        confirm(client, "make_deposit", {"payments": [payment.pk], "on": "2024-06-01", "key": "d"})
        data = {
            "payment": payment.pk,
            "on": "2024-06-01",
            "charge": "7",
            "charged_to": to,
            "key": "b",
        }
        plan = shown(client, "bounce", data)
        owed = 4700 if to == "member" else 4000
        assert plan.changes[-1] == f"Ann Example then owes ${owed // 100}.00."
        confirm(client, "bounce", data)
        assert member_standing(asked).owed_cents == owed
        assert balance("1000") == -700

    def test_a_charge_asked_of_a_member_has_an_amount(self, client, ann):
        payment = self.cheque(client, ann)
        data = {"payment": payment.pk, "on": "2024-06-01", "charged_to": "member"}
        assert "Write the charge" in " ".join(errors(client, "bounce", data)["charge"])

    def test_a_refund_is_at_most_the_credit(self, client, ann):
        paid(ann, 5000)
        data = {"person": ann.pk, "amount": "50.01", "on": "2024-06-01", "key": "r"}
        assert "$50.00" in " ".join(errors(client, "refund", data)["amount"])
        confirm(client, "refund", data | {"amount": "50"})
        assert balance("1000") == 0


class TestFees:
    def test_the_years_run_says_who_and_who_not(self, client, ann):
        member("Bob", "Sample", kind="participating")
        rate()
        data = {"year": "2024", "on": "", "key": "f"}
        plan = shown(client, "run_fees", data)
        assert (
            "One member is asked for the fee of 2024–2025 on 1 June 2024: $40.00." in plan.changes
        )
        due, left_out = plan.tables
        assert due.rows == [("Ann Example", "official member", "$40.00")]
        assert left_out.rows[0][0] == "Bob Sample"
        assert not FeeAssessment.objects.exists()
        assert "One member was asked" in confirm(client, "run_fees", data)
        assert FeeAssessment.objects.get().parliamentarian == ann

    def test_with_nobody_to_ask_there_is_nothing_to_confirm(self, client):
        rate()
        page = client.post(at("run_fees"), {"year": "2024", "on": "", "key": "f"}).text
        assert "Nobody is to be asked for the fee of 2024–2025" in page
        assert "Nothing will be recorded" in page
        assert 'name="confirm"' not in page
        assert 'name="back"' in page

    def test_sent_twice_it_asks_once_and_says_so(self, client, ann):
        rate()
        data = {"year": "2024", "on": "", "key": "f"}
        plan = shown(client, "run_fees", data)
        for _ in range(2):
            answer = client.post(
                at("run_fees"), data | {"confirm": "1", "seen": plan.digest()}, follow=True
            )
        assert "Nobody is left to be asked." in answer.content.decode()
        assert FeeAssessment.objects.count() == 1

    @pytest.mark.parametrize(
        ("data", "field", "words"),
        [
            ({"year": "2015"}, "year", "No fee rate governs"),
            ({"year": "2024", "on": "2023-05-05"}, "on", "Choose a day of the fiscal year"),
            ({"year": "1901"}, "year", "Select a valid choice"),
        ],
    )
    def test_a_run_that_cannot_be(self, client, ann, data, field, words):
        rate()
        assert words in " ".join(errors(client, "run_fees", data)[field])

    def test_one_member_is_asked(self, client, ann):
        rate()
        confirm(client, "assess_fee", {"person": ann.pk, "year": "2024", "on": "", "key": "k"})
        found = errors(client, "assess_fee", {"person": ann.pk, "year": "2024"})
        assert "already in the books" in " ".join(found["person"])

    def test_a_fee_is_remitted_in_part_then_whole(self, client, asked):
        data = {"person": asked.pk, "year": "2024", "on": "2024-06-01", "reason": "illness"}
        plan = shown(client, "remit_fee", data | {"amount": "15", "key": "1"})
        assert plan.changes[-1] == "Ann Example then owes $25.00."
        confirm(client, "remit_fee", data | {"amount": "15", "key": "1"})
        confirm(client, "remit_fee", data | {"amount": "", "key": "2"})
        assert member_standing(asked).owed_cents == 0
        assert "remitted" in " ".join(errors(client, "remit_fee", data | {"amount": "1"})["amount"])

    def test_only_the_departed_are_offered_for_writing_off(self, client, asked):
        gone = member("Gil", "Gone", until=date(2024, 5, 1))
        fee(gone, on=date(2024, 4, 2))
        page = client.get(at("write_off")).content.decode()
        assert "Gil Gone owes $40.00" in page
        assert "Ann Example" not in page
        confirm(client, "write_off", {"people": [gone.pk], "on": "2024-06-01", "key": "w"})
        assert member_standing(gone).owed_cents == 0
        assert "Select a valid choice" in str(
            errors(client, "write_off", {"people": [asked.pk], "on": "2024-06-01"})["people"]
        )


class TestGrants:
    def test_an_agreement(self, client):
        funder = OrganisationFactory()
        data = {
            "funder": funder.pk, "nature": "cash", "amount_agreed": "5 000,00 $",
            "purpose_en": "Briefings", "reference": "briefings-2024", "agreed_on": "2024-04-01",
            "agreed_on_precision": "day", "covers_from": "2024-04-01", "covers_last": "2025-03-31",
        }  # fmt: skip
        assert "Amount agreed: $5,000.00" in shown(client, "agree_grant", data).changes
        confirm(client, "agree_grant", data)
        grant = Grant.objects.get()
        assert (grant.amount_agreed_cents, grant.published_at) == (500_000, None)
        assert grant.covers_until == date(2025, 4, 1)
        assert "Another grant" in str(errors(client, "agree_grant", data)["reference"])

    def test_an_instalment_and_what_is_spent_of_it(self, client):
        grant = GrantFactory()
        came = {"grant": grant.pk, "amount": "100", "on": "2024-05-01", "method": "transfer"}
        plan = shown(client, "receive_grant", came | {"key": "g"})
        assert plan.changes[-1] == "Of this grant $100.00 then remains."
        confirm(client, "receive_grant", came | {"key": "g"})
        went = {"grant": grant.pk, "amount": "120", "account": account("5000").pk}
        went |= {
            "on": "2024-05-02",
            "description": "Room",
            "event_reference": "2024-05-02-briefing",
        }
        plan = shown(client, "spend", went | {"key": "s"})
        assert plan.changes[-1] == "Of this grant −$20.00 then remains."
        assert "More is spent" in plan.notes[0]
        confirm(client, "spend", went | {"key": "s"})
        assert Transaction.objects.get(kind="spending").event_reference == "2024-05-02-briefing"

    def test_support_in_kind_is_no_money(self, client):
        grant = GrantFactory(nature="in_kind")
        data = {"grant": grant.pk, "value": "300", "on": "2024-05-01", "description": "A room"}
        confirm(client, "receive_in_kind", data | {"key": "i"})
        assert (balance("5200"), balance("1000")) == (30_000, 0)
        found = errors(client, "receive_grant", data | {"amount": "1", "method": "cash"})
        assert "Select a valid choice" in str(found["grant"])

    def test_other_income(self, client):
        data = {
            "amount": "12.5",
            "on": "2024-05-01",
            "description": "Interest",
            "method": "transfer",
        }
        confirm(client, "receive_income", data | {"key": "o"})
        assert balance("4900") == -1250
        assert errors(client, "receive_income", data | {"description": " "})["description"]


class TestTheBooks:
    def test_are_opened_once(self, client, ann):
        bob = member("Bob", "Sample")
        data = {"on": "2024-04-01", "bank": "1 234,56", "undeposited": "40", "key": "o"}
        data |= {"members": "Example, Ann; 40\nBob Sample; -10"}
        plan = shown(client, "open_books", data)
        assert "Ann Example owes $40.00" in plan.changes
        assert "Bob Sample has paid $10.00 ahead" in plan.changes
        confirm(client, "open_books", data)
        assert balance("3000") == -(123_456 + 4000 + 4000 - 1000)
        assert member_standing(bob).credit_cents == 1000
        assert "open already" in client.get(at("open_books")).content.decode()

    def test_a_transaction_is_reversed_once(self, client, asked):
        number = Transaction.objects.get().pk
        data = {"number": number, "on": "2024-06-01", "key": "v"}
        plan = shown(client, "reverse_transaction", data)
        assert "Reversed on 1 June 2024" in plan.changes[0]
        assert "Ann Example then owes $0.00." in plan.changes
        confirm(client, "reverse_transaction", data)
        again = errors(client, "reverse_transaction", data | {"key": "x"})
        assert "already reversed" in str(again)
        reversal = Transaction.objects.get(kind="reversal")
        found = errors(client, "reverse_transaction", data | {"number": reversal.pk, "key": "y"})
        assert "itself a reversal" in str(found)

    @pytest.mark.parametrize("number", ["999", "0", "-1", "9" * 30, "one"])
    def test_no_such_transaction(self, client, number):
        assert errors(client, "reverse_transaction", {"number": number, "on": "2024-06-01"})[
            "number"
        ]

    def test_closing_needs_a_second_confirmation(self, client, asked):
        data = {"up_to": "2024-05-31", "key": "c"}
        plan = shown(client, "close_books", data)
        assert "One member owes $40.00." in plan.notes
        confirmed = data | {"confirm": "1", "seen": plan.digest()}
        page = client.post(at("close_books"), confirmed).content.decode()
        assert "Tick that you understand." in page
        assert "record has changed" not in page
        assert not Closing.objects.exists()
        client.post(at("close_books"), confirmed | {"understood": "yes"})
        assert Closing.objects.get().up_to == date(2024, 5, 31)
        assert "already closed" in str(errors(client, "close_books", data)["up_to"])


class TestReconciliation:
    @pytest.fixture
    def statement(self, client):
        self.rows = [income(1000), income(250)]
        client.post(at("reconciliation"), {"up_to": "2024-05-31", "balance": "10,00 $"})
        return BankStatement.objects.get()

    def page(self, statement):
        return reverse("admin:desk_reconcile", args=[statement.pk])

    def posting(self, row):
        return row.postings.get(account__code="1000").pk

    def test_ticks_until_nothing_is_left_to_explain(self, client, statement, treasurer):
        ticks = [self.posting(row) for row in self.rows]
        answer = client.post(self.page(statement), {"postings": ticks, "finish": "1"})
        assert "difference of −$2.50" in answer.content.decode()
        assert statement.clearings.count() == 2, "the ticks are kept"
        answer = client.post(self.page(statement), {"postings": ticks[:1], "finish": "1"})
        assert answer.status_code == 302, answer.context["form"].errors
        statement.refresh_from_db()
        assert (statement.finished_by, statement.clearings.count()) == (treasurer, 1)
        answer = client.post(self.page(statement), {"postings": ticks, "save": "1"})
        assert "kept as it is" in answer.content.decode()
        assert statement.clearings.count() == 1

    def test_what_was_not_offered_is_not_ticked(self, client, statement):
        other = self.rows[0].postings.get(account__code="4900").pk
        answer = client.post(self.page(statement), {"postings": [other, "9" * 40], "save": "1"})
        assert answer.status_code == 200
        assert not statement.clearings.exists()

    def test_is_discarded(self, client, statement):
        client.post(self.page(statement), {"discard": "1"})
        assert not BankStatement.objects.exists()

    def test_prints_to_sign(self, client, statement):
        GroupFactory()
        answer = client.get(client.get(self.page(statement)).context["paper"])
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF")

    @pytest.mark.parametrize(
        ("data", "field"),
        [
            ({"up_to": "2024-07-01", "balance": "1"}, "up_to"),
            ({"up_to": "2024-05-01", "balance": "x"}, "balance"),
        ],
    )
    def test_a_statement_that_cannot_be(self, client, data, field):
        answer = client.post(at("reconciliation"), data)
        assert answer.context["form"].errors[field]


def account(code):
    return Account.objects.get(code=code)
