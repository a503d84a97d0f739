"""Bodies the group works with, is helped by, or takes as its example."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from members.validators import readable_text
from partners.querysets.organisations import OrganisationQuerySet
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Sourced

NO_FRENCH = _("As the organisation itself writes it; leave empty rather than translate.")


class Organisation(Sourced):
    """Public as soon as something published names it; it is never published by itself."""

    class Kind(models.TextChoices):
        RESEARCH_INSTITUTE = "research_institute", _("research institute")
        CIVIL_SOCIETY = "civil_society", _("civil society organisation")
        SISTER_GROUP = "sister_group", _("sister parliamentary group")
        NETWORK = "network", _("network")
        UN_BODY = "un_body", _("United Nations office or body")
        COURT = "court", _("international court or tribunal")
        FOUNDATION = "foundation", _("foundation")
        PUBLIC_BODY = "public_body", _("government or public body")
        COMPANY = "company", _("company")

    slug = models.SlugField(
        _("short name in addresses"),
        max_length=80,
        unique=True,
        help_text=_("Part of its permanent address; do not change it once public."),
    )
    kind = models.CharField(_("kind"), max_length=18, choices=Kind.choices)
    name_en = models.CharField(_("name (English)"), max_length=200, validators=[readable_text])
    name_fr = models.CharField(
        _("name (French)"),
        max_length=200,
        blank=True,
        validators=[readable_text],
        help_text=NO_FRENCH,
    )
    short_name_en = models.CharField(
        _("short name (English)"), max_length=80, blank=True, validators=[readable_text]
    )
    short_name_fr = models.CharField(
        _("short name (French)"), max_length=80, blank=True, validators=[readable_text]
    )
    country_en = models.CharField(_("country (English)"), max_length=80, blank=True)
    country_fr = models.CharField(_("country (French)"), max_length=80, blank=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    description_fr = models.TextField(_("description (French)"), blank=True)
    website_en = models.URLField(_("website (English)"), blank=True)
    website_fr = models.URLField(_("website (French)"), blank=True)
    register_name = models.CharField(
        _("name in its register"),
        max_length=120,
        null=True,
        blank=True,
        unique=True,
        help_text=_("How a register of groups calls it in addresses: editions are matched by it."),
    )
    search_key = FoldedField(of=("name_en", "name_fr", "short_name_en", "short_name_fr"))
    sort_key_en = FoldedField(of=("name_en",))
    sort_key_fr = FoldedField(of=("name_fr", "name_en"))
    names_key = FoldedField(
        of=("name_en", "name_fr", "short_name_en", "short_name_fr"), apart=True, max_length=700
    )
    text_key = FoldedField(
        of=("description_en", "description_fr", "country_en", "country_fr"),
        apart=True,
        max_length=20_000,
    )
    history = HistoricalRecords()

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["sort_key_en", "pk"]

    def __str__(self) -> str:
        return localized(self, "name")

    @property
    def short_name(self) -> str:
        """In the active language; the full name where it has none."""
        return localized(self, "short_name") or localized(self, "name")
