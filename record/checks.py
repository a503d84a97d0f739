"""What `manage.py check --deploy --database default` says of the guards."""

from django.core.checks import Error

from record import guards


def guards_in_force(app_configs: object, **options: object) -> list[Error]:
    """Not under the database tag: there it would stop `migrate`, which is what mends it."""
    return [
        Error(
            f"The database does not hold the guard {name}.",
            hint="Run `manage.py migrate`: it puts every guard in place.",
            id="record.E001",
        )
        for _guard, name in guards.missing()
    ]
