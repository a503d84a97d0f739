"""What each accepted proposal leaves in the record, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError

from members.lists.accepting import accept, accept_additions, dismiss
from members.models import Affiliation, Mandate, Parliamentarian, ProposedChange
from tenure.precision import Precision
from tenure.span import Span
from tests.factories import MandateFactory, ParliamentarianFactory
from tests.members.lists import samples
from tests.members.lists.digest import QUEUE, registry_digest
from tests.members.lists.importing import kinds, pending, person, queue, seats, take_in
from tests.members.lists.samples import ADA, BENOIT, CORA, DOV, MEMBERS, Member

pytestmark = pytest.mark.django_db
LATER = date(2021, 6, 1)
CHANGED_ON = date(2021, 5, 10)


@pytest.fixture
def clerk():
    return get_user_model().objects.create(username="clerk")


def queue_changed(**values) -> ProposedChange:
    """Ada is on record; a later list says something else of her."""
    take_in(samples.house_xml(with_ids=True))
    changed = [replace(ADA, **values), BENOIT, CORA, DOV]
    queue(samples.house_xml(changed, with_ids=True), as_of=LATER)
    return ProposedChange.objects.get(state="pending")


def spans(rows) -> list[Span]:
    return [Span(row.since, row.until) for row in rows.oldest_first()]


def test_crossing_the_floor_closes_one_affiliation_and_opens_the_next(clerk):
    change = queue_changed(party="Conservative")
    accept(change, by=clerk, day=CHANGED_ON, reason=Affiliation.EndReason.CROSSED)
    old, new = person("Quillfeather").affiliations.oldest_first()
    assert (old.party.slug, old.until, old.end_reason) == ("liberal", CHANGED_ON, "crossed")
    assert (new.party.slug, new.since, new.until) == ("conservative", CHANGED_ON, None)
    assert (new.since_precision, new.start_reason) == (Precision.DAY, "crossed")
    assert new.history.get().history_user == clerk
    change.refresh_from_db()
    assert (change.state, change.decided_by) == ("accepted", clerk)
    on_the_day = Affiliation.objects.on(CHANGED_ON).filter(parliamentarian__house_id=9001)
    assert [row.party.slug for row in on_the_day] == ["conservative"]


def test_leaving_for_no_party_only_closes(clerk):
    accept(queue_changed(party="Independent"), by=clerk, day=CHANGED_ON)
    assert spans(person("Quillfeather").affiliations) == [Span(date(2021, 3, 12), CHANGED_ON)]


def test_a_wrong_party_is_put_right_without_a_day(clerk):
    accept(queue_changed(party="Conservative"), by=clerk, because="correction")
    affiliation = person("Quillfeather").affiliations.get()
    assert (affiliation.party.slug, affiliation.until) == ("conservative", None)
    assert affiliation.history.first().history_change_reason == "correction"


@pytest.mark.parametrize("values", [{"party": "Conservative"}, {"constituency": "Marrow Pond"}])
def test_an_event_needs_its_day_no_later_than_the_list(clerk, values):
    change = queue_changed(**values)
    before = registry_digest()
    with pytest.raises(ValidationError, match="day"):
        accept(change, by=clerk)
    with pytest.raises(ValidationError, match="later"):
        accept(change, by=clerk, day=date(2021, 6, 2))
    assert registry_digest() == before


def test_a_new_name_keeps_the_former_one(clerk):
    accept(queue_changed(family_name="Reed"), by=clerk)
    ada = person("Reed")
    former = ada.other_names.get()
    assert (former.family_name, former.since) == ("Quillfeather", date(2019, 10, 21))
    assert (former.until, former.until_precision) == (LATER, Precision.UNKNOWN)
    assert Parliamentarian.objects.search("quillfeather").get() == ada


def test_a_misspelt_name_is_no_former_name(clerk):
    accept(queue_changed(given_name="Adah"), by=clerk, because="correction")
    assert not person("Quillfeather").other_names.exists()
    assert person("Quillfeather").given_name == "Adah"


def test_an_honorific(clerk):
    accept(queue_changed(honorific=""), by=clerk)
    assert person("Quillfeather").honorific_en == ""


def test_a_riding_renamed_or_misspelt(clerk):
    change = queue_changed(constituency="Marrow Pond")
    accept(change, by=clerk, because="correction")
    assert person("Quillfeather").mandates.get().constituency_en == "Marrow Pond"


def test_a_riding_renamed_on_a_day(clerk):
    accept(queue_changed(constituency="Marrow Pond"), by=clerk, day=CHANGED_ON)
    assert spans(person("Quillfeather").mandates) == [
        Span(date(2019, 10, 21), CHANGED_ON),
        Span(CHANGED_ON),
    ]


@pytest.mark.parametrize("close_affiliation", [True, False])
def test_gone(clerk, close_affiliation):
    take_in(samples.house_xml())
    seats("house", 4)
    queue(samples.house_xml([BENOIT, CORA, DOV]), as_of=LATER)
    change = pending("gone")
    with pytest.raises(ValidationError, match="day"):
        accept(change, by=clerk)
    accept(
        change,
        by=clerk,
        day=CHANGED_ON,
        reason=Mandate.EndReason.RESIGNED,
        close_affiliation=close_affiliation,
    )
    mandate = person("Quillfeather").mandates.get()
    assert (mandate.until, mandate.end_reason) == (CHANGED_ON, "resigned")
    affiliation = person("Quillfeather").affiliations.get()
    assert affiliation.until == (CHANGED_ON if close_affiliation else None)
    assert not kinds(samples.house_xml([BENOIT, CORA, DOV]), as_of=LATER)


def test_a_reelected_member_has_a_new_mandate_from_polling_day(clerk):
    take_in(samples.house_xml([ADA]))
    again = samples.house_xml([replace(ADA, since="2021-09-20")])
    queue(again, as_of=date(2022, 1, 1))
    accept(pending("returned"), by=clerk)
    old, new = person("Quillfeather").mandates.oldest_first()
    assert (old.until, old.end_reason) == (date(2021, 9, 20), "re_elected")
    assert (new.since, new.until, new.start_reason) == (date(2021, 9, 20), None, "general_election")
    assert not kinds(again, as_of=date(2022, 1, 1))


def test_between_two_lists_only_the_known_poll_ends_the_seat(clerk):
    take_in(samples.house_xml([ADA]))
    queue(samples.house_xml([replace(ADA, since="2025-04-28")]), as_of=date(2025, 6, 1))
    accept(pending("returned"), by=clerk)
    assert spans(person("Quillfeather").mandates) == [
        Span(date(2019, 10, 21), date(2021, 9, 20)),
        Span(date(2025, 4, 28)),
    ]
    assert person("Quillfeather").mandates.oldest_first().first().end_reason == ""


def test_someone_who_had_left_returns_with_a_party(clerk):
    take_in(samples.term_csv([samples.term_row(1, "Ada Quillfeather", "Ontario (Marrow Lake)")]))
    queue(samples.house_xml([ADA]))
    accept(pending("returned"), by=clerk)
    ada = person("Quillfeather")
    assert spans(ada.mandates) == [
        Span(date(2015, 10, 19), date(2019, 10, 21)),
        Span(date(2019, 10, 21)),
    ]
    assert [row.since_precision for row in ada.affiliations.oldest_first()] == [
        Precision.UNKNOWN,
        Precision.ATTESTED,
    ]


def test_an_older_list_adds_a_closed_mandate(clerk):
    take_in(samples.house_xml([replace(ADA, since="2021-09-20")]), as_of=date(2022, 1, 1))
    queue(samples.house_xml([ADA]))
    accept(pending("dated_history"), by=clerk)
    ada = person("Quillfeather")
    assert spans(ada.mandates)[0] == Span(date(2019, 10, 21), date(2021, 9, 20))
    affiliation = ada.affiliations.get()
    assert (affiliation.since, affiliation.since_precision) == (date(2021, 3, 12), "attested")
    assert not kinds(samples.house_xml([ADA]))


def test_a_profile_makes_attested_days_exact(clerk):
    take_in(samples.house_xml([ADA]))
    past = Member(
        "Ada",
        "Quillfeather",
        "Marrow Lake",
        since="2015-10-19",
        last_day="2019-10-20",
        honorific="Hon.",
    )
    caucuses = [("Liberal", "2018-01-01", ""), ("Conservative", "2015-10-19", "2017-12-31")]
    profile = samples.profile_xml([ADA, past], caucuses)
    queue(profile)
    accept(pending("dated_history"), by=clerk, because="correction")
    ada = person("Quillfeather")
    assert spans(ada.mandates) == [
        Span(date(2015, 10, 19), date(2019, 10, 21)),
        Span(date(2019, 10, 21)),
    ]
    assert [(row.party.slug, row.span) for row in ada.affiliations.oldest_first()] == [
        ("conservative", Span(date(2015, 10, 19), date(2018, 1, 1))),
        ("liberal", Span(date(2018, 1, 1))),
    ]
    assert not kinds(profile)


def test_a_profile_ends_what_a_list_left_open(clerk):
    take_in(samples.house_xml([ADA]))
    profile = samples.profile_xml([ADA], [("Liberal", "2019-10-21", "2021-09-19")])
    queue(profile, as_of=date(2022, 1, 1))
    accept(pending("dated_history"), by=clerk)
    assert spans(person("Quillfeather").affiliations) == [
        Span(date(2019, 10, 21), date(2021, 9, 20))
    ]


def test_a_possible_duplicate_that_is_the_same_person(clerk):
    take_in(samples.house_xml([ADA]))
    queue(samples.house_xml([samples.ADA_FR], with_ids=True))
    accept(pending("possible_duplicate"), by=clerk, same_as=person("Quillfeather"))
    ada = Parliamentarian.objects.get()
    assert (ada.house_id, ada.mandates.get().constituency_fr) == (9001, "Lac-Marrow")


def test_a_possible_duplicate_that_is_somebody_else(clerk):
    other = ParliamentarianFactory(given_name="Ada", family_name="Quillfeather")
    MandateFactory(parliamentarian=other, constituency_en="Elsewhere")
    queue(samples.house_xml([ADA]))
    change = pending("possible_duplicate")
    accept(change, by=clerk)
    change.refresh_from_db()
    assert Parliamentarian.objects.filter(family_name="Quillfeather").count() == 2
    assert change.parliamentarian != other
    assert not kinds(samples.house_xml([ADA]))


def test_an_unreadable_row_cannot_be_accepted(clerk):
    queue(samples.house_xml([replace(ADA, party="Rhinoceros"), BENOIT]))
    with pytest.raises(ValidationError, match="import again"):
        accept(pending("unreadable_row"), by=clerk)


def test_a_dismissed_proposal_is_not_queued_again(clerk):
    change = queue_changed(party="Conservative")
    before = registry_digest(without=(*QUEUE, "record_registrylock"))
    dismiss(change, by=clerk)
    assert registry_digest(without=(*QUEUE, "record_registrylock")) == before
    changed = [replace(ADA, party="Conservative"), BENOIT, CORA, DOV]
    assert not kinds(samples.house_xml(changed, with_ids=True), as_of=date(2021, 7, 1))


def test_a_proposal_is_decided_once(clerk):
    change = queue_changed(honorific="")
    stale = ProposedChange.objects.get(pk=change.pk)
    accept(change, by=clerk)
    for verb in (accept, dismiss):
        with pytest.raises(ValidationError, match="already"):
            verb(stale, by=clerk)


@pytest.mark.parametrize(
    "values", [{"party": "NDP"}, {"given_name": "Adah"}, {"honorific": "Right Hon."}]
)
def test_a_proposal_about_what_has_changed_since_is_refused(clerk, values):
    change = queue_changed(**values)
    ada = person("Quillfeather")
    ada.given_name, ada.honorific_en = "Adelaide", ""
    ada.save()
    ada.affiliations.update(until=date(2021, 4, 1))
    with pytest.raises(ValidationError, match="changed since"):
        accept(change, by=clerk, day=CHANGED_ON)


def test_a_seat_that_was_closed_meanwhile(clerk):
    take_in(samples.house_xml())
    seats("house", 4)
    queue(samples.house_xml([BENOIT, CORA, DOV]), as_of=LATER)
    person("Quillfeather").mandates.update(until=date(2021, 5, 1))
    with pytest.raises(ValidationError, match="meanwhile"):
        accept(pending("gone"), by=clerk, day=CHANGED_ON)


def test_who_was_recorded_meanwhile_is_left_pending(clerk):
    first = queue(samples.house_xml(with_ids=True))
    take_in(samples.house_csv(MEMBERS[:2]))
    assert accept_additions(first, by=clerk) == 2
    assert Parliamentarian.objects.count() == 4
    left = first.changes.filter(state="pending")
    assert left.count() == 2
    with pytest.raises(ValidationError, match="meanwhile"):
        accept(left.first(), by=clerk)


def test_a_gap_filled_meanwhile_is_left_alone(clerk):
    take_in(samples.house_xml([ADA]))
    queue(samples.house_xml([ADA], with_ids=True))
    ada = person("Quillfeather")
    ada.house_id = 77
    ada.save()
    with pytest.raises(ValidationError, match="meanwhile"):
        accept(pending("fills_gap"), by=clerk)
    ada.refresh_from_db()
    assert ada.house_id == 77


def test_one_new_person_is_accepted_alone(clerk):
    queue(samples.house_xml())
    change = ProposedChange.objects.filter(kind="new_person").first()
    accept(change, by=clerk)
    change.refresh_from_db()
    assert change.parliamentarian == Parliamentarian.objects.get()
