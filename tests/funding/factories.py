"""Money for tests; everything is invented."""

from datetime import date

import factory

from funding.ledger import Draft, Line, head, post
from funding.models import Closing, FeeRate, Grant, Transaction
from members.models import Membership, Parliamentarian
from tests.partners.factories import OrganisationFactory

DAY = date(2024, 5, 2)


class FeeRateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = FeeRate

    kind = Membership.Kind.OFFICIAL
    amount_cents = 4000
    first_fiscal_year = 2020
    source = "A motion of our own"


class GrantFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Grant

    reference = factory.Sequence(lambda n: f"grant-{n}")
    funder = factory.SubFactory(OrganisationFactory)
    amount_agreed_cents = 500_000
    purpose_en = "A series of briefings"
    purpose_fr = "Une série de séances d’information"


def posted(
    *lines: Line, on: date = DAY, kind: str = Transaction.Kind.INCOME, **more
) -> Transaction:
    return post(Draft(kind=kind, date=on, lines=lines, **more), by=None)


def income(cents: int = 1000, on: date = DAY, **more) -> Transaction:
    return posted(Line("1000", cents), Line("4900", -cents), on=on, **more)


def fee(
    person: Parliamentarian, cents: int = 4000, on: date = DAY, year: int = 2024
) -> Transaction:
    lines = (Line("1100", cents, person, None, year), Line("4000", -cents, person, None, year))
    return posted(*lines, on=on, kind=Transaction.Kind.FEE)


def paid(person: Parliamentarian, cents: int = 4000, on: date = DAY) -> Transaction:
    lines = (Line("1000", cents), Line("1100", -cents, person))
    return posted(*lines, on=on, kind=Transaction.Kind.PAYMENT)


def closed(up_to: date) -> Closing:
    number, head_hash = head()
    return Closing.objects.create(
        up_to=up_to, last_number=number, head_hash=head_hash, closed_at="2025-01-01T00:00Z"
    )
