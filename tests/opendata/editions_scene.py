"""Two editions a change apart, and the sentences that the second one tells."""

from collections.abc import Callable
from datetime import date

from opendata.actions import publish_edition
from opendata.models import Change

FIRST, SECOND = date(2024, 5, 1), date(2024, 6, 1)


def told_of(change: Callable[[], object]) -> list[Change]:
    """What the edition after the change tells, in order."""
    publish_edition(on=FIRST, by=None)
    change()
    return list(publish_edition(on=SECOND, by=None).changes.order_by("order"))


def in_both(changes: list[Change]) -> list[tuple[str, str]]:
    return [
        (change.sentence_en, change.sentence_fr.replace("\N{NO-BREAK SPACE}", " "))
        for change in changes
    ]
