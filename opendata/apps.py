from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from opendata import catalogue


class OpenDataConfig(AppConfig):
    name = "opendata"
    verbose_name = _("Open data")

    def ready(self) -> None:
        """A table that would tell something private keeps the registry from starting."""
        catalogue.tables()
