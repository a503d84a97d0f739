from django.urls import path
from django.utils.translation import gettext_lazy as _

from executive.views import DayView, HistoryView

app_name = "executive"
urlpatterns = [
    path(_("executive/"), DayView.as_view(), name="day"),
    path(_("executive/history/"), HistoryView.as_view(), name="history"),
]
