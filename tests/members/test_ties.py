"""Who is public: whoever a declared table names, and nobody else."""

import pytest
from django.test import Client

from executive.models import Appointment
from members.models import Membership, Parliamentarian, Statement
from members.querysets import ties
from partners.models import Signatory
from programme.models import Attendance, Motion, Recommendation
from tests.executive.factories import AppointmentFactory
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.pages.scene import PUBLISHED

pytestmark = pytest.mark.django_db


def public() -> list[Parliamentarian]:
    """The same whether all are asked for at once or each alone."""
    found = list(Parliamentarian.objects.public())
    standing = Parliamentarian.objects.standing()
    assert {row.pk for row in found} == {row.pk for row in standing if ties.is_tied(row.pk)}
    return found


def test_the_tables_that_tie_a_person_to_the_group() -> None:
    assert {rows().model for rows in ties.declared()} == {
        Membership,
        Statement,
        Appointment,
        Signatory,
        Motion,
        Attendance,
        Recommendation.made_by_parliamentarians.through,
    }


def test_an_office_alone_makes_a_person_public(client: Client) -> None:
    ParliamentarianFactory()
    holder = AppointmentFactory().parliamentarian
    assert public() == [holder]
    assert client.get(f"/en/members/{holder.slug}/").status_code == 200
    assert f"/en/members/{holder.slug}/" in client.get("/sitemap.xml").text


def test_the_roster_lists_no_one_for_an_office_alone(client: Client) -> None:
    holder = AppointmentFactory().parliamentarian
    assert holder.slug not in client.get("/en/members/?from=1900-01-01").text


def test_several_ties_are_one_person() -> None:
    holder = AppointmentFactory().parliamentarian
    MembershipFactory(parliamentarian=holder)
    Statement.objects.create(
        parliamentarian=holder,
        topic="executive",
        text_en="Named.",
        since=PUBLISHED.date(),
        source="A source",
        published_at=PUBLISHED,
    )
    assert public() == [holder]


def test_a_merged_record_is_not_public_for_its_office() -> None:
    holder = AppointmentFactory().parliamentarian
    Parliamentarian.objects.filter(pk=holder.pk).update(merged_into=ParliamentarianFactory())
    assert public() == []
