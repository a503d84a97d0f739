from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Fault:
    """`number`: the transaction at which it shows."""

    number: int
    sentence: str

    def __str__(self) -> str:
        return _("Transaction %(number)d: %(sentence)s") % {
            "number": self.number,
            "sentence": self.sentence,
        }
