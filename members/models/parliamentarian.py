"""The people."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.querysets.parliamentarians import ParliamentarianQuerySet
from members.validators import readable_text
from record.folding import FoldedField
from record.models import Sourced
from tenure.models import Tenure, sound_ends


class Parliamentarian(Sourced):
    """A person who has held a mandate. A person of one name only has it as family name.

    Fields from `language_of_correspondence` to `notes` are for the secretariat and never public.
    """

    class GrammaticalGender(models.TextChoices):
        MASCULINE = "m", _("masculine")
        FEMININE = "f", _("feminine")

    given_name = models.CharField(
        _("given name"), max_length=100, blank=True, validators=[readable_text]
    )
    family_name = models.CharField(_("family name"), max_length=100, validators=[readable_text])
    suffix = models.CharField(
        _("suffix"),
        max_length=20,
        blank=True,
        help_text=_("Jr., Sr., III"),
        validators=[readable_text],
    )
    honorific_en = models.CharField(_("honorific (English)"), max_length=40, blank=True)
    honorific_fr = models.CharField(_("honorific (French)"), max_length=40, blank=True)
    post_nominal = models.CharField(_("letters after the name"), max_length=40, blank=True)
    slug = models.SlugField(
        _("short name in addresses"),
        max_length=120,
        unique=True,
        help_text=_("Part of this person's permanent address; do not change it once public."),
    )
    house_id = models.PositiveIntegerField(
        _("House of Commons number"), null=True, blank=True, unique=True
    )
    senate_key = models.CharField(
        _("name in the Senate's list"), max_length=120, null=True, blank=True, unique=True
    )
    wikidata_id = models.CharField(
        _("Wikidata item"), max_length=20, null=True, blank=True, unique=True
    )
    grammatical_gender_fr = models.CharField(
        _("grammatical gender in French"),
        max_length=1,
        blank=True,
        choices=GrammaticalGender.choices,
        help_text=_("Never guessed: leave empty unless a source shows it; French is then epicene."),
    )
    grammatical_gender_source = models.CharField(
        _("source of the grammatical gender"), max_length=300, blank=True
    )
    died_on = models.DateField(_("died on"), null=True, blank=True)
    public_link = models.URLField(_("public page"), blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="duplicates",
        editable=False,
        verbose_name=_("same person as"),
    )

    language_of_correspondence = models.CharField(
        _("language of correspondence"),
        max_length=2,
        blank=True,
        choices=[("en", _("English")), ("fr", _("French"))],
    )
    office_email = models.EmailField(_("office e-mail"), blank=True)
    assistant_name = models.CharField(_("assistant's name"), max_length=120, blank=True)
    assistant_email = models.EmailField(_("assistant's e-mail"), blank=True)
    salutation_en = models.CharField(_("salutation (English)"), max_length=120, blank=True)
    salutation_fr = models.CharField(_("salutation (French)"), max_length=120, blank=True)
    do_not_contact = models.BooleanField(_("do not contact"), default=False)
    notes = models.TextField(_("notes"), blank=True)

    search_key = FoldedField(of=("given_name", "family_name", "suffix"))
    sort_key = FoldedField(of=("family_name", "given_name", "suffix"), db_index=True)
    history = HistoricalRecords()

    objects = ParliamentarianQuerySet.as_manager()

    class Meta:
        verbose_name = _("parliamentarian")
        verbose_name_plural = _("parliamentarians")
        ordering = ["sort_key", "pk"]
        indexes = [models.Index(fields=["search_key"], name="parliamentarian_spoken_name")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(family_name=""),
                name="members_parliamentarian_named",
                violation_error_code="named",
                violation_error_message=_("A single name goes into the family name."),
            ),
            models.CheckConstraint(
                condition=models.Q(grammatical_gender_fr="")
                | ~models.Q(grammatical_gender_source=""),
                name="members_parliamentarian_gender_sourced",
                violation_error_code="gender_sourced",
                violation_error_message=_("Say where the grammatical gender is written."),
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True)
                | ~models.Q(merged_into=models.F("id")),
                name="members_parliamentarian_not_merged_into_self",
                violation_error_code="merged_into_self",
                violation_error_message=_("A record cannot be merged into itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """As spoken: "Tobias C. Enverga, Jr."."""
        return full_name(self.given_name, self.family_name, self.suffix)

    @property
    def sort_name(self) -> str:
        """As listed: "Enverga, Tobias C., Jr."."""
        return ", ".join(part for part in (self.family_name, self.given_name, self.suffix) if part)

    @property
    def survivor(self) -> "Parliamentarian":
        """The record this one was merged into, or itself."""
        return self.merged_into.survivor if self.merged_into else self


class OtherName(Tenure, Sourced):
    """A name the person bore before, or is also known by."""

    parliamentarian = models.ForeignKey(
        Parliamentarian,
        models.PROTECT,
        related_name="other_names",
        verbose_name=_("parliamentarian"),
    )
    given_name = models.CharField(
        _("given name"), max_length=100, blank=True, validators=[readable_text]
    )
    family_name = models.CharField(_("family name"), max_length=100, validators=[readable_text])
    search_key = FoldedField(of=("given_name", "family_name"))
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["since", "pk"]
        indexes = [models.Index(fields=["search_key"], name="othername_spoken_name")]
        constraints = sound_ends()

    def __str__(self) -> str:
        return full_name(self.given_name, self.family_name)


def full_name(given_name: str, family_name: str, suffix: str = "") -> str:
    name = f"{given_name} {family_name}".strip()
    return f"{name}, {suffix}" if suffix else name
