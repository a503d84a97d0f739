"""A group's own membership sheet, pasted or in a file."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import called, text_field
from desk.sheets.columns import Line, mapped
from desk.sheets.membership_columns import COLUMNS
from desk.sheets.memberships import TieLine, kinds_by_word, tie_of
from desk.sheets.uploads import MOST_LETTERS, cells, text_of
from members.models import Membership, Parliamentarian
from record.folding import fold

MOST_ROWS = 500
TITLES = {column.name: column.titles for column in COLUMNS}


class MembershipSheetForm(forms.Form):
    """Adds `lines` (a TieLine for each row that can be read), `unknown` (rows left out) and
    `ignored` (titles that mean nothing) to the cleaned data. Errors name row and column.
    """

    listed = forms.CharField(
        label=_("The sheet"),
        required=False,
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 12, "class": "vLargeTextField"}),
        help_text=_(
            "Paste the columns with their line of titles: name, member since; and if you have them "
            "kind, last day, agreement, decision, source. In English or French, in any order."
        ),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        help_text=_("XLSX (its first sheet) or CSV; read instead of what is typed above."),
    )
    source = text_field(
        _("Source"),
        max_length=500,
        required=True,
        help_text=_("What this sheet is, such as: membership sheet of the group, March 2019."),
    )
    leave_out = forms.BooleanField(
        label=_("Leave out people who are not on record"),
        required=False,
        help_text=_("Otherwise each is an error: read in the official list of their time first."),
    )

    def clean_file(self) -> object:
        upload = self.cleaned_data["file"]
        if upload:
            self.data = self.data.copy()
            self.data["listed"] = text_of(upload)
        return upload

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        typed = self.data["listed"] if cleaned.get("file") else cleaned.get("listed", "")
        if not self.errors:
            self._read(typed)
        return cleaned

    def _read(self, typed: str) -> None:
        try:
            sheet = mapped(cells(typed), COLUMNS)
        except forms.ValidationError as error:
            self.add_error("listed", error)
            return
        if not sheet.lines:
            self.add_error("listed", _now("There is no row below the titles."))
        elif len(sheet.lines) > MOST_ROWS:
            told = {"most": MOST_ROWS, "count": len(sheet.lines)}
            sentence = _now("No more than %(most)s rows at once: these are %(count)s.")
            self.add_error("listed", sentence % told)
        else:
            self.unknown: list[str] = []
            kinds = kinds_by_word()
            lines = [self._line(line, kinds) for line in sheet.lines]
            self.cleaned_data["lines"] = [line for line in lines if line]
            self.cleaned_data["unknown"], self.cleaned_data["ignored"] = self.unknown, sheet.ignored
            if not self.errors and not any(line and not line.known for line in lines):
                self.add_error("listed", _now("Every row is on record already."))

    def _line(self, line: Line, kinds: dict[str, str]) -> TieLine | None:
        person = self._person(line)
        word = line.cells.get("kind", "")
        kind = kinds.get(fold(word))
        if kind is None:
            self._refuse(line, "kind", _now("“%(word)s” is no kind of tie.") % {"word": word})
        if person is None or kind is None:
            return None
        try:
            tie = tie_of(line, person, kind, source=self.cleaned_data["source"])
        except forms.ValidationError as error:
            for name, sentences in error.message_dict.items():
                self._refuse(line, name, " ".join(sentences))
            return None
        return TieLine(line.number, tie, self._known(line, tie))

    def _person(self, line: Line) -> Parliamentarian | None:
        name = line.cells["name"]
        if not name:
            self._refuse(line, "name", _now("Give the name."))
            return None
        found = called(name)
        if found.person is None and not found.near and self.cleaned_data.get("leave_out"):
            self.unknown.append(_now("row %(row)d: %(name)s") % {"row": line.number, "name": name})
        elif found.person is None:
            self._refuse(line, "name", found.refusal)
        return found.person

    def _known(self, line: Line, tie: Membership) -> Membership | None:
        """The same tie on record; another end there is an error, since records are corrected on
        their own page."""
        same = tie.parliamentarian.memberships.filter(kind=tie.kind, since=tie.since).first()
        if same is not None and tie.until is not None and tie.until != same.until:
            told = {"tie": same}
            sentence = _now("The record has another end of “%(tie)s”: correct it on its own page.")
            self._refuse(line, "last_day", sentence % told)
        return same

    def _refuse(self, line: Line, column: str, sentence: str) -> None:
        titles = " / ".join(dict.fromkeys(TITLES[column].values()))
        told = {"row": line.number, "column": titles, "sentence": sentence}
        self.add_error("listed", _now("Row %(row)d, column %(column)s: %(sentence)s") % told)
