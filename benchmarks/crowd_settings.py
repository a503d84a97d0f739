"""As benchmarks/settings.py, but with pages kept as in production."""

from benchmarks.settings import *  # noqa: F403
from gpg_registry.settings import CACHES as CACHES

SECOND_FACTOR_REQUIRED = False
"""Nobody types its codes here; signing in is not measured."""
