"""Reading in an official list."""

import hashlib

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, day_field
from members.lists.official import OfficialList
from members.lists.reading import read_list, refuse_size
from members.lists.refusals import ListRefused
from members.models import ListImport, ProposedChange
from members.querysets.proposals import ProposedChangeQuerySet
from tenure import clock


class ReadListForm(forms.Form):
    """Adds `official_list` and `digest` to the cleaned data; a refused file is an error with the
    row, the value and the remedy of each problem.
    """

    file = forms.FileField(
        label=_("File"),
        help_text=_("As the House, the Senate or a collector of such lists gives it out; 20 MB."),
        error_messages={"empty": _("The file is empty. Download the list again.")},
    )
    as_of = day_field(_("True on"), help_text=_("The day on which the list was taken."))
    expect = forms.IntegerField(
        label=_("People on the list"),
        required=False,
        min_value=1,
        help_text=_("If you know it: another number is then refused."),
    )

    def clean_as_of(self) -> object:
        day = self.cleaned_data["as_of"]
        if not clock.has_come(day):
            raise forms.ValidationError(_now("That day has not come yet."))
        return day

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                cleaned["official_list"], cleaned["digest"] = self._read(cleaned)
            except ListRefused as refused:
                self.add_error("file", refused.sentences)
        return cleaned

    def _read(self, cleaned: dict) -> tuple[OfficialList, str]:
        upload = cleaned["file"]
        refuse_size(upload.size)
        data = upload.read()
        official_list = read_list(
            data, upload.name, as_of=cleaned["as_of"], expect=cleaned["expect"]
        )
        return official_list, hashlib.sha256(data).hexdigest()


class ListWithProposalsForm(ChoosesRows):
    """One list, of those that still have proposals of the kind the subclass decides together."""

    rows_in = ("list_import",)

    list_import = forms.ModelChoiceField(
        label=_("List"), queryset=ListImport.objects.none(), empty_label=None
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["list_import"].queryset = ListImport.objects.filter(
            pk__in=self.proposals().values("list_import")
        )

    def proposals(self) -> ProposedChangeQuerySet:
        raise NotImplementedError


class AdditionsForm(ListWithProposalsForm):
    nothing = _("No list has anything that only adds.")

    def proposals(self) -> ProposedChangeQuerySet:
        return ProposedChange.objects.additions()


class DeparturesForm(ListWithProposalsForm):
    nothing = _("No list leaves out anybody whose seat a poll ended.")

    def proposals(self) -> ProposedChangeQuerySet:
        return ProposedChange.objects.departures()
