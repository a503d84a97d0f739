from django.core.management.base import BaseCommand

from desk.data_sets import practice
from desk.data_sets.loading import load_and_report


class Command(BaseCommand):
    help = (
        "Loads an invented group with an invented Parliament, for training, into a registry "
        "without people. The installed chambers, parties and Parliaments are replaced. Exit code 1 "
        "and no change where there are people."
    )

    def handle(self, **options: object) -> None:
        load_and_report(self, practice.write)
