"""What somebody who means harm types, sends and uploads. MARKUP in a page that is not escaped is a
hole; everything else looks for an error that nobody caught."""

import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable

MARK = "zqhostile"
MARKUP = (
    f'"><script>{MARK}()</script>',
    f"'><img src=x onerror={MARK}()>",
    f"<{MARK}>",
    f"</textarea></title><svg onload={MARK}()>",
    f"javascript:{MARK}()//<{MARK}",
    f"]]><{MARK}/>",
    f"--><{MARK}><!--",
    f"</script><{MARK}>",
)
TEXTS = (
    *("", " ", "\x00", "a\x00b", "\r\nSet-Cookie: a=b", "\n", "\t", "\x1b[2J", "\x7f", "\x85"),
    *("\u202egpj.exe", "\u2066x", "\u200b", "\ufeff", "\ufffe", "e\u0301" * 60, "\u0345" * 300),
    *("' OR 1=1 --", "'; DROP TABLE members_membership; --", '" OR ""="', "%' OR '%'='", "\\", "`"),
    *("../../../../etc/passwd", "..%2f..%2fetc/passwd", "file:///etc/passwd", "C:\\boot.ini"),
    *("{{7*7}}", "{% debug %}", "${7*7}", "%(secret)s", "%s%s%n", "{0.__class__}", "#{1}"),
    *("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "|calc", "__proto__", "constructor", "[]", "{}"),
    *("None", "null", "undefined", "true", "NaN", "Infinity", "-Infinity", "1e309", "1_0"),
    *("0", "-0", "-1", "1.5", "१२", "²", "٣", "½", "9" * 18, "9" * 19, "9" * 40, "9" * 5000),
    *("2147483648", "-9223372036854775809", "18446744073709551616", "0" * 400),
    *("0000-00-00", "0001-01-01", "9999-12-31", "2021-02-30", "2021-13-01", "10000-01-01"),
    *("2021-1-1", "20210101", "2021-W01-1", "2021-01-01T00:00:00Z", "-2021-01-01", "٢٠٢١-٠١-٠١"),
    *("csv", "xlsx", "json", "pdf", "html", "xml", "CSV", "en", "fr", "de", "EN", "fr-CA", "x" * 9),
    *("official", "participating", "house", "senate", "confirm", "on", "all", "search", "name"),
    *("x" * 300, "x" * 10_000, "é" * 5000, "😀" * 50, "ſ", "ﬁ", "İ", "ß", "ᐃᓄᒃ", "((((", "[a-"),
    *("//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "http://["),
)  # fmt: skip
NAMES = (
    *("on", "from", "to", "parliament", "q", "kind", "chamber", "party", "province", "sort"),
    *("page", "format", "lang", "language", "about", "year", "status", "subject", "event"),
    *("person", "name", "next", "reference", "number", "key", "limit", "offset", "fields"),
    *("o", "p", "all", "e", "_popup", "_to_field", "app_label", "model_name", "field_name"),
    *("id__exact", "pk__in", "since__gte", "parliamentarian__notes__contains", "user__password"),
    *("website", "message", "contact", "csrfmiddlewaretoken", "confirm", "seen", "back", "x[]"),
)


def value(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return chance.choice(MARKUP)
    if chance.random() < 0.1:
        return "".join(chr(chance.choice(_LETTERS)) for _place in range(chance.randint(1, 60)))
    return chance.choice(TEXTS)


_LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0, 10, 13, 0x202E, 0x2028, 0xFFFD, 0x1F600]


def _bomb() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY a0 "x">{entities}]><x>&a9;</x>'.encode()


def _outside() -> bytes:
    return b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><ArrayOfMemberOfParliament>&a;</ArrayOfMemberOfParliament>'


def _workbook(inside: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", inside)
    return file.getvalue()


def _noise(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(0, 3000))


def _table(chance: random.Random) -> bytes:
    heads = chance.choice(
        ("Name,Constituency,Party", "PersonId,First Name,Last Name", "nom;date", "")
    )
    lines = (",".join(value(chance) for _cell in range(4)) for _line in range(chance.randint(0, 9)))
    return "\r\n".join([heads, *lines]).encode("utf-8", "replace")


def _register(chance: random.Random) -> bytes:
    return json.dumps({value(chance): value(chance), "memberships": [value(chance)]}).encode()


UPLOADS: tuple[Callable[[random.Random], bytes], ...] = (
    _noise,
    _table,
    _table,
    _register,
    lambda chance: _bomb(),
    lambda chance: _outside(),
    lambda chance: b"<ArrayOfMemberOfParliament><MemberOfParliament><PersonId>" + b"9" * 5000,
    lambda chance: b"[" * 100_000,
    lambda chance: b'{"a":' * 50_000,
    lambda chance: b"9" * 50_000,
    lambda chance: json.dumps({"persons": [{"id": MARKUP[0], "name": None}]}).encode(),
    lambda chance: json.dumps({"memberships": 7, "persons": "x"}).encode(),
    lambda chance: "Nom,Circonscription\nÉ,Ï".encode("utf-16"),
    lambda chance: b"\xff\xfe\x00" * 500,
    lambda chance: b"\xef\xbb\xbf" + b"," * 20_000,
    lambda chance: b'"' + b"x" * 200_000,
    lambda chance: gzip.compress(b"0" * 1_000_000),
    lambda chance: _workbook(b"0" * 30_000_000),
    lambda chance: _workbook(b"<worksheet><sheetData><row><c t='s'><v>99</v></c></row>"),
    lambda chance: _workbook(_bomb()),
    lambda chance: b"PK\x03\x04" + chance.randbytes(200),
    lambda chance: b"%PDF-1.7\n" + chance.randbytes(200),
    lambda chance: b"",
)


def upload(chance: random.Random) -> io.BytesIO:
    """A file with a name that means harm too."""
    file = io.BytesIO(chance.choice(UPLOADS)(chance))
    file.name = chance.choice(
        ("list.csv", "list.xml", "a.json", "b.xlsx", "../../x.csv", f"{MARKUP[1]}.csv", "é" * 90)
    )
    return file
