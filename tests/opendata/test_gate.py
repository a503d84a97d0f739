"""Only what is classified public may leave: tried for every field of every package."""

from importlib import import_module

import pytest
from django.apps import apps

from exports.public import PublicTable, derived, field
from exports.table import Column
from opendata import catalogue, gate
from opendata.gate import NotPublic

PACKAGES = ("members", "executive", "partners", "programme", "funding")


def classified(name: str) -> list[str]:
    return [
        f"{package}.{model}.{each}"
        for package in PACKAGES
        for model, fields in getattr(import_module(f"{package}.classification"), name, {}).items()
        for each in sorted(fields)
    ]


def table_reading(label: str) -> PublicTable:
    package, model, name = label.split(".")
    column = field(apps.get_model(package, model), name, key="told", header="Told")
    return PublicTable("tried", "Tried", "Tried", (column,), lambda on: [], ("told",), "Always")


@pytest.mark.parametrize("label", classified("PRIVATE"))
def test_no_table_can_tell_a_private_field(label: str) -> None:
    with pytest.raises(NotPublic, match=label):
        gate.check(table_reading(label))


@pytest.mark.parametrize("label", classified("PUBLIC"))
def test_a_public_field_may_leave(label: str) -> None:
    gate.check(table_reading(label))


def test_a_column_that_names_no_field_is_refused() -> None:
    column = derived(Column("told", "Told", str), [])
    table = PublicTable("tried", "Tried", "Tried", (column,), lambda on: [], ("told",), "Always")
    with pytest.raises(NotPublic, match=r"tried\.told names no field"):
        gate.check(table)


def test_a_path_is_judged_at_every_step() -> None:
    membership = apps.get_model("members", "Membership")
    column = field(membership, "parliamentarian__notes", key="told")
    table = PublicTable("tried", "Tried", "Tried", (column,), lambda on: [], ("told",), "Always")
    with pytest.raises(NotPublic, match=r"members\.Parliamentarian\.notes"):
        gate.check(table)


def test_what_is_told_in_part_only_is_no_column_of_its_own() -> None:
    in_part = gate.classified().in_part
    assert in_part == {
        *(f"funding.Transaction.{name}" for name in ("date", "posted_at", "reverses")),
        *(f"funding.Transaction.{name}" for name in ("description", "event_reference")),
        "funding.Posting.amount_cents",
    }
    assert in_part <= gate.classified().private


def test_every_column_of_the_catalogue_has_passed() -> None:
    tables = catalogue.tables()
    assert len(tables) == 33
    for table in tables.values():
        gate.check(table)
        for each in table.columns:
            assert set(each.reads) <= gate.classified().public
            assert set(each.in_part) <= gate.classified().in_part


def test_no_field_is_both() -> None:
    assert not gate.classified().public & gate.classified().private
