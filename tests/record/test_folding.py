"""However a name is typed, it folds to one key."""

from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from members.models import Parliamentarian, Party
from record.folding import fold, folding_anew
from tests.factories import ParliamentarianFactory, PartyFactory

SAME = [
    ("Côté", "cote"),
    ("O'Neill", "oneill"),
    ("O’Neill", "ONEILL"),
    ("Rivière-du-Loup", "riviere du loup"),
    ("Montmagny—L'Islet—Kamouraska", "montmagny lislet kamouraska"),
    ("Œuvre", "oeuvre"),
    ("Taiaiako'n—Parkdale", "taiaiakon  parkdale"),
    ("É\u0301ric", "E\u0301\u0301ric"),
    ("ÈVE", "ève"),
    ("Cote\u0301", "Coté"),
]


@pytest.mark.parametrize(("written", "typed"), SAME)
def test_what_is_typed_finds_what_is_written(written, typed):
    assert fold(written) == fold(typed)


@given(st.text())
def test_folding_twice_changes_nothing_and_leaves_no_edge_spaces(text):
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())


@pytest.mark.django_db
def test_keys_are_filled_by_save_and_by_bulk_create():
    saved = ParliamentarianFactory(given_name="Ève-Mary", family_name="Thi Lac")
    assert saved.search_key == "eve mary thi lac"
    assert saved.sort_key == "thi lac eve mary"
    Parliamentarian.objects.bulk_create(
        [Parliamentarian(given_name="Éric", family_name="Zola", slug="eric-zola")]
    )
    assert Parliamentarian.objects.get(slug="eric-zola").sort_key == "zola eric"


@pytest.mark.django_db
def test_people_sort_alike_on_both_engines():
    for number, family in enumerate(["Zhu", "Évrard", "de la Cruz", "Delb", "O'Brien", "Oak"]):
        ParliamentarianFactory(given_name="A", family_name=family, slug=f"p{number}")
    listed = [person.family_name for person in Parliamentarian.objects.all()]
    assert listed == ["de la Cruz", "Delb", "Évrard", "Oak", "O'Brien", "Zhu"]


@pytest.mark.django_db
def test_names_kept_apart_can_be_told_from_one_another():
    party = Party(name_en="Elm Party", name_fr="Parti de l’Orme", slug="elm")
    party.short_name_en, party.abbreviation_en = "Elm", "EP"
    party.save()
    assert party.names_key == "|elm party|parti de lorme|elm|ep|"


@pytest.mark.django_db
def test_rows_written_before_a_key_was_added_are_folded_anew():
    party = PartyFactory(name_en="Ashen Party")
    Party.objects.update(names_key="")
    folding_anew("members", "Party")(apps, SimpleNamespace(connection=connection))
    party.refresh_from_db()
    assert "|ashen party|" in party.names_key
