"""Atom feed of the editions."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from members.exports import Publication, publication
from opendata.models import Edition
from record.bilingual import localized

LATEST = 20


class EditionsFeed(Feed):
    """In the language of its address. An entry changes only where its edition is withdrawn."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest) -> Publication:
        return publication()

    def title(self) -> str:
        return _("What changed in the record")

    def link(self) -> str:
        return reverse("opendata:changes")

    def subtitle(self, published: Publication) -> str:
        return published.notice

    def author_name(self, published: Publication) -> str:
        return published.source or _("Registry of a parliamentary group")

    def items(self) -> QuerySet[Edition]:
        rows = Edition.objects.select_related("withdrawal").prefetch_related("changes")
        return rows[:LATEST]

    def item_title(self, item: Edition) -> str:
        return str(item)

    def item_description(self, item: Edition) -> str:
        if item.withdrawn_on:
            return _("This edition was withdrawn.")
        sentences = [localized(change, "sentence") for change in _in_order(item)]
        return "\n".join(sentences) or _("The first edition: later ones tell what changed.")

    def item_link(self, item: Edition) -> str:
        return reverse("opendata:edition", args=[item.number])

    def item_guid(self, item: Edition) -> str:
        return f"urn:gpg-registry:edition:{item.number}"

    def item_pubdate(self, item: Edition) -> datetime:
        return item.published_at

    def item_updateddate(self, item: Edition) -> datetime:
        return item.published_at


def _in_order(edition: Edition) -> Iterable:
    return sorted(edition.changes.all(), key=lambda change: change.order)
