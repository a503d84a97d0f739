"""Fifty readers and five writers of one site for some minutes, through gunicorn as it is deployed.

A reader opens a page, then reads for about a second; a writer adds an organisation in the admin
about every two. Everybody is a thread of this one process, on the same machine as the site.
"""

import http.client
import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db import connection

from benchmarks.measured import Measured
from benchmarks.scale import Scale
from members.models import Parliamentarian
from proofs.server_faults import answering
from proofs.server_visitors import form_of, free_port, signed_in

READERS, WRITERS = 50, 5
SLOWEST = 0.3
"""Seconds, for nineteen of twenty pages."""
READING, WRITING = (0.5, 1.5), (1.0, 3.0)
PATIENCE = 30
PAGES = (
    *("/en/", "/fr/", "/en/members/", "/fr/membres/", "/en/members/?sort=party"),
    *("/en/members/?province=ON", "/en/members/?q=bava", "/en/members/?on=2018-05-05"),
    *("/en/executive/", "/en/events/", "/en/funding/", "/fr/recommandations/", "/en/about/"),
)


@dataclass
class Told:
    """Seconds of each answer; what was refused, not answered or broken."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def slowest_of(self, part: float) -> float:
        return sorted(self.seconds)[int(len(self.seconds) * part)]


def measure(scale: Scale) -> Iterator[Measured]:
    if connection.vendor == "sqlite":
        return
    people = Parliamentarian.objects.values_list("slug", flat=True)[:200]
    pages = [*PAGES, *(f"/en/members/{slug}/" for slug in people)]
    cookie = signed_in(User.objects.create_superuser("crowd", password=None))
    port = free_port()
    with answering(port, DJANGO_SETTINGS_MODULE="tools.served_settings"):
        read, wrote = _crowd(port, pages, cookie, scale.minutes * 60)
    errors = len(read.errors) + len(wrote.errors)
    work = f"{READERS} readers, {WRITERS} writers, {scale.minutes:g} minutes"
    figures = f"{len(read.seconds):,} pages, {len(wrote.seconds):,} writes"
    yield Measured(work, "no errors", errors, not errors, unit="errors", told=figures)
    for who, told in (("readers", read), ("writers", wrote)):
        slow = told.slowest_of(0.95)
        yield Measured(
            f"{work}: p95 of {who}",
            f"under {SLOWEST * 1000:g} ms",
            slow * 1000,
            slow < SLOWEST,
            unit="ms",
            told=f"half within {told.slowest_of(0.5) * 1000:.0f} ms",
        )


def _crowd(port: int, pages: list[str], cookie: str, seconds: float) -> tuple[Told, Told]:
    read, wrote, over = Told(), Told(), time.monotonic() + seconds

    def reads(number: int) -> None:
        chance = random.Random(number)
        while time.monotonic() < over:
            _asked(port, "GET", chance.choice(pages), read)
            time.sleep(chance.uniform(*READING))

    def writes(number: int) -> None:
        chance, place = random.Random(-number), 0
        while time.monotonic() < over:
            place += 1
            address, body, headers = form_of(f"crowd-{number}-{place}", cookie)
            _asked(port, "POST", address, wrote, body, headers)
            time.sleep(chance.uniform(*WRITING))

    threads = [threading.Thread(target=reads, args=(number,)) for number in range(READERS)]
    threads += [threading.Thread(target=writes, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return read, wrote


def _asked(
    port: int, method: str, address: str, told: Told, body: str = "", headers: dict | None = None
) -> int | None:
    """The answer's status, read to its end; None where there was none."""
    expected = http.client.FOUND if method == "POST" else http.client.OK
    begun = time.monotonic()
    site = http.client.HTTPConnection("localhost", port, timeout=PATIENCE)
    try:
        site.request(method, address, body or None, headers or {})
        answer = site.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException) as error:
        told.errors.append(f"{address}: {error}")
        return None
    finally:
        site.close()
    told.seconds.append(time.monotonic() - begun)
    if answer.status != expected:
        told.errors.append(f"{address}: {answer.status}")
    return answer.status
