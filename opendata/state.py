"""Whether anything an address answers may have changed."""

import hashlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils.http import http_date as as_http_date

from record import lock
from tenure import clock

SOURCES = (".py", ".html", ".txt", ".xml", ".css", ".js", ".svg", ".mo")


def etag(version: str, address: str) -> str:
    """Quoted; of a whole address, which tells the language. New with each write of a fact, each day
    in Toronto and each build. `version` is the registry's, read before any of what is answered, so
    that an answer is never older than what it is kept under.
    """
    said = "\n".join((address, version, clock.today().isoformat(), build()))
    return f'"{hashlib.sha256(said.encode()).hexdigest()[:32]}"'


def last_modified() -> datetime:
    """The latest of the record's last write, the beginning of today in Toronto, for answers without
    a day are of today, and the newest of the sources. One query."""
    today = clock.moment(clock.today(), time.min)
    return max(filter(None, (lock.written_at(), today, _newest_source())))


@cache
def _newest_source() -> datetime:
    return datetime.fromtimestamp(max(os.stat(path).st_mtime for path in _sources()), tz=UTC)


@cache
def build() -> str:
    """The same in every process that runs the same sources, on whichever machine."""
    digest = hashlib.sha256()
    for path in sorted(_sources()):
        with open(path, "rb", buffering=0) as source:
            digest.update(source.read())
    return digest.hexdigest()


def _sources() -> Iterator[str]:
    """What pages and files are made of; tests and documents are not asked."""
    tops: list[Path] = [Path(config.path) for config in apps.get_app_configs()]
    tops = [path for path in tops if path.parent == settings.BASE_DIR]
    tops += [settings.BASE_DIR / name for name in ("requirements", "static", "templates")]
    for top in (*tops, *settings.LOCALE_PATHS):
        for folder, _folders, names in os.walk(str(top)):
            yield from (os.path.join(folder, name) for name in names if name.endswith(SOURCES))


def http_date(moment: datetime) -> str:
    return as_http_date(moment.timestamp())
