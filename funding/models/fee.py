"""What membership costs, from which year, and who was asked for it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.models import Membership, Parliamentarian
from record.models import Sourced

LEAP_DAY = (2, 29)


class FiscalYearStart(Sourced):
    """From `first_day` on, a fiscal year begins each year on that day and month. A year is called
    by the calendar year in which it begins.
    """

    first_day = models.DateField(_("first day of the first year that begins so"), unique=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("start of the fiscal year")
        verbose_name_plural = _("starts of the fiscal year")
        ordering = ["first_day"]

    def __str__(self) -> str:
        return f"{self.first_day:%Y-%m-%d}"

    def clean(self) -> None:
        super().clean()
        if self.first_day and (self.first_day.month, self.first_day.day) == LEAP_DAY:
            raise ValidationError({"first_day": _("Choose a day that every year has.")})
        same_year = FiscalYearStart.objects.exclude(pk=self.pk)
        if self.first_day and same_year.filter(first_day__year=self.first_day.year).exists():
            raise ValidationError(
                {"first_day": _("Two fiscal years would begin in one calendar year.")}
            )


class FeeRate(Sourced):
    """The full yearly fee of one kind of member from `first_fiscal_year` until a later rate.

    An empty `first_fiscal_year`: the sources do not say from when it was asked, so it governs no
    year. An amount of zero: from that year no fee is due. Once a fee was assessed by it the
    database keeps it from changing.
    """

    kind = models.CharField(_("kind of member"), max_length=13, choices=Membership.Kind.choices)
    amount_cents = models.PositiveIntegerField(_("amount in cents"))
    first_fiscal_year = models.PositiveSmallIntegerField(
        _("first fiscal year"),
        null=True,
        blank=True,
        help_text=_("The calendar year in which it begins. Leave empty where it is not known."),
    )
    decided_by = models.CharField(
        _("decided by"),
        max_length=80,
        blank=True,
        help_text=_("The permanent short name of the motion, such as 2016-11-30-agm/2."),
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("fee rate")
        verbose_name_plural = _("fee rates")
        ordering = ["kind", "first_fiscal_year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "first_fiscal_year"],
                name="funding_feerate_one_per_kind_and_year",
                violation_error_code="one_per_kind_and_year",
                violation_error_message=_("There is already a rate for this kind from this year."),
            ),
            models.CheckConstraint(
                condition=~models.Q(decided_by="") | ~models.Q(source=""),
                name="funding_feerate_decided_or_sourced",
                violation_error_code="decided_or_sourced",
                violation_error_message=_("Name the motion that set the rate, or a source."),
            ),
        ]

    def __str__(self) -> str:
        year = self.first_fiscal_year or _("first year not known")
        return f"{self.get_kind_display()}, {year}"


class FeeAssessment(models.Model):
    """One member's fee for one fiscal year; its amount stands in the transaction's postings. Only
    ever added: to take it back, the transaction is reversed.
    """

    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        related_name="fee_assessments",
        verbose_name=_("parliamentarian"),
    )
    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"))
    kind = models.CharField(_("kind of member"), max_length=13, choices=Membership.Kind.choices)
    rate = models.ForeignKey(
        FeeRate, models.PROTECT, related_name="assessments", verbose_name=_("rate")
    )
    transaction = models.OneToOneField(
        "funding.Transaction",
        models.PROTECT,
        related_name="assessment",
        verbose_name=_("transaction"),
    )

    class Meta:
        verbose_name = _("fee assessment")
        verbose_name_plural = _("fee assessments")
        ordering = ["-fiscal_year", "parliamentarian"]
        indexes = [
            models.Index(fields=["fiscal_year", "parliamentarian"], name="assessment_year_person")
        ]

    def __str__(self) -> str:
        return f"{self.parliamentarian}, {self.fiscal_year}"
