"""Rows that hold for a stretch of days."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from tenure.precision import Precision
from tenure.querysets import TenureQuerySet
from tenure.span import Span


def sound_ends(*, same_day: bool = False) -> list[models.BaseConstraint]:
    """For every dated table. `same_day` also allows a row that began and was undone on one day (an
    empty span). An end that is not known is never an open one: it stores the last day supported.
    """
    comparison = "until__gte" if same_day else "until__gt"
    is_open = models.Q(until__isnull=True)
    return [
        models.CheckConstraint(
            condition=is_open | models.Q(**{comparison: models.F("since")}),
            name="%(app_label)s_%(class)s_until_after_since",
            violation_error_code="until_after_since",
            violation_error_message=_("The end must come after the start."),
        ),
        models.CheckConstraint(
            condition=~is_open | models.Q(until_precision=Precision.DAY),
            name="%(app_label)s_%(class)s_precision_needs_end",
            violation_error_code="precision_needs_end",
            violation_error_message=_(
                "A precision of the end needs a date: for an end that is not known, the first day "
                "the sources no longer support."
            ),
        ),
    ]


def one_open_row(*fields: str, message: Any) -> models.UniqueConstraint:
    """At most one row still so for one value of `fields`."""
    return models.UniqueConstraint(
        fields=fields,
        condition=models.Q(until__isnull=True),
        name="%(app_label)s_%(class)s_one_open",
        violation_error_code="one_open",
        violation_error_message=message,
    )


def end_reason_needs_end() -> models.CheckConstraint:
    """For rows with an `end_reason`: it says why the row ended, so the end must be there."""
    return models.CheckConstraint(
        condition=models.Q(end_reason="") | models.Q(until__isnull=False),
        name="%(app_label)s_%(class)s_end_reason_needs_end",
        violation_error_code="end_reason_needs_end",
        violation_error_message=_("A reason of the end needs the day it ended."),
    )


class Tenure(models.Model):
    """Half-open days [since, until) on Toronto's calendar; `until` empty means still so.

    A subclass names in `one_at_a_time_per` the fields within which spans may not overlap; an empty
    tuple means no two rows at all. The form is told here; the database refuses by a guard made
    from the same names (`tenure.overlap`).
    """

    one_at_a_time_per: tuple[str, ...] | None = None
    overlap_message: Any = _("Another row already covers some of these days: {other}.")

    since = models.DateField(_("from"))
    until = models.DateField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("The first day on which it no longer holds; leave empty while it is still so."),
    )
    since_precision = models.CharField(
        _("precision of the start"),
        max_length=8,
        choices=Precision.choices,
        default=Precision.DAY,
    )
    until_precision = models.CharField(
        _("precision of the end"),
        max_length=8,
        choices=Precision.choices,
        default=Precision.DAY,
    )

    objects = TenureQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = sound_ends()

    @property
    def span(self) -> Span:
        return Span(
            self.since,
            self.until,
            Precision(self.since_precision),
            Precision(self.until_precision),
        )

    def clean(self) -> None:
        super().clean()
        self._refuse_overlap()

    def _refuse_overlap(self) -> None:
        if self.one_at_a_time_per is None or self.since is None:
            return
        fields: list[Any] = [self._meta.get_field(name) for name in self.one_at_a_time_per]
        columns = [field.attname for field in fields]
        keys = {column: getattr(self, column) for column in columns}
        ends_first = self.until is not None and self.until < self.since
        if None in keys.values() or ends_first:
            return
        others = type(self)._default_manager.filter(**keys).exclude(pk=self.pk)
        other = others.overlapping(self.span).order_by("since").first()
        if other is not None:
            message = str(self.overlap_message).format(other=other)
            raise ValidationError({"since": ValidationError(message, code="overlap")})
