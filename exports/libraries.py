from functools import partial
from importlib import import_module
from typing import Any

from django.utils.functional import SimpleLazyObject


def library(name: str) -> Any:
    """The module of this name, loaded when something of it is first asked for: what only some
    files need would slow every start and stay in every worker's memory."""
    return SimpleLazyObject(partial(import_module, name))
