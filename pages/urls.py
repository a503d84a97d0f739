from django.urls import path
from django.utils.translation import gettext_lazy as _

from pages.accessibility import AccessibilityView
from pages.corrections import CorrectionView
from pages.search.views import SearchView
from pages.views import (
    AboutView,
    CorrectionReceivedView,
    HomeView,
    ParliamentarianView,
    PrivacyView,
)

app_name = "pages"
urlpatterns = [
    path("", HomeView.as_view(), name="home"),
    path(_("members/<slug:slug>/"), ParliamentarianView.as_view(), name="parliamentarian"),
    path(_("search/"), SearchView.as_view(), name="search"),
    path(_("about/"), AboutView.as_view(), name="about"),
    path(_("accessibility/"), AccessibilityView.as_view(), name="accessibility"),
    path(_("privacy/"), PrivacyView.as_view(), name="privacy"),
    path(_("report-an-error/"), CorrectionView.as_view(), name="correction"),
    path(
        _("report-an-error/thank-you/"),
        CorrectionReceivedView.as_view(),
        name="correction_received",
    ),
]
