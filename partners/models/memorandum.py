"""Agreements in writing, who signed them, and what was promised in them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.models import Parliamentarian
from members.validators import readable_text
from partners import rules
from partners.models.organisation import Organisation
from partners.querysets.memoranda import MemorandumQuerySet
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Publishable, Sourced
from tenure.points import PointPrecision, point_in_words


class Memorandum(Sourced, Publishable):
    """`signed_on` is the first day of a period where the precision is a month or a year. The group
    itself is a party unless `group_is_party` is off; other parties are rows of `MemorandumParty`.
    """

    slug = models.SlugField(
        _("short name in addresses"),
        max_length=80,
        unique=True,
        help_text=_("Part of its permanent address; do not change it once public."),
    )
    title_en = models.CharField(_("title (English)"), max_length=200, validators=[readable_text])
    title_fr = models.CharField(
        _("title (French)"), max_length=200, blank=True, validators=[readable_text]
    )
    summary_en = models.TextField(_("what is known of it (English)"), blank=True)
    summary_fr = models.TextField(_("what is known of it (French)"), blank=True)
    group_is_party = models.BooleanField(_("the group itself is a party"), default=True)
    parties = models.ManyToManyField(
        Organisation, through="MemorandumParty", related_name="memoranda", verbose_name=_("parties")
    )
    signed_on = models.DateField(_("signed on"))
    signed_precision = models.CharField(
        _("precision of the signing date"),
        max_length=5,
        choices=PointPrecision.choices,
        default=PointPrecision.DAY,
    )
    term_ends = models.DateField(
        _("the term ends on"),
        null=True,
        blank=True,
        help_text=_("The last day on which it holds; leave empty where none was agreed."),
    )
    event_reference = models.CharField(
        _("signed at"),
        max_length=80,
        blank=True,
        help_text=_("Reference of the event, such as 2016-11-30-agm."),
    )
    text_address = models.URLField(_("address of its text"), blank=True)
    names_key = FoldedField(of=("title_en", "title_fr"), apart=True)
    text_key = FoldedField(of=("summary_en", "summary_fr"), apart=True, max_length=20_000)
    history = HistoricalRecords()

    objects = MemorandumQuerySet.as_manager()

    class Meta:
        verbose_name = _("memorandum")
        verbose_name_plural = _("memoranda")
        ordering = ["-signed_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(term_ends__isnull=True)
                | models.Q(term_ends__gte=models.F("signed_on")),
                name="partners_memorandum_term_after_signing",
                violation_error_code="term_after_signing",
                violation_error_message=_("The term cannot end before the signing."),
            ),
        ]

    def __str__(self) -> str:
        return localized(self, "title")

    @property
    def signed_in_words(self) -> str:
        """No more exactly than it is known."""
        return point_in_words(self.signed_on, self.signed_precision)


class MemorandumParty(models.Model):
    """One organisation that a memorandum binds, beside the group."""

    memorandum = models.ForeignKey(
        Memorandum, models.PROTECT, related_name="party_rows", verbose_name=_("memorandum")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="party_rows", verbose_name=_("organisation")
    )
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("party to a memorandum")
        verbose_name_plural = _("parties to memoranda")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["memorandum", "organisation"],
                name="partners_memorandumparty_once",
                violation_error_code="party_once",
                violation_error_message=_("This organisation is already a party to it."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.memorandum}, {self.organisation}"


class Signatory(Sourced):
    """Somebody at the signing, named and styled as the source prints it. Only the role `signed` is
    a signature. `organisation` empty and `for_the_group` off: for whom is not known.
    """

    class Role(models.TextChoices):
        SIGNED = "signed", _("signed")
        PRESENT = "present", _("present, did not sign")

    memorandum = models.ForeignKey(
        Memorandum, models.PROTECT, related_name="signatories", verbose_name=_("memorandum")
    )
    role = models.CharField(_("role"), max_length=7, choices=Role.choices, default=Role.SIGNED)
    name = models.CharField(_("name as printed"), max_length=120, validators=[readable_text])
    capacity_en = models.CharField(
        _("capacity as printed (English)"), max_length=300, blank=True, validators=[readable_text]
    )
    capacity_fr = models.CharField(
        _("capacity (French)"), max_length=300, blank=True, validators=[readable_text]
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="signatories",
        verbose_name=_("for which organisation"),
    )
    for_the_group = models.BooleanField(_("for the group itself"), default=False)
    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="signatures",
        verbose_name=_("parliamentarian"),
        help_text=_("Where this is somebody of this registry; the person’s page then says so."),
    )
    note_en = models.TextField(_("note (English)"), blank=True)
    note_fr = models.TextField(_("note (French)"), blank=True)
    text_key = FoldedField(of=("name", "capacity_en", "capacity_fr"), apart=True, max_length=1_000)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ["memorandum", "-role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["memorandum", "name"],
                name="partners_signatory_once",
                violation_error_code="signatory_once",
                violation_error_message=_("This person is already named in this memorandum."),
            ),
            models.UniqueConstraint(
                fields=["memorandum", "parliamentarian"],
                name="partners_signatory_person_once",
                violation_error_code="signatory_once",
                violation_error_message=_("This person is already named in this memorandum."),
            ),
            models.CheckConstraint(
                condition=models.Q(for_the_group=False) | models.Q(organisation__isnull=True),
                name="partners_signatory_for_one_party",
                violation_error_code="for_one_party",
                violation_error_message=_("A person signs for the group or for an organisation."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_role_display()}"

    def clean(self) -> None:
        super().clean()
        if self.memorandum_id is None:
            return
        others = Signatory.objects.filter(memorandum=self.memorandum_id).exclude(pk=self.pk)
        if rules.named_alike(self.name, others.values_list("name", flat=True)):
            message = _("This person is already named in this memorandum.")
            raise ValidationError({"name": ValidationError(message, code="signatory_once")})
