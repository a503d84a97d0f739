"""One number for everything the registry holds, to show that a refusal changed nothing."""

import hashlib
from collections.abc import Collection

from django.apps import apps
from django.db import connection

QUEUE = ("members_listimport", "members_proposedchange")


def registry_digest(*, without: Collection[str] = ()) -> str:
    """Of every table of the registry's own packages, history included."""
    whole = hashlib.sha256()
    with connection.cursor() as cursor:
        for table in sorted(_tables() - set(without)):
            cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
            whole.update(repr((table, cursor.fetchall())).encode())
    return whole.hexdigest()


def _tables() -> set[str]:
    own = ("members", "record")
    return {
        model._meta.db_table
        for name in own
        for model in apps.get_app_config(name).get_models(include_auto_created=True)
    }
