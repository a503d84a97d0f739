"""An invented programme, with every kind of row that its public pages show, and hidden ones."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from members.models import Parliamentarian
from partners.models import Memorandum, Organisation, Signatory
from programme.models import (
    AreaOfConcern,
    Attendance,
    Document,
    Event,
    Motion,
    Recommendation,
    Response,
)
from tests.factories import ParliamentarianFactory
from tests.partners.factories import (
    MemorandumFactory,
    MemorandumPartyFactory,
    OrganisationFactory,
    SignatoryFactory,
)
from tests.programme import factories

TODAY = date(2024, 5, 14)
PUBLISHED = datetime(2024, 1, 2, 12, tzinfo=timezone.get_fixed_timezone(0))
SECRET = "Hidden matter"


@dataclass(frozen=True)
class Scene:
    lake: AreaOfConcern
    meeting: Event
    panel: Event
    letter: Document
    asked: list[Recommendation]
    maker: Parliamentarian
    mover: Parliamentarian
    seconder: Parliamentarian
    unnamed: Parliamentarian
    institute: Organisation
    memorandum: Memorandum


def build() -> Scene:
    """Needs `clock.set_to(TODAY)`."""
    lake = concern("lake", name_en="The lake people", name_fr="Le peuple du lac")
    concern(
        "wires",
        kind=AreaOfConcern.Kind.EMERGING_FIELD,
        since=date(2010, 1, 1),
        until=date(2012, 1, 1),
        until_precision="unknown",
    )
    factories.UpdateFactory(
        concern=lake, figure=41, unit_en="boats", unit_fr="bateaux", published_at=PUBLISHED
    )
    institute = OrganisationFactory(
        slug="quill", name_en="Quill Institute", name_fr="Institut Plume"
    )
    mover, seconder, maker, unnamed = (
        ParliamentarianFactory(given_name="Odile", family_name=name, slug=f"odile-{name.lower()}")
        for name in ("Vaguelette", "Roseau", "Brume", "Discrete")
    )
    meeting = _meeting(lake, institute, mover, seconder, unnamed)
    panel = _other_events(lake)
    letter, asked = _asked(lake, meeting, institute, maker)
    memorandum = MemorandumFactory(slug="accord", event_reference=meeting.reference)
    MemorandumPartyFactory(memorandum=memorandum, organisation=institute)
    memorandum.published_at = PUBLISHED
    memorandum.save()
    SignatoryFactory(
        memorandum=memorandum, parliamentarian=maker, role=Signatory.Role.SIGNED, organisation=None
    )
    _hidden(lake, letter, mover)
    return Scene(
        lake, meeting, panel, letter, asked, maker, mover, seconder, unnamed, institute, memorandum
    )


def concern(slug: str, **values: object) -> AreaOfConcern:
    return factories.ConcernFactory(slug=slug, **{"published_at": PUBLISHED} | values)


def event(reference: str, **values: object) -> Event:
    return factories.EventFactory(reference=reference, **{"published_at": PUBLISHED} | values)


def _meeting(
    lake: AreaOfConcern,
    institute: Organisation,
    mover: Parliamentarian,
    seconder: Parliamentarian,
    unnamed: Parliamentarian,
) -> Event:
    meeting = event(
        "2023-05-20-agm",
        kind=Event.Kind.AGM,
        day=date(2023, 5, 20),
        starts_at=time(14, 30),
        ends_at=time(16),
        title_en="General meeting",
        title_fr="Assemblée générale",
        parliamentarians_count=30,
        parliamentarians_count_precision="about",
        report_en="A report for readers.",
        report_published_at=PUBLISHED,
    )
    meeting.concerns.add(lake)
    meeting.host_organisations.add(institute)
    factories.MotionFactory(
        event=meeting, number=1, mover=mover, seconder=seconder, text_en="That we write."
    )
    factories.MotionFactory(
        event=meeting, number=2, text_en="That we row.", outcome=Motion.Outcome.NOT_RECORDED
    )
    roles = Attendance.Role
    for person, role in ((mover, roles.SPEAKER), (unnamed, roles.ATTENDED)):
        factories.AttendanceFactory(
            event=meeting, parliamentarian=person, role=role, published_at=PUBLISHED
        )
    factories.AttendanceFactory(
        event=meeting,
        parliamentarian=None,
        guest_name="Aldous Guest",
        guest_capacity_en="boatman",
        agreed_to_be_named=date(2023, 5, 20),
        published_at=PUBLISHED,
    )
    return meeting


def _other_events(lake: AreaOfConcern) -> Event:
    """What is to come, in every state, and what is not known to the day or to have taken place."""
    panel = event(
        "2024-06-01-panel",
        kind=Event.Kind.PANEL,
        status=Event.Status.PLANNED,
        day=date(2024, 6, 1),
        starts_at=time(12),
        title_en="A panel, noon",
        title_fr="Une table ronde",
    )
    panel.concerns.add(lake)
    event("2024-06-02-visit", status=Event.Status.CANCELLED, day=date(2024, 6, 2))
    event("2024-06-03-walk", status=Event.Status.POSTPONED, day=date(2024, 6, 3))
    event(
        "2019-launch", day=date(2019, 1, 1), day_precision="year", title_en="A launch of that year"
    )
    event("2022-02-02-briefing", status=Event.Status.PLANNED, day=date(2022, 2, 2))
    return panel


def _asked(
    lake: AreaOfConcern, meeting: Event, institute: Organisation, maker: Parliamentarian
) -> tuple[Document, list[Recommendation]]:
    letter = factories.DocumentFactory(
        slug="open-letter", title_en="Open letter", title_fr="", published_at=PUBLISHED
    )
    letter.events.add(meeting)
    letter.concerns.add(lake)
    asked = [
        factories.RecommendationFactory(
            document=letter,
            number=number,
            text_en=f"Send boat {number}.",
            text_fr=f"Envoyer le bateau {number}.",
            published_at=PUBLISHED,
            **values,
        )
        for number, values in enumerate(
            (
                {"adopted_by": meeting.motions.get(number=1)},
                {"last_checked_on": date(2024, 4, 30)},
                {"language": "fr", "addressed_to_organisation": institute},
            ),
            start=1,
        )
    ]
    for row in asked:
        row.concerns.add(lake)
    asked[0].made_by_organisations.add(institute)
    asked[1].made_by_parliamentarians.add(maker)
    factories.ResponseFactory(
        recommendation=asked[0],
        day=date(2021, 1, 1),
        day_precision="year",
        status=Response.Status.IN_PART,
        published_at=PUBLISHED,
    )
    return letter, asked


def _hidden(lake: AreaOfConcern, letter: Document, mover: Parliamentarian) -> None:
    """Unpublished rows beside published ones; none of their words may be read by the public."""
    factories.ConcernFactory(slug="hidden", name_en=SECRET, name_fr=SECRET)
    factories.UpdateFactory(concern=lake, text_en=SECRET, text_fr=SECRET)
    hidden = factories.EventFactory(
        reference="2024-07-01-hidden", title_en=SECRET, title_fr=SECRET, day=date(2024, 7, 1)
    )
    hidden.concerns.add(lake)
    factories.MotionFactory(event=hidden, number=1, mover=mover, text_en=SECRET, text_fr=SECRET)
    paper = factories.DocumentFactory(slug="hidden-paper", title_en=SECRET, title_fr=SECRET)
    paper.concerns.add(lake)
    row = factories.RecommendationFactory(
        document=letter, number=9, text_en=SECRET, text_fr=SECRET, addressed_to_en=SECRET
    )
    row.concerns.add(lake)
    row.made_by_parliamentarians.add(mover)
    factories.ResponseFactory(
        recommendation=letter.recommendations.get(number=2), text_en=SECRET, judged_by=SECRET
    )
    factories.AttendanceFactory(event=letter.events.get(), parliamentarian=None, guest_name=SECRET)
