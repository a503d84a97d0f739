"""What the database believes that its tables hold."""

from django.db import connection


def renew() -> None:
    """PostgreSQL plans by it, and after many rows came in at once learns of them only a minute
    later; until then it may read a table from end to end for each row of another. SQLite plans well
    without.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
