"""What every staff form that writes does."""

from django import forms
from django.utils.translation import gettext_lazy as _

from record import lock
from record.because import Because


class RegistryForm(forms.ModelForm):
    """Takes the write lock before it validates, so what it checks is still true when it saves.

    Needs a transaction around validation and save, as the admin's change view gives it. Asks why
    the row changes; a new row is an event unless said otherwise.
    """

    because = forms.ChoiceField(
        label=_("Why this change?"),
        choices=Because.choices,
        initial=Because.EVENT,
        widget=forms.RadioSelect,
        help_text=_("Kept in the history. Editions list events and corrections apart."),
    )

    def clean(self) -> dict:
        lock.take()
        return super().clean() or self.cleaned_data

    def save(self, commit: bool = True) -> object:
        self.instance._change_reason = self.cleaned_data["because"]
        return super().save(commit)
