"""The registry's own settings as in production, over plain HTTP, with the static files as they lie
there and without second factors: nobody types codes here."""

from gpg_registry.settings import *  # noqa: F403

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SECOND_FACTOR_REQUIRED = False
