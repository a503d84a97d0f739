"""Copies of a scratch database, on either engine."""

import os
import shutil
from pathlib import Path

from django.db import connection


class Copies:
    """Of the environment's database as it is now. It must not be written any more."""

    def __init__(self) -> None:
        self.original = str(connection.settings_dict["NAME"])
        self.copy = f"{self.original}_copy"
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def fresh(self) -> dict[str, str]:
        """A new copy, which this process's connection now uses; the environment for others."""
        connection.close()
        if connection.vendor == "sqlite":
            return self._copy_of_file()
        return self._copy_on_server()

    def _copy_of_file(self) -> dict[str, str]:
        for suffix in ("-wal", "-shm"):
            Path(self.copy + suffix).unlink(missing_ok=True)
        shutil.copyfile(self.original, self.copy)
        connection.settings_dict["NAME"] = self.copy
        return os.environ | {"REGISTRY_DATABASE_PATH": self.copy}

    def _copy_on_server(self) -> dict[str, str]:
        connection.settings_dict["NAME"] = "template1"
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{self.copy}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{self.copy}" TEMPLATE "{self.original}"')
        connection.close()
        connection.settings_dict["NAME"] = self.copy
        server = os.environ["DATABASE_URL"].removesuffix(self.original)
        return os.environ | {"DATABASE_URL": server + self.copy}
