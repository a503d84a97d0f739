"""What the registry writes to standard error, without anybody's name in it.

A request is told by its method, its path without the query, its answer and its time; an error by
its kind and the lines of code it passed, not by its message, which may quote what was typed. Lines
of one request share its id, which is also in the answer's `X-Request-ID`.
"""

import json
import logging
import re
import secrets
import time
import traceback
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponseBase

REQUEST_ID = re.compile(r"[0-9A-Za-z-]{8,64}")
KEYS = ("secret", "token", "uidb64")  # as the addresses call them
HEADER = "X-Request-ID"
# Their messages tell of the server, never of what is in the record.
TOLD_WHOLE = (OperationalError, InterfaceError, OSError, ImportError, MemoryError)

_request_id: ContextVar[str] = ContextVar("request_id", default="")
_requests = logging.getLogger("gpg_registry.requests")


class WithRequestId(logging.Filter):
    """Gives each record `request_id`, a dash outside a request, and takes keys out of the paths
    that Django tells."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = _request_id.get() or "-"
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest) and isinstance(record.args, tuple):
            record.args = tuple(
                path_of(request) if part == request.path else part for part in record.args
            )
        return True


def path_of(request: HttpRequest) -> str:
    """Without the keys by which a one-time link or a private calendar opens."""
    path = request.path
    found = request.resolver_match
    for name, value in found.kwargs.items() if found else ():
        if name in KEYS:
            path = path.replace(str(value), "…")
    return path


class Discreet(logging.Formatter):
    """Errors without their messages."""

    def formatException(self, error: tuple) -> str:
        return "\n".join(_told(error[1]))


def _told(error: BaseException | None) -> Iterator[str]:
    if error is None:
        return
    yield from _told(error.__cause__ or error.__context__)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    yield f"{kind}: {error}".rstrip() if isinstance(error, TOLD_WHOLE) else kind


class JsonLines(Discreet):
    """An object a line: time (UTC), level, logger, message, request_id, and of a request method,
    path, status and milliseconds."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": getattr(record, "request_id", "-"),
            **getattr(record, "told", {}),
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


class RequestLogMiddleware:
    """The outermost: what others answer without a view is told too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token = _request_id.set(_id_of(request))
        begun = time.monotonic()
        try:
            response = self.get_response(request)
            response.headers[HEADER] = _request_id.get()
            self._tell(request, response.status_code, time.monotonic() - begun)
            return response
        finally:
            _request_id.reset(token)

    def _tell(self, request: HttpRequest, status: int, seconds: float) -> None:
        told = {
            "method": request.method,
            "path": path_of(request),
            "status": status,
            "milliseconds": round(seconds * 1000),
        }
        line = "%(method)s %(path)s %(status)s %(milliseconds)s ms"
        _requests.info(line, told, extra={"told": told})


def _id_of(request: HttpRequest) -> str:
    """The proxy's own, where one is trusted; a visitor's is never taken over."""
    given = request.headers.get(HEADER, "") if settings.TRUSTED_PROXY else ""
    return given if REQUEST_ID.fullmatch(given) else secrets.token_hex(8)
