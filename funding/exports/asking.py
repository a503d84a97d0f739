"""What was asked for, completed with what is usual."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exports.catalogue import Asked
from funding.fiscal_years import fiscal_year, fiscal_year_of
from funding.models import BankStatement
from members.models import Parliamentarian
from tenure import clock
from tenure.span import Span, is_before

YEARS_SHOWN = 3


def year_of(asked: Asked) -> int:
    """The fiscal year asked for, or the one of the day asked for, or of today."""
    if asked.year is not None:
        return asked.year
    return fiscal_year_of(asked.on or clock.today()).number


def days_of(asked: Asked) -> dict[str, Span | int | date | None]:
    """The arguments of reports on days: the period asked for, or else a fiscal year. Raises
    ValidationError for both at once, or a period that ends before it begins."""
    if asked.first is None and asked.last is None:
        return {"year": year_of(asked), "on": asked.on}
    if asked.year is not None:
        raise ValidationError({"year": _("Ask for a fiscal year or for days, not for both.")})
    return {"within": _period(asked), "on": asked.on}


def period_of(asked: Asked) -> Span:
    """The days asked for, or else the fiscal year asked for and the two before it, as far back as
    the record knows them."""
    if asked.first is not None or asked.last is not None:
        return _period(asked)
    last = fiscal_year(year_of(asked))
    first = last
    for number in range(last.number - 1, last.number - YEARS_SHOWN, -1):
        try:
            first = fiscal_year(number)
        except ValidationError:
            break
    return Span(first.span.since, last.span.until)


def whole_or_days_of(asked: Asked) -> dict[str, Span | int | date | None]:
    """As `days_of`, but everything where neither days nor a year are asked for."""
    if asked.year is None and asked.first is None and asked.last is None:
        return {"on": asked.on}
    return days_of(asked)


def person_of(asked: Asked) -> Parliamentarian:
    """By number or by the short name in their address. Raises ValidationError."""
    wanted = asked.which.strip()
    if not wanted:
        raise ValidationError({"which": _("Say whose account.")})
    by_number = wanted.isascii() and wanted.isdigit() and len(wanted) <= 18
    found = Parliamentarian.objects.filter(**{"pk" if by_number else "slug": wanted}).first()
    if found is None:
        raise ValidationError(
            {"which": _("Nobody in the record has the number or short name “%s”.") % wanted}
        )
    return found.survivor


def bank_statement_of(asked: Asked) -> BankStatement:
    """By its last day, or else the newest one. Raises ValidationError."""
    rows = BankStatement.objects.all()
    found = (rows.filter(up_to=asked.on) if asked.on else rows).order_by("-up_to").first()
    if found is None:
        raise ValidationError({"on": _("There is no bank statement of that day.")})
    return found


def _period(asked: Asked) -> Span:
    last = asked.last or asked.on or clock.today()
    first = asked.first or fiscal_year_of(last).first_day
    if is_before(last, first):
        raise ValidationError({"last": _("The last day comes before the first.")})
    return Span.inclusive(first, last)
