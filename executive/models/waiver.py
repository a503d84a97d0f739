"""Recorded decisions to accept a finding."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from executive.models.appointment import Appointment
from executive.rules import Code
from record.models import Publishable, PublishableQuerySet, Sourced
from tenure.models import Tenure, sound_ends
from tenure.querysets import TenureQuerySet


class WaiverQuerySet(TenureQuerySet, PublishableQuerySet):
    """Reasons are for staff unless published."""


class Waiver(Tenure, Sourced, Publishable):
    """Accepts one finding about one appointment for a span: the same code about another person, or
    another code about this one, is not silenced.
    """

    one_at_a_time_per = ("appointment", "code")
    overlap_message = _("This finding is already accepted on some of these days.")

    appointment = models.ForeignKey(
        Appointment, models.PROTECT, related_name="waivers", verbose_name=_("appointment")
    )
    code = models.CharField(_("finding"), max_length=24, choices=Code.choices)
    reason = models.TextField(_("reason"))
    decided_on = models.DateField(_("decided on"))
    decided_by = models.CharField(_("decided by"), max_length=80, blank=True)
    history = HistoricalRecords()

    objects = WaiverQuerySet.as_manager()

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        ordering = ["appointment", "since"]
        constraints = sound_ends()

    def __str__(self) -> str:
        return f"{self.get_code_display()}: {self.appointment}"
