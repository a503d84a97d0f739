"""What packages above have to say on the page of an event: who paid for it, what it decided.

A package declares callables as `SECTIONS` in a module `event_sections`; each takes an event and
answers a Section, or None where it has nothing.
"""

from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from partners.sections import Section
from programme.models import Event

MODULE = "event_sections"


def sections_of_event(event: Event) -> list[Section]:
    """In the order of the installed packages."""
    found = (
        declared(event)
        for config in apps.get_app_configs()
        if module_has_submodule(config.module, MODULE)
        for declared in import_module(f"{config.name}.{MODULE}").SECTIONS
    )
    return [section for section in found if section]
