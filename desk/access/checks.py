"""What `manage.py check --deploy` says of the staff's access."""

from django.conf import settings
from django.core.checks import Warning as CheckWarning
from django.db import OperationalError, ProgrammingError

from desk.access import standing


def access_is_ready(app_configs: object, **options: object) -> list[CheckWarning]:
    """Silent before the first `migrate`, which there is nobody to sign in after either."""
    if not settings.SECOND_FACTOR_REQUIRED:
        return [
            CheckWarning(
                "The staff sign in with a password alone.",
                hint="Unset REGISTRY_SECOND_FACTOR, or set it to required.",
                id="desk.W001",
            )
        ]
    try:
        ready = standing.administrators_ready()
    except (OperationalError, ProgrammingError):
        return []
    if ready >= standing.ADMINISTRATORS_NEEDED:
        return []
    return [
        CheckWarning(
            f"Administrators with a password and a second factor: {ready}. There should be "
            f"{standing.ADMINISTRATORS_NEEDED}, so that each can let the other in again.",
            hint="Run `manage.py invite NAME --role Administrator`, or invite one at the desk.",
            id="desk.W002",
        )
    ]
