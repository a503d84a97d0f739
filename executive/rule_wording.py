"""An office's rule as one sentence, in the active language."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from executive.models import OfficeRule


def rule_in_words(rule: OfficeRule) -> str:
    seats = ngettext("%(number)d seat", "%(number)d seats", rule.seats) % {"number": rule.seats}
    parts = [
        seats,
        _each_party(rule) if rule.one_per_party else "",
        _("holders sit in Parliament")
        if rule.must_be_sitting
        else _("holders need not sit in Parliament"),
        _("holders are official members of the group") if rule.must_be_official_member else "",
        "" if rule.voting else _("without a vote on the executive"),
    ]
    return "; ".join(part for part in parts if part) + "."


def _each_party(rule: OfficeRule) -> str:
    """Who may hold it by party, and which parties count."""
    in_the_house = rule.represented == OfficeRule.Represented.HOUSE
    if in_the_house and rule.senate_groups_count:
        return _(
            "each for a different party recognised in the House of Commons, Senate groups included"
        )
    if in_the_house:
        return _("each for a different party recognised in the House of Commons")
    if rule.senate_groups_count:
        return _("each for a different party or Senate group with a seat in Parliament")
    return _("each for a different party with a seat in Parliament")
