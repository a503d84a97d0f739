"""A workbook that was damaged, encrypted or packed in an unknown way is refused in a sentence."""

import io
import random

import pytest
from django import forms
from openpyxl import Workbook

from desk.sheets.uploads import text_of


class Upload:
    def __init__(self, content: bytes) -> None:
        self.content, self.size = content, len(content)

    def read(self) -> bytes:
        return self.content


@pytest.fixture(scope="module")
def workbook() -> bytes:
    book = Workbook()
    for number in range(40):
        book.active.append([f"Name {number}", "Riding", number])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_every(content: bytes, signature: bytes, place: int, value: int) -> bytes:
    changed, at = bytearray(content), -1
    while (at := content.find(signature, at + 1)) >= 0:
        changed[at + place] = value
    return bytes(changed)


@pytest.mark.parametrize(("here", "there", "value"), [(6, 8, 1), (8, 10, 97), (4, 6, 200)])
def test_what_cannot_be_unpacked_is_told(
    workbook: bytes, here: int, there: int, value: int
) -> None:
    """Encrypted, packed by an unknown method, of an unknown version."""
    broken = with_every(workbook, b"PK\x03\x04", here, value)
    broken = with_every(broken, b"PK\x01\x02", there, value)
    with pytest.raises(forms.ValidationError, match="cannot be read"):
        text_of(Upload(broken))


def test_any_damage_is_read_or_refused_never_an_error(workbook: bytes) -> None:
    chance = random.Random(7)
    refused = 0
    for _place in range(300):
        broken = bytearray(workbook)
        for _one in range(chance.randint(1, 6)):
            broken[chance.randrange(4, len(broken))] = chance.randrange(256)
        try:
            text_of(Upload(bytes(broken)))
        except forms.ValidationError:
            refused += 1
    assert refused > 50
