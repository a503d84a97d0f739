"""How what was found is shown: a title that leads to its page, and a few words about it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from funding.models import Grant
from members.models import Parliamentarian, Party
from pages.search.typed import Typed
from partners.models import Memorandum, Organisation
from programme.models import AreaOfConcern, Document, Event, Recommendation
from programme.public.addresses import path_of
from record.bilingual import active_language, localized, localized_with_language

LONGEST_TITLE = 200


@dataclass(frozen=True)
class Hit:
    """`language` is the one that `title` is written in."""

    title: str
    language: str
    address: str
    details: list[str]

    @property
    def lang(self) -> str:
        """For `lang=`: "" where it is the page's own."""
        return "" if self.language == active_language() else self.language


def of_person(person: Parliamentarian, typed: Typed) -> Hit:
    """With seats, newest first, and former names prefetched. Told are those that hold a word that
    the name has not, else the newest seat."""
    words = [word for word in typed.words if word not in person.search_key]
    seats = list(person.mandates.all())
    found = [seat for seat in seats if _holds(seat.search_key, words)] or seats[:1]
    details = list(dict.fromkeys(str(seat) for seat in found))
    former = [name for name in person.other_names.all() if _holds(name.search_key, words)]
    details += [_("also recorded as %(name)s") % {"name": name} for name in former]
    return replace(by_name(person), details=details)


def by_name(person: Parliamentarian) -> Hit:
    address = reverse("pages:parliamentarian", args=[person.slug])
    return Hit(person.full_name, active_language(), address, [])


def of_party(party: Party, typed: Typed) -> Hit:
    """Leads to the roster of its people."""
    address = f"{reverse('members:roster')}?party={party.slug}"
    return _hit(party, "name", address, party.get_kind_display())


def of_organisation(organisation: Organisation, typed: Typed) -> Hit:
    address = reverse("partners:organisation", args=[organisation.slug])
    return _hit(organisation, "name", address, organisation.get_kind_display())


def of_concern(concern: AreaOfConcern, typed: Typed) -> Hit:
    return _hit(concern, "name", path_of(concern), concern.get_kind_display())


def of_event(event: Event, typed: Typed) -> Hit:
    return _hit(event, "title", path_of(event), event.get_kind_display(), event.day_in_words)


def of_recommendation(recommendation: Recommendation, typed: Typed) -> Hit:
    """With the document selected. Its title is its text, cut."""
    numbered = _("number %(number)s of %(document)s") % {
        "number": recommendation.number,
        "document": localized(recommendation.document, "title"),
    }
    return _hit(
        recommendation, "text", path_of(recommendation), numbered, recommendation.day_in_words
    )


def of_memorandum(memorandum: Memorandum, typed: Typed) -> Hit:
    address = reverse("partners:memorandum", args=[memorandum.slug])
    return _hit(memorandum, "title", address, memorandum.signed_in_words)


def of_document(document: Document, typed: Typed) -> Hit:
    return _hit(
        document, "title", path_of(document), document.get_kind_display(), document.day_in_words
    )


def of_grant(grant: Grant, typed: Typed) -> Hit:
    """With the funder selected."""
    address = reverse("funding:grant", args=[grant.reference])
    return _hit(grant, "purpose", address, localized(grant.funder, "name"))


HitOf = Callable[[Any, Typed], Hit]


def _hit(row: object, field: str, address: str, *details: str) -> Hit:
    title, language = localized_with_language(row, field)
    if len(title) > LONGEST_TITLE:
        title = f"{title[:LONGEST_TITLE].rsplit(' ', 1)[0]}…"
    return Hit(title, language, address, [detail for detail in details if detail])


def _holds(key: str, words: list[str]) -> bool:
    return any(word in key for word in words)
