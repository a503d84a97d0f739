"""Requests straight to the WSGI application, through all of its middleware and no network."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.wsgi import get_wsgi_application

from benchmarks.urls import TRIVIAL
from record import kept


class Visitor:
    """An anonymous one. `answer` holds the last answer's status and headers."""

    def __init__(self) -> None:
        self.application = get_wsgi_application()
        self.status = ""
        self.headers: dict[str, str] = {}

    def get(self, address: str, **headers: str) -> bytes:
        """The whole body; headers as `If_None_Match="..."`. AssertionError where it is refused."""
        pieces = self.application(_environ(address, headers), self._begin)
        try:
            body = b"".join(pieces)
        finally:
            pieces.close()
        assert self.status[0] in "23", f"{self.status}: {address}"
        return body

    def asking(self, address: str, **headers: str) -> Callable[[], bytes]:
        return lambda: self.get(address, **headers)

    def asking_anew(self, address: str) -> Callable[[], bytes]:
        """As after a write: nothing that was reckoned before serves any more."""

        def ask() -> bytes:
            kept.forget()
            return self.get(address)

        return ask

    def trivial(self) -> bytes:
        return self.get(TRIVIAL)

    def _begin(self, status: str, headers: list[tuple[str, str]], *_more: Any) -> None:
        self.status, self.headers = status, dict(headers)


def _environ(address: str, headers: dict[str, str]) -> dict[str, Any]:
    asked = urlsplit(address)
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote(asked.path),
        "QUERY_STRING": asked.query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
