"""Who has access, how, and what is missing before production may begin."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django_otp.plugins.otp_totp.models import TOTPDevice

from desk import roles
from desk.access.links import UNUSED

ADMINISTRATORS_NEEDED = 2


def with_standing(users: QuerySet) -> QuerySet:
    """What the functions below need, in a fixed number of queries."""
    device = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
    return users.annotate(second_factor=Exists(device)).prefetch_related("groups")


def has_second_factor(user: User) -> bool:
    """Of a person from `with_standing`."""
    return user.second_factor  # type: ignore[attr-defined]


def in_words(user: User) -> str:
    if not user.is_active or not user.is_staff:
        return _("withdrawn")
    if user.password.startswith(UNUSED):
        return _("link not used yet")
    return _("yes")


def titles_of(names: str) -> list[str]:
    """From the names as an AccessRecord keeps them."""
    kept = names.split(", ")
    return [str(role.title) for role in roles.ROLES if role.name in kept]


def people_with_access() -> Iterable[User]:
    return with_standing(User.objects.filter(is_active=True, is_staff=True)).order_by(
        "last_name", "username"
    )


def administrators_ready() -> int:
    """Who can let colleagues in again: active, with a password and a second factor."""
    administrators = with_standing(
        User.objects.filter(is_active=True, is_staff=True, groups__name=roles.ADMINISTRATOR.name)
    )
    return administrators.filter(second_factor=True).exclude(password__startswith=UNUSED).count()
