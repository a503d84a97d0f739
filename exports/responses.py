import re
import unicodedata
from collections.abc import Generator
from urllib.parse import quote

from django.http import HttpResponse, StreamingHttpResponse
from django.utils import translation

from exports.formats import named
from exports.safety import clean_text
from exports.table import Table

STEM_LENGTH = 100


def table_response(table: Table, format: str, filename_stem: str) -> StreamingHttpResponse:
    """A download. The file is in the language active now, though it is sent after the view is done.

    The first piece is made here, so a table that can't be written raises in the view (ExportError:
    UnknownFormat, CellTooLong) and is not a file broken off half-way; for XLSX that is every row,
    otherwise ROWS_A_PIECE of them. No transaction is opened: on SQLite an open one would stop
    every writer for as long as the slowest reader takes; a caller who needs rows of one moment
    gives rows that are.
    """
    chosen = named(format)
    response = StreamingHttpResponse(
        _Pieces(chosen.write(table), translation.get_language()), content_type=chosen.content_type
    )
    response["Content-Disposition"] = _disposition(filename_stem, table.name, chosen.name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def pieces_response(
    pieces: Generator[bytes, None, None], filename_stem: str, fallback: str, extension: str
) -> StreamingHttpResponse:
    """A download of plain text in UTF-8, given piece by piece as table_response does."""
    response = StreamingHttpResponse(
        _Pieces(pieces, translation.get_language()), content_type="text/plain; charset=utf-8"
    )
    response["Content-Disposition"] = _disposition(filename_stem, fallback, extension)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def pdf_response(content: bytes, filename_stem: str, fallback: str) -> HttpResponse:
    """A download of a finished PDF; `fallback` names the file where the stem leaves no letters."""
    return _file(content, "application/pdf", _disposition(filename_stem, fallback, "pdf"))


def workbook_response(content: bytes, filename_stem: str, fallback: str) -> HttpResponse:
    """A download of a finished XLSX."""
    return _file(content, named("xlsx").content_type, _disposition(filename_stem, fallback, "xlsx"))


def archive_response(content: bytes, filename_stem: str, fallback: str) -> HttpResponse:
    """A download of a finished ZIP."""
    return _file(content, "application/zip", _disposition(filename_stem, fallback, "zip"))


def _file(content: bytes, content_type: str, disposition: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = disposition
    response["X-Content-Type-Options"] = "nosniff"
    return response


class _Pieces:
    """Makes each piece in one language and leaves the language around it alone in between, which
    a generator holding translation.override open across its yields would not."""

    def __init__(self, pieces: Generator[bytes, None, None], language: str | None) -> None:
        self._pieces = pieces
        self._language = language
        self._first: bytes | None = self._make()

    def __iter__(self) -> "_Pieces":
        return self

    def __next__(self) -> bytes:
        first, self._first = self._first, None
        return self._make() if first is None else first

    def close(self) -> None:
        self._pieces.close()

    def _make(self) -> bytes:
        with translation.override(self._language):
            return next(self._pieces)


def _disposition(stem: str, fallback: str, extension: str) -> str:
    """RFC 6266: an ASCII name for everyone, and the name with its accents where it has any."""
    wanted = _file_name(clean_text(stem), fallback, extension)
    plain = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode()
    plain = _file_name(plain.removesuffix(f".{extension}"), fallback, extension)
    header = f'attachment; filename="{plain}"'
    return header if plain == wanted else f"{header}; filename*=UTF-8''{quote(wanted, safe='')}"


def _file_name(stem: str, fallback: str, extension: str) -> str:
    words = re.sub(r"[^\w-]+", "-", unicodedata.normalize("NFC", stem))[:STEM_LENGTH].strip("-_")
    return f"{words or fallback}.{extension}"
