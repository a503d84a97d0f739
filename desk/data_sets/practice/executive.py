"""Thirty years of an invented executive: elections every second May, and between them a merger, a
crossing, a death, a lost seat, an acting Chair, a party that lost its recognition."""

from desk.data_sets.executive import CHAIR, EX_OFFICIO, VICE_CHAIR
from desk.data_sets.facts import Row
from desk.data_sets.practice.country import OLD_MILL_MERGED
from desk.data_sets.practice.executive_story import Story, minutes
from desk.data_sets.practice.people import CHARTER, FOUNDED
from desk.data_sets.practice.sayings import BULLETIN_3
from desk.data_sets.writing import Writer

AUBEPINE = "seraphine-daubepine"
BOISFLEURANT = "ottilie-boisfleurant"
BRUMARDEAU = "robin-brumardeau"
CLOCHEPIN_LANDE = "evariste-clochepin-lande"
EPERVANCHE = "rosalind-epervanche"
FERNWHISTLE = "odalys-fernwhistle"
FOINBLANC = "emmerich-foinblanc"
GRAINVAUX = "aldous-grainvaux"
HAZELRIGGE = "quentillon-hazelrigge"
ISARROW = "isarrow"
JETSAMOOR = "barthelemy-jetsamoor"
LAMPYRIDE = "justine-lampyride"
LAVERGNETTE = "odalys-lavergnette"
MAPLESHAW = "lorcan-mapleshaw"
MEULEBRAND = "hubert-meulebrand"
ORRISROOT = "maelle-orrisroot"
PELLBROOK = "corwin-pellbrook-jr"
QUARRENDENE = "isaure-quarrendene"
QUAYFARER = "leonie-quayfarer"
TALLOWBY = "honorine-tallowby"
VAN_DER_MEEREL = "joris-van-der-meerel"
VANNESOL = "perrine-vannesol"

FIRST_CHAIR_LEFT = "2000-05-24"
THREE_VICE_CHAIRS = "2013-05-26"


def rule(office: str, seats: int, since: str, source: str, **more: object) -> Row:
    return {"office": office, "seats": seats, "since": since, "source": source, **more}


def write_executive(writer: Writer) -> None:
    story = Story(writer)
    tell_the_first_chair(story)
    tell_four_vice_chairs(story)
    tell_the_merger(story)
    tell_three_vice_chairs(story)
    tell_the_crossing(story)
    tell_the_recent_years(story)


def tell_the_first_chair(story: Story) -> None:
    members_only = {"must_be_official_member": True}
    story.rules(
        rule(CHAIR, 1, FOUNDED, CHARTER, **members_only),
        rule(VICE_CHAIR, 4, FOUNDED, CHARTER, one_per_party=True, **members_only),
    )
    first = (GRAINVAUX, EPERVANCHE, QUAYFARER, MEULEBRAND)
    story.elect(FOUNDED, PELLBROOK, first, decided_by="", source=CHARTER)
    story.dispute(
        VICE_CHAIR,
        QUAYFARER,
        "A bulletin names Dulcibel Overmarch-Thé as Vice-Chair on the day the group was founded.",
        "Un bulletin attribue une vice-présidence à Dulcibel Overmarch-Thé le jour de la fondation "
        "du groupe.",
        BULLETIN_3,
    )
    story.elect("1997-05-21", PELLBROOK, first)
    story.elect("1999-05-19", PELLBROOK, (GRAINVAUX, EPERVANCHE, QUAYFARER, VANNESOL))


def tell_four_vice_chairs(story: Story) -> None:
    day = FIRST_CHAIR_LEFT
    motion = {"decided_by": f"{day}-agm/4"}
    story.rules(rule(EX_OFFICIO, 1, day, minutes(day), must_be_sitting=False, **motion))
    story.hand_over(VICE_CHAIR, EPERVANCHE, LAMPYRIDE, day)
    story.hand_over(CHAIR, PELLBROOK, EPERVANCHE, day)
    story.appoint(EX_OFFICIO, PELLBROOK, day, basis="ex_officio", **motion)
    for day in ("2001-05-23", "2003-05-21"):
        story.elect(day, EPERVANCHE, (FOINBLANC, LAMPYRIDE, QUAYFARER, VANNESOL))
    for day in ("2005-05-18", "2007-05-20"):
        story.elect(day, QUAYFARER, (FOINBLANC, LAMPYRIDE, CLOCHEPIN_LANDE, VANNESOL))
    former_chair(story, PELLBROOK, EPERVANCHE, "2005-05-18")


def tell_the_merger(story: Story) -> None:
    """Two Vice-Chairs belong to one party, which is accepted; a third loses the seat."""
    story.elect("2009-05-21", FOINBLANC, (TALLOWBY, LAMPYRIDE, CLOCHEPIN_LANDE, VANNESOL))
    former_chair(story, EPERVANCHE, QUAYFARER, "2009-05-21")
    story.elect("2011-05-22", FOINBLANC, (TALLOWBY, HAZELRIGGE, CLOCHEPIN_LANDE, VANNESOL))
    story.cross(VANNESOL, "meadow", OLD_MILL_MERGED, because="merged")
    story.waive(
        VANNESOL,
        "same-party",
        "2012-09-19",
        THREE_VICE_CHAIRS,
        "Her party merged; she did not cross. Both Vice-Chairs stay until the next election.\n"
        "Son parti a fusionné; elle n’a pas changé de camp. Les deux vice-présidences sont "
        "maintenues jusqu’à la prochaine élection.",
        is_published=True,
    )
    story.leave(VICE_CHAIR, HAZELRIGGE, "2012-10-15", "left_parliament")
    story.appoint(
        VICE_CHAIR,
        LAMPYRIDE,
        "2012-12-05",
        source=minutes("2012-12-05", "executive’s meeting"),
        decided_by="2012-12-05-executive/1",
    )


def tell_three_vice_chairs(story: Story) -> None:
    """From then on a party counts that is recognised in the Chamber."""
    day = THREE_VICE_CHAIRS
    story.rules(
        rule(
            VICE_CHAIR,
            3,
            day,
            minutes(day),
            one_per_party=True,
            represented="house",
            must_be_official_member=True,
            decided_by=f"{day}-agm/4",
        )
    )
    story.elect(day, VAN_DER_MEEREL, (TALLOWBY, LAMPYRIDE, CLOCHEPIN_LANDE))
    former_chair(story, QUAYFARER, FOINBLANC, day)
    story.elect("2015-05-24", CLOCHEPIN_LANDE, (TALLOWBY, AUBEPINE, JETSAMOOR))
    former_chair(story, FOINBLANC, VAN_DER_MEEREL, "2015-05-24")
    story.leave(VICE_CHAIR, TALLOWBY, "2016-02-20", "died")
    story.appoint(VICE_CHAIR, BRUMARDEAU, "2016-05-20", decided_by="2016-05-20-agm/3")
    story.leave_parliament(VANNESOL, "2017-04-03")


def tell_the_crossing(story: Story) -> None:
    """Twice in one day, and in the end to the party of another Vice-Chair."""
    story.elect("2017-05-25", CLOCHEPIN_LANDE, (BRUMARDEAU, AUBEPINE, ORRISROOT))
    story.cross(AUBEPINE, "harbour", "2019-05-14")
    story.cross(AUBEPINE, "orchard", "2019-05-14")
    story.elect("2019-05-26", LAVERGNETTE, (BRUMARDEAU, MAPLESHAW, ORRISROOT))
    former_chair(story, VAN_DER_MEEREL, CLOCHEPIN_LANDE, "2019-05-26")


def tell_the_recent_years(story: Story) -> None:
    story.leave(CHAIR, LAVERGNETTE, "2020-09-14", "resigned")
    story.appoint(
        CHAIR,
        ISARROW,
        "2020-09-14",
        basis="acting",
        source=minutes("2020-09-14", "executive’s meeting"),
        decided_by="2020-09-14-executive/1",
    )
    story.leave(CHAIR, ISARROW, "2021-05-27", "term_ended")
    story.elect("2021-05-27", QUARRENDENE, (BRUMARDEAU, MAPLESHAW, ORRISROOT))
    story.waive(
        ORRISROOT,
        "party-not-represented",
        "2021-11-24",
        "2023-05-25",
        "The Orchard Movement was recognised when she was elected; she keeps the seat for her "
        "term.\nLe Mouvement du verger était reconnu au moment de l’élection; elle conserve le "
        "poste jusqu’à la fin du mandat.",
        is_published=False,
    )
    story.elect("2023-05-25", QUARRENDENE, (FERNWHISTLE, MAPLESHAW, BOISFLEURANT))
    story.elect("2025-05-22", AUBEPINE, (FERNWHISTLE, MAPLESHAW, BOISFLEURANT))
    former_chair(story, CLOCHEPIN_LANDE, QUARRENDENE, "2025-05-22")


def former_chair(story: Story, before: str, now: str, day: str) -> None:
    """Whoever chaired last is the ex officio member."""
    story.hand_over(EX_OFFICIO, before, now, day, basis="ex_officio", decided_by="")
