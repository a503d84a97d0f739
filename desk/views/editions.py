"""Publish an edition of the record."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.editions import EditionForm
from desk.previews import Outcome, Plan, PreviewedTask
from opendata.actions import edition_plan, publish_edition
from record.bilingual import active_language
from tenure.wording import day_in_words


class PublishEdition(PreviewedTask):
    url_name = "desk_publish_edition"
    permission_required = "opendata.add_edition"
    title = _("Publish an edition")
    explanation = _(
        "Freezes all that is public and tells readers what has changed since the last edition. "
        "An edition can never be changed: read the sentences before you publish."
    )
    button = _("Publish the edition")
    form_class = EditionForm

    def plan(self, form: EditionForm) -> Plan:
        planned = edition_plan(on=form.cleaned_data["on"])
        told = {"number": planned.number, "day": day_in_words(planned.on)}
        first = _now("Edition %(number)s, up to %(day)s, is published.") % told
        sentences = [each.by_language[active_language()] for each in planned.sentences]
        plan = Plan([first, *sentences])
        if planned.previous is None:
            plan.notes = [_now("It is the first one, so it tells of no change.")]
        else:
            plan.notes = [
                _now(
                    "Each sentence is published in both languages. Where one tells as happened "
                    "what was only put right, go back and correct the entry as a correction."
                )
            ]
        return plan

    def act(self, form: EditionForm) -> Outcome:
        edition = publish_edition(on=form.cleaned_data["on"], by=self.request.user)
        address = reverse("opendata:edition", args=[edition.number])
        return Outcome(_now("The edition is published."), address)
