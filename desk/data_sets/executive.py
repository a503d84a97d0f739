"""The offices that both sets have, and how an executive's facts become rows."""

from collections.abc import Sequence

from desk.data_sets.facts import Row
from desk.data_sets.writing import Writer
from executive.actions.appointing import party_on
from executive.models import Appointment, Office, OfficeRule
from members.models import Parliamentarian

CHAIR, VICE_CHAIR, EX_OFFICIO = "chair", "vice-chair", "ex-officio"

OFFICES = (
    {
        "slug": CHAIR,
        "name_en": "Chair",
        "name_fr": "Présidence",
        "title_en": "Chair",
        "title_fr_masculine": "président",
        "title_fr_feminine": "présidente",
        "title_fr_epicene": "à la présidence",
        "rank": 1,
    },
    {
        "slug": VICE_CHAIR,
        "name_en": "Vice-Chair",
        "name_fr": "Vice-présidence",
        "title_en": "Vice-Chair",
        "title_fr_masculine": "vice-président",
        "title_fr_feminine": "vice-présidente",
        "title_fr_epicene": "à la vice-présidence",
        "rank": 2,
    },
    {
        "slug": EX_OFFICIO,
        "name_en": "Ex officio member",
        "name_fr": "Membre d’office",
        "title_en": "Ex officio member",
        "title_fr_masculine": "membre d’office",
        "title_fr_feminine": "membre d’office",
        "title_fr_epicene": "membre d’office",
        "rank": 3,
    },
)


def write_offices(writer: Writer) -> dict[str, Office]:
    offices = [Office(**fields) for fields in OFFICES]
    for office in offices:
        writer.write(office)
    return {office.slug: office for office in offices}


def write_rules(writer: Writer, offices: dict[str, Office], rules: Sequence[Row]) -> None:
    """Each rule names its office by slug; the rest are OfficeRule's own fields."""
    for rule in rules:
        writer.write(OfficeRule(**{**rule, "office": offices[rule["office"]]}))


def write_appointment(writer: Writer, offices: dict[str, Office], fields: Row) -> Appointment:
    """The person and the office are named by slug; the party is the person's on the first day.

    Without the verb, which would ask for exact days and judge a term by what came after it.
    """
    person = Parliamentarian.objects.get(slug=fields["parliamentarian"])
    appointment = Appointment(
        **{
            **fields,
            "office": offices[fields["office"]],
            "parliamentarian": person,
            "party": party_on(person, fields["since"]),
        }
    )
    writer.write(appointment)
    return appointment
