"""People who write through the site, and one who reads the database, while it is disturbed."""

import contextlib
import http.client
import socket
import threading
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

WRITERS = 4
CSRF = "c" * 32
ADDRESS = "/admin/partners/organisation/add/"
PATIENCE = 30  # for one answer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, seconds: float) -> None:
    """Until something listens there. Raises SystemExit where nothing does."""
    patience = time.monotonic() + seconds
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("localhost", port)):
            return
        if time.monotonic() > patience:
            raise SystemExit(f"Nothing began to answer on port {port}.")
        time.sleep(0.1)


def signed_in(user: User) -> str:
    """The cookies of somebody at work."""
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    return f"sessionid={session}; csrftoken={CSRF}"


def form_of(slug: str, cookie: str) -> tuple[str, str, dict[str, str]]:
    """Address, body and headers that add an organisation."""
    entries = {
        "kind": "network",
        "name_en": slug,
        "slug": slug,
        "because": "event",
        "csrfmiddlewaretoken": CSRF,
    }
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    return ADDRESS, urlencode(entries), headers


class Visitors:
    """`answered`: the slugs of the writes that the site said it had saved. `failed`: those it did
    not answer, or answered with an error."""

    def __init__(self, port: int, user: User, halves_seen_now: Callable[[], bool]) -> None:
        self.port = port
        self.halves_seen_now = halves_seen_now
        self.answered: set[str] = set()
        self.failed = self.readings = self.halves_seen = 0
        self._over = threading.Event()
        self._an_answer = threading.Condition()
        self._cookies = [signed_in(user) for _writer in range(WRITERS)]

    def __enter__(self) -> "Visitors":
        self._threads = [
            threading.Thread(target=self._write, args=(number,)) for number in range(WRITERS)
        ]
        self._threads.append(threading.Thread(target=self._read))
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_error: Any) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def wait_for_an_answer(self, seconds: float) -> bool:
        """To a write that is answered from now on."""
        with self._an_answer:
            return self._an_answer.wait(seconds)

    def _write(self, number: int) -> None:
        place = 0
        while not self._over.is_set():
            place += 1
            slug = f"writer-{number}-{place}"
            if self._added(number, slug):
                self.answered.add(slug)
                with self._an_answer:
                    self._an_answer.notify_all()
            else:
                self.failed += 1
                time.sleep(0.1)

    def _added(self, number: int, slug: str) -> bool:
        site = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE)
        try:
            address, body, headers = form_of(slug, self._cookies[number])
            site.request("POST", address, body, headers)
            return site.getresponse().status == http.client.FOUND
        except (OSError, http.client.HTTPException):
            return False
        finally:
            site.close()

    def _read(self) -> None:
        while not self._over.is_set():
            self.readings += 1
            self.halves_seen += self.halves_seen_now()
            time.sleep(0.02)
        connection.close()
