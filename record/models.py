"""What every written fact carries, and the one row that writers queue on."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from record.readable import Readable


class Sourced(Readable):
    """`source`: a citation or address. Where sources conflict the other claim is told in the
    dispute fields, beside the row: it enters no count and no rule, and no side is chosen.
    """

    source = models.CharField(
        _("source"),
        max_length=500,
        blank=True,
        help_text=_("Where this is written: a citation or an address. Shown to the public."),
    )
    dispute_en = models.TextField(
        _("what another source says (English)"),
        blank=True,
        help_text=_("Only where sources conflict. Shown beside this entry; neither is preferred."),
    )
    dispute_fr = models.TextField(_("what another source says (French)"), blank=True)
    dispute_source = models.CharField(_("source of that claim"), max_length=500, blank=True)

    class Meta:
        abstract = True


class PublishableQuerySet(models.QuerySet):
    def published(self) -> Self:
        return self.filter(published_at__isnull=False)

    def unpublished(self) -> Self:
        return self.filter(published_at__isnull=True)


class Publishable(models.Model):
    """Staff-only until published; saving never publishes, a verb does."""

    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)

    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        return self.published_at is not None


class RegistryLock(models.Model):
    """One row. Every writing verb updates it first, so writers queue; `version` is random and new
    with each write, so a reader can tell whether anything may have changed. `people_version` is new
    with each write of people, their seats, parties, ties and offices: payments and events leave it.
    Empty before the first. `written_at`: when the last writer took the row.
    """

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    version = models.CharField(max_length=32)
    people_version = models.CharField(max_length=32, default="", db_default="")
    written_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="record_registrylock_only_one")
        ]

    def __str__(self) -> str:
        return self.version
