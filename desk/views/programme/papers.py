"""Papers of an event: the sign-in sheet, the people to invite, all that a general meeting needs."""

from collections.abc import Callable, Sequence

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from desk.agm_pack import pack
from desk.agm_pack.people import invitees_table
from desk.agm_pack.sheets import sign_in_sheet
from desk.forms.programme.papers import PackForm
from exports.errors import ExportError
from exports.responses import pdf_response, table_response, workbook_response
from programme.models import Event
from record.bilingual import LANGUAGES

READS_TIES = ("programme.view_attendance", "members.view_membership")


class SignIn(PermissionRequiredMixin, View):
    """PDF in `?language=`."""

    site: AdminSite | None = None
    url_name = "desk_sign_in"
    permission_required = READS_TIES
    raise_exception = True
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        event = get_object_or_404(Event, pk=pk)
        language = request.GET.get("language", "en")
        if language not in LANGUAGES:
            raise Http404
        try:
            content = sign_in_sheet(event, language)
        except ExportError as error:
            return refused(request, error)
        stem = _now("sign-in-%(reference)s-%(language)s")
        told = {"reference": event.reference, "language": language}
        return pdf_response(content, stem % told, "sign-in")


class Invitees(PermissionRequiredMixin, View):
    """XLSX with addresses, for staff only."""

    site: AdminSite | None = None
    url_name = "desk_invitees"
    permission_required = (*READS_TIES, "members.view_parliamentarian")
    raise_exception = True
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        event = get_object_or_404(Event, pk=pk)
        stem = _now("invitees-%(reference)s") % {"reference": event.reference}
        try:
            return table_response(invitees_table(event), "xlsx", stem)
        except ExportError as error:
            return refused(request, error)


class AgmPack(PermissionRequiredMixin, View):
    """`?make=` with a format and a language, such as pdf-fr, answers with the file."""

    site: AdminSite | None = None
    url_name = "desk_agm_pack"
    permission_required = READS_TIES
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    title = _("Papers for a general meeting")
    explanation = _("Agenda, roster, executive, slate, attendance, account, events: in one file.")

    def get(self, request: HttpRequest) -> HttpResponse:
        wanted = request.GET.get("make", "")
        form = PackForm(request.GET if wanted else None)
        if not wanted:
            return self.show(form)
        if wanted not in MAKERS:
            raise Http404
        if not form.is_valid():
            return self.show(form, status=400)
        event, added = form.cleaned_data["event"], form.added()
        return self.answer(request, event, added, wanted)

    def answer(
        self, request: HttpRequest, event: Event, added: Sequence[str], wanted: str
    ) -> HttpResponse:
        language = wanted.rpartition("-")[2]
        make, respond = MAKERS[wanted]
        try:
            content = make(event, language, added)
        except ExportError as error:
            return refused(request, error)
        stem = "-".join([_now("meeting-papers"), event.reference, language])
        return respond(content, stem, "meeting-papers")

    def show(self, form: PackForm, status: int = 200) -> HttpResponse:
        context = self.site.each_context(self.request) | {
            "title": self.title,
            "explanation": self.explanation,
            "form": form,
            "media": form.media,
        }
        return render(self.request, "admin/desk/programme_pack.html", context, status=status)


Maker = Callable[[Event, str, Sequence[str]], bytes]
MAKERS: dict[str, tuple[Maker, Callable[[bytes, str, str], HttpResponse]]] = {
    f"{name}-{language}": pair
    for language in LANGUAGES
    for name, pair in (
        ("pdf", (pack.document, pdf_response)),
        ("xlsx", (pack.spreadsheet, workbook_response)),
    )
}


def refused(request: HttpRequest, error: ExportError) -> HttpResponse:
    messages.error(request, str(error))
    return HttpResponseRedirect(reverse("admin:desk_take_attendance"))
