"""Addresses of data carry no language: they stay the same whoever reads them."""

from django.urls import path, re_path

from exports import FORMATS
from opendata.views.base import NothingHere
from opendata.views.documents import DatapackageView, OpenapiView, PopoloView, SchemaView
from opendata.views.editions import EditionFileView, EditionsListView, EditionTablesView
from opendata.views.page import in_your_language
from opendata.views.tables import TableView

app_name = "data"
NUMBERED = r"^data/editions/(?P<number>[1-9][0-9]{0,8})"
urlpatterns = [
    path("data/", in_your_language, name="folder"),
    path("data/datapackage.json", DatapackageView.as_view(), name="datapackage"),
    path("data/openapi.json", OpenapiView.as_view(), name="openapi"),
    path("data/popolo.json", PopoloView.as_view(), name="popolo"),
    path("data/schemas/<str:name>.json", SchemaView.as_view(), name="schema"),
    path("data/editions.json", EditionsListView.as_view(), name="editions"),
    re_path(NUMBERED + r"\.json$", EditionFileView.as_view(), name="edition"),
    re_path(NUMBERED + r"\.zip$", EditionTablesView.as_view(), name="edition_tables"),
    re_path(
        rf"^data/(?P<table>[a-z_]+)\.(?P<format>{'|'.join(FORMATS)})$",
        TableView.as_view(),
        name="table",
    ),
    path("data/<path:rest>", NothingHere.as_view(), name="nothing-here"),
]
