"""What the page of an organisation tells of the programme."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partners.models import Organisation
from partners.sections import Section
from programme.models import Document, Event, Recommendation
from programme.public.reading import events_to_list, recommendations_to_list


def events(organisation: Organisation) -> Section | None:
    rows = Event.objects.published().filter(host_organisations=organisation)
    told = list(events_to_list(rows).order_by("-day", "-pk"))
    return _section("events", _("Events it hosted"), "programme/of_events.html", told)


def recommendations(organisation: Organisation) -> Section | None:
    """Those it made, and those addressed to it."""
    named = Q(made_by_organisations=organisation) | Q(addressed_to_organisation=organisation)
    rows = Recommendation.objects.public().filter(named).distinct()
    template = "programme/of_recommendations.html"
    title = _("Recommendations it made or received")
    return _section("recommendations", title, template, list(recommendations_to_list(rows)))


def documents(organisation: Organisation) -> Section | None:
    told = list(Document.objects.published().filter(author_organisations=organisation))
    return _section("documents", _("Documents it wrote"), "programme/of_documents.html", told)


def _section(name: str, title: object, template: str, rows: list) -> Section | None:
    return Section(name, title, template, rows) if rows else None


SECTIONS = (events, recommendations, documents)
