"""The catalogue as people read it."""

import html5lib
import pytest
from django.test import Client
from django.utils import translation

from opendata import catalogue
from tests import factories

SAME = {
    *("Code", "Date", "Description", "Document", "Motion", "Nature", "Note", "Page", "Parties"),
    *("Source", "admissions", "situation"),
}
"""Words that both languages write alike."""


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "path"), [("en", "/en/data/"), ("fr", "/fr/donnees/")])
def test_every_table_and_column_is_told_in_both_languages(
    client: Client, language: str, path: str
) -> None:
    factories.GroupFactory(licence_name_en="A licence", licence_name_fr="Une licence")
    page = client.get(path).content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    with translation.override(language):
        for table in catalogue.tables().values():
            assert f'<article id="{table.name}"' in page
            for each in table.columns:
                assert f"<code>{each.column.key}</code>" in page
                assert str(each.column.header) in page.replace("&#x27;", "'")
    assert {"en": "Licence: A licence", "fr": "Licence\N{NO-BREAK SPACE}: Une licence"}[
        language
    ] in page


def test_every_text_of_the_catalogue_has_french() -> None:
    with translation.override("en"):
        english = texts()
    with translation.override("fr"):
        french = texts()
    assert {one for one, other in zip(english, french, strict=True) if one == other} <= SAME


def texts() -> list[str]:
    told = []
    for table in catalogue.tables().values():
        told += [str(table.description), str(table.on_means)]
        told += [str(each.column.header) for each in table.columns]
        told += [str(meaning) for each in table.columns for _code, meaning in each.codes]
    return told


@pytest.mark.django_db
@pytest.mark.parametrize("people", [1, 3])
def test_its_queries_do_not_grow(client: Client, django_assert_num_queries, people: int) -> None:
    """The group, for the page and for its licence."""
    for _each in range(people):
        factories.MembershipFactory()
    with django_assert_num_queries(2):
        client.get("/en/data/")
