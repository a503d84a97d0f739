"""Editions of a register of parliamentary groups that were read, and what they would change."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partners.models.organisation import Organisation
from partners.models.sister_officer import SisterOfficer


class RegisterEdition(models.Model):
    """One reading of one sister group's entry. It edits nothing: its proposals wait for a person.
    Of the entry only what is listed here is kept, and no way to reach anybody.
    Without a file where somebody typed it in.
    """

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="editions", verbose_name=_("sister group")
    )
    edition_on = models.DateField(_("edition of"))
    last_agm_on = models.DateField(
        _("last annual general meeting of that group"), null=True, blank=True
    )
    address = models.URLField(_("address of the entry"), blank=True)
    officer_count = models.PositiveSmallIntegerField(_("officers listed"))
    file_name = models.CharField(_("file"), max_length=255, blank=True)
    digest = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("read in by"),
    )
    created_at = models.DateTimeField(_("read in"), auto_now_add=True)

    class Meta:
        verbose_name = _("edition of a register")
        verbose_name_plural = _("editions of registers")
        ordering = ["-edition_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "edition_on"],
                name="partners_registeredition_once",
                violation_error_code="edition_once",
                violation_error_message=_("This edition has been read already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.edition_on})"


class SisterProposal(models.Model):
    """`officer` is the row it is about, none for somebody new; `role`, `title`, `name` and `party`
    are what the edition prints.
    """

    class Kind(models.TextChoices):
        CONFIRMED = "confirmed", _("still listed")
        NEW = "new", _("new officer")
        GONE = "gone", _("no longer listed")
        ROLE = "role", _("office changed")
        PARTY = "party", _("party relabelled")
        VACANCY = "vacancy", _("vacant office")

    class State(models.TextChoices):
        PENDING = "pending", _("to review")
        ACCEPTED = "accepted", _("accepted")
        DISMISSED = "dismissed", _("dismissed")

    edition = models.ForeignKey(
        RegisterEdition, models.PROTECT, related_name="proposals", verbose_name=_("edition")
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    officer = models.ForeignKey(
        SisterOfficer,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name=_("officer"),
    )
    role = models.CharField(
        _("office printed"), max_length=10, choices=SisterOfficer.Role.choices, blank=True
    )
    title = models.CharField(_("other office printed"), max_length=120, blank=True)
    name = models.CharField(_("name printed"), max_length=120, blank=True)
    party = models.CharField(_("party printed"), max_length=120, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.PENDING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta:
        verbose_name = _("proposed change of an officer")
        verbose_name_plural = _("proposed changes of officers")
        ordering = ["edition", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(state="pending") & models.Q(decided_at__isnull=True))
                | (~models.Q(state="pending") & models.Q(decided_at__isnull=False)),
                name="partners_sisterproposal_decided_when",
                violation_error_code="decided_when",
                violation_error_message=_("A decision has a day, and only a decision has."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.name or self.officer or self.office}"

    @property
    def office(self) -> str:
        return self.title or self.get_role_display()
