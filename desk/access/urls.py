"""The pages of access. Those of the way in are for people who are not in yet."""

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from desk.access.methods import only_pages
from desk.access.views.account import MyAccess, NewRecoveryCodes
from desk.access.views.handover import Handover
from desk.access.views.sign_in import ChoosePassword, EnterCode, SetUp


def of_access(site: AdminSite) -> list[URLPattern]:
    way_in = (
        ("second-factor/", EnterCode),
        ("second-factor/set-up/", SetUp),
        ("link/<str:uidb64>/<str:token>/", ChoosePassword),
    )
    inside = (
        ("access/", MyAccess),
        ("access/recovery-codes/", NewRecoveryCodes),
        ("desk/handover/", Handover),
    )
    return [
        *(
            path(address, only_pages(page.as_view(site=site)), name=page.url_name)
            for address, page in way_in
        ),
        *(
            path(address, site.admin_view(page.as_view(site=site)), name=page.url_name)
            for address, page in inside
        ),
    ]
