"""What is asked before a member's paper is made."""

from django import forms
from django.utils.translation import gettext_lazy as _

LANGUAGES = [("en", _("English")), ("fr", _("French"))]


class ReceiptForm(forms.Form):
    """An empty `language` is the member's own."""

    line = forms.IntegerField(widget=forms.HiddenInput)
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("the member’s own")), *LANGUAGES],
    )


class StatementForm(forms.Form):
    year = forms.IntegerField(required=False, min_value=1867, max_value=2200)
    language = forms.ChoiceField(required=False, choices=[("", ""), *LANGUAGES])
