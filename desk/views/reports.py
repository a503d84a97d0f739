"""The questions that the books answer, each on a page of its own and as files."""

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from desk.exporting import (
    CATALOGUE,
    PDF,
    UnknownTable,
    document,
    entry_named,
    text_format,
)
from desk.forms.reports import ReportForm
from desk.previews import put_into
from desk.reports import ReportPage
from exports.catalogue import Asked, Entry
from exports.errors import ExportError
from exports.responses import pdf_response, pieces_response, table_response
from funding.exports.catalogue import WHO_PAID


class Reports(PermissionRequiredMixin, View):
    """The list of questions: those that this person may ask."""

    site: AdminSite | None = None
    url_name = "desk_reports"
    permission_required = WHO_PAID
    raise_exception = True
    title = _("Reports on the money")
    explanation = _("Who has paid, who owes, what came in and what was spent.")

    def get(self, request: HttpRequest) -> HttpResponse:
        entries = [one for one in CATALOGUE.values() if request.user.has_perm(one.permission)]
        context = self.site.each_context(request) | {"title": self.title, "entries": entries}
        return render(request, "admin/desk/reports.html", context)


class Report(PermissionRequiredMixin, View):
    """One answer: `?format=` gives it as a file."""

    site: AdminSite | None = None
    url_name = "desk_report"
    raise_exception = True
    http_method_names = ["get", "head", "options"]

    def setup(self, request: HttpRequest, *arguments: object, **options: object) -> None:
        super().setup(request, *arguments, **options)
        try:
            self.entry: Entry = entry_named(str(options["name"]))
        except UnknownTable as mistake:
            raise Http404(str(mistake)) from mistake

    def get_permission_required(self) -> tuple[str, ...]:
        return (self.entry.permission,)

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:
        nothing_asked = self.entry.which and not request.GET
        form = ReportForm(self.entry, None if nothing_asked else request.GET)
        if nothing_asked:
            return self.show(form)
        if not form.is_valid():
            return self.show(form, status=400)
        try:
            return self.answer(form)
        except ValidationError as mistake:
            put_into(form, mistake, {"first": "from", "last": "to", "which": self.entry.which})
        except (ExportError, InvalidPage) as mistake:
            form.add_error(None, str(mistake))
        return self.show(form, status=400)

    def answer(self, form: ReportForm) -> HttpResponseBase:
        wanted = self.request.GET.get("format")
        if wanted:
            return self.download(form.asked(), wanted)
        page = ReportPage(self.entry, self.entry.answer(form.asked()), self.request.GET)
        return self.show(form, report=page, sections=page.sections)

    def download(self, asked: Asked, wanted: str) -> HttpResponseBase:
        text = text_format(self.entry, wanted)
        stem = str(self.entry.title)
        if text is not None:
            return pieces_response(text.write(asked), stem, self.entry.name, text.extension)
        answer = self.entry.answer(asked)
        if wanted == PDF:
            return pdf_response(document(answer), stem, self.entry.name)
        return table_response(answer.table, wanted, stem)

    def show(self, form: ReportForm, status: int = 200, **context: object) -> HttpResponse:
        context |= self.site.each_context(self.request) | {
            "title": self.entry.title,
            "entry": self.entry,
            "form": form,
            "media": form.media,
        }
        return render(self.request, "admin/desk/report.html", context, status=status)
