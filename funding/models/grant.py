"""What funders agreed to give, in money or in kind."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from partners.models import Organisation
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Publishable, Sourced
from tenure import clock
from tenure.precision import Precision
from tenure.span import day_before, is_before


class Grant(Sourced, Publishable):
    """`funder` made the agreement, `payer` sends the money where that is another, and
    `ultimate_funder` is where it comes from in the end. `amount_agreed_cents` is empty where no
    source says how much. `covers_from` to `covers_until`, half-open: the days that support in kind
    is for. What came in and what was spent are postings.
    """

    class Nature(models.TextChoices):
        CASH = "cash", _("money")
        IN_KIND = "in_kind", _("in kind")

    reference = models.SlugField(
        _("short name"),
        max_length=80,
        unique=True,
        help_text=_("Permanent: part of addresses and exports."),
    )
    funder = models.ForeignKey(
        Organisation, models.PROTECT, related_name="grants", verbose_name=_("funder")
    )
    payer = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="grants_paid",
        verbose_name=_("payer"),
        help_text=_("Where another organisation sends the money."),
    )
    ultimate_funder = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="grants_ultimately_funded",
        verbose_name=_("ultimate funder"),
        help_text=_("Where the money comes from in the end, when it is known."),
    )
    nature = models.CharField(
        _("nature"), max_length=7, choices=Nature.choices, default=Nature.CASH
    )
    amount_agreed_cents = models.BigIntegerField(
        _("amount agreed, in cents"), null=True, blank=True
    )
    purpose_en = models.CharField(pgettext_lazy("of a grant", "purpose (English)"), max_length=300)
    purpose_fr = models.CharField(
        pgettext_lazy("of a grant", "purpose (French)"), max_length=300, blank=True
    )
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    agreed_on_precision = models.CharField(
        _("precision of that day"),
        max_length=8,
        choices=Precision.choices,
        default=Precision.DAY,
    )
    spend_by = models.DateField(_("to be spent by"), null=True, blank=True)
    covers_from = models.DateField(_("support from"), null=True, blank=True)
    covers_until = models.DateField(
        _("support until"),
        null=True,
        blank=True,
        help_text=_("The first day that is no longer covered."),
    )
    event_reference = models.CharField(
        _("event"), max_length=80, blank=True, help_text=_("Its permanent short name.")
    )
    names_key = FoldedField(
        of=("purpose_en", "purpose_fr", "reference"), apart=True, max_length=700
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("grant")
        verbose_name_plural = _("grants")
        ordering = ["-agreed_on", "reference"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount_agreed_cents__isnull=True)
                | models.Q(amount_agreed_cents__gt=0),
                name="funding_grant_amount_positive",
                violation_error_code="amount_positive",
                violation_error_message=_(
                    "Write the amount agreed, or leave it empty where it is not known."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(covers_until__isnull=True)
                | models.Q(covers_from__isnull=False, covers_until__gt=models.F("covers_from")),
                name="funding_grant_covers_some_days",
                violation_error_code="covers_some_days",
                violation_error_message=_("The days that are covered must end after they begin."),
            ),
        ]

    def __str__(self) -> str:
        told = {"funder": self.funder, "purpose": localized(self, "purpose")}
        return _now("%(funder)s: %(purpose)s") % told

    @property
    def paid_by(self) -> Organisation:
        return self.payer or self.funder

    @property
    def last_day_covered(self) -> date | None:
        return self.covers_until and day_before(self.covers_until)

    def clean(self) -> None:
        super().clean()
        if self.payer_id is not None and self.payer_id == self.funder_id:
            raise ValidationError(
                {"payer": _("Leave the payer empty where the funder pays the money itself.")}
            )
        if self.agreed_on and not clock.has_come(self.agreed_on):
            raise ValidationError({"agreed_on": _("This day has not come yet.")})
        if self.agreed_on and self.spend_by and is_before(self.spend_by, self.agreed_on):
            raise ValidationError(
                {"spend_by": _("The money cannot have to be spent before it was agreed.")}
            )
