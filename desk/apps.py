from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.core import checks
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class RegistryAdminConfig(admin_apps.AdminConfig):
    """Django's admin with the registry's own site."""

    default = False
    default_site = "desk.site.RegistryAdminSite"


class DeskConfig(AppConfig):
    name = "desk"
    default = True
    verbose_name = _("Secretariat")

    def ready(self) -> None:
        """Listed last among the applications: every permission exists when the roles are synced."""
        post_migrate.connect(sync_roles, sender=self)
        checks.register(access_is_ready, deploy=True)


def access_is_ready(app_configs: object, **options: object) -> list[checks.CheckMessage]:
    """Imported by name, as roles are."""
    return import_module("desk.access.checks").access_is_ready(app_configs, **options)


def sync_roles(**_details: object) -> None:
    """Imported by name: roles need models, which are not there when this module is read."""
    import_module("desk.roles").sync()
