"""The desk's pages, inside the admin site and its sign-in."""

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from desk.tasks import all_tasks
from desk.views.deciding import Decide


def of_site(site: AdminSite) -> list[URLPattern]:
    tasks = [
        path(
            f"desk/{task.url_name.removeprefix('desk_').replace('_', '-')}/",
            site.admin_view(task.as_view(site=site)),
            name=task.url_name,
        )
        for task in all_tasks()
    ]
    decide = site.admin_view(Decide.as_view(site=site))
    return [*tasks, path("desk/review/<int:pk>/", decide, name=Decide.url_name)]
