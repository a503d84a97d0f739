from django.urls import path
from django.utils.translation import gettext_lazy as _

from programme import views
from programme.feeds import EventsFeed, UpdatesFeed

app_name = "programme"
urlpatterns = [
    path(_("concerns/"), views.ConcernsView.as_view(), name="concerns"),
    path(_("concerns/updates.atom"), UpdatesFeed(), name="updates_feed"),
    path(_("concerns/<slug:slug>/"), views.ConcernView.as_view(), name="concern"),
    path(_("events/"), views.EventsView.as_view(), name="events"),
    path(_("events/calendar.ics"), views.CalendarView.as_view(), name="calendar"),
    path(_("events/events.atom"), EventsFeed(), name="events_feed"),
    path(_("events/<slug:reference>/"), views.EventView.as_view(), name="event"),
    path(
        _("events/<slug:reference>/calendar.ics"),
        views.EventCalendarView.as_view(),
        name="event_calendar",
    ),
    path(_("recommendations/"), views.RecommendationsView.as_view(), name="recommendations"),
    path(
        _("recommendations/<slug:document>/<int:number>/"),
        views.RecommendationView.as_view(),
        name="recommendation",
    ),
    path(_("documents/"), views.DocumentsView.as_view(), name="documents"),
    path(_("documents/<slug:slug>/"), views.DocumentView.as_view(), name="document"),
]
