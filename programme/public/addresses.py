"""Where the public reads a row of the programme; paths, in the active language."""

from django.urls import reverse

from programme.models import AreaOfConcern, Document, Event, Recommendation
from programme.references import address_of

Page = AreaOfConcern | Document | Event | Recommendation


def path_of(row: Page) -> str:
    """Of a recommendation, with `document` selected."""
    if isinstance(row, Event):
        return address_of(row)
    if isinstance(row, Recommendation):
        return reverse("programme:recommendation", args=[row.document.slug, row.number])
    name = "programme:concern" if isinstance(row, AreaOfConcern) else "programme:document"
    return reverse(name, args=[row.slug])
