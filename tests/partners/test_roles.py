"""Who may read and write what about partners."""

import pytest
from django.urls import reverse

from desk import roles
from tests.desk.staff import ROLES, staff
from tests.partners.factories import RelationFactory, SisterOfficerFactory

pytestmark = pytest.mark.django_db

MODELS = sorted(label for label in roles.TABLE if label.startswith("partners."))
READ_ONLY = {"partners.registeredition", "partners.sisterproposal"}


@pytest.fixture(params=ROLES)
def role(request, client) -> str:
    client.force_login(staff(request.param))
    return request.param


@pytest.mark.parametrize("label", MODELS)
def test_lists_are_read_by_all_and_added_to_by_the_secretariat(client, role, label):
    base = f"admin:{label.replace('.', '_')}"
    assert client.get(reverse(f"{base}_changelist")).status_code == 200
    may_add = role == "Secretariat" and label not in READ_ONLY
    assert client.get(reverse(f"{base}_add")).status_code == (200 if may_add else 403)


@pytest.mark.parametrize("made", [RelationFactory, SisterOfficerFactory])
def test_who_may_not_write_sees_the_row_without_a_form(client, role, made):
    row = made()
    address = reverse(f"admin:partners_{row._meta.model_name}_change", args=[row.pk])
    writes = role == "Secretariat"
    assert ('name="_save"' in client.get(address).text) == writes
    assert client.post(address, {"because": "event"}).status_code == (200 if writes else 403)
    delete = reverse(f"admin:partners_{row._meta.model_name}_delete", args=[row.pk])
    assert client.get(delete).status_code == 403
