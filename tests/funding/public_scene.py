"""Three fiscal years of an invented group's books, the first of them closed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from funding.actions import receive_grant, receive_in_kind, receive_income, spend
from funding.chart import EVENTS
from funding.ledger import Draft, Line, head, post, reverse
from funding.models import Closing, Grant, Transaction
from members.models import Parliamentarian
from partners.models import Organisation, Relation
from tenure import clock
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.funding.factories import FeeRateFactory, GrantFactory, fee, paid
from tests.partners.factories import OrganisationFactory, RelationFactory

FIRST_START = date(2006, 4, 1)
TODAY = date(2025, 6, 2)
YEAR_END = date(2024, 3, 31)
BRIEFING = "2024-05-02-briefing"


@dataclass(frozen=True)
class Scene:
    members: list[Parliamentarian]
    institute: Organisation
    cash: Grant
    in_kind: Grant
    secret: Grant


def moment(day: date) -> datetime:
    return clock.moment(day, datetime.min.time().replace(hour=12))


def build() -> Scene:
    GroupFactory()
    institute = OrganisationFactory(
        slug="orchard-institute",
        name_en="Orchard Institute",
        name_fr="Institut du Verger",
    )
    payer = OrganisationFactory(
        slug="harbour-fund", name_en="Harbour Fund", name_fr="Fonds du Havre"
    )
    ultimate = OrganisationFactory(
        slug="lantern-trust", name_en="Lantern Foundation", name_fr="Fondation de la Lanterne"
    )
    RelationFactory(
        organisation=institute,
        kind=Relation.Kind.FUNDER,
        since=date(2023, 4, 1),
        source="Annual report, 2023",
        dispute_en="An almanac says that the Lantern Foundation funds the group.",
        dispute_fr="Un almanach dit que la Fondation de la Lanterne finance le groupe.",
        dispute_source="Almanac, 2024",
    )
    cash = GrantFactory(
        reference="briefings-2023",
        funder=institute,
        payer=payer,
        ultimate_funder=ultimate,
        amount_agreed_cents=500_000,
        agreed_on=date(2023, 4, 3),
        source="Letter of agreement, 3 April 2023",
        dispute_en="An almanac names the Lantern Foundation.",
        dispute_fr="Un almanach nomme la Fondation de la Lanterne.",
        published_at=timezone.now(),
    )
    in_kind = GrantFactory(
        reference="research-desk-2024",
        funder=institute,
        nature=Grant.Nature.IN_KIND,
        purpose_en="A research desk",
        purpose_fr="Un poste de recherche",
        amount_agreed_cents=120_000,
        agreed_on=date(2024, 4, 2),
        covers_from=date(2024, 4, 1),
        covers_until=date(2025, 4, 1),
        published_at=timezone.now(),
    )
    secret = GrantFactory(reference="not-yet-public", purpose_en="Kept back", purpose_fr="Retenu")
    members = [
        ParliamentarianFactory(given_name="Ondine", family_name="Quillfeather", slug="ondine"),
        ParliamentarianFactory(given_name="Basile", family_name="Nimbusford", slug="basile"),
    ]
    FeeRateFactory(first_fiscal_year=2023, decided_by="2023-05-10-agm/2")
    FeeRateFactory(amount_cents=2500, first_fiscal_year=None, source="An old leaflet")
    scene = Scene(members, institute, cash, in_kind, secret)
    _first_year(scene)
    _close()
    _later_years(scene)
    return scene


def _first_year(scene: Scene) -> None:
    for member in scene.members:
        fee(member, on=date(2023, 4, 10), year=2023)
    paid(scene.members[0], on=date(2023, 5, 2))
    receive_grant(scene.cash, 200_000, on=date(2023, 5, 2), by=None, at=moment(date(2023, 5, 12)))
    receive_grant(
        scene.secret, 77_700, on=date(2023, 5, 3), by=None, description="Do not show", at=None
    )
    reverse(receive_grant(scene.cash, 9_900, on=date(2023, 6, 1), by=None), on=YEAR_END, by=None)
    spend(
        45_050,
        account=EVENTS,
        on=date(2023, 9, 1),
        by=None,
        description="Room, treasurer's own words",
        grant=scene.cash,
        event_reference=BRIEFING,
    )
    spend(66_600, account=EVENTS, on=YEAR_END, by=None, description="x", grant=scene.secret)


def _close() -> None:
    number, head_hash = head()
    Closing.objects.create(
        up_to=YEAR_END, last_number=number, head_hash=head_hash, closed_at=moment(date(2024, 5, 1))
    )


def _later_years(scene: Scene) -> None:
    fee(scene.members[0], on=date(2024, 4, 10), year=2024)
    remit(scene.members[0], 1_000, on=date(2024, 4, 11), year=2024)
    receive_grant(scene.cash, 100_000, on=date(2024, 4, 20), by=None, at=moment(date(2024, 4, 20)))
    spend(
        12_345,
        account=EVENTS,
        on=date(2024, 5, 2),
        by=None,
        description="Own money",
        event_reference=BRIEFING,
    )
    receive_in_kind(
        scene.in_kind,
        60_000,
        on=date(2024, 6, 1),
        by=None,
        description="Half a year of a researcher",
        at=moment(date(2024, 6, 2)),
        event_reference=BRIEFING,
    )
    receive_income(
        2_000, on=date(2024, 7, 1), by=None, description="Sale of a book", event_reference=BRIEFING
    )
    spend(500, account="5100", on=date(2025, 5, 1), by=None, description="Charges")


def remit(member: Parliamentarian, cents: int, *, on: date, year: int) -> Transaction:
    lines = (Line("4010", cents, member, None, year), Line("1100", -cents, member, None, year))
    return post(Draft(kind=Transaction.Kind.REMISSION, date=on, lines=lines), by=None)
