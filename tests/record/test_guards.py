"""Guards come back by themselves after tables are remade."""

import pytest
from django.core.management import call_command
from django.db import connection, models

from members.models import Mandate
from record import guards
from record.checks import guards_in_force


@pytest.mark.django_db(transaction=True)
def test_a_remade_table_gets_its_guards_back_at_the_next_migrate():
    new_field = models.CharField(max_length=5, default="")
    new_field.set_attributes_from_name("passing")
    guards.remove()
    with connection.schema_editor() as editor:
        editor.add_field(Mandate, new_field)
        editor.remove_field(Mandate, new_field)
    assert guards_in_force(None)[0].id == "record.E001"
    call_command("migrate", verbosity=0)
    assert guards.missing() == []
    assert guards_in_force(None) == []


@pytest.mark.django_db
def test_an_unrelated_error_is_not_explained_away():
    from_elsewhere = guards.DatabaseError("no such table: nowhere")
    assert guards.explain(from_elsewhere) is None
