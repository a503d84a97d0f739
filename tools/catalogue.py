"""The French catalogue as a file; run as a program, it writes the .mo that Django reads."""

from pathlib import Path

import polib

CATALOGUE = Path(__file__).resolve().parent.parent / "locale/fr/LC_MESSAGES/django.po"


def catalogue() -> polib.POFile:
    if CATALOGUE.exists():
        return polib.pofile(str(CATALOGUE), wrapwidth=100)
    return polib.POFile(wrapwidth=100)


if __name__ == "__main__":
    catalogue().save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
