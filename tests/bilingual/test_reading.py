"""The marked-text test could fail: what it must see, and the little it must not."""

import re

import pytest

from tests.bilingual.marking import greek
from tests.bilingual.reading import texts_of, unmarked

NAMES = re.compile("Ruby Sahota")


@pytest.mark.parametrize(
    "page",
    [
        "<p>Members</p>",
        '<p title="Members"></p>',
        '<img alt="Members" src="/a.png">',
        '<a aria-label="Members" href="/">Μεμβρεσ</a>',
        '<input type="submit" value="Members">',
        '<meta name="description" content="Members">',
        "<p>Ruby Sahota joined</p>",
        "<p>Μεμβρεσ since 2021</p>",
        '<p lang="fr">Members</p>',
        "<p>Élu</p>",
        "<p><q>quoted</q> and not</p>",
    ],
)
def test_a_word_that_is_not_french_is_seen(page: str) -> None:
    assert list(unmarked(texts_of(f'<html lang="fr">{page}</html>'), NAMES))


@pytest.mark.parametrize(
    "page",
    [
        "<p>Μεμβρεσ</p>",
        "<p>Ruby Sahota, Ρ. Σ.</p>",
        '<p lang="en">Members</p>',
        "<p><q>quoted</q>, <code>since</code></p>",
        '<input type="text" value="typed">',
        "<script>var members</script>",
        "<p>2016-11-30-agm/2, XLSX, a@b.ca, https://a.ca/b, general_election</p>",
    ],
)
def test_names_codes_and_others_words_are_left_alone(page: str) -> None:
    assert not list(unmarked(texts_of(f'<html lang="fr">{page}</html>'), NAMES))


def test_a_page_in_english_is_refused_rather_than_passed() -> None:
    with pytest.raises(ValueError, match="'en'"):
        texts_of('<html lang="en"><p>Members</p></html>')


def test_marking_keeps_placeholders_tags_and_length() -> None:
    text = "Élu le %(day)s par <em>{who}</em>&nbsp;: l’œuvre"
    assert greek(text) == "Ελυ λε %(day)s παρ <em>{who}</em>&nbsp;: λ’οωυωρε".replace(
        "λ’οωυωρε", greek("l’œuvre")
    )
    assert len(greek(text)) == len(text)
