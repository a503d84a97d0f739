"""What Administrators do to somebody's access. Each act is kept as an AccessRecord.

Every verb raises ValidationError with what stands in the way. Those that hand out a link leave the
account without a password; make the link afterwards, with `links.path_for`.
"""

import logging
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from desk.access import second_factor, sessions
from desk.access.models import AccessRecord
from desk.roles import roles_of
from record import lock

logger = logging.getLogger("desk.access")
Kind = AccessRecord.Kind


@transaction.atomic
def invite(
    *,
    username: str,
    first_name: str,
    last_name: str,
    email: str,
    groups: Iterable[Group],
    by: Any,
) -> User:
    """`by` is None where a program invites, as `manage.py invite` does for the very first one."""
    lock.take()
    if by is not None:
        _still_allowed(by)
    if User.objects.filter(username__iexact=username).exists():
        raise ValidationError({"username": _("This sign-in name is taken.")}, code="taken")
    user = User(
        username=username, first_name=first_name, last_name=last_name, email=email, is_staff=True
    )
    user.set_unusable_password()
    user.full_clean()
    user.save()
    user.groups.set(groups)
    return _written(user, Kind.INVITED, by)


@transaction.atomic
def change_roles(user: User, *, groups: Iterable[Group], by: Any) -> User:
    """At once, in every session. Nobody changes their own."""
    user = _of_somebody_else(user, by)
    user.groups.set(groups)
    return _written(user, Kind.ROLES_CHANGED, by)


@transaction.atomic
def reset_password(user: User, *, by: Any) -> User:
    """The second factor stays: the link alone lets nobody in."""
    user = _of_somebody_else(user, by)
    _take_password(user)
    return _written(user, Kind.PASSWORD_RESET, by)


@transaction.atomic
def reset_second_factor(user: User, *, by: Any) -> User:
    """The password as well: it must not let anybody in, alone, to set up a telephone of theirs."""
    user = _of_somebody_else(user, by)
    second_factor.remove(user)
    _take_password(user)
    return _written(user, Kind.SECOND_FACTOR_RESET, by)


@transaction.atomic
def remove(user: User, *, by: Any) -> User:
    """The account stays, because the history names it. Nobody removes themselves, so somebody who
    can invite is always left.
    """
    user = _of_somebody_else(user, by)
    user.is_active = False
    user.groups.clear()
    second_factor.remove(user)
    _take_password(user)
    return _written(user, Kind.REMOVED, by)


@transaction.atomic
def reinstate(user: User, *, groups: Iterable[Group], by: Any) -> User:
    """Somebody who left comes back, with roles chosen anew."""
    lock.take()
    _still_allowed(by)
    user.refresh_from_db()
    if user.is_active:
        raise ValidationError(_("%(person)s has access already.") % {"person": name_of(user)})
    user.is_active = user.is_staff = True
    user.groups.set(groups)
    _take_password(user)
    return _written(user, Kind.REINSTATED, by)


@transaction.atomic
def correct_name(user: User, *, by: Any) -> User:
    """Saves the names and the e-mail address that the row holds."""
    user.full_clean()
    user.save(update_fields=["first_name", "last_name", "email"])
    return _written(user, Kind.NAME_CHANGED, by)


def own_act(user: User, kind: AccessRecord.Kind) -> None:
    """Records what somebody did with their own access."""
    _written(user, kind, user)


def name_of(user: User) -> str:
    return user.get_full_name() or user.get_username()


def _of_somebody_else(user: User, by: Any) -> User:
    """The person as stored now, once the lock is held."""
    lock.take()
    _still_allowed(by)
    user.refresh_from_db()
    if user.pk == by.pk:
        raise ValidationError(_("Nobody does this to their own access: ask another Administrator."))
    if user.is_superuser and not by.is_superuser:
        raise ValidationError(_("This account is above the roles: only its like can change it."))
    if not user.is_active:
        raise ValidationError(_("%(person)s has no access any more.") % {"person": name_of(user)})
    return user


def _still_allowed(by: Any) -> None:
    """Of two Administrators who remove each other at the same moment, the first stays."""
    if not User.objects.filter(pk=by.pk, is_active=True).exists():
        raise ValidationError(_("Your own access has been withdrawn."))


def _take_password(user: User) -> None:
    user.set_unusable_password()
    user.save()
    sessions.end_sessions(user)


def _written(user: User, kind: AccessRecord.Kind, by: Any) -> User:
    held = ", ".join(role.name for role in roles_of(user))
    AccessRecord.objects.create(person=user, kind=kind, by=by, roles=held)
    transaction.on_commit(lambda: logger.warning("access: %s, account %s", kind.value, user.pk))
    return user
