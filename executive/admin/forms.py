"""What the forms of the executive's tables check beyond their fields."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from executive.actions.appointing import party_on, refuse_same_party
from executive.actions.refusing import by_field, refuse_as_the_database_would
from executive.rules import Code, Severity
from members.actions.refusals import not_merged
from members.admin.base import AdminForm


class ExecutiveForm(AdminForm):
    """Asks the database itself, once everything else is in order; the lock is held by then."""

    def _update_errors(self, errors: ValidationError) -> None:
        super()._update_errors(by_field(errors))

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.errors:
            return
        try:
            self.refuse()
        except ValidationError as error:
            self.add_error(None, self._told(error))

    def refuse(self) -> None:
        refuse_as_the_database_would(self.instance)

    def _told(self, error: ValidationError) -> ValidationError:
        """Refusals about fields that the page does not show are told above the form."""
        told: dict[Any, list] = {}
        for name, errors in error.update_error_dict({}).items():
            told.setdefault(
                name if name in self.fields else forms.forms.NON_FIELD_ERRORS, []
            ).extend(errors)
        return ValidationError(told)


class AppointmentForm(ExecutiveForm):
    """An empty party is filled in from the affiliation of the first day."""

    def clean(self) -> dict:
        cleaned = super().clean()
        person, since = cleaned.get("parliamentarian"), cleaned.get("since")
        if person and since and not cleaned.get("party"):
            cleaned["party"] = party_on(person, since)
        return cleaned

    def refuse(self) -> None:
        if "parliamentarian" in self.changed_data:
            not_merged("parliamentarian", self.instance.parliamentarian)
        super().refuse()
        refuse_same_party(self.instance)


class VacancyForm(ExecutiveForm):
    """A seat outside the complete record is vacant only because a source says so."""

    def clean_source(self) -> str:
        source = self.cleaned_data["source"]
        if not source:
            raise ValidationError(_now("Say where it is written that the seat was vacant."))
        return source


class WaiverForm(ExecutiveForm):
    code = forms.ChoiceField(
        label=_("Finding"),
        choices=[(code.value, code.label) for code in Code if code.severity is Severity.BREACH],
        help_text=_("Notices need no waiver."),
    )
