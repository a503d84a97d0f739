"""What the front page leads to."""

from typing import NamedTuple


class Link(NamedTuple):
    text: str
    address: str
    help: object = ""
