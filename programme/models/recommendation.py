"""What was asked of whom, and what came of it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from members.models import Parliamentarian
from members.validators import readable_text
from partners.models import Organisation
from programme.models.concern import AreaOfConcern
from programme.models.document import Document
from programme.models.motion import Motion
from programme.models.wording import Language
from programme.querysets.recommendations import RecommendationQuerySet, ResponseQuerySet
from programme.rules import BEFORE_RECOMMENDATION, NOT_CARRIED, carries, comes_too_soon
from record.folding import FoldedField
from record.models import Publishable, Sourced
from tenure.points import Dated


class Recommendation(Dated, Sourced, Publishable):
    """Somebody's, not the group's, unless a carried motion of the group adopted it. The text in a
    language other than `language` is our translation unless `translation_is_official`."""

    document = models.ForeignKey(
        Document, models.PROTECT, related_name="recommendations", verbose_name=_("document")
    )
    number = models.PositiveSmallIntegerField(_("number in the document"))
    text_en = models.TextField(_("text (English)"), blank=True)
    text_fr = models.TextField(_("text (French)"), blank=True)
    language = models.CharField(
        _("language of the original"),
        max_length=4,
        choices=Language.choices,
        default=Language.ENGLISH,
    )
    translation_is_official = models.BooleanField(
        _("the translation is the maker’s own"), default=False
    )
    made_by_organisations = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="recommendations_made",
        verbose_name=_("made by (organisations)"),
    )
    made_by_parliamentarians = models.ManyToManyField(
        Parliamentarian,
        blank=True,
        related_name="recommendations_made",
        verbose_name=_("made by (parliamentarians)"),
    )
    made_by_as_printed = models.CharField(
        _("made by (others, as printed)"),
        max_length=200,
        blank=True,
        validators=[readable_text],
    )
    addressed_to_en = models.CharField(_("addressed to (English)"), max_length=200, blank=True)
    addressed_to_fr = models.CharField(_("addressed to (French)"), max_length=200, blank=True)
    addressed_to_organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="recommendations_received",
        verbose_name=_("addressed to (organisation)"),
    )
    concerns = models.ManyToManyField(
        AreaOfConcern,
        blank=True,
        related_name="recommendations",
        verbose_name=_("areas of concern"),
    )
    adopted_by = models.ForeignKey(
        Motion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="adopts",
        verbose_name=_("adopted by"),
        help_text=_("The group’s carried motion; empty: not adopted by the group."),
    )
    last_checked_on = models.DateField(
        _("responses last looked for on"),
        null=True,
        blank=True,
    )
    text_key = FoldedField(
        of=("text_en", "text_fr", "addressed_to_en", "addressed_to_fr", "made_by_as_printed"),
        apart=True,
        max_length=20_000,
    )
    history = HistoricalRecords(
        m2m_fields=[made_by_organisations, made_by_parliamentarians, concerns]
    )

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        ordering = ["-day", "document", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"],
                name="programme_recommendation_number",
                violation_error_code="number_taken",
                violation_error_message=_(
                    "Another recommendation of this document has that number."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(number__gt=0),
                name="programme_recommendation_numbered_from_one",
                violation_error_code="numbered_from_one",
                violation_error_message=_("Recommendations are numbered from 1."),
            ),
            models.CheckConstraint(
                condition=~models.Q(text_en="", text_fr=""),
                name="programme_recommendation_worded",
                violation_error_code="worded",
                violation_error_message=_("Give the text in at least one language."),
            ),
            models.CheckConstraint(
                condition=~models.Q(addressed_to_en="")
                | models.Q(addressed_to_organisation__isnull=False),
                name="programme_recommendation_addressed",
                violation_error_code="addressed",
                violation_error_message=_("Say to whom it is addressed."),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The document's short name and the number, such as migs-genocide-fax-2014/2."""
        return f"{self.document.slug}/{self.number}"

    def clean(self) -> None:
        super().clean()
        if self.adopted_by is not None and not carries(self.adopted_by):
            raise ValidationError({"adopted_by": ValidationError(NOT_CARRIED, code="not_carried")})
        if self.pk is None or not self.day:
            return
        for response in self.responses.all():
            response.recommendation = self
            if comes_too_soon(response):
                raise ValidationError(
                    {"day": ValidationError(BEFORE_RECOMMENDATION, code="too_soon")}
                )


class Response(Dated, Sourced, Publishable):
    """One step of what followed. The status is `judged_by` somebody, from the source."""

    class Status(models.TextChoices):
        ACKNOWLEDGED = "acknowledged", pgettext_lazy("of a recommendation", "acknowledged")
        ACCEPTED = "accepted", pgettext_lazy("of a recommendation", "accepted")
        IN_PART = "in_part", pgettext_lazy("of a recommendation", "accepted in part")
        DECLINED = "declined", pgettext_lazy("of a recommendation", "declined")
        IMPLEMENTED = "implemented", pgettext_lazy("of a recommendation", "implemented")

    recommendation = models.ForeignKey(
        Recommendation,
        models.PROTECT,
        related_name="responses",
        verbose_name=_("recommendation"),
    )
    status = models.CharField(_("status"), max_length=12, choices=Status.choices)
    responder_en = models.CharField(_("response of (English)"), max_length=200, blank=True)
    responder_fr = models.CharField(_("response of (French)"), max_length=200, blank=True)
    text_en = models.TextField(_("text (English)"), blank=True)
    text_fr = models.TextField(_("text (French)"), blank=True)
    judged_by = models.CharField(
        _("judged by"),
        max_length=160,
        validators=[readable_text],
        help_text=_("Who says that this is the status; shown to the public."),
    )
    history = HistoricalRecords()

    objects = ResponseQuerySet.as_manager()

    class Meta:
        verbose_name = _("response")
        verbose_name_plural = _("responses")
        ordering = ["recommendation", "day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(source=""),
                name="programme_response_sourced",
                violation_error_code="sourced",
                violation_error_message=_("A response needs its source."),
            ),
            models.CheckConstraint(
                condition=~models.Q(judged_by=""),
                name="programme_response_judged",
                violation_error_code="judged",
                violation_error_message=_("Say who judged the status."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recommendation}, {self.get_status_display()}"

    def clean(self) -> None:
        super().clean()
        if self.recommendation_id and self.day and comes_too_soon(self):
            raise ValidationError({"day": ValidationError(BEFORE_RECOMMENDATION, code="too_soon")})
