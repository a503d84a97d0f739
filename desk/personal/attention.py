"""What people ask about what is written of them, and guests to forget, for the front page."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from desk.links import Link
from members.models import CorrectionRequest
from opendata.models import EditionWithdrawal
from programme.actions import guests_to_forget


def personal_attention() -> Iterator[Link]:
    """A fixed number of queries."""
    waiting = CorrectionRequest.objects.filter(closed_at__isnull=True).count()
    if waiting:
        text = ngettext(
            "%(count)s request to correct the record",
            "%(count)s requests to correct the record",
            waiting,
        )
        yield Link(text % {"count": waiting}, reverse("admin:desk_close_correction"))
    asked = EditionWithdrawal.objects.filter(confirmed_at__isnull=True).count()
    if asked:
        text = ngettext(
            "%(count)s edition to withdraw, asked by one person",
            "%(count)s editions to withdraw, asked by one person",
            asked,
        )
        yield Link(text % {"count": asked}, reverse("admin:desk_confirm_withdrawal"))
    forgettable = len(guests_to_forget())
    if forgettable:
        text = ngettext(
            "%(count)s guest of a long past event to forget",
            "%(count)s guests of long past events to forget",
            forgettable,
        )
        yield Link(text % {"count": forgettable}, reverse("admin:desk_forget_guests"))
