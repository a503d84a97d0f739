from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View

from exports.errors import ExportError
from exports.responses import pdf_response, table_response
from exports.table import Table
from partners.exports import memorandum_table, organisation_table, relations_table
from partners.forms import DayForm, NoQuestionForm
from partners.memorandum_page import MemorandumPage
from partners.models import Memorandum, Organisation
from partners.organisation_page import OrganisationPage
from partners.partners_page import PartnersPage
from partners.pdf import memorandum_pdf

PDF = "pdf"


class PartnersView(View):
    """`?format=` answers with a file."""

    http_method_names = ["get", "head", "options"]
    template = ""

    def show(self, form: Form, status: int = 200, **context: object) -> HttpResponse:
        return render(self.request, self.template, {"form": form, **context}, status=status)

    def download(self, table: Table, stem: str) -> HttpResponseBase:
        return table_response(table, self.request.GET["format"], stem)

    def address_of(self, organisation: Organisation) -> str:
        path = reverse("partners:organisation", args=[organisation.slug])
        return self.request.build_absolute_uri(path)


class ListView(PartnersView):
    template = "partners/partners.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        form = DayForm(request.GET, label_suffix="")
        if not form.is_valid():
            return self.show(form, status=400)
        page = PartnersPage(form.asked(), request.GET)
        if not request.GET.get("format"):
            return self.show(form, shown=page)
        try:
            return self.download(relations_table(page, address=self.address_of), _("partners"))
        except ExportError as mistake:
            form.add_error(None, str(mistake))
            return self.show(form, status=400)


class OrganisationView(PartnersView):
    """404 unless something published names the organisation."""

    template = "partners/organisation.html"

    def get(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        organisation = get_object_or_404(Organisation.objects.public(), slug=slug)
        form = DayForm(request.GET, label_suffix="")
        if not form.is_valid():
            return self.show(form, status=400, organisation=organisation)
        page = OrganisationPage(organisation, form.asked(), request.GET)
        try:
            if request.GET.get("format"):
                return self.download(organisation_table(page), organisation.slug)
        except ExportError as mistake:
            form.add_error(None, str(mistake))
            return self.show(form, status=400, organisation=organisation)
        return self.show(form, organisation=organisation, shown=page)


class MemorandumView(PartnersView):
    template = "partners/memorandum.html"

    def get(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        memorandum = Memorandum.objects.published().filter(slug=slug).first()
        if memorandum is None:
            raise Http404(_("No published memorandum has this address."))
        form, page = NoQuestionForm(request.GET), MemorandumPage(memorandum)
        if not form.is_valid():
            return self.show(form, status=400, shown=page)
        try:
            return self.file(page) if request.GET.get("format") else self.show(form, shown=page)
        except ExportError as mistake:
            form.add_error(None, str(mistake))
            return self.show(form, status=400, shown=page)

    def file(self, page: MemorandumPage) -> HttpResponseBase:
        slug = page.memorandum.slug
        if self.request.GET["format"] != PDF:
            return self.download(memorandum_table(page), slug)
        return pdf_response(memorandum_pdf(page, get_language() or "en"), slug, "memorandum")
