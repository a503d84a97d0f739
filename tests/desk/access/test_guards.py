"""Nobody takes back what was recorded about access, by whatever means."""

import pytest
from django.db import IntegrityError, connection, transaction

from desk.access import actions
from desk.access.models import AccessRecord
from record import guards

pytestmark = pytest.mark.django_db


@pytest.fixture
def record() -> AccessRecord:
    user = actions.invite(username="ada", first_name="", last_name="", email="", groups=[], by=None)
    return user.access_records.get()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE desk_accessrecord SET kind = 'removed'",
        "DELETE FROM desk_accessrecord",
        "UPDATE desk_accessrecord SET roles = 'Treasurer' WHERE id = 0",
    ],
)
def test_the_database_refuses_to_change_or_remove_it(record, statement):
    if "id = 0" in statement and connection.vendor == "sqlite":
        statement = statement.replace("id = 0", f"id = {record.pk}")
    with (
        pytest.raises(IntegrityError, match="append_only") as refusal,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert "stays on record" in guards.explain(refusal.value)
    record.refresh_from_db()
    assert (record.kind, record.roles) == ("invited", "")


def test_nor_is_it_replaced(record):
    if connection.vendor != "sqlite":
        return
    with (
        pytest.raises(IntegrityError, match="append_only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT OR REPLACE INTO desk_accessrecord (id, kind, roles, at, person_id) "
            "SELECT id, 'removed', '', at, person_id FROM desk_accessrecord"
        )
    record.refresh_from_db()
    assert record.kind == "invited"
