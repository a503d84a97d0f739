"""Each page asks the database a fixed number of questions, however much it lists."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import ParliamentarianFactory
from tests.partners.factories import OrganisationFactory
from tests.programme import factories, scene
from tests.programme.scene import PUBLISHED, Scene

NUMBERS = {
    "concerns/": 3,
    "concerns/lake/": 14,
    "concerns/updates.atom": 2,
    "events/": 10,
    "events/calendar.ics": 2,
    "events/events.atom": 2,
    "events/2023-05-20-agm/": 14,
    "events/?format=json": 9,
    "recommendations/": 5,
    "recommendations/open-letter/1/": 10,
    "documents/": 4,
    "documents/open-letter/": 11,
    "partners/quill/": 14,
    "": 25,
}


@pytest.mark.parametrize("times", [1, 3])
def test_the_same_queries_for_any_number_of_rows(
    client: Client, the_programme: Scene, times: int
) -> None:
    for number in range(1, times):
        _more_of_everything(the_programme, number)
    found = {}
    for address in NUMBERS:
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(f"/en/{address}")
            assert answer.getvalue()
        assert answer.status_code == 200, address
        found[address] = len(asked)
    assert found == NUMBERS


def _more_of_everything(shown: Scene, number: int) -> None:
    lake = scene.concern(f"lake-{number}")
    for concern in (lake, shown.lake):
        factories.UpdateFactory(concern=concern, published_at=PUBLISHED)
    another = OrganisationFactory(slug=f"another-{number}")
    for status, day in (("held", date(2023, 6, 1)), ("planned", date(2024, 6, 5))):
        event = scene.event(f"{day}-more-{number}", status=status, day=day)
        event.concerns.add(lake, shown.lake)
        event.host_organisations.add(another, shown.institute)
        event.documents.add(shown.letter)
        factories.AttendanceFactory(
            event=event, parliamentarian=shown.mover, role="host", published_at=PUBLISHED
        )
        factories.MotionFactory(event=event, number=1, seconder=shown.mover)
    shown.meeting.host_organisations.add(another)
    shown.meeting.concerns.add(lake)
    factories.AttendanceFactory(
        event=shown.meeting,
        parliamentarian=ParliamentarianFactory(),
        role="speaker",
        published_at=PUBLISHED,
    )
    motion = factories.MotionFactory(
        event=shown.meeting, number=10 + number, mover=ParliamentarianFactory()
    )
    document = factories.DocumentFactory(published_at=PUBLISHED)
    document.author_organisations.add(another, shown.institute)
    document.concerns.add(shown.lake)
    document.events.add(shown.meeting)
    shown.letter.author_organisations.add(another)
    row = factories.RecommendationFactory(
        document=shown.letter, number=20 + number, adopted_by=motion, published_at=PUBLISHED
    )
    row.made_by_organisations.add(another, shown.institute)
    row.made_by_parliamentarians.add(shown.mover)
    row.concerns.add(lake, shown.lake)
    for recommendation in (row, shown.asked[0]):
        factories.ResponseFactory(recommendation=recommendation, published_at=PUBLISHED)
