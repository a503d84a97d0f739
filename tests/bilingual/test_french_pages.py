"""On no French page stands a word that came neither from a French message nor from a French text
on record."""

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.bilingual.conftest import Marked
from tests.bilingual.files import texts_of_file
from tests.bilingual.reading import texts_of, unmarked
from tests.bilingual.walking import Walk

QUESTIONS = (
    "/fr/membres/?on=zz",
    "/fr/membres/?on=2009-10-01",
    "/fr/membres/?from=2019-01-01&to=2021-01-01&sort=party",
    "/fr/membres/?q=zz",
    "/fr/membres/?page=99",
    "/fr/membres/personne/",
    "/fr/executif/?on=2009-10-01",
    "/fr/evenements/?kind=zz",
    "/fr/recherche/?q=Perrin",
    "/fr/recherche/?q=zz",
    "/fr/recherche/?kind=zz",
    "/fr/nulle-part/",
)


def told(address: str, page: str, marked: Marked) -> list[str]:
    return [f"{address}: {text}" for text in unmarked(texts_of(page), marked.as_written)]


def told_in_file(address: str, answer: HttpResponse, marked: Marked) -> list[str]:
    texts = texts_of_file(answer)
    return [f"{address}: {text}" for text in unmarked(texts, marked.as_written)]


def test_public_pages(public_walk: Walk, marked: Marked) -> None:
    found = [text for page in public_walk.pages.items() for text in told(*page, marked)]
    assert not found, "\n".join(dict.fromkeys(found))
    assert len(public_walk.kinds) > 30


def test_public_files(public_walk: Walk, marked: Marked) -> None:
    found = [text for file in public_walk.files.items() for text in told_in_file(*file, marked)]
    assert not found, "\n".join(dict.fromkeys(found))
    kinds = {answer["Content-Type"].partition(";")[0] for answer in public_walk.files.values()}
    assert len(kinds) >= 6


@pytest.mark.parametrize("address", QUESTIONS)
def test_what_is_asked_wrongly_or_in_vain(client: Client, marked: Marked, address: str) -> None:
    assert told(address, client.get(address).text, marked) == []
