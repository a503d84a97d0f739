"""A page that the visitor has already, and one that another visitor was just shown."""

from collections.abc import Iterator

from django.conf import settings
from django.test import override_settings

from benchmarks.comparing import compare
from benchmarks.measured import Measured, at_most
from benchmarks.scale import Scale
from benchmarks.visiting import Visitor

ADDRESSES = ("/en/members/", "/fr/", "/data/parties.json")
KEPT = {
    **settings.CACHES,
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"},
}


def measure(scale: Scale) -> Iterator[Measured]:
    visitor = Visitor()
    for address in ADDRESSES:
        visitor.get(address)
        again = visitor.asking(address, If_None_Match=visitor.headers["ETag"])
        again()
        assert visitor.status.startswith("304"), visitor.status
        compared = compare(again, visitor.trivial, scale.turns)
        yield at_most(f"repeat visit (304) of {address}", 1.3, compared)
    with override_settings(CACHES=KEPT):
        for address in ADDRESSES[:2]:
            compared = compare(visitor.asking(address), visitor.trivial, scale.turns)
            yield at_most(f"anonymous cached {address}", 1.5, compared)
