"""The programme's lists as tables: every column of every table, in both languages."""

from datetime import date

import pytest
from django.utils import timezone, translation

from exports.table import Table
from programme import exports
from programme.models import (
    AreaOfConcern,
    Attendance,
    Document,
    Event,
    Motion,
    Recommendation,
    Response,
    Update,
)
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.partners.factories import OrganisationFactory
from tests.programme.factories import (
    AttendanceFactory,
    ConcernFactory,
    DocumentFactory,
    EventFactory,
    MotionFactory,
    RecommendationFactory,
    ResponseFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db


def rows_of(table: Table) -> list[dict]:
    return [{column.key: column.cell(row) for column in table.columns} for row in table.rows]


def address(row) -> str:
    return f"https://registry.example/{row.pk}"


@pytest.fixture
def one_of_each() -> None:
    GroupFactory()
    concern = ConcernFactory(slug="a-valley")
    UpdateFactory(concern=concern, figure=3, unit_en="wells", unit_fr="puits")
    event = EventFactory(
        reference="2020-03-04-agm",
        starts_at="09:05",
        ends_at="10:00",
        parliamentarians_count=40,
        parliamentarians_count_precision="more_than",
    )
    institute = OrganisationFactory(slug="institute")
    event.concerns.add(concern)
    event.host_organisations.add(institute)
    AttendanceFactory(
        event=event, parliamentarian=None, guest_name="Ida Fable", role="speaker",
        guest_capacity_en="historian", published_at=timezone.now(),
    )  # fmt: skip
    mover = ParliamentarianFactory(given_name="Ash", family_name="Mover")
    motion = MotionFactory(event=event, number=2, mover=mover, seconder_as_printed="Mr. Tale")
    document = DocumentFactory(slug="a-report", day=date(2014, 1, 1), day_precision="month")
    document.author_organisations.add(institute)
    row = RecommendationFactory(
        document=document, number=1, day=document.day, day_precision="month", adopted_by=motion,
        made_by_as_printed="Odo Tale",
    )  # fmt: skip
    row.made_by_organisations.add(institute)
    ResponseFactory(
        recommendation=row, status="declined", day=date(2015, 1, 1), day_precision="year"
    )


def tables() -> dict[str, Table]:
    latest = Recommendation.objects.with_latest_response(Response.objects.all())
    return {
        "concerns": exports.concerns_table(AreaOfConcern.objects.all(), address=address),
        "updates": exports.updates_table(Update.objects.all()),
        "events": exports.events_table(Event.objects.all(), address=address),
        "attendance": exports.attendance_table(Attendance.objects.all()),
        "motions": exports.motions_table(Motion.objects.all()),
        "documents": exports.documents_table(Document.objects.all(), address=address),
        "recommendations": exports.recommendations_table(latest, address=address),
        "responses": exports.responses_table(Response.objects.all()),
    }


@pytest.mark.usefixtures("one_of_each")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_cell_of_every_table_can_be_written(language):
    with translation.override(language):
        for name, table in tables().items():
            (row,) = rows_of(table)
            assert table.name == name
            assert len(row) == len(table.columns)


@pytest.mark.usefixtures("one_of_each")
def test_what_the_cells_say():
    table = tables()
    (event,) = rows_of(table["events"])
    assert (event["starts_at"], event["ends_at"]) == ("09:05", "10:00")
    assert (event["parliamentarians_count"], event["parliamentarians_count_precision"]) == (
        40,
        "more than",
    )
    assert (event["guests_count"], event["guests_count_precision"]) == (None, None)
    assert (event["hosts"], event["concerns"]) == ("Institute institute", "Situation of a-valley")
    (motion,) = rows_of(table["motions"])
    assert (motion["reference"], motion["mover"], motion["seconder"]) == (
        "2020-03-04-agm/2",
        "Ash Mover",
        "Mr. Tale",
    )
    (made,) = rows_of(table["recommendations"])
    assert made["makers"] == "Institute institute; Odo Tale"
    assert made["adopted_by"] == "2020-03-04-agm/2"
    assert (made["latest_response"], made["latest_response_day"]) == (
        "declined",
        date(2015, 1, 1),
    )
    assert made["latest_response_day_precision"] == "year"
    assert made["latest_response_day_precision_code"] == "year"
    (guest,) = rows_of(table["attendance"])
    assert (guest["name"], guest["capacity"]) == ("Ida Fable", "historian")


def test_no_private_field_is_a_column():
    private = {"agreed_to_be_named", "represented_by_staff", "not_sitting_reason", "guest_key"}
    for table in tables().values():
        assert not private & {column.key for column in table.columns}
