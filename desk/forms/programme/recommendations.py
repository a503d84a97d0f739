"""What became of recommendations."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesRows, day_field, text_field
from desk.forms.programme.fields import (
    SOURCE_HELP,
    RecommendationChoice,
    RecommendationsChoice,
    long_text,
    precision_field,
)
from programme.models import Recommendation, Response


class ResponseForm(ChoosesRows):
    """The fields of Response."""

    rows_in = ("recommendation",)
    nothing = _("No recommendation is on record.")

    recommendation = RecommendationChoice(
        label=_("Recommendation"), queryset=Recommendation.objects.none()
    )
    day = day_field(_("On"))
    day_precision = precision_field()
    status = forms.ChoiceField(
        label=_("Status"), choices=Response.Status.choices, widget=forms.RadioSelect
    )
    responder_en = text_field(_("Response of (English)"), max_length=200)
    responder_fr = text_field(_("Response of (French)"), max_length=200)
    text_en = long_text(_("Text (English)"))
    text_fr = long_text(_("Text (French)"))
    judged_by = text_field(
        _("Judged by"),
        required=True,
        max_length=160,
        help_text=_("Who says that this is the status; shown to the public."),
        error_messages={"required": _("Say who judged the status.")},
    )
    source = text_field(
        _("Source"),
        required=True,
        max_length=500,
        help_text=SOURCE_HELP,
        error_messages={"required": _("A response needs its source.")},
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        rows = Recommendation.objects.select_related("document")
        self.fields["recommendation"].queryset = rows


class CheckForm(ChoosesRows):
    rows_in = ("recommendations",)
    nothing = _("No recommendation is on record.")

    recommendations = RecommendationsChoice(
        label=_("Recommendations"),
        queryset=Recommendation.objects.none(),
        error_messages={"required": _("Choose at least one.")},
    )
    on = day_field(_("Responses looked for on"))

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        rows = Recommendation.objects.select_related("document")
        self.fields["recommendations"].queryset = rows
