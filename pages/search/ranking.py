"""How near a row comes to what was typed. The order is the readers': an exact name, then a name
that begins so, then words of the name, then a former name, then any other text."""

from collections.abc import Sequence
from enum import IntEnum

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When

from members.models import OtherName, Parliamentarian
from pages.search.typed import Typed, WordQ, anywhere_in, begins_word_of, either


class Rank(IntEnum):
    EXACT_NAME = 0
    NAME_BEGINS = 1
    WORDS_OF_NAME = 2
    FORMER_NAME = 3
    OTHER_TEXT = 4


def ranked_people(typed: Typed) -> QuerySet[Parliamentarian]:
    """Whom the public may see, by given and family name in either order. Ridings and former names
    hold words too: "anderson victoria" finds the one who sat for Victoria."""
    of_person = OtherName.objects.filter(parliamentarian=OuterRef("pk"))
    former = of_person.filter(typed.every(anywhere_in("search_key")))
    word_begins = either(
        lambda word: Q(search_key__startswith=word),
        lambda word: Q(search_key__contains=f" {word}"),
    )
    name, listed = Q(search_key=typed.folded), Q(sort_key=typed.folded)
    begins = Q(search_key__startswith=typed.folded) | Q(sort_key__startswith=typed.folded)
    nearness = {
        Rank.EXACT_NAME: name | listed,
        Rank.NAME_BEGINS: begins,
        Rank.WORDS_OF_NAME: typed.every(word_begins),
        Rank.FORMER_NAME: Q(Exists(former)),
    }
    return _ranked(Parliamentarian.objects.public().search(typed.text), nearness)


def ranked_rows(rows: QuerySet, typed: Typed, *, names: str, texts: Sequence[WordQ]) -> QuerySet:
    """Rows whose keys keep their fields apart. `names` is the key of their names, "" where they
    have none; `texts` is what else may hold a word."""
    nearness: dict[Rank, Q] = {}
    if names:
        nearness = {
            Rank.EXACT_NAME: Q(**{f"{names}__contains": f"|{typed.folded}|"}),
            Rank.NAME_BEGINS: Q(**{f"{names}__contains": f"|{typed.folded}"}),
            Rank.WORDS_OF_NAME: typed.every(begins_word_of(names)),
        }
        texts = [anywhere_in(names), *texts]
    return _ranked(rows.filter(typed.every(either(*texts))), nearness)


def _ranked(rows: QuerySet, nearness: dict[Rank, Q]) -> QuerySet:
    """Annotates `rank`, the first that holds."""
    whens = [When(condition, then=Value(rank.value)) for rank, condition in nearness.items()]
    default = Value(Rank.OTHER_TEXT.value)
    return rows.annotate(rank=Case(*whens, default=default, output_field=IntegerField()))
