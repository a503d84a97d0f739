"""Where the record claims to be complete."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from record.models import Sourced
from tenure.models import Tenure, sound_ends


class Coverage(Tenure, Sourced):
    """Inside its span the absence of a row means that it was not so; outside, that nobody knows."""

    class Subject(models.TextChoices):
        MEMBERSHIP = "membership", _("membership")
        EXECUTIVE = "executive", _("executive")

    one_at_a_time_per = ("subject",)

    subject = models.CharField(_("record of the"), max_length=12, choices=Subject.choices)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("complete record")
        verbose_name_plural = _("complete records")
        ordering = ["subject", "since"]
        constraints = sound_ends()

    def __str__(self) -> str:
        return self.get_subject_display()
