"""An invented group on an ordinary day, with every kind of fact the public pages show."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from members.models import (
    Affiliation,
    Chamber,
    Coverage,
    Group,
    Mandate,
    MandatePoint,
    Membership,
    OtherName,
    Parliament,
    Parliamentarian,
    Party,
    Province,
    Statement,
)
from tenure.precision import Precision
from tests import factories

TODAY = date(2024, 5, 14)
POLL = date(2021, 9, 20)
PUBLISHED = datetime(2022, 3, 1, 12, tzinfo=ZoneInfo("America/Toronto"))
SOURCE = "Minutes of the annual general meeting, 1 March 2022"
MOON, HARBOUR, ORCHARD = ("moon", "harbour", "orchard")
PARTIES = {
    MOON: ("Moonrise Party", "Parti du Lever de lune", "MP", "PLL", "#1f4e9c"),
    HARBOUR: ("Harbour Alliance", "Alliance du Havre", "HA", "AH", "#e8c547"),
    ORCHARD: ("Orchard Union", "Union du Verger", "OU", "UV", "#3c8d40"),
}
GIVEN = ("Ondine", "Émeric", "Isaura", "Thaddée", "Wilhelmine", "Côme", "Zéphyrine", "Barnabé")
FAMILY = ("O'Nimbus", "Vraibois", "Côté-Lagune", "Ébénisse", "d'Outremer", "Quill", "Saint-Fjord")


@dataclass(frozen=True)
class Scene:
    """`tied` has published ties of each sort; `untied` must never be met by the public."""

    official: list[Parliamentarian]
    participating: list[Parliamentarian]
    named: Parliamentarian
    untied: list[Parliamentarian]
    merged: Parliamentarian


def build(*, official: int = 21, participating: int = 34, covered: bool = True) -> Scene:
    """Needs `clock.set_to(TODAY)` where what is shown depends on the day."""
    _group()
    if covered:
        factories.CoverageFactory(subject=Coverage.Subject.MEMBERSHIP, since=date(2022, 3, 1))
    people = [_person(number) for number in range(official + participating)]
    kinds = Membership.Kind
    for number, person in enumerate(people):
        kind = kinds.OFFICIAL if number < official else kinds.PARTICIPATING
        _tie(person, kind, ratified_on=date(2022, 3, 1), source=SOURCE)
    named = _named()
    if people:
        _history(people[0])
    untied = _untied()
    merged = factories.ParliamentarianFactory(
        given_name="Double", family_name="Entry", slug="double-entry", merged_into=named
    )
    return Scene(people[:official], people[official:], named, untied, merged)


def _group() -> None:
    group = factories.GroupFactory(
        name_en="All-Party Group of Lantern Keepers for the Prevention of Shipwreck",
        name_fr="Groupe multipartite des gardiens de phare pour la prévention du naufrage",
        short_name_en="Lantern Group",
        short_name_fr="Groupe du phare",
        purpose_en="Keeps watch so that ships, and those aboard, come home.",
        purpose_fr="Veille à ce que les navires, et leurs passagers, rentrent au port.",
        founded=date(2006, 1, 1),
        founded_precision=Precision.YEAR,
        licence_name_en="Invented licence",
        licence_name_fr="Licence inventée",
    )
    Group.objects.filter(pk=group.pk).update(is_practice=True)
    for order, (english, french) in enumerate(
        (
            ("Warn Parliament early of rocks ahead.", "Avertir tôt le Parlement des récifs."),
            ("Bring keepers of every party together.", "Réunir les gardiens de tous les partis."),
        )
    ):
        MandatePoint.objects.create(order=order, text_en=english, text_fr=french, source=SOURCE)
    factories.StatementFactory(
        text_en="About twenty keepers were official members.",
        text_fr="Une vingtaine de gardiens étaient membres officiels.",
        since=date(2009, 1, 1),
        until=date(2010, 1, 1),
        dispute_en="Another page says about thirty.",
        dispute_fr="Une autre page dit une trentaine.",
        dispute_source="Almanac of Lights, 2009",
        published_at=PUBLISHED,
    )


def _person(number: int) -> Parliamentarian:
    given, family = GIVEN[number % len(GIVEN)], FAMILY[number % len(FAMILY)]
    person = factories.ParliamentarianFactory(
        given_name=given,
        family_name=f"{family}-{number}" if number >= 56 else family,
        slug=f"keeper-{number}",
        honorific_en="Hon." if number % 5 == 0 else "",
        honorific_fr="L’hon." if number % 5 == 0 else "",
        office_email="secret@example.org",
        notes="A private note.",
    )
    in_senate = number % 6 == 5
    chamber = Chamber.objects.get(code="senate" if in_senate else "house")
    factories.MandateFactory(
        parliamentarian=person,
        chamber=chamber,
        province=Province.objects.order_by("order")[number % 10],
        constituency_en=f"Lighthouse {number:02}",
        constituency_fr=f"Phare-de-l’Île {number:02}",
        since=POLL,
        expected_end=date(2031, 2, 3) if in_senate else None,
        source="List of the chamber",
    )
    slugs = [MOON, MOON, HARBOUR, HARBOUR, ORCHARD, None]
    if slug := slugs[number % len(slugs)]:
        factories.AffiliationFactory(parliamentarian=person, party=party(slug), since=POLL)
    return person


def party(slug: str) -> Party:
    name_en, name_fr, short_en, short_fr, colour = PARTIES[slug]
    return factories.PartyFactory(
        slug=slug,
        name_en=name_en,
        name_fr=name_fr,
        short_name_en=name_en,
        short_name_fr=name_fr,
        abbreviation_en=short_en,
        abbreviation_fr=short_fr,
        colour=colour,
    )


def _tie(person: Parliamentarian, kind: str, **values: object) -> Membership:
    if kind == Membership.Kind.PARTICIPATING:
        values = {"published_at": PUBLISHED, "agreed_to_be_listed": date(2022, 2, 1)} | values
    values = {"since": date(2022, 3, 1)} | values
    return factories.MembershipFactory(parliamentarian=person, kind=kind, **values)


def _named() -> Parliamentarian:
    person = factories.ParliamentarianFactory(
        given_name="", family_name="Solenne", slug="solenne", honorific_fr="L’hon."
    )
    factories.MandateFactory(
        parliamentarian=person, since=date(2006, 1, 23), until=date(2011, 5, 2)
    )
    factories.StatementFactory(
        topic=Statement.Topic.EXECUTIVE,
        parliamentarian=person,
        text_en="Named as Chair at a launch.",
        text_fr="Désignée comme présidente lors d’un lancement.",
        since=date(2009, 10, 1),
        until=date(2009, 10, 2),
        source="https://example.org/a-launch",
        published_at=PUBLISHED,
    )
    return person


def _history(person: Parliamentarian) -> None:
    """A former name, an earlier mandate, an earlier party whose end nobody wrote down."""
    OtherName.objects.create(
        parliamentarian=person,
        given_name="Ondine",
        family_name="Lumière",
        since=date(1990, 1, 1),
        since_precision=Precision.UNKNOWN,
        until=date(2019, 6, 1),
        until_precision=Precision.MONTH,
    )
    parliament = Parliament.objects.get(number=43)
    Mandate.objects.create(
        parliamentarian=person,
        chamber=Chamber.objects.get(code="house"),
        constituency_en="Lighthouse Old",
        since=parliament.since,
        until=parliament.until,
        start_reason=Mandate.StartReason.GENERAL_ELECTION,
        end_reason=Mandate.EndReason.RE_ELECTED,
        dispute_en="An almanac gives another riding.",
        dispute_fr="Un almanach donne une autre circonscription.",
        dispute_source="Almanac of Lights, 2020",
    )
    Affiliation.objects.create(
        parliamentarian=person,
        party=party(ORCHARD),
        since=parliament.since,
        until=date(2020, 7, 1),
        until_precision=Precision.UNKNOWN,
    )


def _untied() -> list[Parliamentarian]:
    """Everyone the public may not see, each for another reason."""
    kinds = Membership.Kind

    def hidden(name: str) -> Parliamentarian:
        person = factories.ParliamentarianFactory(
            given_name="Hidden", family_name=name, slug=f"hidden-{name.lower()}"
        )
        factories.MandateFactory(parliamentarian=person, since=POLL)
        return person

    imported, unpublished, awaiting, withdrawn, unsaid = map(
        hidden, ("Imported", "Unpublished", "Awaiting", "Withdrawn", "Unsaid")
    )
    _tie(unpublished, kinds.PARTICIPATING, published_at=None)
    _tie(awaiting, kinds.OFFICIAL, awaiting_ratification=True)
    _tie(withdrawn, kinds.PARTICIPATING, agreement_withdrawn=date(2023, 1, 1))
    factories.StatementFactory(parliamentarian=unsaid, published_at=None)
    return [imported, unpublished, awaiting, withdrawn, unsaid]
