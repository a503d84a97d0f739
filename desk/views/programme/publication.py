"""Show parts of the programme to readers, and take them back."""

from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.programme.publication import (
    ProgrammePublicationForm,
    PublishProgrammeForm,
    WithdrawProgrammeForm,
)
from desk.previews import Outcome, Plan, PreviewedTask
from members.admin.french import pairs
from programme.actions import publish, publish_report, withdraw_publication, withdraw_report
from programme.models import Attendance, Response

PUBLISHING_PERMISSIONS = tuple(
    f"programme.change_{model}"
    for model in (
        *("event", "attendance", "areaofconcern", "update"),
        *("document", "recommendation", "response"),
    )
)


class PublishProgramme(PreviewedTask):
    url_name = "desk_publish_programme"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Publish about the programme")
    explanation = _("A part follows its whole: an update its concern, a response its document.")
    button = _("Publish")
    form_class = PublishProgrammeForm

    def plan(self, form: ProgrammePublicationForm) -> Plan:
        sentence = _now("Anyone may read from now on: %(row)s")
        report = _now("Anyone may read from now on the report of: %(event)s")
        rows = form.rows_of(*form.WHOLES, *form.PARTS, "responses")
        changes = [sentence % {"row": said(row)} for row in [*rows, *form.people()]]
        changes += [report % {"event": event} for event in form.rows_of("reports")]
        lacking = _now("Has no French text: %(row)s")
        notes = [lacking % {"row": said(row)} for row in rows if lacks_french(row)]
        return Plan(changes, notes)

    def act(self, form: ProgrammePublicationForm) -> Outcome:
        """Wholes first; their parts are read again after that."""
        done = 0
        for names in (form.WHOLES, form.PARTS, ("responses",)):
            rows = [type(row)._default_manager.get(pk=row.pk) for row in form.rows_of(*names)]
            done += len(publish(rows, by=self.request.user)) if rows else 0
        people = form.people()
        done += len(publish(people, by=self.request.user)) if people else 0
        for event in form.rows_of("reports"):
            publish_report(event, by=self.request.user)
            done += 1
        message = ngettext("One entry published.", "%(count)s entries published.", done)
        undo = _now("To take it back, withdraw it.")
        return Outcome(message % {"count": done}, events_list(), undo)


class WithdrawProgramme(PreviewedTask):
    url_name = "desk_withdraw_programme"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Withdraw about the programme")
    explanation = _("The entry stays in the record, for staff only.")
    button = _("Withdraw")
    form_class = WithdrawProgrammeForm

    def plan(self, form: ProgrammePublicationForm) -> Plan:
        sentence = _now("No longer public: %(row)s")
        report = _now("No longer public: the report of %(event)s")
        rows = [*form.rows_of(*form.WHOLES, *form.PARTS, "responses"), *form.people()]
        changes = [sentence % {"row": said(row)} for row in rows]
        return Plan(changes + [report % {"event": event} for event in form.rows_of("reports")])

    def act(self, form: ProgrammePublicationForm) -> Outcome:
        rows: list[Any] = [*form.rows_of(*form.WHOLES, *form.PARTS, "responses"), *form.people()]
        for event in form.rows_of("reports"):
            withdraw_report(event, by=self.request.user)
        if rows:
            withdraw_publication(rows, by=self.request.user)
        done = len(rows) + len(form.rows_of("reports"))
        message = ngettext("One entry withdrawn.", "%(count)s entries withdrawn.", done)
        return Outcome(message % {"count": done}, events_list())


def said(row: Model) -> str:
    """With what it belongs to, where its own words do not say."""
    if isinstance(row, Attendance):
        return f"{row.event}: {row}"
    if isinstance(row, Response):
        return f"{row}, {row.day_in_words}"
    return str(row)


def lacks_french(row: Model) -> bool:
    return any(
        getattr(row, english) and not getattr(row, french) for english, french in pairs(type(row))
    )


def events_list() -> str:
    return reverse("admin:programme_event_changelist")
