"""A file from elsewhere is read in and compared; what differs waits for a decision."""

from typing import Any

from django import forms
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.views.generic import FormView

from desk.previews import Outcome, TaskPage, announce
from members.lists.refusals import ListRefused


class ReadInTask(TaskPage, PermissionRequiredMixin, FormView):
    """Changes nothing but the queue of proposals. Refusals stand beside the field `file`."""

    raise_exception = True

    def propose(self, data: dict[str, Any]) -> tuple[Outcome, str]:
        """Of the form's cleaned data; the second is the address of the review."""
        raise NotImplementedError

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            outcome, review = self.propose(form.cleaned_data)
        except ListRefused as refused:
            form.add_error("file", refused.sentences)
            return self.form_invalid(form)
        except ValidationError as error:
            form.add_error("file", error.messages)
            return self.form_invalid(form)
        announce(self.request, outcome)
        return HttpResponseRedirect(review)
