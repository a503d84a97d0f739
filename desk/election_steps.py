"""The steps from a dissolution to a group that is whole again, and what of them needs attention."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.after_poll import last_poll, undecided
from desk.links import Link
from members.chambers import HOUSE
from members.models import Parliament, ProposedChange
from tenure import clock
from tenure.wording import day_in_words


@dataclass(frozen=True)
class Step:
    """`done` is None where it cannot be told from the record."""

    text: str
    done: bool | None
    link: Link | None = None


def steps(poll: Parliament) -> list[Step]:
    """In order; six queries."""
    polled = clock.has_come(poll.until)
    following = Parliament.objects.filter(since=poll.until).exists()
    waiting = ProposedChange.objects.pending().filter(list_import__chamber__code=HOUSE).count()
    left = len(undecided(poll))
    return [
        Step(_("Parliament is dissolved."), True),
        Step(_("Polling day has come."), polled),
        Step(
            _("The new Parliament is on record, with its number and polling day."),
            following,
            _page("members_parliament_add", _("Add the Parliament"), poll),
        ),
        Step(
            _("The chamber’s new list is read in."),
            bool(poll.has_results),
            _page("desk_read_list", _("Read in the list")),
        ),
        Step(
            _("What the list proposes is decided: who was returned, who is new, who is gone."),
            bool(poll.has_results) and not waiting,
            _page("desk_review", _("Review proposals")),
        ),
        Step(
            _("The offices and ties of those not returned are decided, below."),
            bool(poll.has_results) and not left,
        ),
        Step(
            _("The executive is whole again."),
            None,
            _page("desk_election", _("Record an election")),
        ),
    ]


def _page(name: str, text: str, poll: Parliament | None = None) -> Link:
    asked = {"number": poll.number + 1, "since": poll.until.isoformat()} if poll else {}
    query = f"?{urlencode(asked)}" if asked else ""
    return Link(text, reverse(f"admin:{name}") + query)


def poll_attention() -> Iterator[Link]:
    """For the front page: at most seven queries."""
    poll = last_poll()
    if poll is None or not clock.has_come(poll.until):
        return
    page = reverse("admin:desk_after_poll")
    if poll.ended_seats and not poll.has_results:
        text = _("The poll of %(day)s is not recorded yet: read in the chamber’s new list")
        yield Link(text % {"day": day_in_words(poll.until)}, page)
    left = len(undecided(poll))
    if left:
        text = ngettext(
            "%(count)s person of the group was not returned at the poll: what becomes of the tie?",
            "%(count)s people of the group were not returned at the poll: what becomes of their "
            "ties?",
            left,
        )
        yield Link(text % {"count": left}, page)
