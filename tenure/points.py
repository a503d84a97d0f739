"""Facts of one day, known to the day, the month, the year or only about."""

from calendar import monthrange
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from tenure.precision import Precision
from tenure.wording import day_in_words


class PointPrecision(models.TextChoices):
    """`ABOUT`: no source gives the year itself; the stored one is inferred from what they say."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")
    ABOUT = "about", _("about that year")


_COMMON_LETTERS = {"day": 10, "month": 7, "year": 4, "about": 0}
"""How much of an ISO date each precision vouches for."""


class Dated(models.Model):
    """One `day`; where only the month or year is known, the first day of it is stored."""

    day = models.DateField(_("day"))
    day_precision = models.CharField(
        _("precision of the day"),
        max_length=5,
        choices=PointPrecision.choices,
        default=PointPrecision.DAY,
        help_text=_("Where only the month or the year is known, give its first day."),
    )

    class Meta:
        abstract = True

    @property
    def day_in_words(self) -> str:
        return point_in_words(self.day, self.day_precision)


def point_in_words(day: date, precision: str) -> str:
    """ "1 March 2021", "March 2021", "2021", "about 2021"."""
    if precision == PointPrecision.ABOUT:
        return _now("about %(year)s") % {"year": day.year}
    return day_in_words(day, Precision(precision))


def point_in_iso(day: date, precision: str) -> str:
    """Extended Date/Time Format: 2021-03-01, 2021-03, 2021, 2021~."""
    if precision == PointPrecision.ABOUT:
        return f"{day.year:04d}~"
    return day.isoformat()[: _COMMON_LETTERS[precision]]


def surely_before(earlier: Dated, later: Dated) -> bool:
    """Whether one day comes before the other however exactly both are known."""
    letters = min(_COMMON_LETTERS[one.day_precision] for one in (earlier, later))
    return earlier.day.isoformat()[:letters] < later.day.isoformat()[:letters]


def surely_before_postgresql(earlier: str, later: str) -> str:
    """`surely_before` of two rows as SQL; each is an alias of a row with both columns."""
    text = "to_char({}.day, 'YYYY-MM-DD')"
    return _surely_before_sql(text.format(earlier), text.format(later), earlier, later)


def surely_before_sqlite(earlier: str, later: str) -> str:
    return _surely_before_sql(f"{earlier}.day", f"{later}.day", earlier, later)


def _surely_before_sql(earlier_day: str, later_day: str, earlier: str, later: str) -> str:
    letters = " ".join(
        f"WHEN '{precision}' IN ({earlier}.day_precision, {later}.day_precision) THEN {length}"
        for precision, length in sorted(_COMMON_LETTERS.items(), key=lambda item: item[1])
    )
    length = f"CASE {letters} END"
    return f"substr({earlier_day}, 1, {length}) < substr({later_day}, 1, {length})"


def not_over_q(day: date) -> Q:
    """Of `Dated` rows, those whose day, month or year is not over at the start of `day`."""
    firsts = {
        PointPrecision.DAY: day,
        PointPrecision.MONTH: day.replace(day=1),
        PointPrecision.YEAR: day.replace(month=1, day=1),
        PointPrecision.ABOUT: day.replace(month=1, day=1),
    }
    conditions = Q()
    for precision, first in firsts.items():
        conditions |= Q(day_precision=precision, day__gte=first)
    return conditions


def until_day_q(field: str, day: date) -> Q:
    """`day` itself included."""
    return Q(**{f"{field}__lte": day})


def from_day_q(field: str, day: date) -> Q:
    return Q(**{f"{field}__gte": day})


def within_months_q(field: str, day: date, months: int) -> Q:
    """From `months` calendar months before `day` to `day`, both included."""
    return from_day_q(field, months_before(day, months)) & until_day_q(field, day)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last: 31 May less three is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
