from django.urls import path
from django.utils.translation import gettext_lazy as _

from funding.views import FundingView, GrantView

app_name = "funding"
urlpatterns = [
    path(_("funding/"), FundingView.as_view(), name="overview"),
    path(_("funding/<slug:reference>/"), GrantView.as_view(), name="grant"),
]
