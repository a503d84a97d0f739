from django.core.management.base import BaseCommand

from desk import roles


class Command(BaseCommand):
    help = "Give each staff role exactly the permissions of the table in desk/roles.py."

    def handle(self, *arguments: object, **options: object) -> None:
        roles.sync()
        names = ", ".join(role.name for role in roles.ROLES)
        self.stdout.write(f"The roles are as the table says: {names}.")
