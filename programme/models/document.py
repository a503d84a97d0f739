"""What the group or others wrote."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from members.validators import readable_text
from partners.models import Organisation
from programme.models.concern import AreaOfConcern
from programme.models.event import Event
from programme.models.wording import Language
from programme.querysets.recommendations import DocumentQuerySet
from record.bilingual import localized
from record.folding import FoldedField
from record.models import Publishable, Sourced
from tenure.points import Dated


class Document(Dated, Sourced, Publishable):
    """Titles as the document itself gives them: an empty one has no title in that language."""

    class Kind(models.TextChoices):
        CONSTITUTION = "constitution", pgettext_lazy("of a document", "constitution")
        REPORT = "report", pgettext_lazy("of a document", "report")
        PRESS_RELEASE = "press_release", pgettext_lazy("of a document", "press release")
        POLICY_PAPER = "policy_paper", pgettext_lazy("of a document", "policy paper")
        MINUTES = "minutes", pgettext_lazy("of a document", "minutes")
        MEMORANDUM = "memorandum", pgettext_lazy("of a document", "memorandum")
        STATEMENT = "statement", pgettext_lazy("of a document", "statement")

    slug = models.SlugField(
        _("short name in addresses"),
        max_length=80,
        unique=True,
        help_text=_("Part of its permanent address; do not change it once public."),
    )
    kind = models.CharField(_("kind"), max_length=13, choices=Kind.choices)
    title_en = models.CharField(
        _("title (English)"), max_length=250, blank=True, validators=[readable_text]
    )
    title_fr = models.CharField(
        _("title (French)"), max_length=250, blank=True, validators=[readable_text]
    )
    language = models.CharField(
        _("language it is written in"),
        max_length=4,
        choices=Language.choices,
        default=Language.ENGLISH,
    )
    authors = models.CharField(
        _("people who wrote it"), max_length=250, blank=True, validators=[readable_text]
    )
    author_organisations = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="documents",
        verbose_name=_("organisations that wrote it"),
    )
    by_the_group = models.BooleanField(_("written by the group"), default=False)
    address = models.URLField(_("address"), max_length=500, blank=True)
    held_en = models.TextField(_("where it is held (English)"), blank=True)
    held_fr = models.TextField(_("where it is held (French)"), blank=True)
    events = models.ManyToManyField(
        Event, blank=True, related_name="documents", verbose_name=_("events")
    )
    concerns = models.ManyToManyField(
        AreaOfConcern, blank=True, related_name="documents", verbose_name=_("areas of concern")
    )
    names_key = FoldedField(of=("title_en", "title_fr"), apart=True, max_length=600)
    text_key = FoldedField(of=("authors",), apart=True)
    history = HistoricalRecords(m2m_fields=[author_organisations, events, concerns])

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(title_en="", title_fr=""),
                name="programme_document_titled",
                violation_error_code="titled",
                violation_error_message=_("Give its title in at least one language."),
            ),
            models.CheckConstraint(
                condition=~models.Q(address="", held_en="", held_fr=""),
                name="programme_document_somewhere",
                violation_error_code="somewhere",
                violation_error_message=_("Give its address, or say where it is held."),
            ),
        ]

    def __str__(self) -> str:
        return localized(self, "title")
