"""Amounts as people type them, in either language's manner, into whole cents."""

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from record.bilingual import active_language

LONGEST_TYPED = 40
MOST_DIGITS = 10

_SPACES = re.compile("[ \u00a0\u2009\u202f]")
_SHAPE = re.compile(
    r"(?P<minus>-)? ?(?P<before>\$)? ?(?P<inner>-)?"
    r"(?P<number>[0-9](?:[0-9., ]*[0-9])?) ?(?P<after>\$)?"
)
_NUMBER = re.compile(
    r"(?P<whole>[0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:[.,](?P<decimals>[0-9]+))?"
    r"|(?P<thousands>[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<cents>[0-9]+))?"
)
_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_CURRENCIES = re.compile(
    r"(?<![a-z])(?:usd|eur|gbp|aud|cad|chf|jpy|euros?|us|ca)(?![a-z])|[a-z]\$", re.IGNORECASE
)


class MoneyField(forms.CharField):
    """Cleans to whole cents (int), or None where nothing is typed and nothing is required.

    Takes "40", "40.5", "$1,234.50", "1 234,50 $", any of the no-break spaces and both minus signs.
    "1,234" is refused, for it is a thousand to one reader and one and a bit to the other. An
    initial value is in cents.
    """

    default_error_messages = {
        "shape": _("Write the amount in digits, such as 40, 1234.50 or 1 234,50."),
        "currency": _("Only Canadian dollars can be entered: write the amount alone or with $."),
        "decimals": _("Write no more than two decimals: cents are the smallest amount."),
        "two_ways": _(
            "“%(typed)s” can be read in two ways. Write %(thousands)s for thousands of dollars, "
            "or two decimals for cents."
        ),
        "too_large": _("Write no more than ten digits of dollars."),
        "negative": _("The amount cannot be less than zero."),
        "zero": _("The amount cannot be zero."),
    }

    def __init__(
        self, *, allow_zero: bool = False, allow_negative: bool = False, **options: Any
    ) -> None:
        self.allow_zero = allow_zero
        self.allow_negative = allow_negative
        super().__init__(**options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return super().widget_attrs(widget) | {"inputmode": "decimal", "autocomplete": "off"}

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int):
            return value
        whole, rest = divmod(abs(value), 100)
        point = "," if active_language() == "fr" else "."
        return f"{'-' if value < 0 else ''}{whole:d}{point}{rest:02d}"

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        typed = super().to_python(value)
        if typed is None or typed in self.empty_values:
            return None
        cents = self._cents(typed)
        if cents < 0 and not self.allow_negative:
            raise self._refusal("negative")
        if cents == 0 and not self.allow_zero:
            raise self._refusal("zero")
        return cents

    def _cents(self, typed: str) -> int:
        text = _SPACES.sub(" ", typed).replace("\N{MINUS SIGN}", "-")
        if _other_currency(text):
            raise self._refusal("currency")
        shape = _SHAPE.fullmatch(text) if len(text) <= LONGEST_TYPED else None
        if not shape or (shape["before"] and shape["after"]) or (shape["minus"] and shape["inner"]):
            raise self._refusal("shape")
        cents = self._whole_cents(shape["number"])
        return -cents if shape["minus"] or shape["inner"] else cents

    def _whole_cents(self, number: str) -> int:
        if _TWO_WAYS.fullmatch(number):
            plain = number.replace(",", "")
            raise self._refusal("two_ways", typed=number, thousands=plain)
        parts = _NUMBER.fullmatch(number)
        if not parts:
            raise self._refusal("shape")
        dollars = re.sub("[ ,]", "", parts["whole"] or parts["thousands"]).lstrip("0") or "0"
        decimals = parts["decimals"] or parts["cents"] or ""
        if len(decimals) > 2:
            raise self._refusal("decimals")
        if len(dollars) > MOST_DIGITS:
            raise self._refusal("too_large")
        return int(dollars) * 100 + int(decimals.ljust(2, "0"))

    def _refusal(self, code: str, **words: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=words or None)


def _other_currency(text: str) -> bool:
    signs = (letter for letter in text if unicodedata.category(letter) == "Sc")
    return any(sign != "$" for sign in signs) or bool(_CURRENCIES.search(text))
