"""What people ask about what is written of them, and what was done."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.models.parliamentarian import Parliamentarian
from record.readable import Readable

LONGEST_MESSAGE = 4000


def _staff(verbose_name: object) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
    )


class CorrectionRequest(Readable):
    """What a reader wrote on the public form. `about`: the path of the page it is about. Without
    history, so that erasing one leaves nothing of it.
    """

    class Outcome(models.TextChoices):
        CORRECTED = "corrected", _("the record was corrected")
        UNCHANGED = "unchanged", _("the record stays as it is")
        OTHER = "other", _("not about the record")

    about = models.CharField(_("page"), max_length=300, blank=True)
    message = models.TextField(_("message"), validators=[MaxLengthValidator(LONGEST_MESSAGE)])
    contact = models.CharField(_("how to answer"), max_length=200, blank=True)
    language = models.CharField(
        _("language"), max_length=2, choices=[("en", _("English")), ("fr", _("French"))]
    )
    received_at = models.DateTimeField(_("received"))
    outcome = models.CharField(
        pgettext_lazy("of a correction request", "outcome"),
        max_length=9,
        blank=True,
        choices=Outcome.choices,
    )
    note = models.TextField(
        _("what was done"), blank=True, validators=[MaxLengthValidator(LONGEST_MESSAGE)]
    )
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = _staff(_("closed by"))

    class Meta:
        verbose_name = _("correction request")
        verbose_name_plural = _("correction requests")
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome="", closed_at__isnull=True)
                | ~models.Q(outcome="") & models.Q(closed_at__isnull=False),
                name="members_correctionrequest_closed_with_outcome",
                violation_error_code="closed_with_outcome",
                violation_error_message=_("A closed request has an outcome, an open one none."),
            ),
            models.CheckConstraint(
                condition=~models.Q(message=""),
                name="members_correctionrequest_says_something",
                violation_error_code="says_something",
                violation_error_message=_("Say what is wrong."),
            ),
        ]

    def __str__(self) -> str:
        return self.about or f"{self._meta.verbose_name} {self.pk}"


class PersonalDataAct(models.Model):
    """That a person was told what is held about them, or had their private fields erased: what was
    told or erased is not kept here. Without `recorded_by` it was done by a command.
    """

    class Kind(models.TextChoices):
        REPORT = "report", _("report of everything held")
        ERASURE = "erasure", _("private fields erased")

    kind = models.CharField(_("kind"), max_length=7, choices=Kind.choices)
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        related_name="personal_data_acts",
        verbose_name=_("parliamentarian"),
    )
    recorded_by = _staff(_("recorded by"))
    recorded_at = models.DateTimeField(_("recorded at"))

    class Meta:
        verbose_name = _("act on personal data")
        verbose_name_plural = _("acts on personal data")
        ordering = ["-recorded_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.parliamentarian}, {self.get_kind_display()}"
