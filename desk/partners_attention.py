"""What needs attention about partners, for the front page."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from desk.links import Link
from partners.models import Commitment, FollowUp, Memorandum, Relation
from partners.register.proposing import pending


def partners_attention() -> Iterator[Link]:
    waiting = pending().count()
    if waiting:
        text = ngettext(
            "%(count)s proposal about a sister group to review",
            "%(count)s proposals about sister groups to review",
            waiting,
        )
        yield Link(text % {"count": waiting}, reverse("admin:desk_review_register"))
    overdue = Commitment.objects.overdue().count()
    if overdue:
        text = ngettext(
            "%(count)s commitment of a memorandum past its day",
            "%(count)s commitments of memoranda past their day",
            overdue,
        )
        yield Link(text % {"count": overdue}, reverse("admin:desk_record_follow_up"))
    unseen = sum(
        model._default_manager.unpublished().count() for model in (Relation, Memorandum, FollowUp)
    )
    if unseen:
        text = ngettext(
            "%(count)s entry about partners not published",
            "%(count)s entries about partners not published",
            unseen,
        )
        yield Link(text % {"count": unseen}, reverse("admin:desk_publish_partners"))
