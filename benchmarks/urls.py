from django.http import HttpRequest, HttpResponse
from django.urls import path

from gpg_registry.urls import urlpatterns as registry

TRIVIAL = "/trivial/"
"""Not among the public addresses, so that it asks for no registry version and has no ETag."""


def trivial(_request: HttpRequest) -> HttpResponse:
    """Nothing but what every answer costs."""
    return HttpResponse("nothing")


urlpatterns = [path(TRIVIAL.removeprefix("/"), trivial), *registry]
