"""Publishing an edition."""

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import day_field
from tenure import clock


class EditionForm(forms.Form):
    on = day_field(
        _("Up to and including"),
        initial=clock.today,
        help_text=_("The edition tells what had happened by the end of that day."),
    )
