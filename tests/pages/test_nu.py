"""The Nu checker of HTML finds nothing to say of any public page of the practice data.

It is a program in Java: tools/web/package.json brings it, and `make test` tells where it is left
out.
"""

import json
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.urls import translate_url

from tests.served import QUESTIONS_AND_MISTAKES, Serve, public_addresses
from tests.served import serve as serve
from tools import nu

pytestmark = pytest.mark.nu


def fetched(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read()
    except urllib.error.HTTPError as refused:
        return refused.read()


def complaints(folder: Path) -> list[str]:
    """Errors and warnings, each with the file it is of."""
    java, jar = shutil.which("java"), nu.find()
    if not java or not jar:
        pytest.fail(f"The Nu checker is not installed. Remedy: {nu.REMEDY}.")
    asked = [java, "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", str(folder)]
    said = subprocess.run(asked, capture_output=True, check=True, stdin=subprocess.DEVNULL)
    return [
        f"{Path(each['url']).name}:{each.get('lastLine')}: {each['message']} {each.get('extract')}"
        for each in json.loads(said.stderr)["messages"]
    ]


def test_every_public_page(serve: Serve, tmp_path: Path) -> None:
    site = serve("practice")
    paths = public_addresses(site)
    for language in ("en", "fr"):
        paths += [translate_url(path, language) for path in QUESTIONS_AND_MISTAKES]
    assert len(paths) > 100
    for path in paths:
        name = "".join(letter if letter.isalnum() else "_" for letter in path)
        content = fetched(f"{site.address.rstrip('/')}{path}")
        (tmp_path / f"{name}.html").write_bytes(content)
    found = complaints(tmp_path)
    assert not found, "\n".join(found[:40])


def test_a_fault_would_be_found(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html lang=en><title>T</title><p><table></table></p><a href='a b'>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    assert len(complaints(tmp_path)) > 1
