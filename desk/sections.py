"""The order of the front page: by task, not by alphabet."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

SECTIONS: tuple[tuple[object, tuple[str, ...]], ...] = (
    (_("People"), ("Parliamentarian", "Mandate", "Affiliation", "OtherName")),
    (_("Ties to the group"), ("Membership", "Coverage", "Statement")),
    (_("Official lists"), ("ListImport", "ProposedChange")),
    (_("The group"), ("Group", "MandatePoint")),
    (
        pgettext_lazy("the institution", "Parliament"),
        ("Party", "Recognition", "Parliament", "Chamber", "SeatCount", "Province"),
    ),
)
APP_OF_SECTIONS = "members"


def in_order(apps: Iterable[dict]) -> list[dict]:
    """From the admin's list of applications: `members` cut into its sections, first; the others
    after them as they come. Each section is an entry of the same shape.
    """
    ordered, others = [], []
    for app in apps:
        if app["app_label"] == APP_OF_SECTIONS:
            ordered += _sections(app)
        else:
            others.append(app)
    return ordered + others


def _sections(app: dict) -> list[dict]:
    by_name = {entry["object_name"]: entry for entry in app["models"]}
    sections = []
    for title, names in SECTIONS:
        models = [by_name.pop(name) for name in names if name in by_name]
        if models:
            sections.append(app | {"name": title, "models": models})
    if by_name:
        sections.append(app | {"name": _("Other"), "models": list(by_name.values())})
    return sections
