"""Ticking off the bank's statement."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exports.money import money
from funding.actions import refusals
from funding.models import BankStatement, Clearing, Posting
from funding.reconciling import bank_postings, reconciliation
from members.actions.refusals import for_each
from record import lock
from tenure.span import is_before
from tenure.wording import day_in_words


@transaction.atomic
def start_statement(*, up_to: date, balance_cents: int, by: Any) -> BankStatement:
    """Take a bank statement in hand; the one before must be finished.

    ValidationError under `up_to` or `balance`.
    """
    lock.take()
    refusals.has_come("up_to", up_to)
    last = BankStatement.objects.order_by("-up_to").first()
    if last is not None and last.finished_at is None:
        raise ValidationError(
            {
                "up_to": _("Finish the statement of %(day)s first, or discard it.")
                % {"day": day_in_words(last.up_to)}
            },
            code="unfinished",
        )
    if last is not None and not is_before(last.up_to, up_to):
        raise ValidationError(
            {
                "up_to": _("The statement of %(day)s is finished: choose a later day.")
                % {"day": day_in_words(last.up_to)}
            },
            code="not_later",
        )
    statement = BankStatement(up_to=up_to, balance_cents=balance_cents, started_by=by)
    statement.full_clean()
    statement.save()
    return statement


@transaction.atomic
def tick(statement: BankStatement, postings: Iterable[Posting], *, by: Any) -> list[Posting]:
    """The statement confirms these postings. ValidationError under `statement` or `postings`."""
    lock.take()
    _refuse_finished(statement)
    ticked = for_each(postings, "postings", lambda posting: _may_be_ticked(statement, posting))
    Clearing.objects.bulk_create(
        [Clearing(statement=statement, posting=posting) for posting in ticked]
    )
    return ticked


@transaction.atomic
def untick(statement: BankStatement, postings: Iterable[Posting], *, by: Any) -> None:
    """Take ticks of this statement back. ValidationError under `statement`."""
    lock.take()
    _refuse_finished(statement)
    statement.clearings.filter(posting__in=list(postings)).delete()


@transaction.atomic
def finish_statement(
    statement: BankStatement, *, by: Any, at: datetime | None = None
) -> BankStatement:
    """From now on it is kept as it is. ValidationError under `statement` unless the difference is
    zero.
    """
    lock.take()
    _refuse_finished(statement)
    difference = reconciliation(statement).difference_cents
    if difference:
        raise ValidationError(
            {
                "statement": _("There is a difference of %(difference)s still to be explained.")
                % {"difference": money(difference)}
            },
            code="difference",
        )
    statement.finished_by = by
    statement.finished_at = at or timezone.now()
    statement.full_clean()
    statement.save()
    return statement


@transaction.atomic
def discard_statement(statement: BankStatement, *, by: Any) -> None:
    """Remove an unfinished statement with its ticks, as for a mistyped day or balance."""
    lock.take()
    _refuse_finished(statement)
    statement.clearings.all().delete()
    statement.delete()


def _refuse_finished(statement: BankStatement) -> None:
    statement.refresh_from_db()
    if statement.finished_at is not None:
        raise ValidationError(
            {"statement": _("This statement is finished and kept as it is.")}, code="finished"
        )


def _may_be_ticked(statement: BankStatement, posting: Posting) -> None:
    if not bank_postings(statement.up_to).filter(pk=posting.pk).exists():
        raise ValidationError(_("It is no posting to the bank account by the statement's day."))
    if Clearing.objects.filter(posting=posting).exists():
        raise ValidationError(_("A statement already confirms it."))
