"""The desk's pages, inside the admin site and its sign-in, and the one that is behind a private
address instead."""

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from desk.access.urls import of_access
from desk.tasks import all_tasks
from desk.views.deciding import Decide
from desk.views.papers import MemberStatementPaper, Receipts
from desk.views.personal import PersonReportPaper
from desk.views.programme.attendance import AttendanceOf, SittingPeople
from desk.views.programme.calendar import StaffCalendar
from desk.views.programme.papers import Invitees, SignIn
from desk.views.reconciliation import Reconcile
from desk.views.reports import Report
from desk.views.sheet_template import SheetTemplate

urlpatterns = [
    path("staff-calendar/<str:secret>.ics", StaffCalendar.as_view(), name="staff_calendar"),
]


def of_site(site: AdminSite) -> list[URLPattern]:
    tasks = [
        path(
            f"desk/{task.url_name.removeprefix('desk_').replace('_', '-')}/",
            site.admin_view(task.as_view(site=site)),
            name=task.url_name,
        )
        for task in all_tasks()
    ]
    of_one_row = [
        path(address, site.admin_view(page.as_view(site=site)), name=page.url_name)
        for address, page in (
            ("desk/review/<int:pk>/", Decide),
            ("desk/reports/<slug:name>/", Report),
            ("desk/receipts/<int:number>/", Receipts),
            ("desk/statements/<int:pk>/", MemberStatementPaper),
            ("desk/reconciliation/<int:pk>/", Reconcile),
            ("desk/sheets/<slug:kind>/", SheetTemplate),
            ("desk/person-report/<int:pk>/", PersonReportPaper),
            ("desk/attendance/<int:pk>/", AttendanceOf),
            ("desk/attendance/<int:pk>/people/", SittingPeople),
            ("desk/attendance/<int:pk>/sign-in/", SignIn),
            ("desk/attendance/<int:pk>/invitees/", Invitees),
        )
    ]
    return [*of_access(site), *tasks, *of_one_row]
