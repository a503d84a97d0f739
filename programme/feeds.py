"""Atom feeds of what is newly published."""

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.models import Group
from members.notice import notice
from programme.models import Event, Update
from programme.public.addresses import path_of
from programme.public.when import when_in_words
from record.bilingual import localized
from tenure import clock

LATEST = 40
TITLE_LENGTH = 90


class ProgrammeFeed(Feed):
    """In the language of its address. Entries keep their ids whatever becomes of them."""

    feed_type = Atom1Feed
    page = ""

    def get_object(self, request: HttpRequest) -> str:
        """The notice that every feed carries."""
        group = Group.objects.the()
        self.group_name = localized(group, "short_name") if group else ""
        return notice(group)

    def link(self) -> str:
        return reverse(self.page)

    def subtitle(self, told: str) -> str:
        return told

    def author_name(self) -> str:
        return self.group_name or _("Registry of a parliamentary group")

    def item_author_name(self, item: object) -> str:
        return self.author_name()


class EventsFeed(ProgrammeFeed):
    """The events last changed, or first published, on top."""

    page = "programme:events"

    def title(self) -> str:
        return _("Events of the group")

    def items(self) -> QuerySet[Event]:
        rows = Event.objects.published().with_is_over(clock.today())
        return rows.order_by("-last_changed", "-pk")[:LATEST]

    def item_title(self, item: Event) -> str:
        return localized(item, "title")

    def item_description(self, item: Event) -> str:
        only_announced = item.status == Event.Status.PLANNED and item.is_over
        status = (
            pgettext("of an event", "announced") if only_announced else item.get_status_display()
        )
        kind = f"{capfirst(str(item.get_kind_display()))}, {status}"
        place, summary = localized(item, "place"), localized(item, "summary")
        return "\n".join(part for part in (kind, when_in_words(item), place, summary) if part)

    def item_link(self, item: Event) -> str:
        return path_of(item)

    def item_guid(self, item: Event) -> str:
        return f"urn:gpg-registry:event:{item.reference}"

    def item_pubdate(self, item: Event) -> datetime | None:
        return item.published_at

    def item_updateddate(self, item: Event) -> datetime:
        return max(item.last_changed, item.published_at or item.last_changed)


class UpdatesFeed(ProgrammeFeed):
    """Of all areas of concern; the newest facts on top."""

    page = "programme:concerns"

    def title(self) -> str:
        return _("Updates on areas of concern")

    def items(self) -> QuerySet[Update]:
        return Update.objects.public().select_related("concern").newest_first()[:LATEST]

    def item_title(self, item: Update) -> str:
        text = Truncator(localized(item, "text")).chars(TITLE_LENGTH)
        return f"{item.concern}, {item.day_in_words}: {text}"

    def item_description(self, item: Update) -> str:
        return localized(item, "text")

    def item_link(self, item: Update) -> str:
        return f"{path_of(item.concern)}#update-{item.pk}"

    def item_guid(self, item: Update) -> str:
        return f"urn:gpg-registry:update:{item.pk}"

    def item_pubdate(self, item: Update) -> datetime | None:
        return item.published_at

    def item_updateddate(self, item: Update) -> datetime | None:
        return item.published_at
