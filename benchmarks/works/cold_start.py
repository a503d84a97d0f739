"""A new process until its first roster page, beside a bare Django with one page."""

import json
import os
from collections.abc import Iterator

from benchmarks.comparing import Compared, compare
from benchmarks.databases import run
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale

WORKER_MIB = 90
MOST_TURNS = 5
"""Of work that takes so long."""
SPREADSHEETS = ("openpyxl", "xlsxwriter")
REGISTRY = """
import django
django.setup()
from benchmarks.visiting import Visitor
Visitor().get("/en/members/")
"""
BARE = """
import django
from django.conf import settings
settings.configure(
    SECRET_KEY="bare", ROOT_URLCONF="__main__", ALLOWED_HOSTS=["localhost"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=[
        f"django.contrib.{name}"
        for name in ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles")
    ],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {}}],
)
django.setup()
from django.contrib import admin
from django.http import HttpResponse
from django.template import engines
from django.urls import path
page = lambda request: HttpResponse(engines["django"].from_string("{{ 1 }}").render({}, request))
urlpatterns = [path("admin/", admin.site.urls), path("en/members/", page)]
from django.core.handlers.wsgi import WSGIHandler
from io import BytesIO
environment = {"REQUEST_METHOD": "GET", "PATH_INFO": "/en/members/", "SERVER_NAME": "localhost",
               "SERVER_PORT": "80", "wsgi.url_scheme": "http", "wsgi.input": BytesIO()}
assert b"1" in b"".join(WSGIHandler()(environment, lambda status, headers: None))
"""
TOLD = """
import json, re, sys
status = open("/proc/self/status").read()  # getrusage tells of the process that started this one
print(json.dumps([int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) / 1024, list(sys.modules)]))
"""


def measure(scale: Scale) -> Iterator[Measured]:
    turns = min(scale.turns, MOST_TURNS)
    compared: Compared = compare(lambda: _python(REGISTRY), lambda: _python(BARE), turns)
    yield at_most("cold start to the first roster page, to a bare Django’s", 1.5, compared)
    mib, modules = json.loads(_python(REGISTRY + TOLD))
    yield Measured(
        "memory of a worker after its first page",
        f"at most {WORKER_MIB} MiB",
        mib,
        mib <= WORKER_MIB and not set(SPREADSHEETS) & set(modules),
        unit="MiB",
        told="no spreadsheet library loaded" if not set(SPREADSHEETS) & set(modules) else "",
    )


def _python(program: str) -> str:
    return run(os.environ, "-W", "ignore", "-c", program)
