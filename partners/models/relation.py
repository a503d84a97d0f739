"""What an organisation is to the group, or to another organisation."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from partners.models.organisation import Organisation
from partners.querysets.organisations import RelationQuerySet
from record.models import Publishable, Sourced
from tenure.models import Tenure, one_open_row, sound_ends
from tenure.querysets import open_q
from tenure.span import is_before

STILL_SO = _("This relation is already recorded as still so; close it first.")


class Relation(Tenure, Sourced, Publishable):
    """`organisation` is the funder, the secretariat, the network: of the group, or `of` another
    organisation. Of one pair, one relation of a kind at a time.
    """

    class Kind(models.TextChoices):
        FUNDER = "funder", _("funder")
        PARTNER = "partner", _("partner")
        SECRETARIAT = "secretariat", _("secretariat")
        SISTER_GROUP = "sister_group", _("sister group")
        NETWORK = "network", _("network")
        MEMBER = "member", _("member")
        ADVISER = "adviser", _("adviser")
        WORKS_WITH = "works_with", _("body it works with")
        MODEL = "model", _("example it was founded on")
        ORIGIN = "origin", _("movement it grew out of")

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="relations", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind of relation"), max_length=12, choices=Kind.choices)
    of = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="relations_of_others",
        verbose_name=_("of which organisation"),
        help_text=_("Leave empty where it is a relation to the group itself."),
    )
    note_en = models.TextField(_("note (English)"), blank=True)
    note_fr = models.TextField(_("note (French)"), blank=True)
    history = HistoricalRecords()

    objects = RelationQuerySet.as_manager()

    class Meta:
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        ordering = ["organisation", "since", "pk"]
        constraints = [
            *sound_ends(),
            one_open_row("organisation", "kind", "of", message=STILL_SO),
            models.UniqueConstraint(
                fields=["organisation", "kind"],
                condition=models.Q(of__isnull=True) & open_q(),
                name="partners_relation_one_open_to_group",
                violation_error_code="one_open",
                violation_error_message=STILL_SO,
            ),
            models.CheckConstraint(
                condition=models.Q(of__isnull=True) | ~models.Q(of=models.F("organisation")),
                name="partners_relation_of_another",
                violation_error_code="of_another",
                violation_error_message=_("An organisation has no relation to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.get_kind_display()}"

    def clean(self) -> None:
        """One of a kind at a time, also where `of` is empty: `one_at_a_time_per` lets that pass."""
        super().clean()
        if self.since is None or self.organisation_id is None:
            return
        if self.until is not None and is_before(self.until, self.since):
            return
        same = Relation.objects.filter(
            organisation=self.organisation_id, kind=self.kind, of=self.of_id
        ).exclude(pk=self.pk)
        if same.overlapping(self.span).exists():
            message = _("This relation is already recorded on some of these days.")
            raise ValidationError({"since": ValidationError(message, code="overlap")})
