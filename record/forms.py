"""What every staff form that writes does."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.db.models import ForeignKey
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from record import lock
from record.because import Because
from record.seen import state_of, told_too_late


class RegistryForm(forms.ModelForm):
    """Takes the write lock before it validates, so what it checks is still true when it saves.

    Needs a transaction around validation and save, as the admin's change view gives it. Asks why
    the row changes; a new row is an event unless said otherwise. Where somebody else changed the
    row, or the rows below it, after the form was shown, it says so once before it saves.

    `below`: the keys of the rows that are changed on the same page.
    """

    below: Sequence[ForeignKey] = ()

    because = forms.ChoiceField(
        label=_("Why this change?"),
        choices=Because.choices,
        initial=Because.EVENT,
        widget=forms.RadioSelect,
        help_text=_("Kept in the history. Editions list events and corrections apart."),
    )

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not self.is_bound:
            self.initial["seen"] = state_of(self.instance, self.below)

    @cached_property
    def changed_data(self) -> list[str]:
        return [name for name in super().changed_data if name != "seen"]

    def clean(self) -> dict:
        lock.take()
        if not self.instance._state.adding:
            self._refuse_once_if_changed_meanwhile()
        return super().clean() or self.cleaned_data

    def _refuse_once_if_changed_meanwhile(self) -> None:
        """What the row was when the form was shown; where the form did not say, when it came in."""
        seen = self.cleaned_data.get("seen") or state_of(self.instance, self.below)
        now = self._meta.model._base_manager.filter(pk=self.instance.pk).first()
        if now is None:
            self.add_error(None, _now("Somebody has removed this entry meanwhile."))
            return
        state = state_of(now, self.below)
        if state != seen:
            self.add_error(None, told_too_late(self, now))
            entered = cast(QueryDict, self.data).copy()
            entered[self.add_prefix("seen")] = state
            self.data = entered

    def save(self, commit: bool = True) -> object:
        self.instance._change_reason = self.cleaned_data["because"]
        return super().save(commit)
