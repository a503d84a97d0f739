from django.urls import path
from django.utils.translation import gettext_lazy as _

from members.views import MembershipYearsView, RosterView

app_name = "members"
urlpatterns = [
    path(_("members/"), RosterView.as_view(), name="roster"),
    path(_("membership/"), MembershipYearsView.as_view(), name="years"),
]
