"""A small executive that the desk's tests change: a Chair, three seats of Vice-Chairs."""

from datetime import date

from executive.actions import appoint
from executive.models import Appointment, Office
from members.models import Affiliation, Coverage, Parliamentarian, Party
from tests.executive.factories import OfficeFactory, OfficeRuleFactory
from tests.factories import (
    AffiliationFactory,
    CoverageFactory,
    MandateFactory,
    ParliamentarianFactory,
    PartyFactory,
)

SEATED, ELECTED, LATER = date(2015, 10, 19), date(2017, 5, 10), date(2018, 9, 17)
TODAY = date(2019, 1, 1)
COLOURS = ("red", "blue", "green", "orange")


def colour(slug: str) -> Party:
    """An invented party; those of the installed registry have other names."""
    return PartyFactory(slug=f"{slug}-party", name_en=f"{slug.title()} Party")


def sitting(slug: str, family_name: str) -> Parliamentarian:
    who = ParliamentarianFactory(given_name="Ash", family_name=family_name)
    AffiliationFactory(parliamentarian=who, party=colour(slug), since=SEATED)
    MandateFactory(parliamentarian=who, since=SEATED)
    return who


def offices(*, covered: bool = True) -> tuple[Office, Office, Office]:
    if covered:
        CoverageFactory(subject=Coverage.Subject.EXECUTIVE, since=SEATED)
    chair = OfficeFactory(slug="chair", name_en="Chair", name_fr="Présidence", rank=1)
    vice_chair = OfficeFactory(rank=2)
    ex_officio = OfficeFactory(
        slug="ex-officio", name_en="Ex officio member", name_fr="Membre d’office", rank=3
    )
    OfficeRuleFactory(office=chair, seats=1, one_per_party=False)
    OfficeRuleFactory(office=vice_chair, seats=3)
    OfficeRuleFactory(
        office=ex_officio, seats=1, one_per_party=False, must_be_sitting=False, voting=False
    )
    return chair, vice_chair, ex_officio


def held(office: Office, who: Parliamentarian, since: date = ELECTED) -> Appointment:
    return appoint(office=office, parliamentarian=who, since=since, by=None)


def cross(who: Parliamentarian, slug: str, day: date = LATER) -> Affiliation:
    who.affiliations.open().update(until=day)
    return AffiliationFactory(parliamentarian=who, party=colour(slug), since=day)
