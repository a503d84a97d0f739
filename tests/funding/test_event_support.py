"""Who paid for an event, as far as the registry knows."""

import re
from datetime import date

import pytest
from django.template.loader import render_to_string

from funding.actions import receive_grant, receive_in_kind, receive_income, spend
from funding.chart import EVENTS
from funding.ledger import reverse
from funding.models import Grant
from funding.public import Support, grants_of, who_paid
from tests.funding import public_scene as scene
from tests.funding.factories import GrantFactory
from tests.partners.factories import OrganisationFactory

pytestmark = pytest.mark.django_db

MAY, JUNE = date(2024, 5, 2), date(2024, 6, 3)
EVENT = "2024-05-02-panel"


def published(**facts) -> Grant:
    return GrantFactory(published_at=scene.moment(MAY), **facts)


def told(**options) -> list[tuple[Support, Grant | None, int | None]]:
    options = {"published_only": True, **options}
    return [(one.support, one.grant, one.cents) for one in who_paid(EVENT, **options)]


def test_nothing_is_known_of_an_event_nobody_named() -> None:
    spend(500, account=EVENTS, on=MAY, by=None, description="Room", event_reference="another")
    assert told() == []
    assert who_paid("", published_only=True) == []


def test_own_money_a_grant_and_support_in_kind_are_apart() -> None:
    cash, desk = published(), published(nature=Grant.Nature.IN_KIND)
    spend(500, account=EVENTS, on=MAY, by=None, description="Room", event_reference=EVENT)
    spend(300, account="5020", on=MAY, by=None, description="Booth", event_reference=EVENT)
    spend(
        200, account=EVENTS, on=MAY, by=None, description="Tea", event_reference=EVENT, grant=cash
    )
    receive_in_kind(desk, 900, on=MAY, by=None, description="Desk", event_reference=EVENT)
    receive_income(50, on=MAY, by=None, description="At the door", event_reference=EVENT)
    assert told() == [
        (Support.SPENT, cash, 200),
        (Support.SPENT, None, 800),
        (Support.GIVEN, desk, 900),
        (Support.EARNED, None, 50),
    ]


def test_the_payer_is_told_apart_from_the_funder() -> None:
    payer = OrganisationFactory()
    grant = published(payer=payer)
    spend(
        200, account=EVENTS, on=MAY, by=None, description="Tea", event_reference=EVENT, grant=grant
    )
    [one] = who_paid(EVENT, published_only=True)
    assert (one.payer, one.grant.funder == payer) == (payer, False)


def test_a_grant_made_for_it_is_told_once_though_its_amount_is_unknown() -> None:
    grant = published(event_reference=EVENT, amount_agreed_cents=None)
    assert told() == [(Support.AGREED, grant, None)]
    receive_grant(grant, 100, on=MAY, by=None)
    spend(40, account=EVENTS, on=JUNE, by=None, description="Room", grant=grant)
    assert told() == [(Support.SPENT, grant, 40), (Support.AGREED, grant, None)]
    assert told(on=MAY) == [(Support.AGREED, grant, None)]


def test_a_grant_agreed_later_was_not_known_before() -> None:
    published(event_reference=EVENT, agreed_on=JUNE)
    assert told(on=MAY) == []
    assert len(told(on=JUNE)) == 1


def test_what_was_undone_paid_for_nothing() -> None:
    row = spend(500, account=EVENTS, on=MAY, by=None, description="Room", event_reference=EVENT)
    reverse(row, on=JUNE, by=None)
    assert told() == []
    assert len(told(on=MAY)) == 1


def test_readers_hear_of_published_grants_only() -> None:
    grant = GrantFactory(event_reference=EVENT)
    spend(40, account=EVENTS, on=MAY, by=None, description="Room", grant=grant)
    assert told() == []
    assert len(told(published_only=False)) == 2


@pytest.mark.parametrize("grants", [1, 3])
def test_asks_two_questions(grants: int, django_assert_num_queries) -> None:
    for _each in range(grants):
        published(event_reference=EVENT)
    with django_assert_num_queries(2):
        assert [one.payer.name_en for one in who_paid(EVENT, published_only=True)]


class TestOrganisations:
    @pytest.mark.parametrize("part", ["funder", "payer", "ultimate_funder"])
    def test_list_their_published_grants(self, part: str) -> None:
        organisation = OrganisationFactory()
        grant = published(**{part: organisation})
        GrantFactory(**{part: organisation})
        receive_grant(grant, 700, on=MAY, by=None)
        [figures] = grants_of(organisation)
        assert (figures.grant, figures.received_cents) == (grant, 700)
        assert grants_of(organisation, on=date(2024, 5, 1))[0].received_cents == 0

    @pytest.mark.parametrize("grants", [1, 3])
    def test_in_two_questions(self, grants: int, django_assert_num_queries) -> None:
        organisation = OrganisationFactory()
        for _each in range(grants):
            published(funder=organisation)
        with django_assert_num_queries(2):
            assert len(grants_of(organisation)) == grants

    def test_on_their_page(self, client) -> None:
        organisation = OrganisationFactory()
        grant = published(payer=organisation, reference="the-grant")
        receive_grant(grant, 70_000, on=MAY, by=None)
        page = client.get(f"/en/partners/{organisation.slug}/").text
        assert '<a href="/en/funding/the-grant/">A series of briefings</a>' in page
        assert "as the payer: $700.00 received" in " ".join(page.split())


class TestInWords:
    def said(self) -> str:
        supports = who_paid(EVENT, published_only=True)
        markup = render_to_string("funding/who_paid.html", {"supports": supports})
        return " ".join(re.sub("<[^>]+>", " ", markup).split())

    def test_each_with_its_grant_and_payer(self) -> None:
        payer = OrganisationFactory(name_en="Harbour Fund")
        grant = published(payer=payer, event_reference=EVENT)
        spend(20_000, account=EVENTS, on=MAY, by=None, description="Tea", grant=grant)
        spend(500, account=EVENTS, on=MAY, by=None, description="Tea", event_reference=EVENT)
        said = self.said()
        assert "Spent of a grant: $200.00 A series of briefings" in said
        assert "paid by Harbour Fund" in said
        assert "Paid by the group from its own money: $5.00" in said
        assert "Agreed for this event: $5,000.00" in said

    def test_nothing_recorded_is_not_known(self) -> None:
        assert self.said() == "Who paid is not known to this registry."
