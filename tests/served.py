"""Whole data sets behind a server of their own, for the tests that go over every public page.

    def test_something(serve):
        site = serve("practice")       # or "record", or NOTHING
        addresses = public_addresses(site)

Each is loaded once in a run, however many processes it has, and served to each from a copy.
"""

import fcntl
import os
import re
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tools.fresh_site import FreshSite, free_port

SETTINGS = "tests.served_settings"
LOCATION = re.compile(r"<loc>(.*?)</loc>")

QUESTIONS_AND_MISTAKES = (
    "/en/members/?on=2009-10-01",
    "/en/members/?from=2015-01-01&to=2024-01-01&sort=party",
    "/en/members/?q=nobody",
    "/en/members/?on=nonsense&colour=red",
    "/en/members/?page=99",
    "/en/members/nobody/",
    "/en/executive/?on=2013-06-01",
    "/en/executive/?on=nonsense",
    "/en/executive/history/?to=nonsense",
    "/en/concerns/?on=nonsense",
    "/en/events/?kind=feast",
    "/en/recommendations/?on=2014-02-01",
    "/en/partners/?on=2005-01-01",
    "/en/funding/?year=1",
    "/en/search/?q=an",
    "/en/search/?q=onnubis",
    "/en/search/?kind=nonsense",
    "/en/nowhere/",
)
"""What the sitemap does not tell of: pages of a day, of a filter, and refusals."""

Serve = Callable[[str], FreshSite]


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    running: dict[str, FreshSite] = {}
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with ExitStack() as stack:

        def one(name: str) -> FreshSite:
            if name not in running:
                folder = tmp_path_factory.mktemp(name)
                site = FreshSite(name, name, free_port(), folder, SETTINGS)
                shutil.copyfile(_loaded_once(name, shared), site.database)
                stack.enter_context(site.serve())
                running[name] = site
            return running[name]

        yield one


def _loaded_once(name: str, shared: Path) -> Path:
    """Another process of this run may be loading the same: one loads, the others wait."""
    folder = shared / "data-sets"
    folder.mkdir(exist_ok=True)
    original = FreshSite(name, name, 0, folder, SETTINGS)
    mark = folder / f"{name}.is-loaded"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not mark.exists():
            original.load()
            mark.touch()
    return original.database


def public_addresses(site: FreshSite) -> list[str]:
    """The paths that the sitemap tells of, in both languages."""
    base = site.address.rstrip("/")
    with urllib.request.urlopen(f"{base}/sitemap.xml") as answer:
        locations = LOCATION.findall(answer.read().decode())
    return [location.removeprefix(base) for location in locations]
