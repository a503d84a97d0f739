from django.urls import path
from django.utils.translation import gettext_lazy as _

from pages.search.views import SearchView
from pages.views import AboutView, HomeView, ParliamentarianView

app_name = "pages"
urlpatterns = [
    path("", HomeView.as_view(), name="home"),
    path(_("members/<slug:slug>/"), ParliamentarianView.as_view(), name="parliamentarian"),
    path(_("search/"), SearchView.as_view(), name="search"),
    path(_("about/"), AboutView.as_view(), name="about"),
]
