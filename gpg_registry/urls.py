from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from gpg_registry.health import health, ready

urlpatterns = [
    path("health/", health, name="health"),
    path("ready/", ready, name="ready"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    path("", include("opendata.root_urls")),
    path("", include("desk.urls")),
    path("", include("pages.root_urls")),
    *i18n_patterns(
        path("", include("members.urls")),
        path("", include("executive.urls")),
        path("", include("partners.urls")),
        path("", include("programme.urls")),
        path("", include("funding.urls")),
        path("", include("opendata.urls")),
        path("", include("pages.urls")),
    ),
]
