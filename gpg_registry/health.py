"""Two addresses for whoever watches the server."""

from functools import cache

from django.core.checks import run_checks
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

UNAVAILABLE = 503


@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """200 and "ok" while the process answers, whatever the database does: a reason to restart the
    process when it does not come."""
    return _plain("ok")


@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """200 and "ready" when requests can be served: the database answers, is migrated and holds its
    guards. Else 503 and a line that says what is missing: a reason to send no requests yet."""
    try:
        problem = _problem()
    except DatabaseError:
        problem = "the database does not answer"
    return _plain(problem, UNAVAILABLE) if problem else _plain("ready")


def _problem() -> str:
    applied = MigrationRecorder(connection).applied_migrations()
    if _last_migrations() - applied.keys():
        return "the database is not migrated: run manage.py migrate"
    if run_checks(tags=["guards"], include_deployment_checks=True):
        return "the database lacks guards: run manage.py migrate"
    return ""


@cache
def _last_migrations() -> set[tuple[str, str]]:
    """As this process read them from the disk."""
    return set(MigrationLoader(None).graph.leaf_nodes())


def _plain(text: str, status: int = 200) -> HttpResponse:
    return HttpResponse(f"{text}\n", content_type="text/plain", status=status)
