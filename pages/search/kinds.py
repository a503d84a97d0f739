"""What can be found, in the order in which equally near kinds are shown. Only what the public may
read anyway."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from funding.models import Grant
from members.models import Mandate, OtherName, Parliamentarian, Party
from pages.search import hits
from pages.search.haystack import Haystack
from pages.search.ranking import ranked_people, ranked_rows
from pages.search.texts import Text, TextOf
from pages.search.typed import Typed
from partners.models import Memorandum, Organisation, Signatory, SisterOfficer
from programme.models import (
    AreaOfConcern,
    Document,
    Event,
    Motion,
    Recommendation,
    Update,
)
from record.bilingual import active_language


@dataclass(frozen=True)
class Kind:
    """`public` answers the rows that the public may read, `names` is the key of their names, ""
    where they have none, and `texts` is what else may hold a word; `order` the order of those
    equally near; `related` adds what `hit` reads of each row shown."""

    code: str
    label: Any
    public: Callable[[], QuerySet]
    order: Callable[[], str]
    hit: hits.HitOf
    names: str = ""
    texts: Sequence[Text | TextOf] = ()
    related: Callable[[QuerySet], QuerySet] = lambda rows: rows

    def rows(self, typed: Typed, near: set[int] | None = None) -> QuerySet:
        """With their `rank`; only among those of these primary keys, where any are given."""
        found = self.found(typed)
        if near is not None:
            found = found.filter(pk__in=near)
        return found.order_by("rank", self.order(), "pk")

    def found(self, typed: Typed) -> QuerySet:
        texts = [text.holds for text in self.texts]
        return ranked_rows(self.public(), typed, names=self.names, texts=texts)

    def haystack(self) -> Haystack:
        """One query for each text."""
        names = [Text(self.names)] if self.names else []
        rows = self.public().model._base_manager.all()
        return Haystack(chain(*(text.lines(rows) for text in (*names, *self.texts))))


class People(Kind):
    """Their names stand among the texts."""

    def found(self, typed: Typed) -> QuerySet:
        return ranked_people(typed)


def _with_seats_and_names(people: QuerySet[Parliamentarian]) -> QuerySet[Parliamentarian]:
    seats = Mandate.objects.select_related("chamber", "province").newest_first()
    return people.prefetch_related(Prefetch("mandates", seats), "other_names")


def _by_name() -> str:
    return "names_key"


def _newest_first() -> str:
    return "-day"


OF_THE_PERSON = "parliamentarian"

KINDS: list[Kind] = [
    People(
        "people",
        _("Parliamentarians"),
        lambda: Parliamentarian.objects.public(),
        lambda: "sort_key",
        hits.of_person,
        texts=[
            Text("search_key"),
            TextOf("search_key", others=lambda: OtherName.objects.all(), link=OF_THE_PERSON),
            TextOf("search_key", others=lambda: Mandate.objects.all(), link=OF_THE_PERSON),
        ],
        related=_with_seats_and_names,
    ),
    Kind(
        "parties",
        _("Parties and Senate groups"),
        lambda: Party.objects.all(),
        _by_name,
        hits.of_party,
        "names_key",
    ),
    Kind(
        "organisations",
        _("Organisations"),
        lambda: Organisation.objects.public(),
        lambda: f"sort_key_{active_language()}",
        hits.of_organisation,
        "names_key",
        [
            Text("text_key"),
            TextOf("text_key", others=lambda: SisterOfficer.objects.all(), link="organisation"),
        ],
    ),
    Kind(
        "concerns",
        _("Areas of concern"),
        lambda: AreaOfConcern.objects.published(),
        _by_name,
        hits.of_concern,
        "names_key",
        [
            Text("text_key"),
            TextOf("text_key", others=lambda: Update.objects.published(), link="concern"),
        ],
    ),
    Kind(
        "events",
        _("Events"),
        lambda: Event.objects.published(),
        _newest_first,
        hits.of_event,
        "names_key",
        [  # who was there is no text of it
            Text("text_key"),
            TextOf("text_key", others=lambda: Motion.objects.all(), link="event"),
            Text("report_key", where=Q(report_published_at__isnull=False)),
        ],
    ),
    Kind(
        "recommendations",
        _("Recommendations"),
        lambda: Recommendation.objects.public(),
        _newest_first,
        hits.of_recommendation,
        texts=[Text("text_key")],
        related=lambda rows: rows.select_related("document"),
    ),
    Kind(
        "memoranda",
        _("Memoranda"),
        lambda: Memorandum.objects.published(),
        lambda: "-signed_on",
        hits.of_memorandum,
        "names_key",
        [  # those who signed or were present, as printed
            Text("text_key"),
            TextOf("text_key", others=lambda: Signatory.objects.all(), link="memorandum"),
        ],
    ),
    Kind(
        "documents",
        _("Documents"),
        lambda: Document.objects.published(),
        _newest_first,
        hits.of_document,
        "names_key",
        [Text("text_key")],
    ),
    Kind(
        "grants",
        _("Grants"),
        lambda: Grant.objects.published(),
        _by_name,
        hits.of_grant,
        "names_key",
        [Text(f"{giver}__names_key") for giver in ("funder", "payer", "ultimate_funder")],
        lambda rows: rows.select_related("funder"),
    ),
]
