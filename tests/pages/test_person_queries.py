"""A person's page asks as many questions of one who did everything once as three times."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from members.models import OtherName, Parliamentarian
from tests.executive.factories import AppointmentFactory, OfficeRuleFactory
from tests.factories import (
    AffiliationFactory,
    CoverageFactory,
    GroupFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
    StatementFactory,
)
from tests.partners.factories import (
    MemorandumFactory,
    MemorandumPartyFactory,
    SignatoryFactory,
)
from tests.programme.factories import (
    AttendanceFactory,
    EventFactory,
    MotionFactory,
    RecommendationFactory,
)

pytestmark = pytest.mark.django_db

# person, tie; appointments, affiliations; memberships, statements, mandates, affiliations, names
TIMELINE = 2 + 2 + 5
# coverage; group; the newest edition
FRAME = 3
# parts, their events; motions; recommendations made, with makers of both kinds and concerns;
# signatures; events and motions that decided
PROGRAMME = 2 + 1 + 5 + 1 + 2


@pytest.mark.parametrize("times", [1, 3])
def test_the_page(client: Client, django_assert_num_queries: Callable, times: int) -> None:
    person = _somebody(times)
    with django_assert_num_queries(TIMELINE + FRAME + PROGRAMME):
        page = client.get(f"/en/members/{person.slug}/").text
    for sentence in ("Meeting", "Report", "Memorandum", "Riding", "Former", "says so"):
        assert page.count(sentence) >= times, sentence


def _somebody(times: int) -> Parliamentarian:
    GroupFactory()
    CoverageFactory()
    OfficeRuleFactory(seats=9, one_per_party=False)
    person = ParliamentarianFactory()
    for number in range(times):
        _did_everything_in(2010 + number, person)
    return person


def _did_everything_in(year: int, person: Parliamentarian) -> None:
    days = {"since": date(year, 2, 1), "until": date(year, 11, 1)}
    told = timezone.now()
    event = EventFactory(day=date(year, 3, 4), published_at=told)
    motion = MotionFactory(event=event, mover=person)
    theirs = {"parliamentarian": person, **days}
    MandateFactory(**theirs)
    party = AffiliationFactory(**theirs).party
    MembershipFactory(**theirs, decided_by=motion.reference)
    StatementFactory(**theirs, published_at=told)
    OtherName.objects.create(family_name=f"Former {year}", **theirs)
    AppointmentFactory(**theirs, party=party, decided_by=event.reference)
    AttendanceFactory(event=event, parliamentarian=person, published_at=told)
    advice = RecommendationFactory(document__published_at=told, published_at=told)
    advice.made_by_parliamentarians.add(person)
    memorandum = MemorandumFactory()
    MemorandumPartyFactory(memorandum=memorandum)
    memorandum.published_at = told
    memorandum.save()
    SignatoryFactory(memorandum=memorandum, parliamentarian=person)
