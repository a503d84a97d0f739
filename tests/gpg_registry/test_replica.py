"""Who is answered from the replica, as the environment names it; proofs/ asks a real one."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

from gpg_registry import replica
from gpg_registry.databases import databases
from gpg_registry.env import Environment
from gpg_registry.headers import is_for_anybody
from gpg_registry.replica import ReplicaMiddleware

PRIMARY = {"DATABASE_URL": "postgresql://registry@primary/registry"}
REPLICA = {"REGISTRY_REPLICA_URL": "postgresql://registry@replica/registry"}


def test_a_replica_is_read_in_one_state_and_never_written():
    environment = Environment(PRIMARY | REPLICA)
    found = databases(environment, Path("unused"))
    assert not environment.problems
    assert found["default"]["HOST"] == "primary"
    assert found["replica"]["HOST"] == "replica"
    assert (
        r"default_transaction_isolation=repeatable\ read" in found["replica"]["OPTIONS"]["options"]
    )
    assert "default_transaction_read_only=on" in found["replica"]["OPTIONS"]["options"]
    assert "read_only" not in found["default"]["OPTIONS"]["options"]


@pytest.mark.parametrize(
    "named",
    [REPLICA, PRIMARY | {"REGISTRY_REPLICA_URL": "mysql://replica/registry"}],
    ids=["beside SQLite", "of another engine"],
)
def test_only_postgresql_has_replicas(named: dict[str, str], tmp_path: Path):
    environment = Environment(named)
    databases(environment, tmp_path / "registry.sqlite3")
    assert "REGISTRY_REPLICA_URL" in environment.problems[0]


def test_without_one_nothing_stands_in_the_way():
    with pytest.raises(MiddlewareNotUsed):
        ReplicaMiddleware(lambda request: HttpResponse())


def asking(path: str, method: str = "GET", **cookies: str) -> HttpRequest:
    request = HttpRequest()
    request.path_info, request.method, request.COOKIES = path, method, cookies
    request.is_for_anybody = is_for_anybody(request)
    return request


def test_staff_forms_and_private_places_ask_the_primary(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(replica, "REPLICA", "default")
    middleware = ReplicaMiddleware(lambda request: HttpResponse())
    assert middleware._is_for_replica(asking("/en/members/"))
    assert middleware._is_for_replica(asking("/data/parties.csv", "HEAD"))
    session = {settings.SESSION_COOKIE_NAME: "of staff"}
    for elsewhere in (
        asking("/en/members/", **session),
        asking("/data/parties.csv", **session),
        asking("/en/report-an-error/", "POST"),
        asking("/admin/"),
        asking("/ready/"),
    ):
        assert not middleware._is_for_replica(elsewhere), elsewhere
    middleware.next_try = float("inf")
    assert not middleware._is_for_replica(asking("/en/members/"))
