"""The workbooks to fill in."""

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import View

from desk.sheets.template import COLUMNS, template
from exports.responses import workbook_response
from record.bilingual import LANGUAGES


class SheetTemplate(PermissionRequiredMixin, View):
    """XLSX in `?language=`; nothing of the record is in it."""

    site: AdminSite | None = None
    url_name = "desk_sheet_template"
    permission_required = "members.view_membership"
    raise_exception = True
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, kind: str) -> HttpResponse:
        language = request.GET.get("language", "en")
        if kind not in COLUMNS or language not in LANGUAGES:
            raise Http404
        return workbook_response(template(kind, language), f"{kind}-{language}", kind)
