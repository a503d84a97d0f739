"""What pages of other packages show of the editions."""

from datetime import date
from typing import Any

from django import template

from opendata.editions import pages
from opendata.editions.citing import citation
from opendata.models import Edition

register = template.Library()


@register.inclusion_tag("opendata/changes_lately.html")
def changes_lately() -> dict[str, Any]:
    """The newest edition with the first of its sentences; what to do without one. At most one query
    for the edition, one for its sentences and one for each kind of subject they name."""
    edition = Edition.objects.first()
    return {"edition": edition, "changes": pages.lately(edition) if edition else []}


@register.inclusion_tag("opendata/cite.html", takes_context=True)
def how_to_cite(context: dict[str, Any], title: str, day: date | None = None) -> dict[str, Any]:
    """With how to report an error. One query; the group's where it was not read yet."""
    request = context["request"]
    address = request.build_absolute_uri(request.path)
    return {"cited": citation(title, day, address), "group": context["group"]}
