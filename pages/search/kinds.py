"""What can be found, in the order in which equally near kinds are shown. Only what the public may
read anyway."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from funding.models import Grant
from members.models import Mandate, Parliamentarian, Party
from pages.search import hits
from pages.search.ranking import in_rows_of, ranked_people, ranked_rows
from pages.search.typed import Typed, begins_word_of
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
    """`found` answers rows with their `rank`, `order` the order of those equally near; `related`
    adds what `hit` reads of each row shown."""

    code: str
    label: Any
    found: Callable[[Typed], QuerySet]
    order: Callable[[], str]
    hit: hits.HitOf
    related: Callable[[QuerySet], QuerySet] = lambda rows: rows

    def rows(self, typed: Typed) -> QuerySet:
        return self.found(typed).order_by("rank", self.order(), "pk")


def _with_seats_and_names(people: QuerySet[Parliamentarian]) -> QuerySet[Parliamentarian]:
    seats = Mandate.objects.select_related("chamber", "province").newest_first()
    return people.prefetch_related(Prefetch("mandates", seats), "other_names")


def _parties(typed: Typed) -> QuerySet[Party]:
    return ranked_rows(Party.objects.all(), typed, names="names_key", texts=[])


def _organisations(typed: Typed) -> QuerySet[Organisation]:
    """Officers of a sister group count as text of it."""
    officers = in_rows_of(SisterOfficer.objects.all(), "organisation", "text_key")
    texts = [begins_word_of("text_key"), officers]
    return ranked_rows(Organisation.objects.public(), typed, names="names_key", texts=texts)


def _concerns(typed: Typed) -> QuerySet[AreaOfConcern]:
    """Their updates count as text of theirs."""
    updates = in_rows_of(Update.objects.published(), "concern", "text_key")
    texts = [begins_word_of("text_key"), updates]
    return ranked_rows(AreaOfConcern.objects.published(), typed, names="names_key", texts=texts)


def _events(typed: Typed) -> QuerySet[Event]:
    """Motions put there count as text of theirs, and a report that is published; who was there does
    not."""
    motions = in_rows_of(Motion.objects.all(), "event", "text_key")
    texts = [begins_word_of("text_key"), motions, _published_report]
    return ranked_rows(Event.objects.published(), typed, names="names_key", texts=texts)


def _published_report(word: str) -> Q:
    return Q(report_published_at__isnull=False) & begins_word_of("report_key")(word)


def _recommendations(typed: Typed) -> QuerySet[Recommendation]:
    text = begins_word_of("text_key")
    return ranked_rows(Recommendation.objects.public(), typed, names="", texts=[text])


def _memoranda(typed: Typed) -> QuerySet[Memorandum]:
    """Those who signed or were present count as text of it, as printed."""
    signatories = in_rows_of(Signatory.objects.all(), "memorandum", "text_key")
    texts = [begins_word_of("text_key"), signatories]
    return ranked_rows(Memorandum.objects.published(), typed, names="names_key", texts=texts)


def _grants(typed: Typed) -> QuerySet[Grant]:
    """Whom a grant comes from counts as text of it."""
    givers = [
        begins_word_of(f"{giver}__names_key") for giver in ("funder", "payer", "ultimate_funder")
    ]
    return ranked_rows(Grant.objects.published(), typed, names="names_key", texts=givers)


def _documents(typed: Typed) -> QuerySet[Document]:
    text = begins_word_of("text_key")
    return ranked_rows(Document.objects.published(), typed, names="names_key", texts=[text])


def _by_name() -> str:
    return "names_key"


def _newest_first() -> str:
    return "-day"


KINDS = [
    Kind(
        "people",
        _("Parliamentarians"),
        ranked_people,
        lambda: "sort_key",
        hits.of_person,
        _with_seats_and_names,
    ),
    Kind("parties", _("Parties and Senate groups"), _parties, _by_name, hits.of_party),
    Kind(
        "organisations",
        _("Organisations"),
        _organisations,
        lambda: f"sort_key_{active_language()}",
        hits.of_organisation,
    ),
    Kind("concerns", _("Areas of concern"), _concerns, _by_name, hits.of_concern),
    Kind("events", _("Events"), _events, _newest_first, hits.of_event),
    Kind(
        "recommendations",
        _("Recommendations"),
        _recommendations,
        _newest_first,
        hits.of_recommendation,
        lambda rows: rows.select_related("document"),
    ),
    Kind("memoranda", _("Memoranda"), _memoranda, lambda: "-signed_on", hits.of_memorandum),
    Kind("documents", _("Documents"), _documents, _newest_first, hits.of_document),
    Kind(
        "grants",
        _("Grants"),
        _grants,
        _by_name,
        hits.of_grant,
        lambda rows: rows.select_related("funder"),
    ),
]
