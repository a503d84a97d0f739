"""Private addresses of the staff's calendar."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CalendarToken(models.Model):
    """An address that shows the calendar to whoever has it, until it is revoked. Only a digest of
    its secret part is kept, so nobody can read it here."""

    class Language(models.TextChoices):
        ENGLISH = "en", _("English")
        FRENCH = "fr", _("French")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="calendar_tokens",
        verbose_name=_("made by"),
    )
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    digest = models.CharField(_("digest of the secret"), max_length=64, unique=True)
    created_at = models.DateTimeField(pgettext_lazy("calendar address", "made"))
    revoked_at = models.DateTimeField(
        pgettext_lazy("calendar address", "revoked"), null=True, blank=True
    )

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(revoked_at__isnull=True)
                | models.Q(revoked_at__gte=models.F("created_at")),
                name="programme_calendartoken_revoked_after_made",
                violation_error_code="revoked_after_made",
                violation_error_message=_("An address is revoked after it was made."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_language_display()}"
