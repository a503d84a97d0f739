"""Numbers and hashes of transactions as receipts and exports have printed them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _

HEAD = re.compile(
    r"ledger-head\W{1,30}(?:number\W{1,30})?(\d{1,18})\W{1,30}(?:hash\W{1,30})?"
    r"((?:[0-9a-f]\s{0,9}){63}[0-9a-f])"
)
LONGEST = 900
AT_A_TIME = 1 << 20
ENCODINGS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class UnusableFile(Exception):
    """str() is a sentence with the remedy."""


def printed_heads(path: Path) -> dict[int, set[str]]:
    """Every `ledger-head <number> <hash>` in a text of whichever kind, a line broken by a narrow
    page included. Raises UnusableFile where the file cannot be read or has none.
    """
    try:
        with path.open("rb") as file:
            encoding = ENCODINGS.get(file.read(2), "utf-8-sig")
        with path.open(encoding=encoding) as text:
            heads = heads_in(text)
    except OSError as error:
        raise UnusableFile(
            _("%(file)s cannot be read: %(reason)s.")
            % {"file": path.name, "reason": error.strerror}
        ) from error
    except UnicodeDecodeError as error:
        raise UnusableFile(
            _("%(file)s is no text. Remedy: give a CSV, JSON or text file, or the text of a PDF.")
            % {"file": path.name}
        ) from error
    if not heads:
        raise UnusableFile(
            _(
                "%(file)s holds no line of the form “ledger-head number hash”. Remedy: give a "
                "receipt's text or an export of the books."
            )
            % {"file": path.name}
        )
    return heads


def heads_in(text: TextIO) -> dict[int, set[str]]:
    """Hashes by number; empty where the text has none."""
    heads: dict[int, set[str]] = {}
    for number, chain_hash in _found(text):
        heads.setdefault(number, set()).add(chain_hash)
    return heads


def _found(text: TextIO) -> Iterator[tuple[int, str]]:
    """A head that lies across two pieces is found twice at most."""
    rest = ""
    while piece := text.read(AT_A_TIME):
        window = rest + piece
        for match in HEAD.finditer(window):
            yield int(match[1]), re.sub(r"\s", "", match[2])
        rest = window[-LONGEST:]
