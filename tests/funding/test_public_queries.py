"""Each public page about money asks a fixed number of questions, however much is recorded."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from funding.actions import receive_grant, receive_in_kind, spend
from funding.chart import EVENTS
from funding.models import Grant
from partners.models import Relation
from tenure import clock
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.funding import public_scene as scene
from tests.funding.factories import FeeRateFactory, GrantFactory, fee
from tests.partners.factories import OrganisationFactory, RelationFactory
from tests.programme.factories import EventFactory

# group, starts of fiscal years
FRAME = 2
# relations; sums of postings, accounts, funders, closing; lines of the register; grants, their
# sums; rates; events named, none of them published (their motions are one more)
OVERVIEW = 10
# group; grant, its lines; events named
GRANT = 4


def record(number: int) -> None:
    GroupFactory()
    for each in range(number):
        on = date(2022 + each, 5, 2)
        event = EventFactory()
        facts = {
            "payer": OrganisationFactory(),
            "ultimate_funder": OrganisationFactory(),
            "published_at": scene.moment(on),
            "event_reference": event.reference,
        }
        cash = GrantFactory(reference=f"cash-{each}", **facts)
        desk = GrantFactory(nature=Grant.Nature.IN_KIND, **facts)
        fee(ParliamentarianFactory(), on=on, year=on.year)
        for _line in range(number):
            receive_grant(cash, 100, on=on, by=None)
            receive_in_kind(desk, 100, on=on, by=None, description="Desk")
            spend(10, account=EVENTS, on=on, by=None, description="Tea", grant=cash)
        RelationFactory(kind=Relation.Kind.FUNDER)
        FeeRateFactory(first_fiscal_year=on.year, decided_by=f"{event.reference}/1")


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/en/funding/", FRAME + OVERVIEW),
        ("/en/funding/?year=2022", FRAME + OVERVIEW),
        ("/en/funding/cash-0/", GRANT),
        # group; starts; sums, accounts, funders, closing
        ("/en/funding/?format=csv&table=years", 2 + 4),
        # group; starts; lines
        ("/en/funding/?format=csv&table=financial", 2 + 1),
        # group; starts; grants, sums
        ("/en/funding/?format=json&table=grants", 2 + 2),
    ],
)
def test_pages_and_files(
    client: Client,
    db: None,
    django_assert_num_queries: Callable,
    number: int,
    address: str,
    queries: int,
) -> None:
    with clock.set_to(scene.TODAY):
        record(number)
        with django_assert_num_queries(queries):
            answer = client.get(address)
            assert answer.status_code == 200
            if answer.streaming:
                b"".join(answer.streaming_content)
