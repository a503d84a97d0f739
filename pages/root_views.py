from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override
from django.views.decorators.http import require_safe

ROBOTS = """User-agent: *
Disallow: /admin/

Sitemap: {sitemap}
"""


@require_safe
def in_your_language(request: HttpRequest) -> HttpResponse:
    """To the home page in the browser's preferred language; no cookie is set."""
    with override(get_language_from_request(request)):
        response = HttpResponseRedirect(reverse("pages:home"))
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(ROBOTS.format(sitemap=sitemap), content_type="text/plain; charset=utf-8")
