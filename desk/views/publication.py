"""Publish, and withdraw what was published."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.publication import PublicationForm, PublishForm, WithdrawForm
from desk.previews import Outcome, Plan, PreviewedTask
from executive.models import Waiver
from members.actions import publish, withdraw_publication
from members.models import Membership, Statement
from record.bilingual import LANGUAGES

PUBLISHING_PERMISSIONS = (
    "members.change_membership",
    "members.change_statement",
    "executive.change_waiver",
)


class Publish(PreviewedTask):
    url_name = "desk_publish"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Publish")
    explanation = _(
        "Official members are public once ratified. A participating parliamentarian appears here "
        "once the agreement to be listed is on record."
    )
    button = _("Publish")
    form_class = PublishForm

    def plan(self, form: PublicationForm) -> Plan:
        rows = form.cleaned_data["rows"]
        sentence = _now("Anyone may read from now on: %(row)s")
        notes = [
            _now("Has no French text: %(row)s") % {"row": row}
            for row in rows
            if isinstance(row, Statement) and not in_both_languages(row)
        ]
        notes += [
            _now("The reason, as it was written: %(reason)s") % {"reason": row.reason}
            for row in rows
            if isinstance(row, Waiver)
        ]
        return Plan([sentence % {"row": row} for row in rows], notes)

    def act(self, form: PublicationForm) -> Outcome:
        done = publish(form.cleaned_data["rows"], by=self.request.user)
        message = ngettext("One entry published.", "%(count)s entries published.", len(done))
        undo = _now("To take it back, withdraw it.")
        return Outcome(message % {"count": len(done)}, _list_of(done[0]), undo)


class Withdraw(PreviewedTask):
    url_name = "desk_withdraw"
    permission_required = PUBLISHING_PERMISSIONS
    title = _("Withdraw from publication")
    explanation = _("The entry stays in the record, for staff only.")
    button = _("Withdraw")
    form_class = WithdrawForm

    def plan(self, form: PublicationForm) -> Plan:
        sentence = _now("No longer public: %(row)s")
        return Plan([sentence % {"row": row} for row in form.cleaned_data["rows"]])

    def act(self, form: PublicationForm) -> Outcome:
        done = withdraw_publication(form.cleaned_data["rows"], by=self.request.user)
        message = ngettext("One entry withdrawn.", "%(count)s entries withdrawn.", len(done))
        return Outcome(message % {"count": len(done)}, _list_of(done[0]))


def in_both_languages(statement: Statement) -> bool:
    return all(getattr(statement, f"text_{language}") for language in LANGUAGES)


def _list_of(row: Membership | Statement | Waiver) -> str:
    return reverse(f"admin:{row._meta.label_lower.replace('.', '_')}_changelist")
