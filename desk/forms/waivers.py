"""Accepting a finding."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.admission import REFERENCE_HELP
from desk.forms.fields import day_field, text_field
from executive.composition import composition
from executive.findings import Finding
from executive.wording import sentence


class WaiveForm(forms.Form):
    """Offers the breaches of today that nothing accepts yet; `finding` becomes the Finding."""

    nothing = _("Nothing breaches the rules today, or all of it is accepted.")

    finding = forms.ChoiceField(label=_("Finding"), widget=forms.RadioSelect)
    since = day_field(_("Accepted from"), help_text=_("The first day."))
    last_day = day_field(
        _("Last day"), required=False, help_text=_("Leave empty while it stays accepted.")
    )
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("For staff only, unless it is published."),
    )
    decided_on = day_field(_("Decided on"))
    decided_by = text_field(_("Decided by"), max_length=80, help_text=REFERENCE_HELP)

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.findings = {
            key_of(finding): finding
            for finding in composition().open_breaches
            if finding.appointment is not None
        }
        told = [(key, sentence(finding)) for key, finding in self.findings.items()]
        self.fields["finding"].choices = told

    @property
    def has_nothing(self) -> bool:
        return not self.findings

    def clean_finding(self) -> Finding:
        return self.findings[self.cleaned_data["finding"]]


def key_of(finding: Finding) -> str:
    """Which appointment and which code; only of a finding about an appointment."""
    return f"{finding.appointment.pk}:{finding.code.value}"
