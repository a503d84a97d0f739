"""Which rows make an organisation public: what packages declare as `PUBLIC_ORGANISATIONS` in their
`ties.py`, each a callable that answers a queryset of the ids of organisations."""

from collections.abc import Callable, Iterator
from importlib import import_module

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils.module_loading import module_has_submodule


def public_organisations_q() -> Q:
    """Organisations that something published names."""
    tied = Q(pk__in=[])
    for ids in _declared():
        tied |= Q(pk__in=ids())
    return tied


def _declared() -> Iterator[Callable[[], QuerySet]]:
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "ties"):
            ties = import_module(f"{config.name}.ties")
            yield from getattr(ties, "PUBLIC_ORGANISATIONS", ())
