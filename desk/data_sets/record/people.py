"""The eleven people whom the public record ties to the group: their seats and parties.

Seats and parties are those of the Library of Parliament, each from polling day to the day before
the next. No grammatical gender is given: no source consulted shows it in French.
"""

from collections.abc import Sequence

from desk.data_sets.facts import Person, Row, terms
from desk.data_sets.record import roles
from desk.data_sets.record.sources import LIBERAL_SENATORS_2014, MINUTES_2016, parlinfo

NO_PROFILE = "Library of Parliament, ParlInfo (lop.parl.ca)"


def belonging(party: str, since: str, until: str | None, source: str) -> Row:
    """To a party for which the person was elected, for as long as the seat was held."""
    return {
        "party": party,
        "since": since,
        "until": until,
        "start_reason": "elected",
        "end_reason": "left_parliament" if until else "",
        "source": source,
    }


def attested_member(kind: str = "official") -> Row:
    """A member on the day of the meeting of 2016; since when and for how long is not known."""
    return {
        "kind": kind,
        "since": "2016-11-30",
        "until": "2016-12-01",
        "since_precision": "attested",
        "until_precision": "unknown",
        "source": MINUTES_2016,
    }


def member(
    slug: str,
    given_name: str,
    family_name: str,
    *,
    source: str,
    house_id: int | None,
    seats: Sequence[Row],
    belongings: Sequence[Row],
    statements: Sequence[Row],
    ties: Sequence[Row] = (),
) -> Person:
    fields = {
        "slug": slug,
        "given_name": given_name,
        "family_name": family_name,
        "house_id": house_id,
        "source": source,
    }
    return Person(
        fields=fields, seats=seats, belongings=belongings, statements=statements, ties=ties
    )


DALLAIRE = Person(
    fields={
        "slug": "romeo-dallaire",
        "given_name": "Roméo A.",
        "family_name": "Dallaire",
        "source": parlinfo(585),
    },
    seats=(
        {
            "chamber": "senate",
            "constituency_en": "Gulf",
            "constituency_fr": "Golfe",
            "province": "QC",
            "since": "2005-03-24",
            "until": "2014-06-18",
            "start_reason": "appointed",
            "end_reason": "resigned",
            "source": parlinfo(585),
        },
    ),
    belongings=(
        {
            "party": "liberal",
            "since": "2005-03-24",
            "until": "2014-06-18",
            "start_reason": "",
            "end_reason": "left_parliament",
            "source": parlinfo(585),
            "dispute_en": (
                "On 29 January 2014 the leader of the Liberal Party removed all senators from the "
                "national caucus; the Liberal senators went on as the Senate Liberal Caucus. "
                "ParlInfo shows the Liberal Party of Canada to the last day."
            ),
            "dispute_fr": (
                "Le 29 janvier 2014, le chef du Parti libéral a exclu du caucus national tous les "
                "membres du Sénat; les libéraux du Sénat ont continué de former le Caucus libéral "
                "du Sénat. ParlInfo indique le Parti libéral du Canada jusqu’au dernier jour."
            ),
            "dispute_source": LIBERAL_SENATORS_2014,
        },
    ),
    statements=roles.DALLAIRE,
)

PEOPLE = (
    DALLAIRE,
    member(
        "paul-dewar",
        "Paul",
        "Dewar",
        source=parlinfo(7851),
        house_id=35665,
        seats=terms((39, 40, 41), "Ottawa Centre", "Ottawa-Centre", "ON", source=parlinfo(7851)),
        belongings=[belonging("ndp", "2006-01-23", "2015-10-19", parlinfo(7851))],
        statements=roles.DEWAR,
    ),
    member(
        "patrick-brown",
        "Patrick W.",
        "Brown",
        source=NO_PROFILE,
        house_id=None,
        seats=terms((39, 40, 41), "Barrie", "Barrie", "ON", source=NO_PROFILE, until="2015-05-15"),
        belongings=[belonging("conservative", "2006-01-23", "2015-05-15", NO_PROFILE)],
        statements=roles.BROWN,
    ),
    member(
        "johanne-deschamps",
        "Johanne",
        "Deschamps",
        source=parlinfo(14940),
        house_id=25496,
        seats=terms(
            (38, 39, 40),
            "Laurentides—Labelle",
            "Laurentides—Labelle",
            "QC",
            source=parlinfo(14940),
        ),
        belongings=[belonging("bloc-quebecois", "2004-06-28", "2011-05-02", parlinfo(14940))],
        statements=roles.DESCHAMPS,
    ),
    member(
        "megan-leslie",
        "Megan",
        "Leslie",
        source=parlinfo(17269),
        house_id=58550,
        seats=terms((40, 41), "Halifax", "Halifax", "NS", source=parlinfo(17269)),
        belongings=[belonging("ndp", "2008-10-14", "2015-10-19", parlinfo(17269))],
        statements=roles.LESLIE,
    ),
    member(
        "borys-wrzesnewskyj",
        "Borys",
        "Wrzesnewskyj",
        source=parlinfo(16783),
        house_id=25468,
        seats=[
            *terms(
                (38, 39, 40),
                "Etobicoke Centre",
                "Etobicoke-Centre",
                "ON",
                source=parlinfo(16783),
            ),
            *terms((42,), "Etobicoke Centre", "Etobicoke-Centre", "ON", source=parlinfo(16783)),
        ],
        belongings=[
            belonging("liberal", "2004-06-28", "2011-05-02", parlinfo(16783)),
            belonging("liberal", "2015-10-19", "2019-10-21", parlinfo(16783)),
        ],
        ties=[attested_member()],
        statements=roles.WRZESNEWSKYJ,
    ),
    member(
        "helene-laverdiere",
        "Hélène",
        "Laverdière",
        source=parlinfo(17918),
        house_id=71434,
        seats=terms(
            (41, 42),
            "Laurier—Sainte-Marie",
            "Laurier—Sainte-Marie",
            "QC",
            source=parlinfo(17918),
        ),
        belongings=[belonging("ndp", "2011-05-02", "2019-10-21", parlinfo(17918))],
        ties=[attested_member()],
        statements=roles.LAVERDIERE,
    ),
    member(
        "ruby-sahota",
        "Ruby",
        "Sahota",
        source=parlinfo(18486),
        house_id=88698,
        seats=[
            *terms(
                (42, 43, 44),
                "Brampton North",
                "Brampton-Nord",
                "ON",
                source=parlinfo(18486),
                end_reason="re_elected",
            ),
            *terms(
                (45,),
                "Brampton North—Caledon",
                "Brampton-Nord—Caledon",
                "ON",
                source=parlinfo(18486),
            ),
        ],
        belongings=[belonging("liberal", "2015-10-19", None, parlinfo(18486))],
        ties=[attested_member()],
        statements=roles.SAHOTA,
    ),
    member(
        "ali-ehsassi",
        "Ali",
        "Ehsassi",
        source=parlinfo(18548),
        house_id=89010,
        seats=terms((42, 43, 44, 45), "Willowdale", "Willowdale", "ON", source=parlinfo(18548)),
        belongings=[belonging("liberal", "2015-10-19", None, parlinfo(18548))],
        statements=roles.EHSASSI,
    ),
    member(
        "garnett-genuis",
        "Garnett",
        "Genuis",
        source=parlinfo(18428),
        house_id=89226,
        seats=terms(
            (42, 43, 44, 45),
            "Sherwood Park—Fort Saskatchewan",
            "Sherwood Park—Fort Saskatchewan",
            "AB",
            source=parlinfo(18428),
        ),
        belongings=[belonging("conservative", "2015-10-19", None, parlinfo(18428))],
        statements=roles.GENUIS,
    ),
    member(
        "cheryl-hardcastle",
        "Cheryl",
        "Hardcastle",
        source=parlinfo(18549),
        house_id=89012,
        seats=terms((42,), "Windsor—Tecumseh", "Windsor—Tecumseh", "ON", source=parlinfo(18549)),
        belongings=[belonging("ndp", "2015-10-19", "2019-10-21", parlinfo(18549))],
        statements=roles.HARDCASTLE,
    ),
)
