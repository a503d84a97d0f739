"""Who was at an event."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from members.models import Parliamentarian
from members.validators import readable_text
from programme.models.event import Event
from programme.querysets.events import AttendanceQuerySet
from programme.rules import NOT_SITTING, needs_reason
from record.folding import FoldedField
from record.models import Publishable, Sourced

NOBODY_OR_BOTH = _("Either a parliamentarian or the name of a guest, not both.")


def _once(name: str, someone: str, there: models.Q) -> models.UniqueConstraint:
    return models.UniqueConstraint(
        fields=["event", someone, "role"],
        condition=there,
        name=f"programme_attendance_{name}",
        violation_error_code="once",
        violation_error_message=_("Already recorded in this role at this event."),
    )


class Attendance(Sourced, Publishable):
    """A parliamentarian or a named guest, once in each role. Staff sent in somebody's place make
    nobody take part. Hosts, speakers and moderators may be recorded as soon as they are announced.
    """

    class Role(models.TextChoices):
        ATTENDED = "attended", pgettext_lazy("at an event", "attended")
        HOST = "host", pgettext_lazy("at an event", "host")
        SPEAKER = "speaker", pgettext_lazy("at an event", "speaker")
        MODERATOR = "moderator", pgettext_lazy("at an event", "moderator")

    event = models.ForeignKey(
        Event, models.PROTECT, related_name="attendances", verbose_name=_("event")
    )
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attendances",
        verbose_name=_("parliamentarian"),
    )
    guest_name = models.CharField(
        _("name of the guest"), max_length=160, blank=True, validators=[readable_text]
    )
    guest_capacity_en = models.CharField(
        _("capacity of the guest (English)"), max_length=200, blank=True
    )
    guest_capacity_fr = models.CharField(
        _("capacity of the guest (French)"), max_length=200, blank=True
    )
    agreed_to_be_named = models.DateField(
        _("agreed to be named on"),
        null=True,
        blank=True,
        help_text=_("A guest’s own agreement; hosts, speakers and moderators are announced."),
    )
    role = models.CharField(_("role"), max_length=9, choices=Role.choices, default=Role.ATTENDED)
    represented_by_staff = models.BooleanField(_("represented by staff"), default=False)
    not_sitting_reason = models.CharField(
        _("why recorded though not sitting that day"), max_length=200, blank=True
    )
    guest_key = FoldedField(of=("guest_name",))
    history = HistoricalRecords()

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        ordering = ["event", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parliamentarian__isnull=False, guest_name="")
                | models.Q(parliamentarian__isnull=True) & ~models.Q(guest_name=""),
                name="programme_attendance_somebody",
                violation_error_code="somebody",
                violation_error_message=NOBODY_OR_BOTH,
            ),
            _once("person_once", "parliamentarian", models.Q(parliamentarian__isnull=False)),
            _once("guest_once", "guest_name", ~models.Q(guest_name="")),
            models.CheckConstraint(
                condition=models.Q(represented_by_staff=False)
                | models.Q(parliamentarian__isnull=False, role="attended"),
                name="programme_attendance_staff_for_somebody",
                violation_error_code="staff_for_somebody",
                violation_error_message=_("Staff can only sit in for a parliamentarian."),
            ),
            models.CheckConstraint(
                condition=models.Q(represented_by_staff=False)
                | models.Q(published_at__isnull=True),
                name="programme_attendance_staff_not_published",
                violation_error_code="staff_not_published",
                violation_error_message=_("Somebody represented by staff was not there."),
            ),
            models.CheckConstraint(
                condition=models.Q(parliamentarian__isnull=False)
                | models.Q(published_at__isnull=True)
                | models.Q(agreed_to_be_named__isnull=False)
                | ~models.Q(role="attended"),
                name="programme_attendance_guest_agreed",
                violation_error_code="guest_agreed",
                violation_error_message=_("Publish a guest only once they agreed to be named."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parliamentarian or self.guest_name}, {self.get_role_display()}"

    def clean(self) -> None:
        super().clean()
        if not self.event_id or self.parliamentarian is None:
            return
        if needs_reason(self.parliamentarian, self.event) and not self.not_sitting_reason:
            raise ValidationError(
                {"not_sitting_reason": ValidationError(NOT_SITTING, code="not_sitting")}
            )
