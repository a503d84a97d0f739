from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import View

from desk.access.handover import handover_sheet
from exports.errors import ExportError
from exports.responses import pdf_response
from record.bilingual import LANGUAGES


class Handover(PermissionRequiredMixin, View):
    """PDF in `?language=`, else in the reader's own."""

    site: AdminSite | None = None
    url_name = "desk_handover"
    permission_required = "auth.view_user"
    raise_exception = True
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest) -> HttpResponse:
        language = request.GET.get("language") or get_language() or "en"
        if language not in LANGUAGES:
            raise Http404
        try:
            content = handover_sheet(language, address=request.build_absolute_uri("/"))
        except ExportError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(reverse("admin:index"))
        return pdf_response(content, _("handover"), "handover")
