"""What a change changed, in the reader's language."""

from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from simple_history.models import ModelChange
from simple_history.template_utils import HistoricalRecordContextHelper, ObjDiffDisplay

from tenure.wording import day_in_words

NOTHING = "–"


class ChangeInWords(HistoricalRecordContextHelper):
    """Labels for codes, days in words, yes and no; a dash where there is nothing."""

    def prepare_delta_change_value(self, change: ModelChange, value: Any) -> Any:
        field = self.model._meta.get_field(change.field)
        if value is None or value == "":
            return NOTHING
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, datetime):
            return date_format(localtime(value), "DATETIME_FORMAT")
        if isinstance(value, date):
            return day_in_words(value)
        if getattr(field, "choices", None):
            return str(dict(field.flatchoices).get(value, value))
        return super().prepare_delta_change_value(change, value)

    def get_obj_diff_display(self) -> ObjDiffDisplay:
        return LongTextsInPart(max_length=self.max_displayed_delta_change_chars)


class LongTextsInPart(ObjDiffDisplay):
    def shortened_str(self, prefix: str, num_skipped_chars: int, suffix: str) -> str:
        return f"{prefix} […] {suffix}"
