from collections.abc import Iterable

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from members.models import Parliamentarian


class PageSitemap(Sitemap):
    """In both languages, each address naming its twin."""

    i18n = True
    alternates = True

    def items(self) -> Iterable[str]:
        return ["pages:home", "members:roster", "executive:day", "executive:history", "pages:about"]

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


def sitemap(request: HttpRequest) -> HttpResponse:
    return sitemap_view(
        request,
        {"pages": PageSitemap, "people": ParliamentarianSitemap},
        template_name="pages/sitemap.xml",
    )
