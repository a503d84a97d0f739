"""What each kind of member is asked for a fiscal year."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from exports.money import money
from funding.models import FeeRate


def governing_rates(year: int) -> dict[str, FeeRate]:
    """By kind of member: the latest rate whose first fiscal year has come by `year`.

    Rates whose first year no source tells govern none. ValidationError under `year`, naming those,
    where no kind has a rate.
    """
    known = FeeRate.objects.filter(first_fiscal_year__lte=year).order_by("first_fiscal_year")
    rates = {rate.kind: rate for rate in known}
    if not rates:
        raise ValidationError({"year": _no_rate(year)}, code="no_rate")
    return rates


def _no_rate(year: int) -> str:
    sentence = _("No fee rate governs the fiscal year %(year)s.") % {"year": year}
    undated = FeeRate.objects.filter(first_fiscal_year__isnull=True)
    if not undated:
        return sentence + " " + _("Add one, with the motion that set it.")
    named = "; ".join(
        _("%(kind)s, %(amount)s (%(decided_by)s)")
        % {
            "kind": rate.get_kind_display(),
            "amount": money(rate.amount_cents),
            "decided_by": rate.decided_by or rate.source,
        }
        for rate in undated
    )
    return (
        sentence
        + " "
        + _("Of these rates the record does not say from which year they were asked: %(rates)s.")
        % {"rates": named}
    )
