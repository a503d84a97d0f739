"""Whom to write to, about what."""

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.db.models.fields import BLANK_CHOICE_DASH
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from desk.forms.fields import day_field, text_field
from funding.fiscal_years import UnknownFiscalYear, fiscal_year_of
from funding.models import NoticeBatch
from funding.models.notice import new_key
from funding.notices.occasion import Meeting, Occasion, occasion_of
from funding.notices.recipients import ABOUT_MONEY, BOTH, Recipients, Who, recipients
from tenure import clock

FIRST_YEAR, LAST_YEAR = 1867, 2200
MEETING_FIELDS = ("meeting_day", "meeting_hour", "place_en", "place_fr")
SEES_AMOUNTS = "funding.view_posting"


def this_year() -> int | None:
    try:
        return fiscal_year_of(clock.today()).number
    except UnknownFiscalYear:
        return None


def kinds_for(user: AbstractBaseUser) -> list[tuple[str, object]]:
    """Letters that tell amounts are for those who see the books."""
    sees = user.has_perm(SEES_AMOUNTS)
    return [one for one in NoticeBatch.Kind.choices if sees or one[0] not in ABOUT_MONEY]


def _text(label: object, help_text: object = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        help_text=help_text,
    )


class NoticesForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"))
    who = forms.ChoiceField(label=pgettext_lazy("of a letter", "To"), choices=Who.choices)
    year = forms.IntegerField(
        label=_("Fiscal year"),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        initial=this_year,
        help_text=_("The calendar year in which it begins."),
    )
    language = forms.ChoiceField(
        label=_("Language of correspondence"),
        required=False,
        choices=[
            ("", _("all")),
            ("en", _("English")),
            ("fr", _("French")),
            (BOTH, _("none recorded: the letter is in both")),
        ],
    )
    meeting_day = day_field(_("Day of the meeting"), required=False)
    meeting_hour = forms.TimeField(
        label=_("Time of the meeting"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    place_en = text_field(_("Place (English)"), max_length=200)
    place_fr = text_field(_("Place (French)"), max_length=200)
    added_en = _text(
        _("Added to each letter (English)"),
        _(
            "Such as how to pay, or what the meeting is about. Leave an empty line between "
            "paragraphs."
        ),
    )
    added_fr = _text(_("Added to each letter (French)"))
    with_statements = forms.BooleanField(
        label=_("Enclose each member’s statement of account"),
        required=False,
        help_text=_("In PDF letters and e-mail drafts."),
    )

    def __init__(self, *arguments: object, user: AbstractBaseUser, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["kind"].choices = kinds_for(user)
        if not user.has_perm(SEES_AMOUNTS):
            del self.fields["with_statements"]

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") == NoticeBatch.Kind.MEETING:
            self._complete_meeting(cleaned)
        self._in_both_languages(cleaned)
        return cleaned

    def _complete_meeting(self, cleaned: dict) -> None:
        for name in MEETING_FIELDS:
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, _now("A notice of a meeting needs this."))
        day = cleaned.get("meeting_day")
        if day and clock.has_come(day) and day != clock.today():
            self.add_error("meeting_day", _now("This day is past."))

    def _in_both_languages(self, cleaned: dict) -> None:
        english, french = (cleaned.get(name) for name in ("added_en", "added_fr"))
        if bool(english) != bool(french):
            missing = "added_fr" if english else "added_en"
            self.add_error(missing, _now("Write it in both languages: letters are in either."))

    def recipients(self) -> Recipients:
        """Raises ValidationError under `year`."""
        said = self.cleaned_data
        return recipients(said["kind"], said["who"], year=said["year"], language=said["language"])

    def occasion(self) -> Occasion:
        """Raises ValidationError under `year`, or where no group is described."""
        said = self.cleaned_data
        meeting = None
        if said["kind"] == NoticeBatch.Kind.MEETING:
            meeting = Meeting(
                said["meeting_day"], said["meeting_hour"], said["place_en"], said["place_fr"]
            )
        return occasion_of(
            said["kind"],
            said["year"],
            meeting=meeting,
            added_en=said["added_en"],
            added_fr=said["added_fr"],
        )

    @property
    def encloses(self) -> bool:
        """A statement is always enclosed in a letter that speaks of nothing else."""
        said = self.cleaned_data
        return bool(said.get("with_statements")) or said["kind"] == NoticeBatch.Kind.STATEMENT


class TickedForm(forms.Form):
    """Which of the people shown are written to; the fields of the first form go along hidden."""

    people = forms.MultipleChoiceField(
        label=_("People"),
        error_messages={
            "required": _("Choose at least one person."),
            "invalid_choice": _(
                "Somebody chosen here is no longer written to. Look again at who is."
            ),
        },
    )
    channel = forms.ChoiceField(
        required=False, choices=[*BLANK_CHOICE_DASH, *NoticeBatch.Channel.choices]
    )
    key = forms.CharField(required=False, initial=new_key, max_length=64)

    def __init__(self, *arguments: object, offered: Recipients, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.offered = {str(one.person.pk): one for one in offered.chosen}
        self.fields["people"].choices = [(key, key) for key in self.offered]

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        chosen = set(cleaned.get("people", ()))
        cleaned["people"] = [one for key, one in self.offered.items() if key in chosen]
        return cleaned

    def ticked(self) -> set[str]:
        """Keys, as text; everyone before anything was sent."""
        return set(self.data.getlist("people")) if self.is_bound else set(self.offered)
