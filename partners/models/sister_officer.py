"""Who leads a sister group."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy
from simple_history.models import HistoricalRecords

from members.validators import readable_text
from partners.models.organisation import Organisation
from record.folding import FoldedField
from record.models import Sourced
from tenure.models import Tenure, sound_ends


class SisterOfficer(Tenure, Sourced):
    """Name, office and party as the source prints them: officers of other Parliaments are no people
    of this registry. `vacant`: a source says that the office stood empty, and there is no name.
    """

    class Role(models.TextChoices):
        PRESIDENT = "president", pgettext_lazy("of a sister group", "President")
        CHAIR = "chair", pgettext_lazy("of a sister group", "Chair")
        CO_CHAIR = "co_chair", pgettext_lazy("of a sister group", "Co-Chair")
        VICE_CHAIR = "vice_chair", pgettext_lazy("of a sister group", "Vice-Chair")
        SECRETARY = "secretary", pgettext_lazy("of a sister group", "Secretary")
        TREASURER = "treasurer", pgettext_lazy("of a sister group", "Treasurer")
        OFFICER = "officer", pgettext_lazy("of a sister group", "Officer")

    one_at_a_time_per = ("organisation", "role", "title", "name")
    overlap_message = _("This officer is already recorded on some of these days.")

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="officers", verbose_name=_("sister group")
    )
    role = models.CharField(_("office"), max_length=10, choices=Role.choices)
    title = models.CharField(
        _("office as printed, where it is none of these"),
        max_length=120,
        blank=True,
        validators=[readable_text],
    )
    name = models.CharField(
        _("name as printed"), max_length=120, blank=True, validators=[readable_text]
    )
    vacant = models.BooleanField(_("the office stood vacant"), default=False)
    party = models.CharField(
        _("party as printed"), max_length=120, blank=True, validators=[readable_text]
    )
    text_key = FoldedField(of=("name", "title", "party"), apart=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("officer of a sister group")
        verbose_name_plural = _("officers of sister groups")
        ordering = ["organisation", "since", "pk"]
        constraints = [
            *sound_ends(),
            models.CheckConstraint(
                condition=(models.Q(vacant=True) & models.Q(name="") & models.Q(party=""))
                | (models.Q(vacant=False) & ~models.Q(name="")),
                name="partners_sisterofficer_named_or_vacant",
                violation_error_code="named_or_vacant",
                violation_error_message=_("Give a name, or say that the office stood vacant."),
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "since", "until"], name="sisterofficer_days")
        ]

    def __str__(self) -> str:
        name = self.name or pgettext("of a seat", "vacant")
        return f"{name}, {self.office}"

    @property
    def office(self) -> str:
        """As printed where no common office fits."""
        return self.title or self.get_role_display()
