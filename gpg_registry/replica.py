"""Visitors read from a replica of the database, where there is one; staff from the primary, so that
they see what they have just written."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError, connections, transaction
from django.http import HttpRequest, HttpResponseBase

DEFAULT, REPLICA = "default", "replica"
SECONDS_UNTIL_NEXT_TRY = 10

logger = logging.getLogger(__name__)


class ReplicaMiddleware:
    """What a visit reads, from the registry version to the last line of a long file, is one state
    of the replica. Nothing can be written meanwhile. A replica that does not answer is left alone
    for a while, and the primary asked instead."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if REPLICA not in settings.DATABASES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.next_try = 0.0

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if connections[DEFAULT].alias == REPLICA:  # a server gave an answer up without closing it
            del connections[DEFAULT], connections[REPLICA]
        if not self._is_for_replica(request):
            return self.get_response(request)
        with ExitStack() as visit:
            try:
                visit.enter_context(one_state_of_the_replica())
            except OperationalError as error:
                self.next_try = time.monotonic() + SECONDS_UNTIL_NEXT_TRY
                logger.warning("The replica does not answer: %s", error)
            response = self.get_response(request)
            if response.streaming:
                closers = response._resource_closers  # type: ignore[attr-defined]
                closers.append(visit.pop_all().close)
            return response

    def _is_for_replica(self, request: HttpRequest) -> bool:
        return (
            request.is_for_anybody  # type: ignore[attr-defined]
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
            and time.monotonic() >= self.next_try
        )


@contextmanager
def one_state_of_the_replica() -> Iterator[None]:
    """In this thread, whatever asks for the database gets the replica, raw SQL too. Raises
    OperationalError where it does not answer."""
    primary, replica = connections[DEFAULT], connections[REPLICA]
    replica.close_if_health_check_failed()
    replica.ensure_connection()
    connections[DEFAULT] = replica
    try:
        with transaction.atomic():
            yield
    finally:
        connections[DEFAULT] = primary
