"""What people type is set as its language sets it."""

import pytest

from record.typography import typeset


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("the group's bulletin", "the group’s bulletin"),
        ('They said "never again".', "They said “never again”."),
        ('("never again")', "(“never again”)"),
        ("on 7 April 1994", "on 7\u00a0April 1994"),
        ("2 million people, 40 per cent", "2\u00a0million people, 40\u00a0per cent"),
        ("No. 7, p. 12", "No.\u00a07, p.\u00a012"),
        ("5' 10\" tall", "5' 10\" tall"),
        ("Note: see https://example.org/a:b", "Note: see https://example.org/a:b"),
    ],
)
def test_english(typed: str, shown: str) -> None:
    assert typeset(typed, "en") == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("l'exécutif d'alors", "l’exécutif d’alors"),
        ("« jamais plus »", "«\u00a0jamais plus\u00a0»"),
        ("«jamais plus»", "«\u00a0jamais plus\u00a0»"),
        ('"jamais plus"', "«\u00a0jamais plus\u00a0»"),
        ("Objet : la paix", "Objet\u00a0: la paix"),
        ("Objet: la paix", "Objet\u00a0: la paix"),
        ("Vraiment ? Oui !", "Vraiment? Oui!"),
        ("la paix ; la justice", "la paix; la justice"),
        ("le 1er mars, le 7 avril 1994", "le 1er\u00a0mars, le 7\u00a0avril 1994"),
        ("1 234 567 habitants", "1\u00a0234\u00a0567 habitants"),
        ("12 345 $ et 40 %", "12\u00a0345\u00a0$ et 40\u00a0%"),
        ("à 17 h 30", "à 17\u00a0h 30"),
        ("n° 4", "n°\u00a04"),
        ("voir https://exemple.org/a:b à 10:30", "voir https://exemple.org/a:b à 10:30"),
    ],
)
def test_french(typed: str, shown: str) -> None:
    assert typeset(typed, "fr") == shown


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("typed", ['« a » : b ; c ? "d" l\'e 1 234 $', "", "2016 2017", "12 May"])
def test_twice_is_once(typed: str, language: str) -> None:
    once = typeset(typed, language)
    assert typeset(once, language) == once


def test_years_in_a_row_are_no_thousands() -> None:
    assert typeset("en 2016 2017 et 1994 800", "fr") == "en 2016 2017 et 1994 800"
