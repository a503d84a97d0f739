"""python -m benchmarks.session SCALE WORK...: measures works on the database of its environment.

SCALE is a Scale as JSON; each Measured is printed as a line of JSON as it comes.
"""

import json
import sys
from importlib import import_module

import django

django.setup()

from django.db import connection  # noqa: E402

from benchmarks.scale import Scale  # noqa: E402

if __name__ == "__main__":
    scale = Scale(**json.loads(sys.argv[1]))
    for name in sys.argv[2:]:
        for measured in import_module(f"benchmarks.works.{name}").measure(scale):
            print(json.dumps({**measured.as_json(), "engine": connection.vendor}), flush=True)
