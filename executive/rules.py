"""What the rules can find about an executive, and how grave it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Severity(models.TextChoices):
    BREACH = "breach", _("breach")
    NOTICE = "notice", _("notice")


class Code(models.TextChoices):
    """The closed list of findings. Breaches need a decision; notices are for knowing."""

    OVER_CAPACITY = "over-capacity", _("more holders than seats")
    SAME_PARTY = "same-party", _("two holders of one party")
    NO_PARTY = "no-party", _("holder without a party")
    PARTY_NOT_REPRESENTED = "party-not-represented", _("party not represented")
    NOT_SITTING = "not-sitting", _("holder without a seat in Parliament")
    NOT_OFFICIAL_MEMBER = "not-official-member", _("holder not an official member")
    NO_RULE = "no-rule", _("office without a rule")
    VACANT_SEAT = "vacant-seat", _("vacant seat")
    NOT_KNOWN = "not-known", _("not known")
    PARTY_WITHOUT_VICE_CHAIR = "party-without-vice-chair", _("party without a seat in the office")
    PARTY_CHANGED = "party-changed", _("party changed since the appointment")
    ACTING = "acting", _("acting holder")

    @property
    def severity(self) -> Severity:
        return Severity.BREACH if self in _BREACHES else Severity.NOTICE


_BREACHES = frozenset(
    {
        Code.OVER_CAPACITY,
        Code.SAME_PARTY,
        Code.NO_PARTY,
        Code.PARTY_NOT_REPRESENTED,
        Code.NOT_SITTING,
        Code.NOT_OFFICIAL_MEMBER,
        Code.NO_RULE,
    }
)
