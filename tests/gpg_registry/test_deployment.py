"""What `deploy/` ships agrees with the program."""

import re
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import resolve, reverse

from gpg_registry.settings import environment
from record import guards

DEPLOY = Path(settings.BASE_DIR, "deploy")
UNITS = sorted((DEPLOY / "systemd").iterdir())


def test_the_serving_role_cannot_edit_what_the_guards_keep() -> None:
    rights = (DEPLOY / "postgresql" / "rights.sql").read_text()
    revoked = re.search(r"REVOKE UPDATE, DELETE ON\s+(.*?)\s+FROM", rights, re.DOTALL)
    kept = {guard.table for guard in guards.declared() if guard.name.endswith("_append_only")}
    assert set(re.split(r",\s*", revoked[1])) == kept


def test_the_example_of_an_environment_names_variables_that_exist() -> None:
    lines = (DEPLOY / "environment.example").read_text().splitlines()
    names = {line.partition("=")[0] for line in lines if line and not line.startswith("#")}
    known = set(environment.declared) | {f"{name}_FILE" for name in environment.declared}
    assert names - known == {"DJANGO_SETTINGS_MODULE"}


def test_the_proxy_slows_down_the_addresses_by_which_people_come_in() -> None:
    proxy = (DEPLOY / "nginx" / "gpg-registry.conf").read_text()
    slowed = re.search(r"location ~ (\S+) \{\s+limit_req zone=registry_sign_in", proxy)[1]
    for name in ("admin:login", "admin:second_factor", "admin:second_factor_set_up"):
        assert re.match(slowed, reverse(name)), name
    assert re.match(slowed, "/admin/link/a/b/")
    assert resolve("/admin/link/a/b/")


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_names_files_that_are_there(unit: Path) -> None:
    text = unit.read_text()
    for name in re.findall(r"/srv/gpg-registry/current/((?:deploy|docs)\S*)", text):
        assert Path(settings.BASE_DIR, name).exists(), name
    for name in re.findall(r"--config (\S+)", text):
        assert Path(settings.BASE_DIR, name).exists(), name


@pytest.mark.parametrize("script", ["manage", "nightly-backup"])
def test_a_script_can_be_run_and_is_sound(script: str) -> None:
    path = DEPLOY / script
    assert path.stat().st_mode & 0o111
    subprocess.run(["sh", "-n", str(path)], check=True)
