"""Whether the book is whole, for whoever reads it."""

import io
from itertools import islice

from django import forms
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from desk.previews import TaskPage
from funding.exports.catalogue import BOOKS
from funding.ledger import head
from funding.ledger.printed import heads_in
from funding.ledger.verifying import verify

FAULTS_TOLD = 200


class PrintedHeadsForm(forms.Form):
    """Adds `heads`, hashes by transaction number, to the cleaned data."""

    printed = forms.CharField(
        label=_("What receipts and exports have printed"),
        required=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"}),
        help_text=_(
            "Paste any text with lines “ledger-head number hash”, from receipts, statements or "
            "exports kept elsewhere. Only these show a book that was cut short or written anew."
        ),
    )

    def clean_printed(self) -> str:
        text = self.cleaned_data["printed"]
        self.cleaned_data["heads"] = heads_in(io.StringIO(text))
        if text.strip() and not self.cleaned_data["heads"]:
            raise forms.ValidationError(_now("No line “ledger-head number hash” was found here."))
        return text


class CheckBook(TaskPage, PermissionRequiredMixin, FormView):
    """Reads the whole book and changes nothing."""

    url_name = "desk_check_book"
    raise_exception = True
    permission_required = BOOKS
    title = _("Check the book")
    explanation = _(
        "Reads every transaction: its number, its sum, its place in the chain, the closings, the "
        "fees against their rates. Nothing is changed."
    )
    button = _("Check the book")
    form_class = PrintedHeadsForm
    template_name = "admin/desk/book_check.html"

    def form_valid(self, form: PrintedHeadsForm) -> HttpResponse:
        number, head_hash = head()
        heads = form.cleaned_data["heads"]
        faults = list(islice(verify(heads), FAULTS_TOLD + 1))
        checked = {
            "number": number,
            "head": head_hash,
            "heads": len(heads),
            "faults": faults[:FAULTS_TOLD],
            "has_more": len(faults) > FAULTS_TOLD,
        }
        return self.render_to_response(self.get_context_data(form=form, checked=checked))
