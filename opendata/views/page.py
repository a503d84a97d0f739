"""The catalogue as people read it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override
from django.views import View
from django.views.decorators.http import require_safe

from opendata import catalogue
from opendata.catalogue_page import CataloguePage


class CatalogueView(View):
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        page = CataloguePage(catalogue.tables())
        return render(request, "opendata/catalogue.html", {"catalogue": page})


@require_safe
def in_your_language(request: HttpRequest) -> HttpResponse:
    """From the folder of the files to the catalogue, in the browser's preferred language."""
    with override(get_language_from_request(request)):
        response = HttpResponseRedirect(reverse("opendata:catalogue"))
    patch_vary_headers(response, ["Accept-Language"])
    return response
