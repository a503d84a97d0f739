"""The front page: what needs attention, the tasks, how much is on record."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk.access.attention import access_attention
from desk.election_steps import poll_attention
from desk.executive_today import executive_today
from desk.forms.publication import publishable_ties
from desk.french import french_attention
from desk.links import Link
from desk.money_attention import money_attention
from desk.partners_attention import partners_attention
from desk.personal.attention import personal_attention
from desk.programme_attention import programme_attention
from desk.tasks import all_tasks, allowed, permissions_for
from desk.terms_attention import terms_attention
from members.models import Membership, Parliamentarian, ProposedChange, Statement


class Fact(NamedTuple):
    label: str
    number: int


def of(user: AbstractBaseUser) -> dict[str, object]:
    """What the front page's template needs, as far as this person may see it."""
    if not user.has_perm("members.view_parliamentarian"):
        return {"tasks": [], "attention": [], "facts": [], "executive": None}
    tasks = [
        (title, [Link(one.title, reverse(f"admin:{one.url_name}"), one.explanation) for one in few])
        for title, few in allowed(user)
    ]
    return {
        "tasks": tasks,
        "attention": within_reach(
            user,
            [
                *access_attention(user),
                *attention(),
                *money_attention(user),
                *french_attention(user),
            ],
        ),
        "facts": facts(),
        "executive": executive_today(user),
    }


def within_reach(user: AbstractBaseUser, links: Iterable[Link]) -> list[Link]:
    """Without those to tasks that this person may not do."""
    refused = {
        reverse(f"admin:{task.url_name}")
        for task in all_tasks()
        if not user.has_perms(permissions_for(task))
    }
    return [link for link in links if link.address not in refused]


def attention() -> Iterator[Link]:
    ties = reverse("admin:members_membership_changelist")
    proposed = ProposedChange.objects.filter(state=ProposedChange.State.PENDING).count()
    if proposed:
        text = ngettext("%(count)s proposal to review", "%(count)s proposals to review", proposed)
        yield Link(text % {"count": proposed}, reverse("admin:desk_review"))
    awaiting = Membership.objects.awaiting_ratification().open().count()
    if awaiting:
        text = ngettext(
            "%(count)s tie awaiting ratification", "%(count)s ties awaiting ratification", awaiting
        )
        yield Link(text % {"count": awaiting}, f"{ties}?awaiting_ratification__exact=1")
    yield from poll_attention()
    yield from terms_attention()
    yield from _unpublished(ties)
    yield from programme_attention()
    yield from partners_attention()
    yield from personal_attention()


def _unpublished(ties: str) -> Iterator[Link]:
    ready = publishable_ties().count()
    if ready:
        text = ngettext(
            "%(count)s participating parliamentarian agreed to be listed and is not published",
            "%(count)s participating parliamentarians agreed to be listed and are not published",
            ready,
        )
        yield Link(text % {"count": ready}, f"{ties}?kind__exact=participating&published=no")
    silent = _without_agreement().count()
    if silent:
        text = ngettext(
            "%(count)s participating parliamentarian without an agreement to be listed",
            "%(count)s participating parliamentarians without an agreement to be listed",
            silent,
        )
        address = f"{ties}?kind__exact=participating&published=no&holds=today"
        yield Link(text % {"count": silent}, address)
    drafts = Statement.objects.unpublished().count()
    if drafts:
        text = ngettext(
            "%(count)s statement of a source not published",
            "%(count)s statements of sources not published",
            drafts,
        )
        statements = reverse("admin:members_statement_changelist")
        yield Link(text % {"count": drafts}, f"{statements}?published=no")


def _without_agreement() -> object:
    """Those still so; a withdrawn agreement is none."""
    none_given = Q(agreed_to_be_listed__isnull=True) | Q(agreement_withdrawn__isnull=False)
    return Membership.objects.participating().current().filter(none_given)


def facts() -> list[Fact]:
    """Official members and participating parliamentarians apart: they are never added."""
    today = Membership.objects.current().filter(awaiting_ratification=False)
    return [
        Fact(_("people on record"), Parliamentarian.objects.standing().count()),
        Fact(_("official members recorded for today"), today.official().count()),
        Fact(_("participating parliamentarians recorded for today"), today.participating().count()),
    ]
