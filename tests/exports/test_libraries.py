"""What only some files need is not loaded at the start, nor by the first page."""

import json

import pytest

from benchmarks.databases import run
from exports.libraries import library
from tests import template_database

HEAVY = ("openpyxl", "xlsxwriter", "typst", "qrcode", "icalendar")
LOADED_BY_THE_FIRST_PAGE = """
import json, sys
import django

django.setup()

from django.test import Client

assert Client(headers={"host": "localhost"}).get("/en/members/").status_code == 200
print(json.dumps(sorted(sys.modules)))
"""


def test_no_heavy_library_is_loaded_by_the_first_page(tmp_path):
    path = str(tmp_path / "registry.sqlite3")
    environment = {
        "PATH": "/usr/bin:/bin",
        "DJANGO_SETTINGS_MODULE": "gpg_registry.settings",
        "REGISTRY_DEBUG": "true",
        "REGISTRY_DATABASE_PATH": path,
    }
    if not template_database.copy_to(path):
        run(environment, "manage.py", "migrate", "--verbosity", "0")
    loaded = json.loads(run(environment, "-c", LOADED_BY_THE_FIRST_PAGE))
    assert "members.views" in loaded
    assert not set(HEAVY) & set(loaded)


@pytest.mark.parametrize("name", HEAVY)
def test_a_library_is_there_when_it_is_asked_for(name):
    assert library(name).__name__ == name
