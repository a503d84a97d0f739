"""The French catalogue, kept without the system's gettext: Babel reads the sources, polib writes.

python tools/translations.py --update    add what is new, drop what is gone
python tools/translations.py --check     fail on anything missing, empty, fuzzy or left over

tools/catalogue.py writes the .mo that Django reads.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import django
import polib
from babel.messages.extract import extract_python
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.catalogue import CATALOGUE, catalogue  # noqa: E402

PACKAGES = (
    *("tenure", "record", "exports", "members", "executive", "partners", "programme", "funding"),
    *("opendata", "pages", "desk", "gpg_registry"),
)
KEYWORDS = {
    **dict.fromkeys(("_", "_now", "gettext", "gettext_lazy", "gettext_noop"), (1,)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
METADATA = {
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Language": "fr",
    "MIME-Version": "1.0",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}


def sources() -> Iterator[tuple[Path, bytes]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path, path.read_bytes()
    for path in sorted((ROOT / "templates").rglob("*")):
        if path.suffix in (".html", ".txt", ".xml", ".svg"):
            python = templatize(path.read_text(encoding="utf-8"), origin=str(path))
            yield path, "\n".join(line.strip() for line in python.splitlines()).encode()


def messages() -> dict[tuple[str, str], polib.POEntry]:
    """Every message in the sources, by context and English text, with the files it stands in."""
    found: dict[tuple[str, str], polib.POEntry] = {}
    for path, content in sources():
        for _line, function, texts, _comments in extract_python(
            BytesIO(content), KEYWORDS, [], {"encoding": "utf-8"}
        ):
            entry = entry_for(function, texts)  # type: ignore[arg-type] # Babel states another order
            if entry is not None:
                kept = found.setdefault((entry.msgctxt or "", entry.msgid), entry)
                if entry.msgid_plural:
                    kept.msgid_plural, kept.msgstr_plural = entry.msgid_plural, entry.msgstr_plural
                place = (str(path.relative_to(ROOT)), "")
                if place not in kept.occurrences:
                    kept.occurrences.append(place)
    return found


def entry_for(function: str, texts: str | tuple) -> polib.POEntry | None:
    parts = list(texts) if isinstance(texts, tuple) else [texts]
    context = parts.pop(0) if "pgettext" in function else None
    if not parts or not isinstance(parts[0], str) or not parts[0]:
        return None
    if function.startswith(("ngettext", "npgettext")):
        return polib.POEntry(
            msgctxt=context,
            msgid=parts[0],
            msgid_plural=parts[1],
            msgstr_plural={0: "", 1: ""},
        )
    return polib.POEntry(msgctxt=context, msgid=parts[0])


def by_message(po: polib.POFile) -> dict[tuple[str, str], polib.POEntry]:
    return {(entry.msgctxt or "", entry.msgid): entry for entry in po if not entry.obsolete}


def update() -> None:
    known = by_message(catalogue())
    fresh = polib.POFile(wrapwidth=100)
    fresh.metadata = METADATA
    for key, entry in sorted(messages().items(), key=lambda item: item[0][::-1]):
        before = known.get(key)
        if before is not None and bool(before.msgid_plural) == bool(entry.msgid_plural):
            entry.msgstr = before.msgstr
            entry.msgstr_plural = before.msgstr_plural
        fresh.append(entry)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    fresh.save(str(CATALOGUE))
    print(f"{len(fresh)} messages, {len(fresh.untranslated_entries())} still to be translated.")


def problems() -> Iterator[str]:
    wanted, known = messages(), by_message(catalogue())
    for context, text in sorted(wanted.keys() - known.keys()):
        yield f"not in the catalogue: {context} {text!r}"
    for context, text in sorted(known.keys() - wanted.keys()):
        yield f"no longer in the sources: {context} {text!r}"
    for entry in known.values():
        if entry.fuzzy or not entry.translated():
            yield f"without French: {entry.msgid!r}"
        elif not same_placeholders(entry):
            yield f"placeholders differ: {entry.msgid!r}"


def same_placeholders(entry: polib.POEntry) -> bool:
    texts = list(entry.msgstr_plural.values()) or [entry.msgstr]
    wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    return set(PLACEHOLDER.findall(texts[-1])) == wanted


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    choice = parser.add_mutually_exclusive_group(required=True)
    for name in ("update", "check"):
        choice.add_argument(f"--{name}", action="store_true")
    chosen = parser.parse_args()
    settings.configure(USE_I18N=False)
    django.setup()
    if chosen.update:
        update()
    else:
        found = list(problems())
        print("\n".join(found) or "Every message has its French.")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
