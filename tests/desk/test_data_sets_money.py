"""The invented books show everything that happens to a treasurer; the record shows nothing more
than is known."""

from datetime import date

import pytest
from django.core.management import call_command

from funding.ledger import balance, postings_by, total
from funding.models import BankStatement, Closing, FeeAssessment, FeeRate, Grant, Transaction
from funding.standing import standings

pytestmark = pytest.mark.django_db

KINDS = {kind.value for kind in Transaction.Kind}


@pytest.fixture(scope="class")
def practice(loaded):
    with loaded("load_practice"):
        yield


@pytest.mark.usefixtures("practice")
class TestPractice:
    def test_every_kind_of_transaction_happens(self):
        assert set(Transaction.objects.values_list("kind", flat=True)) == KINDS

    def test_the_postings_add_up(self):
        assert total(postings_by()) == 0

    def test_the_book_is_sound(self):
        call_command("verify_ledger")

    def test_two_years_are_closed_and_later_ones_are_not(self):
        ends = list(Closing.objects.values_list("up_to", flat=True))
        assert ends == [date(2025, 3, 31), date(2024, 3, 31)]

    def test_a_later_rate_leaves_the_earlier_year_alone(self):
        asked = dict(
            FeeAssessment.objects.values_list("fiscal_year", "rate__amount_cents").distinct()
        )
        assert asked == {2023: 30_00, 2024: 45_00, 2025: 45_00, 2026: 45_00}

    def test_somebody_owes_somebody_paid_ahead_and_somebody_is_even(self):
        found = standings().values()
        assert any(one.owed_cents for one in found)
        assert any(one.credit_cents for one in found)
        assert any(not one.balance_cents for one in found)

    def test_the_bank_agrees_but_for_what_is_on_its_way(self):
        statement = BankStatement.objects.get(up_to=date(2026, 3, 31))
        assert statement.balance_cents - balance("1000", on=statement.up_to) == 215_00

    def test_each_was_recorded_after_it_happened(self):
        late = Transaction.objects.values_list("date", "posted_at")
        assert all(posted.date() >= day for day, posted in late)

    def test_one_grant_is_still_for_staff_only(self):
        unpublished = Grant.objects.filter(published_at__isnull=True)
        assert [grant.reference for grant in unpublished] == ["archive-2026"]


@pytest.fixture(scope="class")
def record(loaded):
    with loaded("load_record"):
        yield


@pytest.mark.usefixtures("record")
class TestRecord:
    def test_nothing_is_posted_and_no_grant_invented(self):
        assert not Transaction.objects.exists()
        assert not Grant.objects.exists()

    def test_the_rate_is_tied_to_its_motion_and_governs_no_year(self):
        rate = FeeRate.objects.get()
        assert (rate.amount_cents, rate.first_fiscal_year) == (40_00, None)
        assert rate.decided_by.startswith("2016-11-30-agm/")

    def test_a_fee_run_says_what_is_not_known(self):
        with pytest.raises(BaseException, match="does not say"):
            call_command("fee_run", "2017", "--dry-run")
