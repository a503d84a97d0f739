from django.urls import path
from django.utils.translation import gettext_lazy as _

from partners.views import ListView, MemorandumView, OrganisationView

app_name = "partners"
urlpatterns = [
    path(_("partners/"), ListView.as_view(), name="list"),
    path(_("partners/memoranda/<slug:slug>/"), MemorandumView.as_view(), name="memorandum"),
    path(_("partners/<slug:slug>/"), OrganisationView.as_view(), name="organisation"),
]
