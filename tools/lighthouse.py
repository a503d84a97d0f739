"""Lighthouse over pages of the practice data, served as in production to a simulated telephone.

    python tools/lighthouse.py [en|fr ...]      both languages when none is named

Ends with 1 where a page has less than the least that is asked of it.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import chromium  # noqa: E402
from tools import demo  # noqa: E402
from tools.fresh_site import FreshSite, free_port  # noqa: E402

PROGRAM = ROOT / "tools/web/lighthouse/node_modules/lighthouse/cli/index.js"
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = {
    "en": ("", "members/", "executive/", "funding/", "recommendations/"),
    "fr": ("", "membres/", "executif/", "financement/", "recommandations/"),
}
Scores = dict[str, int]


def addresses(site: FreshSite, language: str) -> Iterator[str]:
    """The pages named above, and the first person's of the sitemap."""
    base = f"{site.address}{language}/"
    people = f"{base}{PAGES[language][1]}"
    with urllib.request.urlopen(f"{site.address}sitemap.xml") as answer:
        person = re.search(rf"<loc>({people}[^<]+)</loc>", answer.read().decode())
    yield from (f"{base}{page}" for page in PAGES[language])
    if person:
        yield person[1]


def measured(address: str, folder: Path) -> tuple[Scores, list[str]]:
    """Points out of a hundred by category, and the titles of what took points away."""
    told = folder / "told.json"
    asked = [
        *("node", str(PROGRAM), address, "--quiet", "--output=json", f"--output-path={told}"),
        f"--only-categories={','.join(LEAST)}",
        f"--chrome-flags={' '.join(['--headless=new', *chromium.FLAGS])}",
        "--no-enable-error-reporting",
    ]
    environment = os.environ | {"CHROME_PATH": chromium.find() or ""}
    for last in (False, False, True):  # now and then Chromium starts too late for it to see
        done = subprocess.run(asked, check=last, stdin=subprocess.DEVNULL, env=environment)
        if done.returncode == 0:
            break
    report = json.loads(told.read_text(encoding="utf-8"))
    scores = {name: round(report["categories"][name]["score"] * 100) for name in LEAST}
    return scores, list(shortcomings(report))


def shortcomings(report: dict) -> Iterator[str]:
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                yield f"{audit['title']} {audit.get('displayValue', '')}".strip()


def measure(site: FreshSite, languages: list[str]) -> bool:
    """Whether every page has the least that is asked; prints a line for each."""
    print(f"{'':44}" + "".join(f"{name:>16}" for name in LEAST))
    enough = True
    for language in languages:
        for address in addresses(site, language):
            scores, found = measured(address, site.folder)
            path = address.removeprefix(site.address.rstrip("/"))
            print(f"{path:44}" + "".join(f"{scores[name]:>16}" for name in LEAST), flush=True)
            for each in found:
                print(f"    {each}")
            enough = enough and all(scores[name] >= least for name, least in LEAST.items())
    return enough


def main(*languages: str) -> int:
    if not PROGRAM.exists() or chromium.find() is None:
        print(
            "Lighthouse or Chromium is not installed. Remedy: make lighthouse does it; "
            "apt-get install chromium npm"
        )
        return 2
    with tempfile.TemporaryDirectory(prefix="registry-lighthouse-") as folder:
        site = FreshSite("practice", "Practice", free_port(), Path(folder))
        print("Loading practice …", flush=True)
        site.load()
        demo.run(site, "manage.py", "collectstatic", "--no-input", "--clear", "--verbosity", "0")
        with site.serve():
            return 0 if measure(site, list(languages) or list(PAGES)) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
