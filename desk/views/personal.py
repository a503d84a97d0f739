"""What people ask about what is written of them: told, corrected, erased."""

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View

from desk.forms.personal import (
    CloseCorrectionForm,
    ForgetGuestsForm,
    PersonForm,
    PersonReportForm,
)
from desk.personal.erasing import erasable, erase_private
from desk.personal.holdings import holdings
from desk.personal.report import personal_report
from desk.previews import Outcome, Plan, PlanTable, PreviewedTask
from exports.responses import pdf_response
from members.actions import (
    close_correction,
    forget_closed_corrections,
    record_personal_data_act,
)
from members.models import CorrectionRequest, Parliamentarian, PersonalDataAct
from programme.actions import forget_guests, guests_to_forget
from programme.models import Attendance

ACTING = "members.add_personaldataact"


class CloseCorrection(PreviewedTask):
    url_name = "desk_close_correction"
    permission_required = "members.change_correctionrequest"
    title = _("Close a request to correct the record")
    explanation = _(
        "Correct the record first, by its own task; then say here what became of it. Requests "
        "closed for more than a year are forgotten at the same time."
    )
    button = _("Close the request")
    form_class = CloseCorrectionForm

    def plan(self, form: CloseCorrectionForm) -> Plan:
        data = form.cleaned_data
        outcome = CorrectionRequest.Outcome(data["outcome"]).label
        closed = _now("%(request)s: closed, %(outcome)s.")
        changes = [closed % {"request": data["request"], "outcome": outcome}]
        if data["note"]:
            changes.append(data["note"])
        return Plan(changes, notes=[data["request"].message])

    def act(self, form: CloseCorrectionForm) -> Outcome:
        data = form.cleaned_data
        closed = close_correction(
            data["request"], outcome=data["outcome"], note=data["note"], by=self.request.user
        )
        forget_closed_corrections()
        address = reverse("admin:members_correctionrequest_change", args=[closed.pk])
        return Outcome(_now("The request is closed."), address)


class ReportPerson(PreviewedTask):
    """The confirmation records that the report was made; the paper is behind the link it gives."""

    url_name = "desk_person_report"
    permission_required = ACTING
    title = _("Tell a person everything that is held about them")
    explanation = _(
        "Makes a paper with every entry that names the person, private ones too, and what each "
        "said before. Hand it to that person only, once you are sure who is asking."
    )
    button = _("Make the report")
    form_class = PersonReportForm

    def plan(self, form: PersonReportForm) -> Plan:
        person = form.cleaned_data["person"].survivor
        held = holdings(person)
        rows = [
            (told.title, str(len(told.entries)), str(len(told.replaced))) for told in held.tables
        ]
        headings = (_now("Table"), _now("Entries"), _now("Replaced entries"))
        table = PlanTable(_now("What is held"), headings, rows, unfolded=True)
        told = _now("It is recorded that a report about %(person)s was made, and by whom.")
        return Plan([told % {"person": person}], tables=[table])

    def act(self, form: PersonReportForm) -> Outcome:
        person = form.cleaned_data["person"].survivor
        kind = PersonalDataAct.Kind.REPORT
        act = record_personal_data_act(person, kind=kind, by=self.request.user)
        address = reverse("admin:desk_person_report_paper", args=[act.pk])
        language = form.cleaned_data["language"]
        return Outcome(_now("The report is ready."), f"{address}?language={language}")


class PersonReportPaper(PermissionRequiredMixin, View):
    """Of a recorded act of this very reader: nobody else's link opens it."""

    url_name = "desk_person_report_paper"
    permission_required = ACTING
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    site: AdminSite | None = None

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        acts = PersonalDataAct.objects.filter(
            kind=PersonalDataAct.Kind.REPORT, recorded_by=request.user
        )
        act = get_object_or_404(acts, pk=pk)
        language = request.GET.get("language", "en")
        if language not in ("en", "fr"):
            raise Http404
        content = personal_report(act.parliamentarian, language=language)
        stem = _now("everything-about-%(name)s") % {"name": act.parliamentarian.slug}
        return pdf_response(content, stem, "report")


class ErasePrivate(PreviewedTask):
    url_name = "desk_erase_private"
    permission_required = ACTING
    title = _("Erase what is private about a person")
    explanation = _(
        "Empties the correspondence details, the notes and the expected end of a senator’s seat, "
        "in the history too. Public facts, the books, agreements and the wish not to be written "
        "to stay. It cannot be taken back."
    )
    button = _("Erase")
    form_class = PersonForm

    def plan(self, form: PersonForm) -> Plan:
        person: Parliamentarian = form.cleaned_data["person"].survivor
        rows = [(str(one.row), one.name, one.value, str(one.versions)) for one in erasable(person)]
        headings = (_now("Entry"), _now("Field"), _now("What is erased"), _now("Versions"))
        table = PlanTable(_now("What is erased"), headings, rows, unfolded=True)
        told = ngettext(
            "%(person)s: %(count)s private field is erased for good.",
            "%(person)s: %(count)s private fields are erased for good.",
            len(rows),
        )
        return Plan([told % {"person": person, "count": len(rows)}], tables=[table])

    def act(self, form: PersonForm) -> Outcome:
        act = erase_private(form.cleaned_data["person"].survivor, by=self.request.user)
        address = reverse("admin:members_parliamentarian_change", args=[act.parliamentarian_id])
        return Outcome(_now("What was private is erased."), address)


class ForgetGuests(PreviewedTask):
    url_name = "desk_forget_guests"
    permission_required = "programme.delete_attendance"
    title = _("Forget the guests of past events")
    explanation = _(
        "Deletes the names of guests whom the public never saw, half a year after their event, "
        "in the history too. How many came stays with the event. It cannot be taken back."
    )
    button = _("Forget them")
    form_class = ForgetGuestsForm

    def plan(self, form: ForgetGuestsForm) -> Plan:
        keys = guests_to_forget()
        standing = Attendance.objects.filter(pk__in=keys).select_related("event")
        rows = [(str(row.event), row.guest_name) for row in standing]
        told = ngettext(
            "%(count)s guest is forgotten for good.",
            "%(count)s guests are forgotten for good.",
            len(keys),
        )
        table = PlanTable(_now("Guests"), (_now("Event"), _now("Guest")), rows, unfolded=True)
        return Plan([told % {"count": len(keys)}], tables=[table] if rows else [])

    def act(self, form: ForgetGuestsForm) -> Outcome:
        forget_guests(by=self.request.user)
        address = reverse("admin:programme_event_changelist")
        return Outcome(_now("The guests are forgotten."), address)
