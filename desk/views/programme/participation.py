"""What attendance says of who participates, and what to make of it."""

from datetime import date

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View

from desk.forms.programme.participation import MONTHS, ParticipationForm, ProposeForm
from desk.participation_tables import attending_table, silent_table
from desk.previews import Outcome, Plan, PreviewedTask
from desk.proposing import Proposal, proposals, propose
from desk.views.programme.telling import list_of
from exports.errors import ExportError
from exports.responses import table_response
from exports.table import Cell
from members.chips import address_with
from tenure import clock
from tenure.wording import day_in_words

TABLES = {"silent": silent_table, "attending": attending_table}


class Participation(PermissionRequiredMixin, View):
    """`?format=` with `?table=silent` or `attending` answers with a file."""

    site: AdminSite | None = None
    url_name = "desk_participation"
    permission_required = ("programme.view_attendance", "members.view_membership")
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    title = _("Who participates")
    explanation = _("Participating without coming; coming without being on the list.")

    def get(self, request: HttpRequest) -> HttpResponseBase:
        asked = {"months": MONTHS, **request.GET.dict()}
        form = ParticipationForm(asked, label_suffix="")
        if not form.is_valid():
            return self.show(form, status=400)
        day, months = form.day_asked(), form.months_asked()
        tables = {name: table(day, months) for name, table in TABLES.items()}
        wanted = request.GET.get("format")
        if not wanted:
            return self.show(form, tables=self.shown(tables), months=months)
        table = tables.get(request.GET.get("table", ""), tables["silent"])
        try:
            return table_response(table, wanted, str(table.title))
        except ExportError as mistake:
            form.add_error(None, str(mistake))
            return self.show(form, status=400)

    def shown(self, tables: dict) -> list[dict]:
        return [
            {
                "table": table,
                "rows": [
                    [in_words(column.cell(row)) for column in table.columns] for row in table.rows
                ],
                "download": address_with(self.request.GET, format="xlsx", table=name),
                "is_attending": name == "attending",
            }
            for name, table in tables.items()
        ]

    def show(self, form: ParticipationForm, status: int = 200, **context: object) -> HttpResponse:
        context |= self.site.each_context(self.request) | {
            "title": self.title,
            "explanation": self.explanation,
            "form": form,
            "may_propose": self.request.user.has_perm("members.add_membership"),
        }
        return render(
            self.request, "admin/desk/programme_participation.html", context, status=status
        )


class ProposeParticipating(PreviewedTask):
    url_name = "desk_propose_participating"
    permission_required = ("members.add_membership", "programme.view_attendance")
    title = _("Propose participating parliamentarians")
    explanation = _("From attendance, with the event as source; for staff until they agree.")
    button = _("Record them as participating")
    form_class = ProposeForm

    def plan(self, form: ProposeForm) -> Plan:
        sentence = _now("%(person)s: participating parliamentarian from %(day)s, by %(event)s.")
        changes = [
            sentence
            % {
                "person": one.person,
                "day": day_in_words(one.event.day),
                "event": one.event.reference,
            }
            for one in self._proposals(form)
            if one.event
        ]
        note = _now("Nobody is listed publicly until agreement is recorded and the tie published.")
        return Plan(changes, [note])

    def act(self, form: ProposeForm) -> Outcome:
        done = propose(self._proposals(form), by=self.request.user)
        message = ngettext(
            "One participating parliamentarian recorded.",
            "%(count)s participating parliamentarians recorded.",
            len(done),
        )
        undo = _now("Next, record the agreement of each to be listed.")
        return Outcome(message % {"count": len(done)}, list_of(done[0]), undo)

    def _proposals(self, form: ProposeForm) -> list[Proposal]:
        months = form.cleaned_data["months"] or MONTHS
        return proposals(form.cleaned_data["people"], clock.today(), months)


def in_words(cell: Cell) -> str:
    if isinstance(cell, date):
        return day_in_words(cell)
    return "–" if cell is None else str(cell)
