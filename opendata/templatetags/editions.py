"""What pages of other packages show of the editions."""

from datetime import date
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from opendata.editions import pages
from opendata.editions.citing import citation
from opendata.models import Edition
from record import visit
from record.bilingual import active_language
from tenure import clock

register = template.Library()


@register.inclusion_tag("opendata/changes_lately.html")
def changes_lately() -> dict[str, Any]:
    """The newest edition with the first of its sentences; what to do without one. At most one query
    for the edition, one for its sentences and one for each kind of subject they name."""
    edition = Edition.objects.first()
    return {"edition": edition, "changes": pages.lately(edition) if edition else []}


@register.simple_tag(takes_context=True)
def how_to_cite(context: dict[str, Any], title: str, day: date | None = None) -> SafeString:
    """With how to report an error. One query at most; the group's where it was not read yet."""
    request = context["request"]
    kept = visit.kept(request)
    address = request.build_absolute_uri(request.path)

    def made() -> SafeString:
        edition = kept.get("newest edition", Edition.objects.first)
        told = {"cited": citation(title, day, address, edition), "group": context["group"]}
        return render_to_string("opendata/cite.html", told)

    key = ("how to cite", active_language(), clock.today(), title, day, address)
    return kept.piece(key, made)
