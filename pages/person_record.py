"""What the registry holds about one person, as the page of that person reads it."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import TypeVar

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from executive.offices_held import offices_held
from members.models import Parliamentarian
from members.querysets.ties import is_tied
from members.scope import Completeness, Scope, completeness
from members.timeline import Section, timeline
from pages.person import PersonOnDay
from pages.person_programme import PersonProgramme
from record import visit
from tenure import clock

T = TypeVar("T")


class PersonRecord:
    """Of the person at this address, or the one that record was merged into. Raises Http404 where
    there is none, or no published tie to the group. Each part is read when it is asked for."""

    def __init__(self, slug: str, request: HttpRequest) -> None:
        self._people = visit.kept_of_people(request)
        self.person: Parliamentarian = self._people.piece(("person", slug), lambda: _at(slug))
        if not visit.kept(request).piece(("is public", self.person.pk), self._is_public):
            raise Http404(_("No published tie to the group is recorded."))

    @cached_property
    def sections(self) -> list[Section]:
        """In the active language."""
        return [*offices_held(self.person), *timeline(self.person)]

    @cached_property
    def programme(self) -> PersonProgramme:
        return PersonProgramme(self.person, self._kept("decided by", self._decided_by))

    def on(self, day: date) -> PersonOnDay:
        return PersonOnDay(self, self._kept(("known", day), lambda: _known(day)), day)

    def _decided_by(self) -> tuple[str, ...]:
        rows = [entry.row for section in self.sections for entry in section.entries]
        return tuple(filter(None, (getattr(row, "decided_by", "") for row in rows)))

    def _is_public(self) -> bool:
        return is_tied(self.person.pk)

    def _kept(self, what: Hashable, make: Callable[[], T]) -> T:
        return self._people.piece((what, self.person.pk, clock.today()), make)


def _at(slug: str) -> Parliamentarian:
    rows = Parliamentarian.objects.select_related("merged_into")
    return get_object_or_404(rows, slug=slug).survivor


def _known(day: date) -> Completeness:
    return completeness(Scope.of_day(day))
