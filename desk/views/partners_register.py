"""Read in an edition of a register of groups; decide what it proposes."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from desk.forms.partners_register import (
    CORRECT,
    DISMISS,
    Decided,
    ReadRegisterForm,
    ReviewRegisterForm,
)
from desk.previews import Outcome, Plan, PreviewedTask
from desk.reading_in import ReadInTask
from partners.models import Organisation
from partners.register.deciding import accept, dismiss
from partners.register.entry import Entry
from partners.register.proposing import propose
from partners.register.telling import sentence, summary
from tenure.wording import day_in_words


class ReadRegister(ReadInTask):
    url_name = "desk_read_register"
    permission_required = "partners.add_registeredition"
    title = _("Read in a register of sister groups")
    explanation = _(
        "The officers of the edition are compared with the record. What differs waits for a "
        "decision; nothing else changes."
    )
    button = _("Read the edition")
    form_class = ReadRegisterForm

    @transaction.atomic
    def propose(self, data: dict) -> tuple[Outcome, str]:
        """All entries of the file or none."""
        told = [self._told(group, entry, data) for group, entry in data["entries"]]
        review = reverse("admin:desk_review_register")
        return Outcome(" ".join(told), review), review

    def _told(self, group: Organisation, entry: Entry, data: dict) -> str:
        file_name, user = data["file"].name, self.request.user
        edition = propose(group, entry, data=data["data"], file_name=file_name, by=user)
        proposals = edition.proposals.all() if edition else ()
        told = {"group": group, "day": day_in_words(entry.edition_on)}
        beginning = _now("%(group)s, %(day)s:") % told
        return f"{beginning} {summary(proposals)}"


class ReviewRegister(PreviewedTask):
    url_name = "desk_review_register"
    permission_required = ("partners.change_sisterproposal", "partners.change_sisterofficer")
    title = _("Review officers of sister groups")
    explanation = _("What the editions that were read say otherwise than the record.")
    button = pgettext_lazy("verb", "Record")
    form_class = ReviewRegisterForm

    def plan(self, form: ReviewRegisterForm) -> Plan:
        return Plan([_in_words(decided) for decided in form.cleaned_data["decided"]])

    def act(self, form: ReviewRegisterForm) -> Outcome:
        for decided in form.cleaned_data["decided"]:
            self._decide(decided)
        count = len(form.cleaned_data["decided"])
        message = ngettext("One proposal decided.", "%(count)s proposals decided.", count)
        link = reverse("admin:partners_sisterofficer_changelist")
        return Outcome(message % {"count": count}, link)

    def _decide(self, decided: Decided) -> None:
        if decided.choice == DISMISS:
            dismiss(decided.proposal, by=self.request.user)
            return
        correction = decided.choice == CORRECT
        try:
            accept(
                decided.proposal,
                by=self.request.user,
                last_day=decided.last_day,
                correction=correction,
            )
        except ValidationError as error:
            told = [f"{sentence(decided.proposal)} {each}" for each in error.messages]
            raise ValidationError(told) from error


def _in_words(decided: Decided) -> str:
    told = sentence(decided.proposal)
    if decided.choice == DISMISS:
        return _now("Dismissed: %(proposal)s") % {"proposal": told}
    if decided.choice == CORRECT:
        return _now("Recorded as a correction: %(proposal)s") % {"proposal": told}
    if decided.last_day:
        day = day_in_words(decided.last_day)
        last = _now("Recorded: %(proposal)s The last day before was %(day)s.")
        return last % {"proposal": told, "day": day}
    return _now("Recorded: %(proposal)s") % {"proposal": told}
