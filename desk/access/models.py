"""What became of the staff's access: the record that Administrators cannot pass by."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AccessRecord(models.Model):
    """One thing done to somebody's access, written by the verbs in `actions` and never changed.

    `roles` are the names of the roles held afterwards, in the order of the table, comma between.
    """

    class Kind(models.TextChoices):
        INVITED = "invited", _("invited")
        REINSTATED = "reinstated", _("invited again after leaving")
        ROLES_CHANGED = "roles_changed", _("given other roles")
        NAME_CHANGED = "name_changed", _("name or address corrected")
        PASSWORD_RESET = "password_reset", _("password reset")
        SECOND_FACTOR_RESET = "second_factor_reset", _("password and second factor reset")
        REMOVED = "removed", _("access withdrawn")
        LINK_USED = "link_used", _("chose a password with the link")
        PASSWORD_CHANGED = "password_changed", _("changed the password")
        SECOND_FACTOR_SET_UP = "second_factor_set_up", _("set up a second factor")
        RECOVERY_CODES_MADE = "recovery_codes_made", _("made new recovery codes")
        RECOVERY_CODE_USED = "recovery_code_used", _("signed in with a recovery code")
        SIGNED_OUT = "signed_out", _("signed out everywhere")

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="access_records",
        verbose_name=_("person"),
    )
    kind = models.CharField(pgettext_lazy("was done", "what"), max_length=24, choices=Kind.choices)
    roles = models.CharField(_("roles afterwards"), max_length=200, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        null=True,
        verbose_name=_("by"),
    )
    at = models.DateTimeField(pgettext_lazy("was done", "when"), default=timezone.now)

    class Meta:
        verbose_name = _("change of access")
        verbose_name_plural = _("changes of access")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_kind_display()}"
