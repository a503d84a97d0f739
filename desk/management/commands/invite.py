from argparse import ArgumentParser

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from desk import roles
from desk.access import actions, links


class Command(BaseCommand):
    help = (
        "Make an account for somebody and print the one-time link at which they choose a "
        "password. For the very first Administrator; others are invited at the desk."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        names = [role.name for role in roles.ROLES]
        parser.add_argument("username", help="the name to sign in with")
        parser.add_argument("--role", choices=names, default=roles.ADMINISTRATOR.name)
        parser.add_argument("--first-name", default="")
        parser.add_argument("--last-name", default="")
        parser.add_argument("--email", default="")
        parser.add_argument(
            "--address", default="", help="the registry's own, such as https://registry.example"
        )

    def handle(self, *arguments: object, **options: str) -> None:
        try:
            user = actions.invite(
                username=options["username"],
                first_name=options["first_name"],
                last_name=options["last_name"],
                email=options["email"],
                groups=[Group.objects.get(name=options["role"])],
                by=None,
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        address = options["address"].rstrip("/") or own_address()
        days = settings.PASSWORD_RESET_TIMEOUT // 86400
        self.stdout.write(f"{user} is invited as {options['role']}. Within {days} days, once:")
        self.stdout.write(f"{address}{links.path_for(user)}")


def own_address() -> str:
    scheme = "https" if settings.HTTPS else "http"
    return f"{scheme}://{settings.ALLOWED_HOSTS[0]}"
