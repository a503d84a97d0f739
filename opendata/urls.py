from django.urls import path
from django.utils.translation import gettext_lazy as _

from opendata.feeds import EditionsFeed
from opendata.views.editions import ChangesView, EditionView
from opendata.views.page import CatalogueView

app_name = "opendata"
urlpatterns = [
    path(_("data/"), CatalogueView.as_view(), name="catalogue"),
    path(_("changes/"), ChangesView.as_view(), name="changes"),
    path(_("changes/changes.atom"), EditionsFeed(), name="changes_feed"),
    path(_("changes/<int:number>/"), EditionView.as_view(), name="edition"),
]
