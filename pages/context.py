"""What every template may ask for: the group, its notice, and this page's addresses."""

from dataclasses import dataclass
from functools import cached_property
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject

from members.models import Group
from members.notice import notice
from record import visit
from record.bilingual import active_language


@dataclass(frozen=True)
class Twin:
    """The same page in `language`, itself included."""

    request: HttpRequest
    language: str
    name: str

    @cached_property
    def path(self) -> str:
        """With the query; the other language's home page where no page answers here."""
        if self.request.resolver_match is None:
            return f"/{self.language}/"
        here = self.request.get_full_path()
        return here if self.language == active_language() else translate_url(here, self.language)

    @cached_property
    def address(self) -> str:
        return self.request.build_absolute_uri(self.path)


class Addresses:
    """Worked out only when a template asks: a request for a host we do not serve has none."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def twins(self) -> list[Twin]:
        return [Twin(self.request, language, name) for language, name in settings.LANGUAGES]

    @cached_property
    def canonical(self) -> str:
        """Filters and days are views of one page; the pages of a list are pages of their own."""
        page = self.request.GET.get("page", "")
        query = f"?page={page}" if page.isdecimal() and page != "1" else ""
        return self.request.build_absolute_uri(f"{self.request.path}{query}")


def site(request: HttpRequest) -> dict[str, object]:
    """Costs a query or two, and only in templates that use the group or the notice."""
    group = cast(Group | None, SimpleLazyObject(lambda: _group(request)))
    return {
        "group": group,
        "notice": SimpleLazyObject(lambda: notice(group)),
        "addresses": Addresses(request),
    }


def _group(request: HttpRequest) -> Group | None:
    return visit.kept_of_people(request).get("group", Group.objects.the)
