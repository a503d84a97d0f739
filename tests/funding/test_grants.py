"""Grants: what is agreed, comes in, is spent and remains, and what is refused with a sentence."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from funding.actions import agree_grant, receive_grant, receive_in_kind, receive_income, spend
from funding.chart import BANK, EVENTS, FEES_WRITTEN_OFF, IN_KIND_USED
from funding.ledger import balance, reverse
from funding.models import Account, Grant, Transaction
from funding.reports.grants import grant_figures, grant_statement
from tenure import clock
from tests.funding.factories import GrantFactory, closed, income
from tests.partners.factories import OrganisationFactory

pytestmark = pytest.mark.django_db

MAY, JUNE, JULY = date(2024, 5, 2), date(2024, 6, 3), date(2024, 7, 4)


def in_kind(**facts) -> Grant:
    return GrantFactory(nature=Grant.Nature.IN_KIND, **facts)


def refusal(verb, *arguments, **options) -> dict[str, list[str]]:
    before = Transaction.objects.count()
    with pytest.raises(ValidationError) as refused:
        verb(*arguments, by=None, **options)
    assert Transaction.objects.count() == before
    return refused.value.message_dict


class TestStatement:
    def test_instalments_spending_and_what_remains(self) -> None:
        grant = GrantFactory(amount_agreed_cents=500_000, event_reference="2024-06-03-briefing")
        other = GrantFactory()
        receive_grant(grant, 200_000, on=MAY, by=None)
        receive_grant(grant, 100_000, on=JULY, by=None)
        receive_grant(other, 7_000, on=MAY, by=None)
        spend(45_050, account=EVENTS, on=JUNE, by=None, description="Room", grant=grant)
        spend(999, account=EVENTS, on=JUNE, by=None, description="Own money")
        told = grant_statement(grant)
        assert (told.agreed_cents, told.received_cents, told.spent_cents) == (
            500_000,
            300_000,
            45_050,
        )
        assert (told.remaining_cents, told.still_to_come_cents) == (254_950, 200_000)
        assert [line.cents for line in told.received] == [200_000, 100_000]
        assert [line.description for line in told.spent] == ["Room"]
        assert {line.event_reference for line in told.spent} == {"2024-06-03-briefing"}
        assert balance(BANK, on=JULY) == 300_000 + 7_000 - 45_050 - 999

    def test_only_what_had_happened_by_the_day(self) -> None:
        grant = GrantFactory()
        receive_grant(grant, 200_000, on=MAY, by=None)
        spend(5_000, account=EVENTS, on=JUNE, by=None, description="Room", grant=grant)
        assert grant_statement(grant, on=MAY).remaining_cents == 200_000
        assert grant_statement(grant, on=date(2024, 5, 1)).received == ()
        assert grant_statement(grant, on=JUNE).remaining_cents == 195_000

    def test_recorded_day_is_ottawas_and_the_days_between_are_counted(self) -> None:
        grant = GrantFactory()
        late_evening = datetime(2024, 5, 13, 2, 30, tzinfo=UTC)
        receive_grant(grant, 100, on=MAY, by=None, at=late_evening)
        [line] = grant_statement(grant).received
        assert (line.received_on, line.recorded_on) == (MAY, date(2024, 5, 12))
        assert line.days_between == 10

    def test_support_in_kind_is_apart_from_money(self) -> None:
        grant = in_kind(amount_agreed_cents=100_000)
        receive_in_kind(grant, 60_000, on=MAY, by=None, description="Research desk")
        told = grant_statement(grant)
        assert (told.received_cents, told.spent_cents, told.in_kind_cents) == (0, 0, 60_000)
        assert (told.still_to_come_cents, told.remaining_cents) == (40_000, 0)
        assert [line.description for line in told.in_kind] == ["Research desk"]
        assert balance(BANK) == 0

    def test_a_reversal_leaves_no_line_once_it_has_happened(self) -> None:
        grant = GrantFactory()
        undone = receive_grant(grant, 200_000, on=MAY, by=None)
        reverse(undone, on=JULY, by=None)
        assert grant_statement(grant).received == ()
        assert grant_statement(grant).received_cents == 0
        assert grant_statement(grant, on=JUNE).received_cents == 200_000

    def test_an_amount_that_is_not_known_leaves_what_is_to_come_unknown(self) -> None:
        grant = GrantFactory(amount_agreed_cents=None)
        receive_grant(grant, 1, on=MAY, by=None)
        assert grant_statement(grant).still_to_come_cents is None

    def test_more_than_the_grant_holds_may_be_spent_and_shows(self) -> None:
        grant = GrantFactory()
        spend(100, account=EVENTS, on=MAY, by=None, description="Room", grant=grant)
        assert grant_statement(grant).remaining_cents == -100

    def test_figures_of_many_are_those_of_each_statement(self, django_assert_num_queries) -> None:
        grants = [GrantFactory(), GrantFactory(), in_kind(), GrantFactory()]
        receive_grant(grants[0], 300, on=MAY, by=None)
        spend(50, account=EVENTS, on=MAY, by=None, description="Room", grant=grants[0])
        reverse(receive_grant(grants[1], 400, on=MAY, by=None), on=JUNE, by=None)
        receive_in_kind(grants[2], 70, on=JULY, by=None, description="Desk")
        for day in (MAY, JUNE, None):
            with django_assert_num_queries(1):
                figures = grant_figures(grants, on=day)
            for grant, told in zip(grants, figures, strict=True):
                whole = grant_statement(grant, on=day)
                assert told.received_cents == whole.received_cents
                assert told.spent_cents == whole.spent_cents
                assert told.in_kind_cents == whole.in_kind_cents
                assert told.still_to_come_cents == whole.still_to_come_cents


class TestVerbs:
    def test_a_grant_is_agreed_with_its_author_and_is_not_yet_public(self, admin_user) -> None:
        funder, payer = OrganisationFactory(), OrganisationFactory()
        grant = agree_grant(
            reference="2024-core", funder=funder, payer=payer, purpose_en="Briefings", by=admin_user
        )
        assert grant.paid_by == payer
        assert not grant.is_published
        assert grant.history.get().history_user == admin_user

    def test_a_key_posts_once(self) -> None:
        grant = GrantFactory()
        first = receive_grant(grant, 100, on=MAY, by=None, key="double-click")
        assert receive_grant(grant, 100, on=MAY, by=None, key="double-click") == first
        assert balance(BANK) == 100

    def test_other_income_names_no_grant(self) -> None:
        row = receive_income(500, on=MAY, by=None, description="Sale of a book")
        assert (row.kind, row.description) == ("income", "Sale of a book")
        assert balance("4900") == -500

    def test_each_is_told_by_its_kind(self) -> None:
        grant = GrantFactory()
        kinds = [
            receive_grant(grant, 100, on=MAY, by=None).kind,
            receive_in_kind(in_kind(), 100, on=MAY, by=None, description="Desk").kind,
            spend(100, account=EVENTS, on=MAY, by=None, description="Room").kind,
        ]
        assert kinds == ["grant", "in_kind", "spending"]


class TestRefusals:
    @pytest.mark.parametrize("cents", [0, -1, 1.5, True, "40"])
    def test_what_is_no_amount(self, cents) -> None:
        grant = GrantFactory()
        sentence = ["Write an amount greater than zero, in dollars and cents."]
        assert refusal(receive_grant, grant, cents, on=MAY) == {"amount": sentence}
        assert refusal(spend, cents, account=EVENTS, on=MAY, description="Room", grant=grant) == {
            "amount": sentence
        }
        assert refusal(receive_income, cents, on=MAY, description="Sale") == {"amount": sentence}
        assert refusal(receive_in_kind, in_kind(), cents, on=MAY, description="Desk") == {
            "amount": sentence
        }

    def test_money_and_kind_are_not_mixed(self) -> None:
        assert "in kind" in refusal(receive_grant, in_kind(), 5, on=MAY)["grant"][0]
        assert (
            "is money"
            in refusal(receive_in_kind, GrantFactory(), 5, on=MAY, description="Desk")["grant"][0]
        )
        assert (
            "in kind"
            in refusal(spend, 5, account=EVENTS, on=MAY, description="Room", grant=in_kind())[
                "grant"
            ][0]
        )

    @pytest.mark.parametrize("code", [BANK, "4100", IN_KIND_USED, FEES_WRITTEN_OFF, "7777", ""])
    def test_accounts_nothing_is_spent_from(self, code: str) -> None:
        assert refusal(spend, 5, account=code, on=MAY, description="Room") == {
            "account": ["Choose an account that money is spent from."]
        }

    def test_nothing_said(self) -> None:
        assert "description" in refusal(spend, 5, account=EVENTS, on=MAY, description=" ")
        assert "description" in refusal(receive_income, 5, on=MAY, description="")
        assert "description" in refusal(receive_in_kind, in_kind(), 5, on=MAY, description="")

    def test_days_that_have_not_come_or_are_closed(self) -> None:
        with clock.set_to(MAY):
            assert refusal(receive_grant, GrantFactory(), 5, on=JUNE) == {
                "date": ["This day has not come yet."]
            }
        income(on=date(2024, 3, 1))
        closed(MAY)
        assert "closed" in refusal(receive_grant, GrantFactory(), 5, on=MAY)["date"][0]

    def test_a_cheque_number_without_a_cheque(self) -> None:
        refused = refusal(
            spend, 5, account=EVENTS, on=MAY, description="Room", cheque_number="12", method="card"
        )
        assert list(refused) == ["cheque_number"]

    def test_a_method_nobody_knows(self) -> None:
        assert list(refusal(receive_grant, GrantFactory(), 5, on=MAY, method="gold")) == ["method"]


def agreed(**facts) -> Grant:
    return agree_grant(
        **{"reference": "r", "funder": OrganisationFactory(), "purpose_en": "P", **facts}, by=None
    )


class TestAgreement:
    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({"reference": ""}, "reference"),
            ({"purpose_en": ""}, "purpose_en"),
            ({"agreed_on": date(2999, 1, 1)}, "agreed_on"),
            ({"agreed_on": JUNE, "spend_by": MAY}, "spend_by"),
        ],
    )
    def test_refused_beside_the_field(self, facts: dict, field: str) -> None:
        with pytest.raises(ValidationError) as refused:
            agreed(**facts)
        assert field in refused.value.message_dict
        assert not Grant.objects.exists()

    def test_a_payer_who_is_the_funder_is_left_empty(self) -> None:
        funder = OrganisationFactory()
        with pytest.raises(ValidationError) as refused:
            agreed(funder=funder, payer=funder)
        assert "payer" in refused.value.message_dict

    @pytest.mark.parametrize(
        ("facts", "name"),
        [
            ({"amount_agreed_cents": 0}, "amount_positive"),
            ({"amount_agreed_cents": -5}, "amount_positive"),
            ({"covers_from": JUNE, "covers_until": JUNE}, "covers_some_days"),
            ({"covers_until": JUNE}, "covers_some_days"),
        ],
    )
    def test_rows_that_cannot_be(self, facts: dict, name: str) -> None:
        with pytest.raises(ValidationError) as refused:
            agreed(**facts)
        codes = {error.code for error in refused.value.error_dict["__all__"]}
        assert name in codes
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            GrantFactory(**facts)

    def test_covered_days_are_shown_inclusively(self) -> None:
        grant = GrantFactory(covers_from=MAY, covers_until=JUNE)
        assert grant.last_day_covered == date(2024, 6, 2)
        assert GrantFactory().last_day_covered is None


def test_accounts_that_may_be_spent_from_include_those_the_treasurer_adds() -> None:
    Account.objects.create(code="5300", name_en="Books", name_fr="Livres", kind="expense")
    assert spend(5, account="5300", on=MAY, by=None, description="One").number == 1
