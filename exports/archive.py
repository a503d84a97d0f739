"""Several files in one download."""

import io
import zipfile
from collections.abc import Iterable

LEAST_DATE = (1980, 1, 1, 0, 0, 0)


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of (name, content) pairs; the same files give the same bytes on any day. ValueError
    for a name given twice or one that leads out of the folder it is unpacked in."""
    held = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files:
            if name in taken or name.startswith("/") or "\\" in name or ".." in name.split("/"):
                raise ValueError(f"no file can be called {name!r} here")
            taken.add(name)
            out.writestr(zipfile.ZipInfo(name, LEAST_DATE), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()
