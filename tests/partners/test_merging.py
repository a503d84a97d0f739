"""Signatures follow a person whose two records become one, and return."""

from datetime import date

import pytest

from members.actions import merge, unmerge
from partners.actions import move_signatures, return_signatures
from tenure import clock
from tests.desk.staff import staff
from tests.desk.test_tasks import confirm, errors
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.partners.factories import SignatoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clerk(client):
    GroupFactory()
    client.force_login(staff("Secretariat"))
    with clock.set_to(date(2026, 11, 20)):
        yield


def test_signatures_move_and_return(admin_user):
    duplicate, survivor = ParliamentarianFactory(), ParliamentarianFactory()
    moving, staying = (
        SignatoryFactory(parliamentarian=duplicate),
        SignatoryFactory(parliamentarian=survivor),
    )
    merge(duplicate, into=survivor, by=admin_user)
    assert move_signatures(duplicate, into=survivor, by=admin_user) == [moving]
    assert survivor.signatures.count() == 2
    again = unmerge(duplicate, by=admin_user)
    assert return_signatures(again, survivor=survivor, by=admin_user) == [moving]
    assert list(survivor.signatures.all()) == [staying]


def test_the_desk_moves_them(client):
    duplicate, survivor = ParliamentarianFactory(), ParliamentarianFactory()
    SignatoryFactory(parliamentarian=duplicate)
    data = {"duplicate": duplicate.pk, "into": survivor.pk}
    confirm(client, "merge", data)
    assert survivor.signatures.count() == 1


def test_one_memorandum_naming_both_is_told(client):
    duplicate, survivor = ParliamentarianFactory(), ParliamentarianFactory()
    row = SignatoryFactory(parliamentarian=duplicate)
    SignatoryFactory(parliamentarian=survivor, memorandum=row.memorandum)
    found = errors(client, "merge", {"duplicate": duplicate.pk, "into": survivor.pk})
    assert "already named in this memorandum" in str(found)
    assert duplicate.signatures.exists()
