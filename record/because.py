"""Why a row was changed: the world changed, or the record was wrong."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Because(models.TextChoices):
    """Kept as the history's change reason; editions tell the two apart."""

    EVENT = "event", _("Something happened")
    CORRECTION = "correction", _("The record was wrong")


def sign(row: Any, *, by: object, because: str) -> None:
    """Put the author and the reason on the row for its next history entry."""
    row._history_user = by
    row._change_reason = Because(because).value


def write_down(row: Any, *, by: object, because: str) -> None:
    """Sign, check and save a row.

    Every constraint and `clean()` runs, none excluded. Raises ValidationError.
    """
    sign(row, by=by, because=because)
    row.full_clean()
    row.save()
