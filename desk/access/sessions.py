"""Sessions that end: by themselves, and on demand."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _

SIGNED_IN_AT = "signed_in_at"
SEEN_AT = "seen_at"
NOTED_EVERY_SECONDS = 60


class SessionLimits:
    """Ends a session that was idle too long or is too old, before the page is made.

    The answer that signs somebody in marks the hour, as the session is written then anyway.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session:
            self._watch(request, int(time.time()))
        response = self.get_response(request)
        if request.session.modified and SESSION_KEY in request.session:
            self._mark(request, int(time.time()))
        return response

    def _mark(self, request: HttpRequest, now: int) -> None:
        request.session.setdefault(SIGNED_IN_AT, now)
        request.session.setdefault(SEEN_AT, now)

    def _watch(self, request: HttpRequest, now: int) -> None:
        session = request.session
        begun, seen = session.get(SIGNED_IN_AT, now), session.get(SEEN_AT, now)
        if (
            now - begun >= settings.SESSION_COOKIE_AGE
            or now - seen >= settings.SESSION_IDLE_SECONDS
        ):
            logout(request)
            messages.info(request, _("Your session has ended. Sign in again to go on."))
        elif now - seen >= NOTED_EVERY_SECONDS:
            session[SEEN_AT] = now


def end_sessions(user: AbstractBaseUser, *, but: str | None = None) -> int:
    """Signs the person out in every browser, save the session with the key `but`; how many were
    ended. Reads every session there is: only the staff have any.
    """
    theirs = [
        session.session_key
        for session in Session.objects.filter(expire_date__gt=timezone.now())
        if session.get_decoded().get(SESSION_KEY) == str(user.pk) and session.session_key != but
    ]
    return Session.objects.filter(session_key__in=theirs).delete()[0]
