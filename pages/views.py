from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import TemplateView

from executive.offices_held import offices_held
from exports.errors import ExportError
from exports.responses import table_response
from members.exports import timeline_table
from members.models import Parliamentarian
from members.scope import Scope, completeness
from members.timeline import timeline
from pages.about import About
from pages.home import Home
from pages.person import PersonOnDay
from pages.person_programme import PersonProgramme
from pages.retention import RETENTION
from tenure.forms import OnForm


class PublicView(View):
    http_method_names = ["get", "head", "options"]


class HomeView(PublicView, TemplateView):
    template_name = "pages/home.html"

    def get_context_data(self, **context: object) -> dict[str, object]:
        return super().get_context_data(home=Home(), **context)


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
        person = public_person(slug)
        if person.slug != slug:
            return moved_to(person, request)
        sections = [*offices_held(person), *timeline(person)]
        form = OnForm(request.GET, label_suffix="")
        if form.is_valid() and request.GET.get("format"):
            return self.download(person, sections, form)
        return self.page(person, sections, form)

    def download(self, person: Parliamentarian, sections: list, form: OnForm) -> HttpResponseBase:
        try:
            table = timeline_table(person, sections)
            return table_response(table, self.request.GET["format"], person.slug)
        except ExportError as mistake:
            form.add_error(None, str(mistake))
            return self.page(person, sections, form)

    def page(self, person: Parliamentarian, sections: list, form: OnForm) -> HttpResponse:
        programme = PersonProgramme(person, sections)
        context = {"person": person, "sections": sections, "form": form, "programme": programme}
        if not form.is_valid():
            return render(self.request, "pages/parliamentarian.html", context, status=400)
        known = completeness(Scope.of_day(form.day()))
        context["on_day"] = PersonOnDay(person, sections, known, form.day())
        return render(self.request, "pages/parliamentarian.html", context)


def public_person(slug: str) -> Parliamentarian:
    """The person at this address, or the one that record was merged into; else Http404."""
    person = get_object_or_404(Parliamentarian.objects.select_related("merged_into"), slug=slug)
    survivor = person.survivor
    if not Parliamentarian.objects.public().filter(pk=survivor.pk).exists():
        raise Http404(_("No published tie to the group is recorded."))
    return survivor


def moved_to(person: Parliamentarian, request: HttpRequest) -> HttpResponse:
    address = reverse("pages:parliamentarian", args=[person.slug])
    query = request.GET.urlencode()
    return redirect(f"{address}?{query}" if query else address, permanent=True)
