"""What people read on a page, less what is rightly in no language of ours or in another.

Apart are: elements marked as being in another language; quotations, code and addresses; typed
values that somebody may edit; columns of the admin that hold a code or the English of a pair.
"""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
NOT_READ = {"script", "style", "template", "textarea"}
APART = {"blockquote", "cite", "q", "code", "kbd", "samp", "pre", "bdi", "address"}
FIELD_APART = re.compile(r"\bfield-(slug|code|format)\b")
COLUMN_APART = re.compile(r"\bfield-\w+_en(_\w+)?\b")
READ_ALOUD = ("title", "alt", "aria-label", "aria-description", "placeholder", "label")
DESCRIPTIONS = {"description", "og:title", "og:description", "og:site_name", "og:image:alt"}
BUTTONS = {"submit", "button", "reset"}
ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|\S+@\S+|(?<!\S)/\S+|[\w./-]+\.(?:csv|xlsx|xml|json|pdf|ics|atom|txt)\b"
)
CODE = re.compile(
    r"^\{.*\}$|\bledger-head\b|\b[\w-]*\d[\w./-]*|\b[A-Z]{2,6}\b|\b[a-z]+(?:_[a-z]+)+\b"
)
WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ]{3,}")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.language = ""
        self.open: list[tuple[str, bool]] = []

    @property
    def is_apart(self) -> bool:
        return bool(self.open) and self.open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = attributes.pop("lang", "")
        apart = (
            self.is_apart
            or tag in NOT_READ | APART
            or attributes.get("lang", "fr") != "fr"
            or "hidden" in attributes.get("class", "").split()
            or FIELD_APART.search(attributes.get("class", ""))
            or (tag in ("td", "th") and COLUMN_APART.search(attributes.get("class", "")))
        )
        if not apart:
            self._read_attributes(tag, attributes)
        if tag not in VOID:
            self.open.append((tag, bool(apart)))

    def _read_attributes(self, tag: str, attributes: dict[str, str]) -> None:
        if "/admin/img/icon-" in attributes.get("src", ""):
            return  # The framework's own yes and no, which it never translates.
        self.texts += [attributes[name] for name in READ_ALOUD if name in attributes]
        if tag == "meta" and {attributes.get("name"), attributes.get("property")} & DESCRIPTIONS:
            self.texts.append(attributes.get("content", ""))
        if tag == "input" and attributes.get("type") in BUTTONS:
            self.texts.append(attributes.get("value", ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        places = [place for place, (name, _apart) in enumerate(self.open) if name == tag]
        if places:
            del self.open[places[-1] :]

    def handle_data(self, data: str) -> None:
        if not self.is_apart:
            self.texts.append(data)


def texts_of(page: str) -> list[str]:
    """Each text and read attribute, on one line. ValueError where the page is not in French."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    if reader.language != "fr":
        raise ValueError(f"a page in {reader.language!r}")
    return [" ".join(text.split()) for text in reader.texts if text.strip()]


def unmarked(texts: Iterable[str], as_written: re.Pattern[str]) -> Iterator[str]:
    """The Latin words of three letters or more that are in no address, name or code, and where."""
    for text in texts:
        words = WORD.findall(CODE.sub(" ", as_written.sub(" ", ADDRESS.sub(" ", text))))
        if words:
            yield f"{', '.join(words[:9])} in: {text[:160]}"
