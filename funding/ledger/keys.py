"""A request's key is applied once, however often the request is sent."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from funding.ledger.drafts import Draft, lines_of
from funding.models import Transaction

KEYS_AT_A_TIME = 500


def posted_before(draft: Draft) -> Transaction | None:
    """Raises ValidationError where the key came with something else."""
    earlier = _posted_with(draft.key) if draft.key else None
    if earlier is not None and _content(draft) != _content_of(earlier):
        raise ValidationError(
            _("This form was already sent, and transaction %(number)d posted. Open it anew.")
            % {"number": earlier.number},
            code="key",
        )
    return earlier


def _posted_with(key: str) -> Transaction | None:
    """Asked past the ORM, which takes ten times as long to word it as the database to answer: most
    keys are new."""
    with connection.cursor() as cursor:
        cursor.execute(_OF_KEY, [key])
        row = cursor.fetchone()
    return Transaction.objects.get(pk=row[0]) if row else None


_OF_KEY = f"SELECT number FROM {Transaction._meta.db_table} WHERE key = %s"
_TYPED = ("kind", "date", "value_date", "method", "cheque_number", "description", "event_reference")


def _content(draft: Draft) -> tuple:
    reverses = draft.reverses.pk if draft.reverses else None
    return (*(getattr(draft, name) for name in _TYPED), reverses, list(draft.lines))


def _content_of(posted: Transaction) -> tuple:
    typed = (getattr(posted, name) for name in _TYPED)
    return (*typed, posted.reverses_id, lines_of(posted))


def key_taken(rows: Sequence[Transaction]) -> str | None:
    keys = [row.key for row in rows]
    for start in range(0, len(keys), KEYS_AT_A_TIME):
        part = keys[start : start + KEYS_AT_A_TIME]
        taken = Transaction.objects.filter(key__in=part).order_by("number").first()
        if taken is not None:
            return _("It is in the books already, as transaction %(number)d.") % {
                "number": taken.number
            }
    return None
