"""What on record still lacks its French, for the front page and for a report of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, ForeignKey, IntegerField, Model, Value
from django.urls import NoReverseMatch, reverse
from django.utils.translation import ngettext

from desk.links import Link
from members.admin.french import lacks_french_q, pairs

MOST = 50
FROZEN = {"opendata"}
# What others are called: many have one language only, and none is translated here.
OFFICIAL = {
    "members.Party": {"name", "short_name", "abbreviation"},
    "partners.Organisation": {"name", "short_name", "website"},
    "programme.Document": {"title"},
}


@dataclass(frozen=True)
class Gap:
    """One English text; `address` is empty where the row has no page of its own. `may_stay`: an
    official name, which has no French unless its bearer gave it one.
    """

    row: str
    address: str
    field: str
    english: str
    may_stay: bool


@dataclass(frozen=True)
class Gaps:
    """Of one table: the `count` of rows, and what the first `MOST` of them lack."""

    title: str
    count: int
    shown: list[Gap]

    @property
    def is_cut(self) -> bool:
        return self.count > MOST


def french_attention(user: AbstractBaseUser) -> Iterator[Link]:
    """Official names apart. One query."""
    lacking = sum(counts({model: to_write(model) for model in tables(user)}).values())
    if lacking:
        text = ngettext("%(count)s entry lacks French", "%(count)s entries lack French", lacking)
        yield Link(text % {"count": lacking}, reverse("admin:desk_french"))


def report(user: AbstractBaseUser) -> list[Gaps]:
    """One query, and one for each table that lacks something."""
    return [
        Gaps(str(model._meta.verbose_name_plural), count, list(_gaps(model)))
        for model, count in counts({model: pairs(model) for model in tables(user)}).items()
    ]


def tables(user: AbstractBaseUser) -> list[type[Model]]:
    """Those with texts in two languages that this person may see; neither their histories nor
    published editions, in which nothing can be written any more.
    """
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label not in FROZEN
        and pairs(model)
        and not hasattr(model, "instance_type")
        and user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}")
    ]


def to_write(model: type[Model]) -> list[tuple[str, str]]:
    official = OFFICIAL.get(model._meta.label, set())
    return [pair for pair in pairs(model) if pair[0].removesuffix("_en") not in official]


def counts(asked: Mapping[type[Model], list[tuple[str, str]]]) -> dict[type[Model], int]:
    """How many rows of each lack the French of these pairs, in one query; tables that lack nothing
    are left out.
    """
    parts = [
        model._default_manager.filter(lacks_french_q(model, of))
        .order_by()
        .values(place=Value(place, IntegerField()))
        .annotate(number=Count("pk"))
        .values_list("place", "number")
        for place, (model, of) in enumerate(asked.items())
    ]
    if not parts:
        return {}
    first, *others = parts
    found = dict(first.union(*others, all=True) if others else first)
    return {model: found[place] for place, model in enumerate(asked) if found.get(place)}


def _gaps(model: type[Model]) -> Iterator[Gap]:
    rows = model._default_manager.filter(lacks_french_q(model)).order_by("-pk")
    for row in rows.select_related(*_named_by(model))[:MOST]:
        for english, french in pairs(model):
            text = getattr(row, english)
            if text and not getattr(row, french):
                field = str(model._meta.get_field(french).verbose_name)
                may_stay = (english, french) not in to_write(model)
                yield Gap(str(row), _address(row), field, text, may_stay)


def _named_by(model: type[Model], depth: int = 2) -> Iterator[str]:
    """Paths to the rows by whose names a row may call itself."""
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.related_model._meta.app_label != "auth":
            yield field.name
            if depth > 1:
                further = _named_by(field.related_model, depth - 1)
                yield from (f"{field.name}__{path}" for path in further)


def _address(row: Model) -> str:
    names = f"{row._meta.app_label}_{row._meta.model_name}"
    try:
        return reverse(f"admin:{names}_change", args=[row.pk])
    except NoReverseMatch:
        return ""
