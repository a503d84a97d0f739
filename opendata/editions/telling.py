"""The changes from one edition to the next as sentences in both languages, from the two texts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from django.utils import translation
from django.utils.translation import gettext as _

from opendata.editions.comparing import RowChange, differences
from opendata.editions.content import Content
from opendata.editions.sentences import (
    executive,
    generic,
    money_matters,
    parliament,
    partners,
    people,
    programme,
)
from opendata.editions.vocabulary import Told, Vocabulary
from opendata.models import Change
from record.bilingual import LANGUAGES

TELLERS = (executive, people, parliament, programme, partners, money_matters)
Kind = Change.Kind


@dataclass(frozen=True)
class Sentence:
    """What one change is told by, before it is written down."""

    kind: str
    told: Told
    by_language: dict[str, str]


def sentences(before: Content, after: Content) -> list[Sentence]:
    """Events first, then corrections, then what is no longer published. No query."""
    in_each = []
    for language in LANGUAGES:
        with translation.override(language):
            in_each.append(list(_told(before, after)))
    return [
        Sentence(
            pairs[0][0],
            pairs[0][1],
            {
                language: told.sentence
                for language, (_kind, told) in zip(LANGUAGES, pairs, strict=True)
            },
        )
        for pairs in zip(*in_each, strict=True)
    ]


def _told(before: Content, after: Content) -> Iterator[tuple[str, Told]]:
    words = Vocabulary(before, after)
    changes = differences(before, after)
    happened = [one for one in changes if not one.is_gone and not one.is_correction]
    for told in _in_words(words, happened):
        yield Kind.EVENT, told
    lacking = [one for one in changes if one.is_correction and one.is_new]
    for told in _in_words(words, lacking):
        sentence = _("The record lacked this: %(sentence)s") % {"sentence": told.sentence}
        yield Kind.CORRECTION, replace(told, sentence=sentence)
    for one in changes:
        if one.is_correction and not one.is_new:
            yield Kind.CORRECTION, generic.of_row(words, one)
    gone = [one for one in changes if one.is_gone]
    for _table, together in groupby(gone, key=lambda one: one.table):
        yield Kind.WITHDRAWAL, generic.of_gone(list(together))


def _in_words(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    for teller in TELLERS:
        own = [change for change in changes if change.table in teller.TABLES]
        found = list(teller.tell(words, own))
        rest = [generic.of_row(words, change) for change in _untold(own, found)]
        told = [one for one in found if one.sentence] + rest
        yield from sorted(told, key=lambda one: one.day or "")
    tables = {table for teller in TELLERS for table in teller.TABLES}
    for change in changes:
        if change.table not in tables:
            yield generic.of_row(words, change)


def _untold(changes: Iterable[RowChange], found: Iterable[Told]) -> Iterator[RowChange]:
    """What no sentence tells: whole changes, or those of their columns that none does."""
    told: dict[int, frozenset[str]] = {}
    for one in found:
        for change in one.changes:
            columns = change.columns if one.columns is None else one.columns
            told[id(change)] = told.get(id(change), frozenset()) | columns
    for change in changes:
        left = change.columns - told.get(id(change), frozenset())
        if left and not (change.is_new and id(change) in told):
            yield change if change.is_new else replace(change, columns=left)
