"""Whether anything an address answers may have changed."""

import hashlib
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils.http import http_date as as_http_date

from record import lock
from tenure import clock


def etag(address: str, language: str) -> str:
    """Quoted. New with each write, each day in Toronto and each build. One query."""
    said = "\n".join((address, language, lock.version(), clock.today().isoformat(), build()))
    return f'"{hashlib.sha256(said.encode()).hexdigest()[:32]}"'


def last_modified() -> datetime:
    """The latest of the record's last write, the beginning of today in Toronto, for answers without
    a day are of today, and the newest of the sources. One query."""
    today = clock.moment(clock.today(), time.min)
    return max(filter(None, (lock.written_at(), today, _newest_source())))


@cache
def _newest_source() -> datetime:
    return datetime.fromtimestamp(max(path.stat().st_mtime for path in _sources()), tz=UTC)


@cache
def build() -> str:
    """The same in every process that runs the same sources."""
    digest = hashlib.sha256()
    for path in sorted(_sources()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> list[Path]:
    folders = [Path(config.path) for config in apps.get_app_configs()]
    own = [folder for folder in folders if folder.parent == settings.BASE_DIR]
    found = [path for folder in own for path in folder.rglob("*.py")]
    return found + [path for folder in settings.LOCALE_PATHS for path in folder.rglob("*.mo")]


def http_date(moment: datetime) -> str:
    return as_http_date(moment.timestamp())
