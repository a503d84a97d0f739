"""A list of payments, pasted or in a file, as a bank or a spreadsheet gives it out."""

from collections.abc import Sequence
from datetime import date

from django import forms
from django.utils import translation
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import ChoosesPeople, day_field
from desk.forms.money.fields import MoneyForm, method_field, today_field
from desk.sheets.columns import has_titles, mapped
from desk.sheets.payment_columns import COLUMNS as SHEET
from desk.sheets.uploads import MOST_LETTERS, cells, text_of
from funding.actions import PaymentRow
from funding.models import Posting, Transaction
from record.bilingual import LANGUAGES
from record.folding import fold
from record.money import MoneyField

MOST_PAYMENTS = 500
COLUMNS = 5
LIST_HELP = _(
    "One payment on each line: name; amount; day; method; cheque number. The last three may be "
    "left out. Columns pasted from a spreadsheet do too, with or without a line of titles."
)


def payments_on_record(rows: Sequence[PaymentRow]) -> dict[tuple[int, date, int], int]:
    """Transaction numbers by member, day and cents, of payments not reversed. One query."""
    credits = Posting.objects.filter(
        transaction__kind=Transaction.Kind.PAYMENT,
        transaction__reversed_by__isnull=True,
        transaction__date__in={row.on for row in rows},
        parliamentarian__in={row.parliamentarian.pk for row in rows},
    ).values_list("parliamentarian", "transaction__date", "amount_cents", "transaction")
    return {(person, on, -cents): number for person, on, cents, number in credits}


def methods_by_word() -> dict[str, str]:
    """The methods by their codes and their names in both languages, folded."""
    words = {code: code for code in Transaction.Method.values}
    for language in LANGUAGES:
        with translation.override(language):
            words |= {fold(str(label)): code for code, label in Transaction.Method.choices}
    return words


class PaymentListForm(ChoosesPeople, MoneyForm):
    """Adds `rows`, a PaymentRow for each line, to the cleaned data. What a file says is put into
    the text, so that it comes back with the form.
    """

    listed = forms.CharField(
        label=_("Payments"),
        required=False,
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 10, "class": "vLargeTextField"}),
        help_text=LIST_HELP,
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        help_text=_("XLSX or CSV, with the same columns; read instead of what is typed above."),
    )
    total = MoneyField(
        label=_("Total"),
        help_text=_(
            "What the payments come to, by the bank or the sender: another sum is refused."
        ),
    )
    again = forms.BooleanField(
        label=_("Record payments that look recorded already"),
        required=False,
        help_text=_("Else one of the same member, day and amount as in the book is an error."),
    )
    on = today_field(_("Received on"), help_text=_("Where a line tells no day."))
    method = method_field(
        initial=Transaction.Method.TRANSFER, help_text=_("Where a line tells no method.")
    )

    def clean_file(self) -> object:
        upload = self.cleaned_data["file"]
        if upload:
            self.data = self.data.copy()
            self.data["listed"] = text_of(upload)
        return upload

    def clean(self) -> dict:
        cleaned = super().clean()
        typed = self.data["listed"] if cleaned.get("file") else cleaned.get("listed", "")
        cleaned["rows"] = []
        if not self.errors:
            self._read(_in_order(cells(typed)))
        return cleaned

    def _read(self, lines: Sequence[tuple[int, list[str]]]) -> None:
        if lines and _is_titles(lines[0][1]):
            lines = lines[1:]
        if not lines:
            self.add_error("listed", _now("Write at least one payment, or choose a file."))
        elif len(lines) > MOST_PAYMENTS:
            sentence = _now("No more than %(most)s payments at once: these are %(count)s.")
            told = {"most": MOST_PAYMENTS, "count": len(lines)}
            self.add_error("listed", sentence % told)
        else:
            words, start = methods_by_word(), dict(self.cleaned_data)
            rows = [self._row(number, cells, words, start) for number, cells in lines]
            if "listed" not in self.errors and not self.cleaned_data.get("again"):
                self._refuse_recorded(rows)
            if "listed" not in self.errors:
                self.cleaned_data["rows"] = rows

    def _refuse_recorded(self, rows: Sequence[PaymentRow]) -> None:
        recorded = payments_on_record(rows)
        for row in rows:
            key = (row.parliamentarian.pk, row.on, row.amount_cents)
            if (number := recorded.get(key)) is not None:
                told = {"person": row.parliamentarian, "number": number}
                sentence = _now("the book has this payment of %(person)s: transaction %(number)s.")
                self._refuse(row.line, sentence % told)

    def _row(
        self, number: int, cells: list[str], words: dict[str, str], start: dict
    ) -> PaymentRow | None:
        name, amount, day, method, cheque, *more = [*cells, *[""] * (COLUMNS - len(cells))]
        if not name or not amount or any(more):
            self._refuse(number, _now("Write a name, an amount, and a day, a method if need be."))
            return None
        person = self._named("listed", name)
        cents = self._cleaned(number, MoneyField(), amount)
        on = self._cleaned(number, day_field(""), day) if day else start["on"]
        code = words.get(fold(method)) if method else start["method"]
        if code is None:
            self._refuse(number, _now("“%(word)s” is no method of payment.") % {"word": method})
        if person is None or cents is None or on is None or code is None:
            return None
        return PaymentRow(person, cents, on=on, method=code, cheque_number=cheque, line=number)

    def _cleaned(self, number: int, field: forms.Field, text: str) -> int | date | None:
        try:
            return field.clean(text)
        except forms.ValidationError as error:
            self._refuse(number, f"“{text}”: {' '.join(error.messages)}")
            return None

    def _refuse(self, number: int, sentence: str) -> None:
        told = {"line": number, "sentence": sentence}
        self.add_error("listed", _now("Line %(line)d: %(sentence)s") % told)


def _in_order(rows: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The cells by the titles above them, where those are known; else as they stand."""
    if not has_titles(rows, SHEET):
        return rows
    names = [column.name for column in SHEET]
    return [
        (line.number, [line.cells.get(name, "") for name in names])
        for line in mapped(rows, SHEET).lines
    ]


def _is_titles(cells: list[str]) -> bool:
    """Where an amount should be, no digit."""
    return len(cells) > 1 and bool(cells[1]) and not any(sign.isdigit() for sign in cells[1])
