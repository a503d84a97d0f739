"""Addresses of data carry no language: they stay the same whoever reads them."""

from django.urls import path, re_path

from exports import FORMATS
from opendata.views.base import NothingHere
from opendata.views.documents import DatapackageView, OpenapiView, PopoloView, SchemaView
from opendata.views.page import in_your_language
from opendata.views.tables import TableView

app_name = "data"
urlpatterns = [
    path("data/", in_your_language, name="folder"),
    path("data/datapackage.json", DatapackageView.as_view(), name="datapackage"),
    path("data/openapi.json", OpenapiView.as_view(), name="openapi"),
    path("data/popolo.json", PopoloView.as_view(), name="popolo"),
    path("data/schemas/<str:name>.json", SchemaView.as_view(), name="schema"),
    re_path(
        rf"^data/(?P<table>[a-z_]+)\.(?P<format>{'|'.join(FORMATS)})$",
        TableView.as_view(),
        name="table",
    ),
    path("data/<path:rest>", NothingHere.as_view(), name="nothing-here"),
]
