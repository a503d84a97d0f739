from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View
from django.views.generic import TemplateView

from exports.errors import ExportError
from exports.responses import table_response
from members.exports import timeline_table
from members.models import Parliamentarian
from pages.about import About
from pages.home import Home
from pages.person_record import PersonRecord
from pages.retention import RETENTION
from record import visit
from tenure.forms import OnForm


class PublicView(View):
    http_method_names = ["get", "head", "options"]


class HomeView(PublicView, TemplateView):
    template_name = "pages/home.html"

    def get_context_data(self, **context: object) -> dict[str, object]:
        home = Home(visit.kept_of_people(self.request))
        return super().get_context_data(home=home, **context)


class AboutView(PublicView, TemplateView):
    template_name = "pages/about.html"

    def get_context_data(self, **context: object) -> dict[str, object]:
        return super().get_context_data(about=About(), **context)


class PrivacyView(PublicView, TemplateView):
    template_name = "pages/privacy.html"
    extra_context = {"retention": RETENTION}


class CorrectionReceivedView(PublicView, TemplateView):
    template_name = "pages/correction_received.html"


class ParliamentarianView(PublicView):
    """404 without a published tie to the group; the address of a merged record leads on."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        record = PersonRecord(slug, request)
        if record.person.slug != slug:
            return moved_to(record.person, request)
        form = OnForm(request.GET, label_suffix="")
        if form.is_valid() and request.GET.get("format"):
            return self.download(record, form)
        return self.page(record, form)

    def download(self, record: PersonRecord, form: OnForm) -> HttpResponseBase:
        try:
            table = timeline_table(record.person, record.sections)
            return table_response(table, self.request.GET["format"], record.person.slug)
        except ExportError as mistake:
            form.add_error(None, str(mistake))
            return self.page(record, form)

    def page(self, record: PersonRecord, form: OnForm) -> HttpResponse:
        context = {"record": record, "person": record.person, "form": form}
        if not form.is_valid():
            return render(self.request, "pages/parliamentarian.html", context, status=400)
        context["on_day"] = record.on(form.day())
        return render(self.request, "pages/parliamentarian.html", context)


def moved_to(person: Parliamentarian, request: HttpRequest) -> HttpResponse:
    address = reverse("pages:parliamentarian", args=[person.slug])
    query = request.GET.urlencode()
    return redirect(f"{address}?{query}" if query else address, permanent=True)
