from collections.abc import Callable, Iterable

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from funding.models import Grant
from members.models import Parliamentarian
from opendata.models import Edition
from partners.models import Memorandum, Organisation
from programme.models import AreaOfConcern, Document, Event, Recommendation
from programme.public.addresses import Page, path_of


class PageSitemap(Sitemap):
    """In both languages, each address naming its twin."""

    i18n = True
    alternates = True

    def items(self) -> Iterable[str]:
        return [
            "pages:home",
            "members:roster",
            "members:years",
            "executive:day",
            "executive:history",
            "programme:concerns",
            "programme:events",
            "programme:recommendations",
            "programme:documents",
            "partners:list",
            "funding:overview",
            "opendata:catalogue",
            "opendata:changes",
            "pages:search",
            "pages:about",
            "pages:accessibility",
            "pages:privacy",
        ]

    def location(self, item: str) -> str:
        return reverse(item)


class ParliamentarianSitemap(Sitemap):
    """Those with a published tie to the group, and nobody else."""

    i18n = True
    alternates = True
    limit = 10_000

    def items(self) -> QuerySet[Parliamentarian]:
        return Parliamentarian.objects.public().order_by("slug").only("slug")

    def location(self, item: Parliamentarian) -> str:
        return reverse("pages:parliamentarian", args=[item.slug])


class GrantSitemap(Sitemap):
    i18n = True
    alternates = True
    limit = 10_000

    def items(self) -> QuerySet[Grant]:
        return Grant.objects.published().order_by("reference").only("reference")

    def location(self, item: Grant) -> str:
        return reverse("funding:grant", args=[item.reference])


class OrganisationSitemap(Sitemap):
    """Those that something published names."""

    i18n = True
    alternates = True
    limit = 10_000

    def items(self) -> QuerySet[Organisation]:
        return Organisation.objects.public().order_by("slug").only("slug")

    def location(self, item: Organisation) -> str:
        return reverse("partners:organisation", args=[item.slug])


class MemorandumSitemap(Sitemap):
    i18n = True
    alternates = True

    def items(self) -> QuerySet[Memorandum]:
        return Memorandum.objects.published().order_by("slug").only("slug")

    def location(self, item: Memorandum) -> str:
        return reverse("partners:memorandum", args=[item.slug])


class EditionSitemap(Sitemap):
    i18n = True
    alternates = True
    limit = 10_000

    def items(self) -> QuerySet[Edition]:
        return Edition.objects.only("number")

    def location(self, item: Edition) -> str:
        return reverse("opendata:edition", args=[item.number])


class ProgrammeSitemap(Sitemap):
    """Of one kind of published rows."""

    i18n = True
    alternates = True
    limit = 10_000

    def __init__(self, rows: Callable[[], QuerySet]) -> None:
        self.rows = rows

    def items(self) -> QuerySet:
        return self.rows()

    def location(self, item: Page) -> str:
        return path_of(item)


PROGRAMME: dict[str, Callable[[], QuerySet]] = {
    "concerns": lambda: AreaOfConcern.objects.published().order_by("slug"),
    "events": lambda: Event.objects.published().order_by("reference"),
    "documents": lambda: Document.objects.published().order_by("slug"),
    "recommendations": lambda: (
        Recommendation.objects.public()
        .select_related("document")
        .order_by("document__slug", "number")
    ),
}


def sitemap(request: HttpRequest) -> HttpResponse:
    return sitemap_view(
        request,
        {
            "pages": PageSitemap,
            "people": ParliamentarianSitemap,
            "organisations": OrganisationSitemap,
            "grants": GrantSitemap,
            "memoranda": MemorandumSitemap,
            "editions": EditionSitemap,
            **{name: ProgrammeSitemap(rows) for name, rows in PROGRAMME.items()},
        },
        template_name="pages/sitemap.xml",
    )
