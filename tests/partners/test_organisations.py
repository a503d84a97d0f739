import pytest

from partners.models import Organisation
from tests.partners.factories import OrganisationFactory, RelationFactory

pytestmark = pytest.mark.django_db


def test_an_organisation_is_public_only_once_something_published_names_it():
    OrganisationFactory()
    RelationFactory(published_at=None)
    shown = RelationFactory(of=OrganisationFactory())

    assert set(Organisation.objects.public()) == {shown.organisation, shown.of}
