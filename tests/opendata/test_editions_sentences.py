"""Exactly the sentences expected for what happens between two editions."""

from datetime import date

import pytest
from django.utils import timezone

from executive.actions import appoint, hand_over, record_vacancy, resign
from executive.models import Appointment, Office
from members.actions import admit, change_kind, change_party, end_mandate, end_membership
from members.models import Membership, OtherName, Parliament, Parliamentarian, Party
from opendata.models import Change
from partners.models import Memorandum
from programme.models import Event, Motion, Response
from record.because import Because, write_down
from tenure.precision import Precision
from tests.executive.factories import AppointmentFactory, OfficeFactory, OfficeRuleFactory
from tests.factories import (
    AffiliationFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
    PartyFactory,
)
from tests.funding.factories import GrantFactory
from tests.opendata.editions_scene import in_both, told_of
from tests.partners.factories import (
    MemorandumFactory,
    MemorandumPartyFactory,
    OrganisationFactory,
    RelationFactory,
    SignatoryFactory,
)
from tests.programme.factories import (
    AttendanceFactory,
    ConcernFactory,
    DocumentFactory,
    EventFactory,
    MotionFactory,
    RecommendationFactory,
    ResponseFactory,
)

pytestmark = pytest.mark.django_db

MAY = date(2024, 5, 14)
PUBLISHED = {"published_at": timezone.now()}


@pytest.fixture
def moon() -> Party:
    names = {"name_en": "Moonrise Party", "name_fr": "Parti du Lever de lune"}
    return PartyFactory(slug="moon", short_name_en="Moonrise", short_name_fr="Lune", **names)


@pytest.fixture
def harbour() -> Party:
    names = {"name_en": "Harbour Alliance", "name_fr": "Alliance du Havre"}
    return PartyFactory(slug="harbour", short_name_en="Harbour", short_name_fr="Havre", **names)


@pytest.fixture
def vice_chair() -> Office:
    office = OfficeFactory(rank=2)
    OfficeRuleFactory(office=office, seats=3, one_per_party=False, must_be_sitting=False)
    return office


def person(
    given: str, family: str, gender: str = "", party: Party | None = None
) -> Parliamentarian:
    source = {"grammatical_gender_source": "Her own page"} if gender else {}
    made = ParliamentarianFactory(
        given_name=given,
        family_name=family,
        slug=f"{given}-{family}".lower().replace("é", "e"),
        grammatical_gender_fr=gender,
        **source,
    )
    MembershipFactory(parliamentarian=made)
    if party:
        AffiliationFactory(parliamentarian=made, party=party)
    return made


class TestTies:
    def test_who_joins(self) -> None:
        ruby = ParliamentarianFactory(given_name="Ruby", family_name="Vale", slug="ruby-vale")
        AffiliationFactory(parliamentarian=ruby)
        MandateFactory(parliamentarian=ruby)
        MembershipFactory()

        def join() -> None:
            admit([ruby], kind="official", joined=MAY, ratified_on=MAY, by=None)

        [told] = told_of(join)
        assert in_both([told]) == [
            (
                "Ruby Vale became an official member (14 May 2024).",
                "Ruby Vale compte désormais parmi les membres officiels (14 mai 2024).",
            )
        ]
        assert (told.kind, told.subject_kind, told.subject) == ("event", "person", "ruby-vale")
        assert (told.table, told.day) == ("memberships", MAY)
        assert (told.before, told.after) == ([], ["ruby-vale", "2024-05-14"])

    def test_who_leaves(self) -> None:
        ruby = person("Ruby", "Vale")
        tie = ruby.memberships.get()
        told = told_of(lambda: end_membership(tie, on=MAY, reason="resigned", by=None))
        assert in_both(told) == [
            (
                "Ruby Vale is no longer an official member (resigned from the group; "
                "last day: 13 May 2024).",
                "Ruby Vale ne compte plus parmi les membres officiels (démission du groupe; "
                "dernier jour : 13 mai 2024).",
            )
        ]

    def test_who_changes_kind(self) -> None:
        ruby = ParliamentarianFactory(given_name="Ruby", family_name="Vale", slug="ruby-vale")
        tie = MembershipFactory(
            parliamentarian=ruby,
            kind=Membership.Kind.PARTICIPATING,
            agreed_to_be_listed=date(2020, 1, 1),
            **PUBLISHED,
        )
        told = told_of(lambda: change_kind(tie, kind="official", on=MAY, decided_by="", by=None))
        assert in_both(told) == [
            (
                "Ruby Vale, until then a participating parliamentarian, became an official member "
                "(14 May 2024).",
                "Ruby Vale passe des parlementaires participants aux membres officiels "
                "(14 mai 2024).",
            )
        ]

    def test_what_is_known_to_the_month_only_is_told_so(self) -> None:
        MembershipFactory()

        def join() -> None:
            ruby = ParliamentarianFactory(given_name="Ruby", family_name="Vale", slug="ruby")
            rough = {"since_precision": Precision.MONTH}
            MembershipFactory(parliamentarian=ruby, since=date(2024, 3, 1), **rough)

        assert in_both(told_of(join)) == [
            (
                "Ruby Vale became an official member (March 2024).",
                "Ruby Vale compte désormais parmi les membres officiels (mars 2024).",
            )
        ]


class TestPeople:
    def test_who_changes_name(self) -> None:
        ruby = person("Ruby", "Vale")

        def rename() -> None:
            OtherName.objects.create(
                parliamentarian=ruby, given_name="Ruby", family_name="Vale",
                since=date(1990, 1, 1), since_precision=Precision.UNKNOWN, until=MAY,
            )  # fmt: skip
            ruby.family_name = "Vale-Côté"
            write_down(ruby, by=None, because=Because.EVENT)

        assert in_both(told_of(rename)) == [
            (
                "Ruby Vale is now called Ruby Vale-Côté.",
                "Ruby Vale s’appelle désormais Ruby Vale-Côté.",
            )
        ]

    def test_who_dies(self) -> None:
        ruby = person("Ruby", "Vale")

        def die() -> None:
            ruby.died_on = MAY
            write_down(ruby, by=None, because=Because.EVENT)

        assert in_both(told_of(die)) == [
            ("Ruby Vale died (14 May 2024).", "Décès : Ruby Vale (14 mai 2024).")
        ]

    def test_who_crosses_the_floor(self, moon: Party, harbour: Party) -> None:
        ruby = person("Ruby", "Vale", party=moon)

        def cross() -> None:
            change_party(
                ruby, party=harbour, on=MAY, by=None, because=Because.EVENT,
                start_reason="crossed", end_reason="crossed",
            )  # fmt: skip

        assert in_both(told_of(cross)) == [
            (
                "Ruby Vale crossed the floor, from “Moonrise” to “Harbour” (14 May 2024).",
                "Ruby Vale traverse le parquet, de « Lune » à « Havre » (14 mai 2024).",
            )
        ]

    def test_who_leaves_a_party(self, moon: Party) -> None:
        ruby = person("Ruby", "Vale", party=moon)

        def leave() -> None:
            change_party(
                ruby, party=None, on=MAY, by=None, because=Because.EVENT, end_reason="expelled"
            )

        assert in_both(told_of(leave)) == [
            (
                "Ruby Vale no longer belongs to a party: Moonrise (expelled from caucus; "
                "last day: 13 May 2024).",
                "Ruby Vale n’appartient plus à un parti : Lune (expulsion du caucus; "
                "dernier jour : 13 mai 2024).",
            )
        ]

    def test_who_wins_a_seat_and_who_loses_one(self) -> None:
        ruby, ann = person("Ruby", "Vale"), person("Ann", "Elm")
        seat = MandateFactory(
            parliamentarian=ann, constituency_en="Elmwood", constituency_fr="Ormeraie"
        )

        def vote() -> None:
            end_mandate(seat, on=MAY, reason="defeated", by=None)
            MandateFactory(
                parliamentarian=ruby, since=MAY, start_reason="by_election",
                constituency_en="Elmwood", constituency_fr="Ormeraie",
            )  # fmt: skip

        assert in_both(told_of(vote)) == [
            (
                "Ann Elm lost the seat: Elmwood, House of Commons (last day: 13 May 2024).",
                "Ann Elm perd son siège : Ormeraie, Chambre des communes "
                "(dernier jour : 13 mai 2024).",
            ),
            (
                "Ruby Vale won a seat: Elmwood, House of Commons (14 May 2024).",
                "Ruby Vale remporte un siège : Ormeraie, Chambre des communes (14 mai 2024).",
            ),
        ]

    def test_a_dissolution(self) -> None:
        MembershipFactory()
        parliament = Parliament.objects.get(number=44)
        Parliament.objects.filter(pk=parliament.pk).update(dissolved=None)
        parliament.refresh_from_db()

        def dissolve() -> None:
            parliament.dissolved = MAY
            write_down(parliament, by=None, because=Because.EVENT)

        assert in_both(told_of(dissolve)) == [
            (
                "Parliament 44 was dissolved (14 May 2024).",
                "44e législature : dissolution (14 mai 2024).",
            )
        ]


class TestExecutive:
    def test_a_hand_over(self, vice_chair: Office, moon: Party) -> None:
        ruby, odalys = person("Ruby", "Vale", party=moon), person("Odalys", "Elm", party=moon)
        held = AppointmentFactory(office=vice_chair, parliamentarian=odalys, party=moon)
        told = told_of(lambda: hand_over(held, to=ruby, on=MAY, by=None))
        assert in_both(told) == [
            (
                "Ruby Vale became Vice-Chair (Moonrise), in place of Odalys Elm (14 May 2024).",
                "Ruby Vale accède à la vice-présidence (Lune), en remplacement d’Odalys Elm "
                "(14 mai 2024).",
            )
        ]

    def test_french_follows_the_gender_on_record(self, vice_chair: Office) -> None:
        ruby = person("Ruby", "Vale", gender="f")
        told = told_of(lambda: appoint(office=vice_chair, parliamentarian=ruby, since=MAY, by=None))
        assert in_both(told) == [
            (
                "Ruby Vale became Vice-Chair (14 May 2024).",
                "Ruby Vale devient vice-présidente (14 mai 2024).",
            )
        ]

    def test_a_former_chair_becomes_member_ex_officio(self) -> None:
        office = OfficeFactory(
            slug="ex-officio", rank=3, title_en="Ex officio member", name_fr="Membre d’office",
            title_fr_epicene="membre d’office",
        )  # fmt: skip
        OfficeRuleFactory(office=office, seats=1, one_per_party=False, must_be_sitting=False)
        ruby = person("Ruby", "Vale")
        told = told_of(
            lambda: appoint(
                office=office, parliamentarian=ruby, since=MAY, basis="ex_officio", by=None
            )
        )
        assert in_both(told) == [
            (
                "Ruby Vale became ex officio member (14 May 2024).",
                "Ruby Vale devient membre d’office (14 mai 2024).",
            )
        ]

    def test_nobody_is_replaced_where_several_came_and_went(self, vice_chair: Office) -> None:
        before = [person("Ann", "Elm"), person("Bea", "Elm")]
        after = [person("Cleo", "Elm"), person("Dot", "Elm")]
        held = [AppointmentFactory(office=vice_chair, parliamentarian=one) for one in before]

        def change() -> None:
            for row, to in zip(held, after, strict=True):
                hand_over(row, to=to, on=MAY, by=None)

        english = [told.sentence_en for told in told_of(change)]
        assert english == [
            "Ann Elm is no longer Vice-Chair (handed over; last day: 13 May 2024).",
            "Bea Elm is no longer Vice-Chair (handed over; last day: 13 May 2024).",
            "Cleo Elm became Vice-Chair (14 May 2024).",
            "Dot Elm became Vice-Chair (14 May 2024).",
        ]

    def test_a_vacancy(self, vice_chair: Office) -> None:
        held = AppointmentFactory(office=vice_chair, parliamentarian=person("Ruby", "Vale"))

        def leave() -> None:
            resign(held, on=MAY, reason=Appointment.EndReason.RESIGNED, by=None)
            record_vacancy(office=vice_chair, since=MAY, source="Minutes", by=None)

        assert in_both(told_of(leave)) == [
            (
                "Ruby Vale is no longer Vice-Chair (resigned; last day: 13 May 2024).",
                "Ruby Vale n’est plus à la vice-présidence (démission; "
                "dernier jour : 13 mai 2024).",
            ),
            (
                "A seat is vacant: Vice-Chair (14 May 2024).",
                "Un poste est vacant : Vice-présidence (14 mai 2024).",
            ),
        ]


class TestCorrections:
    def test_of_a_day_that_names_the_row(self) -> None:
        tie = person("Ruby", "Vale").memberships.get()

        def correct() -> None:
            tie.since = date(2020, 1, 16)
            write_down(tie, by=None, because=Because.CORRECTION)

        [told] = told_of(correct)
        assert told.kind == Change.Kind.CORRECTION
        assert in_both([told]) == [
            (
                "Ruby Vale, “Memberships”. First day: 16 January 2020 in place of 15 January 2020.",
                "Ruby Vale, « Adhésions ». Premier jour : 16 janvier 2020 au lieu de : "
                "15 janvier 2020.",
            )
        ]
        assert (told.before, told.after) == (
            ["ruby-vale", "2020-01-15"],
            ["ruby-vale", "2020-01-16"],
        )

    def test_apart_from_what_happened_to_the_same_row(self) -> None:
        tie = person("Ruby", "Vale").memberships.get()

        def correct() -> None:
            tie.decided_by = "2020-agm/2"
            write_down(tie, by=None, because=Because.CORRECTION)
            end_membership(tie, on=MAY, reason="resigned", by=None)

        assert [(told.kind, told.sentence_en) for told in told_of(correct)] == [
            (
                "event",
                "Ruby Vale is no longer an official member (resigned from the group; "
                "last day: 13 May 2024).",
            ),
            ("correction", "Ruby Vale, “Memberships”. Decided by: 2020-agm/2 in place of nothing."),
        ]

    def test_of_what_the_record_lacked(self, vice_chair: Office) -> None:
        ruby = person("Ruby", "Vale")

        def add() -> None:
            missed = Appointment(
                office=vice_chair, parliamentarian=ruby, since=date(2010, 1, 1),
                until=date(2012, 1, 1),
            )  # fmt: skip
            write_down(missed, by=None, because=Because.CORRECTION)

        [told] = told_of(add)
        assert told.kind == Change.Kind.CORRECTION
        assert in_both([told]) == [
            (
                "The record lacked this: Ruby Vale was Vice-Chair (1 January 2010; "
                "last day: 31 December 2011).",
                "Il manquait ceci au registre : Ruby Vale a été à la vice-présidence "
                "(1er janvier 2010; dernier jour : 31 décembre 2011).",
            )
        ]

    def test_who_withdraws_is_not_named_once_more(self) -> None:
        hidden = MembershipFactory(
            kind=Membership.Kind.PARTICIPATING, agreed_to_be_listed=date(2020, 1, 1), **PUBLISHED
        )
        MembershipFactory()
        withdrawn = {"agreement_withdrawn": MAY}
        told = told_of(lambda: Membership.objects.filter(pk=hidden.pk).update(**withdrawn))
        assert in_both(told) == [
            (
                "1 entry of “Memberships” is no longer published.",
                "1 entrée de « Adhésions » n’est plus publiée.",
            ),
            (
                "1 entry of “Parliamentarians” is no longer published.",
                "1 entrée de « Parlementaires » n’est plus publiée.",
            ),
        ]
        assert {row.kind for row in told} == {Change.Kind.WITHDRAWAL}
        assert {(row.subject, *row.before, *row.after) for row in told} == {("",)}


class TestWhatTheGroupDoes:
    def test_a_grant(self) -> None:
        funder = OrganisationFactory(
            slug="lantern", name_en="Lantern Foundation", name_fr="Fondation Lanterne"
        )

        def agree() -> None:
            GrantFactory(
                reference="lamps", funder=funder, amount_agreed_cents=1_250_00, agreed_on=MAY,
                purpose_en="Lamps", purpose_fr="Des lampes", **PUBLISHED,
            )  # fmt: skip

        [told] = told_of(agree)
        assert in_both([told]) == [
            (
                "A new grant: Lantern Foundation agreed to give $1,250.00, “Lamps” (14 May 2024).",
                "Nouvelle subvention : Fondation Lanterne s’engage à donner 1 250,00 $, "
                "« Des lampes » (14 mai 2024).",
            )
        ]
        assert (told.subject_kind, told.subject) == ("grant", "lamps")

    def test_a_response(self) -> None:
        document = DocumentFactory(title_en="On lamps", title_fr="Des lampes", **PUBLISHED)
        asked = RecommendationFactory(document=document, number=3, **PUBLISHED)

        def respond() -> None:
            ResponseFactory(
                recommendation=asked, day=MAY, status=Response.Status.IN_PART,
                responder_en="The Government", responder_fr="Le gouvernement", **PUBLISHED,
            )  # fmt: skip

        [told] = told_of(respond)
        assert in_both([told]) == [
            (
                "Recommendation 3 of “On lamps”: accepted in part (The Government; 14 May 2024).",
                "Recommandation 3 de « Des lampes » : acceptée en partie (Le gouvernement; "
                "14 mai 2024).",
            )
        ]
        assert told.subject == f"{document.slug}/3"

    def test_a_recommendation(self) -> None:
        document = DocumentFactory(title_en="On lamps", title_fr="Des lampes", **PUBLISHED)
        told = told_of(
            lambda: RecommendationFactory(document=document, number=1, day=MAY, **PUBLISHED)
        )
        assert in_both(told) == [
            (
                "Recommendation 1 of “On lamps”: “Do something.” (addressed to: The Government; "
                "14 May 2024).",
                "Recommandation 1 de « Des lampes » : « Agir. » (destinataire : Le gouvernement; "
                "14 mai 2024).",
            )
        ]

    def test_an_event_with_who_took_part_and_what_was_decided(self) -> None:
        MembershipFactory()

        def meet() -> None:
            event = EventFactory(
                reference="2024-05-14-agm", kind=Event.Kind.AGM, day=MAY,
                title_en="Yearly meeting", title_fr="Assemblée", **PUBLISHED,
            )  # fmt: skip
            ruby = person("Ruby", "Vale")
            AttendanceFactory(event=event, parliamentarian=ruby, **PUBLISHED)
            MotionFactory(event=event, number=1, text_fr="Que l’on agisse.")

        told = [row for row in told_of(meet) if row.subject_kind == "event"]
        assert in_both(told) == [
            (
                "An event took place: “Yearly meeting” (annual general meeting; 14 May 2024).",
                "Un événement a eu lieu : « Assemblée » (assemblée générale annuelle; "
                "14 mai 2024).",
            ),
            (
                "Motion 2024-05-14-agm/1: “That something be done.” (carried; 14 May 2024).",
                "Motion 2024-05-14-agm/1 : « Que l’on agisse. » (adoptée; 14 mai 2024).",
            ),
            (
                "1 person who took part in “Yearly meeting” is named (14 May 2024).",
                "1 personne nommée parmi celles qui ont pris part à « Assemblée » (14 mai 2024).",
            ),
        ]

    def test_an_area_of_concern(self) -> None:
        def watch() -> None:
            ConcernFactory(slug="tide", name_en="Tide", name_fr="Marée", since=MAY, **PUBLISHED)

        MembershipFactory()
        assert in_both(told_of(watch)) == [
            (
                "A new area of concern: Tide (14 May 2024).",
                "Nouveau sujet de préoccupation : Marée (14 mai 2024).",
            )
        ]

    def test_a_memorandum_and_a_relation(self) -> None:
        MembershipFactory()
        partner = OrganisationFactory(slug="lantern", name_en="Lantern", name_fr="Lanterne")

        def sign() -> None:
            memorandum = MemorandumFactory(
                slug="lamps", title_en="On lamps", title_fr="Des lampes", signed_on=MAY
            )
            MemorandumPartyFactory(memorandum=memorandum, organisation=partner)
            Memorandum.objects.update(**PUBLISHED)
            SignatoryFactory(memorandum=memorandum, name="Ann Elm")
            RelationFactory(organisation=partner, since=MAY)

        assert in_both(told_of(sign)) == [
            (
                "The group signed a memorandum: “On lamps” (Lantern; 14 May 2024).",
                "Le groupe signe un protocole d’entente : « Des lampes » (Lanterne; 14 mai 2024).",
            ),
            (
                "A relation is on record: Lantern, partner (of the group; 14 May 2024).",
                "Lien consigné : Lanterne, partenaire (du groupe; 14 mai 2024).",
            ),
        ]


def test_motions_adopted_later_are_told_by_their_outcome() -> None:
    event = EventFactory(
        reference="2024-04-01-agm", day=date(2024, 4, 1), title_en="AGM", **PUBLISHED
    )
    motion = MotionFactory(event=event, number=2, outcome=Motion.Outcome.NOT_RECORDED)

    def decide() -> None:
        motion.outcome = Motion.Outcome.CARRIED
        write_down(motion, by=None, because=Because.EVENT)

    [told] = told_of(decide)
    assert told.sentence_en == (
        "Motion 2024-04-01-agm/2: “That something be done.” (carried; 1 April 2024)."
    )
