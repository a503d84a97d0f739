"""Who the group is, as rows, so that a sister group can use the registry."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from record.bilingual import localized
from record.models import Sourced
from tenure.precision import Precision


class GroupQuerySet(models.QuerySet):
    def the(self) -> "Group | None":
        """The group of this registry; None while it has not been described yet."""
        return self.first()


class Group(Sourced):
    """One row: the group whose registry this is."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    name_en = models.CharField(_("name (English)"), max_length=200)
    name_fr = models.CharField(_("name (French)"), max_length=200)
    short_name_en = models.CharField(_("short name (English)"), max_length=80)
    short_name_fr = models.CharField(_("short name (French)"), max_length=80)
    founded = models.DateField(_("founded"), null=True, blank=True)
    founded_precision = models.CharField(
        _("precision of the founding date"),
        max_length=8,
        choices=Precision.choices,
        default=Precision.DAY,
    )
    purpose_en = models.TextField(_("purpose (English)"), blank=True)
    purpose_fr = models.TextField(_("purpose (French)"), blank=True)
    secretariat_en = models.TextField(_("secretariat (English)"), blank=True)
    secretariat_fr = models.TextField(_("secretariat (French)"), blank=True)
    contact_email = models.EmailField(_("public e-mail address"), blank=True)
    contact_address = models.TextField(_("public postal address"), blank=True)
    website_en = models.URLField(_("website (English)"), blank=True)
    website_fr = models.URLField(_("website (French)"), blank=True)
    licence_name_en = models.CharField(_("data licence (English)"), max_length=120, blank=True)
    licence_name_fr = models.CharField(_("data licence (French)"), max_length=120, blank=True)
    licence_url = models.URLField(_("address of the licence"), blank=True)
    is_practice = models.BooleanField(
        _("practice data"),
        default=False,
        editable=False,
        help_text=_("Everything in this registry is invented; every page and file says so."),
    )
    history = HistoricalRecords()

    objects = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("group")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(id=1),
                name="members_group_only_one",
                violation_error_code="only_one",
                violation_error_message=_("A registry has one group."),
            )
        ]

    def __str__(self) -> str:
        return localized(self, "short_name")


class MandatePoint(Sourced):
    """One point of the group's mandate; a point under another point names it as `parent`."""

    group = models.ForeignKey(
        Group, models.PROTECT, related_name="mandate_points", default=1, verbose_name=_("group")
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="points",
        verbose_name=_("part of"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    text_en = models.TextField(_("text (English)"))
    text_fr = models.TextField(_("text (French)"), blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("point of the mandate")
        verbose_name_plural = _("points of the mandate")
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "order"],
                condition=models.Q(parent__isnull=True),
                name="members_mandatepoint_order",
                violation_error_code="order_taken",
                violation_error_message=_("Another point already has this place in the order."),
            ),
            models.UniqueConstraint(
                fields=["parent", "order"],
                name="members_mandatepoint_order_within",
                violation_error_code="order_taken",
                violation_error_message=_("Another point already has this place in the order."),
            ),
        ]

    def __str__(self) -> str:
        return localized(self, "text")
