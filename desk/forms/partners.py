"""What the tasks about partners ask."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import (
    ChoosesPeople,
    ChoosesRows,
    KeysChoice,
    PersonChoice,
    RowsChoice,
    day_field,
    text_field,
    typed_name,
)
from desk.forms.publishing import PublishingForm
from partners.models import Commitment, FollowUp, Memorandum, Organisation, Relation, Signatory

GROUP = "group"


def long_text(label: object, **options: object) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
    return forms.CharField(label=label, required=False, widget=widget, **options)


class CommitmentChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Commitment) -> str:
        return f"{obj.memorandum}: {obj}"


class FollowUpForm(ChoosesRows):
    rows_in = ("commitment",)
    nothing = _("No commitment of a memorandum is on record.")

    commitment = CommitmentChoice(label=_("Commitment"), queryset=Commitment.objects.none())
    day = day_field(_("On"))
    status = forms.ChoiceField(
        label=_("How it stands"), choices=FollowUp.Status.choices, widget=forms.RadioSelect
    )
    text_en = long_text(_("What happened (English)"))
    text_fr = long_text(_("What happened (French)"))
    source = text_field(_("Source"), max_length=500)

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        rows = Commitment.objects.select_related("memorandum")
        self.fields["commitment"].queryset = rows

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("text_en") and not cleaned.get("text_fr"):
            self.add_error("text_en", _now("Say what happened, in either language."))
        return cleaned


class SignForm(ChoosesPeople):
    """`on_behalf` is an organisation's key, GROUP, or empty where it is not known."""

    people_by_name = {"person": "person_name"}
    may_be_nobody = frozenset({"person"})
    nothing = _("No memorandum is on record.")

    memorandum = forms.ModelChoiceField(label=_("Memorandum"), queryset=Memorandum.objects.none())
    role = forms.ChoiceField(
        label=_("This person"), choices=Signatory.Role.choices, widget=forms.RadioSelect
    )
    name = text_field(_("Name as printed"), required=True)
    capacity_en = text_field(_("Capacity as printed (English)"), max_length=300)
    capacity_fr = text_field(_("Capacity (French)"), max_length=300)
    on_behalf = forms.ChoiceField(label=_("For"), required=False)
    person = PersonChoice(label=_("Parliamentarian"))
    person_name = typed_name(_("Or type the name"))
    source = text_field(_("Source"), max_length=500)

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["memorandum"].queryset = Memorandum.objects.all()
        self.fields["on_behalf"].choices = [
            ("", _("not known")),
            (GROUP, _("the group itself")),
            *((str(row.pk), str(row)) for row in Organisation.objects.by_name()),
        ]

    @property
    def has_nothing(self) -> bool:
        return not Memorandum.objects.exists()


class PlainRowsChoice(KeysChoice):
    """Rows without a span, to be ticked."""

    widget = forms.CheckboxSelectMultiple


class PartnersPublishingForm(PublishingForm):
    rows_in = ("relations", "memoranda", "follow_ups")

    relations = RowsChoice(label=_("Relations"), queryset=Relation.objects.none(), required=False)
    memoranda = PlainRowsChoice(
        label=_("Memoranda, with signatories and commitments"),
        queryset=Memorandum.objects.none(),
        required=False,
    )
    follow_ups = PlainRowsChoice(
        label=_("Follow-ups of commitments"), queryset=FollowUp.objects.none(), required=False
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        relations = Relation.objects.select_related("organisation", "of")
        self.fields["relations"].queryset = self.offered(relations)
        self.fields["memoranda"].queryset = self.offered(Memorandum.objects.all())
        self.fields["follow_ups"].queryset = self.offered(FollowUp.objects.all())
