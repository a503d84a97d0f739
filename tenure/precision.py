"""How exactly the two ends of a span are known."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    """`ATTESTED`: the source shows it to be so on the stored day; it may have begun earlier.

    `UNKNOWN`: the stored date is only the edge of what the sources support.
    """

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")
    ATTESTED = "attested", _("attested that day, may be earlier")
    UNKNOWN = "unknown", _("not known; last day the sources support")

    @property
    def is_firm(self) -> bool:
        """Whether the end itself is known, be it only to the month or year."""
        return self not in (Precision.ATTESTED, Precision.UNKNOWN)
