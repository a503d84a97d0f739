"""What a list proposes against what is on record."""

from dataclasses import replace
from datetime import date

import pytest

from members.lists.describing import describe
from members.lists.refusals import WrongContent
from members.models import (
    Affiliation,
    ListImport,
    Mandate,
    OtherName,
    Parliamentarian,
    Party,
    ProposedChange,
    Province,
)
from tenure.precision import Precision
from tests.factories import AffiliationFactory, MandateFactory, ParliamentarianFactory
from tests.members.lists import samples
from tests.members.lists.digest import QUEUE, registry_digest
from tests.members.lists.importing import AS_OF, kinds, pending, person, queue, seats, take_in
from tests.members.lists.samples import ADA, BENOIT, CORA, DOV, Member

pytestmark = pytest.mark.django_db


def former_name(person: Parliamentarian, given_name: str, family_name: str) -> None:
    OtherName.objects.create(
        parliamentarian=person,
        given_name=given_name,
        family_name=family_name,
        since=date(2015, 1, 1),
        until=date(2020, 1, 1),
    )


LATER = date(2021, 6, 1)


def test_a_first_import_makes_people_with_dated_seats_and_attested_parties():
    take_in(samples.house_xml())
    assert Parliamentarian.objects.count() == Mandate.objects.open().count() == 4
    cora = person("O'Tansy")
    mandate, affiliation = cora.mandates.get(), cora.affiliations.get()
    assert (mandate.since, mandate.since_precision) == (date(2020, 10, 26), Precision.DAY)
    assert mandate.start_reason == Mandate.StartReason.BY_ELECTION
    assert person("Quillfeather").mandates.get().start_reason == "general_election"
    assert (mandate.constituency_en, mandate.constituency_fr) == ("Fort Thistle", "")
    assert (affiliation.party.slug, affiliation.since) == ("conservative", AS_OF)
    assert affiliation.since_precision == Precision.ATTESTED
    assert "2021-03-12" in mandate.source
    assert not person("van der Hazel").affiliations.exists()
    assert person("van der Hazel").mandates.get().constituency_fr == "Yukon"
    assert person("Quillfeather").honorific_en == "Hon."
    assert cora.history.get().history_change_reason == "event"


def test_the_same_list_again_in_either_shape_proposes_nothing():
    take_in(samples.house_xml())
    for again in (samples.house_xml(), samples.house_csv(), samples.house_csv(bom=True)):
        assert not kinds(again)
    assert kinds(samples.house_csv(with_ids=True)) == {"fills_gap": 4}


def test_queueing_adds_rows_to_the_queue_only_and_only_once():
    before = registry_digest(without=(*QUEUE, "record_registrylock"))
    first, second = queue(samples.house_xml()), queue(samples.house_xml())
    assert registry_digest(without=(*QUEUE, "record_registrylock")) == before
    assert (first.changes.count(), second.changes.count()) == (4, 0)
    assert ListImport.objects.count() == 2


def test_french_after_english_fills_the_french_fields_and_doubles_nobody():
    take_in(samples.house_xml(with_ids=True))
    take_in(samples.house_xml(samples.MEMBERS_FR, with_ids=True))
    assert Parliamentarian.objects.count() == 5
    ada = person("Quillfeather")
    assert (ada.honorific_en, ada.honorific_fr) == ("Hon.", "L'hon.")
    mandate = ada.mandates.get()
    assert (mandate.constituency_en, mandate.constituency_fr) == ("Marrow Lake", "Lac-Marrow")
    assert "lac marrow" in mandate.search_key
    edith = person("Noyau")
    assert edith.mandates.get().constituency_fr == "Colline-du-Loup"
    assert edith.mandates.get().constituency_en == ""
    assert edith.affiliations.get().party.slug == "ndp"
    assert not kinds(samples.house_xml(samples.MEMBERS_FR, with_ids=True))
    assert not ProposedChange.objects.filter(state="pending").exists()


def test_without_numbers_another_language_is_a_question():
    take_in(samples.house_xml([ADA]))
    assert kinds(samples.house_xml([samples.ADA_FR])) == {"possible_duplicate": 1}


def test_senators_of_one_family_name_stay_apart():
    take_in(samples.senate_csv(), as_of=date(2025, 10, 22))
    assert Parliamentarian.objects.filter(family_name="Marsh").count() == 2
    assert Parliamentarian.objects.filter(family_name="Fern").count() == 2
    assert Affiliation.objects.open().count() == 6
    sedge = person("Sedge")
    assert (sedge.full_name, sedge.sort_name) == ("Tobias C. Sedge, Jr.", "Sedge, Tobias C., Jr.")
    assert sedge.mandates.get().expected_end == date(2030, 9, 10)
    assert not kinds(samples.senate_csv(), as_of=date(2025, 10, 22))


def test_namesakes_on_one_list_are_two_people_with_their_own_addresses():
    twins = [ADA, replace(CORA, given_name="Ada", family_name="Quillfeather")]
    take_in(samples.house_xml(twins))
    slugs = set(Parliamentarian.objects.values_list("slug", flat=True))
    assert slugs == {"ada-quillfeather", "ada-quillfeather-fort-thistle"}
    assert not kinds(samples.house_xml(twins))


def test_whom_one_row_means_no_other_row_can_mean():
    take_in(samples.house_xml([ADA]))
    twins = [ADA, replace(CORA, given_name="Ada", family_name="Quillfeather")]
    assert kinds(samples.house_xml(twins)) == {"new_person": 1}


def test_a_term_adds_nothing_to_a_seat_already_dated_within_it():
    ada = ParliamentarianFactory(given_name="Ada", family_name="Quillfeather")
    days = {"since": date(2017, 4, 3), "until": date(2019, 10, 21)}
    MandateFactory(
        parliamentarian=ada,
        constituency_en="Marrow Lake",
        province=Province.objects.get(code="ON"),
        **days,
    )
    liberal = Party.objects.get(slug="liberal")
    AffiliationFactory(parliamentarian=ada, party=liberal, **days)
    assert not kinds(samples.term_csv(samples.TERM[:1]))


def test_a_later_copy_of_the_list_queues_nothing_twice():
    queue(samples.house_xml())
    assert not kinds(samples.house_xml(), as_of=LATER)


def test_two_rows_that_mean_one_person_are_two_questions():
    take_in(samples.house_xml([ADA], with_ids=True))
    rows = [replace(ADA, given_name="Una", constituency="Pond"), replace(ADA, house_id=None)]
    assert kinds(samples.house_xml(rows, with_ids=True)) == {"possible_duplicate": 2}


def test_a_former_name_is_still_that_person():
    ada = ParliamentarianFactory(given_name="Ada", family_name="Reed")
    former_name(ada, "Ada", "Quillfeather")
    MandateFactory(parliamentarian=ada, constituency_en="Marrow Lake")
    term = samples.term_csv(samples.TERM[:1])
    assert kinds(term, as_of=date(2019, 9, 11)) == {"dated_history": 1}


def test_a_term_without_dates_takes_its_parliaments():
    take_in(samples.term_csv(samples.TERM))
    days = {row.span.since: row.span.until for row in Mandate.objects.all()}
    assert days == {date(2015, 10, 19): date(2019, 10, 21)}
    affiliation = person("Van Elder").affiliations.get()
    assert affiliation.span.until == date(2019, 10, 21)
    assert {affiliation.since_precision, affiliation.until_precision} == {Precision.UNKNOWN}
    assert person("Petit Noyau").mandates.get().province.code == "NU"
    assert person("Petit Noyau").affiliations.get().party.slug == "green"
    assert not kinds(samples.term_csv(samples.TERM))


def test_a_parliament_that_the_registry_does_not_know_is_refused():
    row = samples.term_row(1, "Ada Quillfeather", "Ontario (Marrow Lake)", term="99")
    with pytest.raises(WrongContent, match="99"):
        kinds(samples.term_csv([row]))


def test_popolo():
    take_in(samples.popolo_json())
    assert person("Quillfeather").wikidata_id == "Q900001"
    assert person("Ashdown").mandates.get().span.until == date(2017, 4, 3)
    assert not kinds(samples.popolo_json())


@pytest.mark.parametrize(
    ("then", "kind", "before", "after"),
    [
        (
            {"party": "Conservative"},
            "party_differs",
            {"party": "liberal"},
            {"party": "conservative"},
        ),
        ({"party": "Independent"}, "party_differs", {"party": "liberal"}, {"party": None}),
        ({"honorific": ""}, "honorific_differs", {"honorific_en": "Hon."}, {"honorific_en": ""}),
        (
            {"family_name": "Quillfeather-Reed"},
            "name_differs",
            {"given_name": "Ada", "family_name": "Quillfeather"},
            {"given_name": "Ada", "family_name": "Quillfeather-Reed"},
        ),
    ],
)
def test_what_differs_is_shown_before_and_after(then, kind, before, after):
    take_in(samples.house_xml(with_ids=True))
    changed = [replace(ADA, **then), BENOIT, CORA, DOV]
    assert kinds(samples.house_xml(changed, with_ids=True), as_of=LATER) == {kind: 1}
    queue(samples.house_xml(changed, with_ids=True), as_of=LATER)
    change = pending(kind)
    assert (change.before, change.after) == (before, after)
    assert change.parliamentarian == person("Quillfeather")


def test_a_renamed_riding():
    take_in(samples.house_xml(with_ids=True))
    renamed = [replace(ADA, constituency="Marrow Lake—Pond")]
    assert kinds(samples.house_xml(renamed, with_ids=True)) == {"constituency_differs": 1}
    respelled = [replace(BENOIT, constituency="Île-aux-Crabes--Côte-Perdue")]
    assert not kinds(samples.house_xml(respelled, with_ids=True))


def test_gone_is_asked_only_of_a_list_that_covers_the_chamber():
    take_in(samples.house_xml())
    assert not kinds(samples.house_xml([ADA, BENOIT, CORA]))
    seats("house", 4)
    assert kinds(samples.house_xml([ADA, BENOIT, CORA])) == {"gone": 1}
    assert not kinds(samples.house_xml([ADA, BENOIT]))


def test_a_reelected_member_returned():
    take_in(samples.house_xml([ADA]))
    assert kinds(samples.house_xml([replace(ADA, since="2021-09-20")]), as_of=date(2022, 1, 1)) == {
        "returned": 1
    }


@pytest.mark.parametrize("unknown", [{"party": "Rhinoceros"}, {"province": "Atlantis"}])
def test_an_unknown_party_or_province_is_queued_with_its_remedy(unknown):
    take_in(samples.house_xml([replace(ADA, **unknown), BENOIT]))
    assert Parliamentarian.objects.count() == 1
    change = pending("unreadable_row")
    assert change.row_number == 1
    assert change.after["value"] in unknown.values()
    assert "import again" in describe(change).remedy


def test_a_namesake_from_the_other_chamber_is_a_question():
    other = ParliamentarianFactory(given_name="Ada", family_name="Quillfeather")
    MandateFactory(parliamentarian=other, chamber__code="house", constituency_en="Elsewhere")
    queue(samples.house_xml([ADA]))
    change = pending("possible_duplicate")
    assert change.parliamentarian == other
    assert change.before == {"people": [{"id": other.pk, "name": "Ada Quillfeather"}]}


def test_a_surname_alone_means_nobody():
    other = ParliamentarianFactory(given_name="Xenia", family_name="Quillfeather")
    MandateFactory(parliamentarian=other, constituency_en="Elsewhere")
    assert kinds(samples.house_xml([ADA])) == {"new_person": 1}


def test_another_number_is_another_person():
    other = ParliamentarianFactory(given_name="Ada", family_name="Quillfeather", house_id=1)
    MandateFactory(
        parliamentarian=other,
        constituency_en="Marrow Lake",
        until=date(2019, 10, 1),
        since=date(2015, 10, 19),
    )
    assert kinds(samples.house_xml([ADA], with_ids=True)) == {"new_person": 1}


def test_a_new_name_in_the_same_riding_is_a_question():
    take_in(samples.house_xml([ADA]))
    assert kinds(samples.house_xml([replace(ADA, family_name="Reed")])) == {"possible_duplicate": 1}
    assert kinds(samples.house_xml([replace(CORA, constituency="Marrow Lake")])) == {
        "new_person": 1
    }


def test_a_merged_record_stands_for_the_one_it_was_merged_into():
    take_in(samples.house_xml([ADA], with_ids=True))
    ada = person("Quillfeather")
    survivor = ParliamentarianFactory(given_name="Adelaide", family_name="Quill")
    ada.mandates.update(parliamentarian=survivor)
    ada.affiliations.update(parliamentarian=survivor)
    ada.merged_into = survivor
    ada.save()
    queue(samples.house_xml([ADA], with_ids=True))
    found = set(ProposedChange.objects.filter(state="pending").values_list("parliamentarian"))
    assert found == {(survivor.pk,)}
    assert Parliamentarian.objects.count() == 2


def test_a_record_merged_twice_stands_for_the_last():
    survivor = ParliamentarianFactory(given_name="Adelaide", family_name="Quill")
    between = ParliamentarianFactory(given_name="Addie", family_name="Quil", merged_into=survivor)
    ParliamentarianFactory(
        given_name="Ada", family_name="Quillfeather", house_id=ADA.house_id, merged_into=between
    )
    queue(samples.house_xml([ADA], with_ids=True))
    found = set(ProposedChange.objects.filter(state="pending").values_list("parliamentarian"))
    assert found == {(survivor.pk,)}


def test_an_older_list_never_reopens_the_past():
    take_in(samples.house_xml([replace(ADA, since="2021-09-20")]), as_of=date(2022, 1, 1))
    assert kinds(samples.house_xml([ADA])) == {"dated_history": 1}


def test_a_profile_dates_what_a_list_only_attests():
    take_in(samples.house_xml([ADA]))
    past = Member(
        "Ada",
        "Quillfeather",
        "Marrow Lake",
        since="2015-10-19",
        last_day="2019-10-20",
        honorific="Hon.",
    )
    caucuses = [("Liberal", "2019-10-21", ""), ("Liberal", "2015-10-19", "2019-10-20")]
    profile = samples.profile_xml([ADA, past], caucuses)
    assert kinds(profile) == {"dated_history": 1}
    queue(profile)
    after = pending("dated_history").after
    assert [row["since"] for row in after["mandates"]] == ["2015-10-19"]
    assert [(row["since"], row["until"]) for row in after["affiliations"]] == [("2015-10-19", None)]
