"""What the tests read out of a PDF."""

import io
import re
from collections.abc import Iterable
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    TextStringObject,
)


def opened(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content), strict=True)


def page_text(content: bytes, number: int = 0) -> str:
    return opened(content).pages[number].extract_text()


def all_text(content: bytes) -> str:
    """One line: line ends and all kinds of spaces are one plain space each."""
    return _one_line(page.extract_text() for page in opened(content).pages)


def tags(content: bytes) -> list[str]:
    """The structure's tags in reading order, as a screen reader meets them."""
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, ArrayObject):
            for each in node:
                walk(each)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                found.append(str(node["/S"]).removeprefix("/"))
            walk(node.get("/K"))

    walk(opened(content).trailer["/Root"]["/StructTreeRoot"])
    return found


def spoken(content: bytes) -> str:
    """What is left without headers, footers and backgrounds, which screen readers skip."""
    return _one_line(
        page.extract_text(visitor_operand_before=_Silencer()) for page in opened(content).pages
    )


class _Silencer:
    """Empties the texts between the beginning and the end of an artifact."""

    def __init__(self) -> None:
        self.open_marks: list[bool] = []

    def __call__(self, operator: bytes, operands: list[Any], *_matrices: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            self.open_marks.append(operands[0] == "/Artifact")
        elif operator == b"EMC":
            self.open_marks.pop()
        elif any(self.open_marks) and operator == b"TJ":
            operands[0] = ArrayObject()
        elif any(self.open_marks) and operator == b"Tj":
            operands[0] = TextStringObject()


def _one_line(texts: Iterable[str]) -> str:
    return re.sub(r"\s+", " ", "\n".join(texts))


def fonts(content: bytes) -> set[str]:
    return {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for page in opened(content).pages
        for font in page["/Resources"]["/Font"].values()
    }
