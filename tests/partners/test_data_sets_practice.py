"""The invented partners: something of everything."""

import pytest

from partners.models import Commitment, FollowUp, Memorandum, Organisation, Relation
from tests.desk.conftest import loaded

__all__ = ["loaded"]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def the_practice(loaded):
    with loaded("load_practice"):
        yield


def test_practice_has_promises_of_every_fate(the_practice) -> None:
    assert set(FollowUp.objects.values_list("status", flat=True)) == set(FollowUp.Status.values)
    assert Commitment.objects.filter(follow_ups=None).exists()
    assert Commitment.objects.filter(text_en__startswith="Count").overdue().exists()
    assert not Commitment.objects.filter(text_en__startswith="Print").overdue().exists()


def test_practice_has_something_to_publish(the_practice) -> None:
    for model in (Relation, Memorandum, FollowUp):
        assert model.objects.filter(published_at=None).exists()
        assert model.objects.published().exists()


def test_nothing_invented_names_anything_real(the_practice) -> None:
    names = " ".join(Organisation.objects.values_list("name_en", flat=True))
    for real in ("Canada", "United", "Montreal", "Aegis", "Criminal"):
        assert real not in names
