from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override
from django.views.decorators.http import require_safe

from members.models import Group
from tenure import clock

ROBOTS = """User-agent: *
Disallow: /admin/

Sitemap: {sitemap}
"""
SECURITY = """Contact: {contact}
Expires: {expires}T00:00:00Z
Preferred-Languages: en, fr
Canonical: {canonical}
"""
SECURITY_HOLDS_FOR = timedelta(days=180)


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


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """As RFC 9116 has it: to whom weaknesses are reported. 404 where no public address is recorded,
    since a file without one is not valid.
    """
    group = Group.objects.the()
    if not (group and group.contact_email):
        raise Http404
    text = SECURITY.format(
        contact=f"mailto:{group.contact_email}",
        expires=clock.today() + SECURITY_HOLDS_FOR,
        canonical=request.build_absolute_uri(reverse("security")),
    )
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
