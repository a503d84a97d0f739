from django.apps import AppConfig
from django.core.checks import register
from django.db import connection
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _

from record import guards
from record.checks import guards_in_force


def remove_guards(**_details: object) -> None:
    """SQLite only: it cannot alter a table that a trigger reads. PostgreSQL keeps them on."""
    if connection.vendor == "sqlite":
        guards.remove()


def install_guards(**_details: object) -> None:
    guards.install()


class RecordConfig(AppConfig):
    name = "record"
    verbose_name = _("Record")

    def ready(self) -> None:
        """The migration signals are the only ones the project connects."""
        pre_migrate.connect(remove_guards, sender=self)
        post_migrate.connect(install_guards, sender=self)
        register(guards_in_force, "guards", deploy=True)
