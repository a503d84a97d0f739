from django.urls import path
from django.utils.translation import gettext_lazy as _

from opendata.views.page import CatalogueView

app_name = "opendata"
urlpatterns = [
    path(_("data/"), CatalogueView.as_view(), name="catalogue"),
]
