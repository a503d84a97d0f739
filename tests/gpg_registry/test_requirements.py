import re
from pathlib import Path

import pytest
from django.conf import settings

REQUIREMENTS = Path(settings.BASE_DIR) / "requirements"
LOCKS = sorted(path.name for path in REQUIREMENTS.glob("*.txt"))


def test_every_list_of_requirements_is_locked() -> None:
    assert [Path(name).stem for name in LOCKS] == sorted(
        path.stem for path in REQUIREMENTS.glob("*.in")
    )


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(name: str) -> None:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8").replace("\\\n", " ")
    packages = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert packages
    for package in packages:
        assert re.match(r"[a-z0-9.\-]+(\[[a-z0-9,\-]+\])?==[^ ]+ ", package), package
        assert re.search(r" --hash=sha256:[0-9a-f]{64}", package), package


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_names_an_index_an_address_or_a_place_on_a_disk(name: str) -> None:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host| @ |(^|\s)/", text)
