"""What waits about access, on the front page of who manages it."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import ngettext

from desk.access import standing
from desk.access.links import UNUSED
from desk.links import Link


def access_attention(user: User) -> Iterator[Link]:
    if not user.has_perm("auth.change_user"):
        return
    ready = standing.administrators_ready()
    if settings.SECOND_FACTOR_REQUIRED and ready < standing.ADMINISTRATORS_NEEDED:
        text = ngettext(
            "Only %(count)s Administrator has a second factor: there should be two",
            "Only %(count)s Administrators have a second factor: there should be two",
            ready,
        )
        yield Link(text % {"count": ready}, reverse("admin:desk_invite"))
    waiting = User.objects.filter(is_active=True, is_staff=True, password__startswith=UNUSED)
    count = waiting.count()
    if count:
        text = ngettext("%(count)s link not used yet", "%(count)s links not used yet", count)
        yield Link(text % {"count": count}, reverse("admin:auth_user_changelist"))
