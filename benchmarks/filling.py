"""python -m benchmarks.filling PEOPLE POSTINGS: makes the invented registry in its database."""

import sys

import django

django.setup()

from benchmarks.generator import generate  # noqa: E402
from benchmarks.scale import Scale  # noqa: E402

if __name__ == "__main__":
    generate(Scale(people=int(sys.argv[1]), postings=int(sys.argv[2])))
