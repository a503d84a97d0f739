"""The two executives that undated sources list, and the rules that they give.

No source gives an election, a first day or a last day. An undated list holds for the time in which
its own people sat together, both ends unknown; a Chair whom a dated source shows, from that day,
attested, to the end of the list's time. Between the two and since, nothing is known: what one
source says of those years stays a statement.
"""

from desk.data_sets.executive import (
    CHAIR,
    EX_OFFICIO,
    VICE_CHAIR,
    write_appointment,
    write_offices,
    write_rules,
)
from desk.data_sets.facts import Row
from desk.data_sets.record.sources import (
    AEGIS_MEMORANDUM,
    GROUP_ABOUT,
    GROUP_SITE,
    LAUNCH_2009,
    OLDER_WIKIPEDIA,
    PGA_2018,
    WIKIPEDIA,
)
from desk.data_sets.record.statements import FORTY_SECOND, OLDER_EXECUTIVE
from desk.data_sets.writing import Writer

FOUR_VICE_CHAIRS = f"{GROUP_ABOUT} ; for the days: {OLDER_WIKIPEDIA}"


def rule(office: str, seats: int, days: Row, source: str, **more: object) -> Row:
    return {"office": office, "seats": seats, **days, "source": source, **more}


RULES = (
    rule(CHAIR, 1, OLDER_EXECUTIVE, FOUR_VICE_CHAIRS),
    rule(VICE_CHAIR, 4, OLDER_EXECUTIVE, FOUR_VICE_CHAIRS, one_per_party=True),
    rule(
        EX_OFFICIO,
        2,
        OLDER_EXECUTIVE,
        FOUR_VICE_CHAIRS,
        must_be_sitting=False,
        dispute_en=(
            "The list of people names one ex officio member, and a later article says that there "
            "is one."
        ),
        dispute_fr=(
            "La liste nominative ne compte qu’un membre d’office, et un article ultérieur dit "
            "qu’il y en a un."
        ),
        dispute_source=f"{OLDER_WIKIPEDIA} and {WIKIPEDIA}",
    ),
    rule(CHAIR, 1, FORTY_SECOND, WIKIPEDIA),
    rule(VICE_CHAIR, 3, FORTY_SECOND, WIKIPEDIA, one_per_party=True),
    rule(EX_OFFICIO, 1, FORTY_SECOND, WIKIPEDIA, must_be_sitting=False),
)


def listed(office: str, person: str, days: Row, source: str, **more: object) -> Row:
    """No source says how most of them came to their office."""
    how = {"basis": "not_recorded"}
    return {"office": office, "parliamentarian": person, **days, "source": source, **how, **more}


def attested_within(days: Row, day: str) -> Row:
    """A dated source shows it on `day`; the undated list may be of any later day in its time."""
    return {**days, "since": day, "since_precision": "attested"}


APPOINTMENTS = (
    listed(
        CHAIR,
        "paul-dewar",
        attested_within(OLDER_EXECUTIVE, "2009-10-01"),
        f"{LAUNCH_2009} ; {OLDER_WIKIPEDIA}",
        dispute_en=(
            "In 2014 the Aegis Trust calls Senator Roméo Dallaire the Chair. An undated message on "
            "the group’s site, whose content suggests 2012 to 2014, is signed by Paul Dewar as "
            "Chair."
        ),
        dispute_fr=(
            "En 2014, l’Aegis Trust attribue la présidence à Roméo Dallaire, du Sénat. Un message "
            "non daté sur le site du groupe, dont le contenu laisse supposer la période de 2012 à "
            "2014, porte la signature de Paul Dewar à titre de titulaire de la présidence."
        ),
        dispute_source=f"{AEGIS_MEMORANDUM} and {GROUP_SITE}",
    ),
    *(
        listed(VICE_CHAIR, person, OLDER_EXECUTIVE, OLDER_WIKIPEDIA)
        for person in (
            "patrick-brown",
            "johanne-deschamps",
            "megan-leslie",
            "borys-wrzesnewskyj",
        )
    ),
    listed(EX_OFFICIO, "romeo-dallaire", OLDER_EXECUTIVE, OLDER_WIKIPEDIA, basis="ex_officio"),
    listed(
        CHAIR,
        "ali-ehsassi",
        attested_within(FORTY_SECOND, "2018-05-30"),
        f"{PGA_2018} ; {WIKIPEDIA}",
    ),
    *(
        listed(VICE_CHAIR, person, FORTY_SECOND, WIKIPEDIA)
        for person in ("garnett-genuis", "ruby-sahota", "cheryl-hardcastle")
    ),
    listed(EX_OFFICIO, "romeo-dallaire", FORTY_SECOND, WIKIPEDIA, basis="ex_officio"),
)


def write_executive(writer: Writer) -> None:
    offices = write_offices(writer)
    write_rules(writer, offices, RULES)
    for fields in APPOINTMENTS:
        write_appointment(writer, offices, fields)
