"""Show parts of the programme to readers, and take them back."""

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from desk.forms.programme.publication import ProgrammePublishingForm
from desk.previews import Plan
from desk.publishing import PublishTask, WithdrawTask
from programme.actions import publish, publish_report, withdraw_report
from programme.models import Attendance, Response

PUBLISHING_PERMISSIONS = tuple(
    f"programme.change_{model}"
    for model in (
        *("event", "attendance", "areaofconcern", "update"),
        *("document", "recommendation", "response"),
    )
)


class ShowsProgramme:
    """Rows, each with what it belongs to, and the reports of events."""

    form_class = ProgrammePublishingForm
    permission_required = PUBLISHING_PERMISSIONS
    sentence_on_report: object

    def plan(self, form: ProgrammePublishingForm) -> Plan:
        plan = super().plan(form)
        sentence = str(self.sentence_on_report)
        plan.changes += [sentence % {"event": event} for event in form.rows_of("reports")]
        return plan

    def said(self, row: Model) -> str:
        if isinstance(row, Attendance):
            return f"{row.event}: {row}"
        if isinstance(row, Response):
            return f"{row}, {row.day_in_words}"
        return str(row)

    def link(self, form: ProgrammePublishingForm) -> str:
        return reverse("admin:programme_event_changelist")


class PublishProgramme(ShowsProgramme, PublishTask):
    url_name = "desk_publish_programme"
    title = _("Publish about the programme")
    explanation = _("A part follows its whole: an update its concern, a response its document.")
    sentence_on_report = _("Anyone may read from now on the report of: %(event)s")
    verb = staticmethod(publish)

    def carry_out(self, form: ProgrammePublishingForm) -> int:
        """Wholes first; their parts are read again after that."""
        done = 0
        for names in (form.WHOLES, form.PARTS, ("responses",)):
            rows = [type(row)._default_manager.get(pk=row.pk) for row in form.rows_of(*names)]
            done += self.carry_out_on(rows)
        done += self.carry_out_on(form.people())
        reports = form.rows_of("reports")
        for event in reports:
            publish_report(event, by=self.request.user)
        return done + len(reports)


class WithdrawProgramme(ShowsProgramme, WithdrawTask):
    url_name = "desk_withdraw_programme"
    title = _("Withdraw about the programme")
    sentence_on_report = _("No longer public: the report of %(event)s")

    def carry_out(self, form: ProgrammePublishingForm) -> int:
        reports = form.rows_of("reports")
        for event in reports:
            withdraw_report(event, by=self.request.user)
        return self.carry_out_on(form.rows()) + len(reports)
