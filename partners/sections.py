"""What other packages have to say on an organisation's page: grants, events, recommendations.

A package declares callables as `SECTIONS` in a module `partner_sections`; each takes an
organisation and answers a Section, or None where it has nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from partners.models import Organisation

MODULE = "partner_sections"


@dataclass(frozen=True)
class Section:
    """`template` is included with `section`; `name` is the anchor on the page."""

    name: str
    title: object
    template: str
    rows: Iterable[object]


def sections_of(organisation: Organisation) -> list[Section]:
    """In the order of the installed packages."""
    found = (
        declared(organisation)
        for config in apps.get_app_configs()
        if module_has_submodule(config.module, MODULE)
        for declared in import_module(f"{config.name}.{MODULE}").SECTIONS
    )
    return [section for section in found if section]


def no_pages(references: Iterable[str]) -> dict[str, str]:
    return {}


def address_of_reference(reference: str) -> str:
    """The public page of an event or motion; else empty."""
    return addresses_of_references([reference]).get(reference, "")


def addresses_of_references(references: Iterable[str]) -> dict[str, str]:
    """Of those that have a public page, from the package that keeps them: it answers in
    `resolve_all` of its module `references`, at one cost for any number. No queries for none.
    Another package's `references` without that function keeps none of its own.
    """
    wanted = {reference for reference in references if reference}
    found: dict[str, str] = {}
    for config in apps.get_app_configs():
        if wanted and module_has_submodule(config.module, "references"):
            keeper = import_module(f"{config.name}.references")
            found |= getattr(keeper, "resolve_all", no_pages)(wanted)
    return found
