from django.core.management.base import BaseCommand

from desk.data_sets import record
from desk.data_sets.loading import load_and_report


class Command(BaseCommand):
    help = (
        "Loads the group's true public record into a registry without people. Exit code 1 and no "
        "change where there are people."
    )

    def handle(self, **options: object) -> None:
        load_and_report(self, record.write)
