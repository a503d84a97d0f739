"""An invented executive over eighteen years: listed at an unknown date, then unknown, then whole,
with a crossing of the floor, an acting chair and a seat left vacant."""

from datetime import date

from executive.models import Appointment, Office
from executive.rules import Code
from members.models import Chamber, Coverage, Parliamentarian
from tenure.precision import Precision
from tests.executive.factories import (
    AppointmentFactory,
    OfficeFactory,
    OfficeRuleFactory,
    VacancyFactory,
    WaiverFactory,
)
from tests.factories import (
    AffiliationFactory,
    CoverageFactory,
    MandateFactory,
    ParliamentarianFactory,
)
from tests.pages.scene import HARBOUR, MOON, ORCHARD, PUBLISHED, party

FIRST_SEATED = date(2006, 1, 23)
LISTED_FROM, LISTED_UNTIL = date(2008, 10, 14), date(2011, 5, 2)
ELECTED, AGAIN = date(2016, 5, 10), date(2020, 11, 30)
CROSSED, RESIGNED, LEFT_VACANT = date(2023, 6, 8), date(2024, 2, 1), date(2024, 3, 1)
WHOLE, LISTED, UNKNOWN = "2018-06-01", "2009-06-01", "2013-01-01"
LONG_ADDRESS = f"https://example.org/an-undated-list-{'of-the-executive-' * 3}(Corvane)"
MINUTES = "Minutes of the annual general meeting"


def build() -> None:
    """Today, in the scene, is that of the public pages: 14 May 2024."""
    CoverageFactory(subject=Coverage.Subject.EXECUTIVE, since=ELECTED)
    chair, vice_chair, ex_officio = offices()
    rules(chair, vice_chair, ex_officio)
    listed_once(chair, vice_chair)
    elected(chair, vice_chair, ex_officio)


def offices() -> tuple[Office, Office, Office]:
    return (
        OfficeFactory(
            slug="chair",
            rank=1,
            name_en="Chair",
            name_fr="Présidence",
            title_en="Chair",
            title_fr_masculine="président",
            title_fr_feminine="présidente",
            title_fr_epicene="à la présidence",
        ),
        OfficeFactory(rank=2),
        OfficeFactory(
            slug="ex-officio",
            rank=3,
            name_en="Ex officio member",
            name_fr="Membre d’office",
            title_en="Ex officio member",
            title_fr_masculine="membre d’office",
            title_fr_feminine="membre d’office",
            title_fr_epicene="membre d’office",
        ),
    )


def rules(chair: Office, vice_chair: Office, ex_officio: Office) -> None:
    since = {"since": date(2006, 1, 1), "since_precision": Precision.ATTESTED}
    OfficeRuleFactory(office=chair, seats=1, one_per_party=False, source=MINUTES, **since)
    OfficeRuleFactory(office=vice_chair, seats=4, until=ELECTED, source="An old almanac", **since)
    OfficeRuleFactory(
        office=vice_chair, seats=3, since=ELECTED, source=MINUTES, decided_by="2016-05-10-agm/2"
    )
    OfficeRuleFactory(
        office=ex_officio,
        seats=1,
        one_per_party=False,
        must_be_sitting=False,
        voting=False,
        dispute_en="An almanac says two.",
        dispute_fr="Un almanach dit deux.",
        **since,
    )


def listed_once(chair: Office, vice_chair: Office) -> None:
    unknown = {
        "since": LISTED_FROM,
        "until": LISTED_UNTIL,
        "since_precision": Precision.UNKNOWN,
        "until_precision": Precision.UNKNOWN,
        "source": f"Copy of {LONG_ADDRESS} and of {LONG_ADDRESS}",
    }
    hold(chair, person("Perpétue", "Vraibois", MOON), **unknown)
    for given, family, slug in (
        ("Barnabé", "Côté-Lagune", MOON),
        ("Wilhelmine", "Quill", HARBOUR),
        ("Sidonie", "d'Outremer", ORCHARD),
    ):
        hold(vice_chair, person(given, family, slug), **unknown)


def elected(chair: Office, vice_chair: Office, ex_officio: Office) -> None:
    since = {"source": MINUTES, "decided_by": "2016-05-10-agm/3"}
    former, acting = person("Thaddée", "Ébénisse", MOON, "m"), person("Isaura", "O'Nimbus", ORCHARD)
    first = hold(
        chair,
        former,
        since=ELECTED,
        until=RESIGNED,
        end_reason="resigned",
        dispute_en="A newspaper called another the Chair.",
        dispute_fr="Un journal a désigné quelqu’un d’autre à la présidence.",
        **since,
    )
    hold(chair, acting, since=RESIGNED, basis=Appointment.Basis.ACTING, source=MINUTES)
    hold(ex_officio, first.parliamentarian, since=RESIGNED, basis="ex_officio")
    crosser = person("Ondine", "Saint-Fjord", HARBOUR, "f", until=CROSSED)
    AffiliationFactory(parliamentarian=crosser, party=party(MOON), since=CROSSED)
    crossing = hold(vice_chair, crosser, since=AGAIN, term_ends=date(2024, 11, 30), **since)
    hold(vice_chair, person("Zéphyrine", "Quill", MOON, "f"), since=AGAIN, **since)
    hold(vice_chair, person("Côme", "Vraibois", ORCHARD), since=AGAIN, until=LEFT_VACANT, **since)
    VacancyFactory(office=vice_chair, since=LEFT_VACANT, source="Letter to the members")
    WaiverFactory(
        appointment=crossing,
        code=Code.SAME_PARTY,
        since=CROSSED,
        published_at=PUBLISHED,
        reason="Stays until the next annual general meeting.",
        decided_on=date(2023, 6, 20),
    )
    for given, family, slug in (
        ("Émeric", "Lagune", HARBOUR),
        ("Léopoldine", "Phare", ORCHARD),
        ("Ignace", "Récif", MOON),
    ):
        hold(vice_chair, person(given, family, slug), since=ELECTED, until=AGAIN, **since)


def hold(office: Office, who: Parliamentarian, **values: object) -> Appointment:
    first = who.affiliations.on(values["since"]).get()
    return AppointmentFactory(office=office, parliamentarian=who, party=first.party, **values)


def person(
    given: str, family: str, slug: str, gender: str = "", until: date | None = None
) -> Parliamentarian:
    """Sits in the House since 2006, for the party until the day."""
    who = ParliamentarianFactory(
        given_name=given,
        family_name=family,
        grammatical_gender_fr=gender,
        grammatical_gender_source="Their own page" if gender else "",
    )
    house = Chamber.objects.get(code="house")
    MandateFactory(parliamentarian=who, chamber=house, since=FIRST_SEATED)
    AffiliationFactory(parliamentarian=who, party=party(slug), since=FIRST_SEATED, until=until)
    return who
