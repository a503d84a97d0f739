"""Who is written to, and who is not and why."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from funding.actions import remit_fee, write_off
from funding.models import Notice, NoticeBatch
from funding.notices.recipients import BOTH
from funding.notices.recording import record_sent
from funding.reports.renewal import who_did_not_renew
from members.models import Membership
from tenure import clock
from tests.factories import MembershipFactory, ParliamentarianFactory
from tests.funding.accounts import member
from tests.funding.factories import fee, paid
from tests.funding.letters import TODAY, chosen, families, reader, reasons

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def autumn():
    with clock.set_to(TODAY):
        yield


def test_whoever_owes_is_reminded_and_who_has_paid_is_not():
    reader("Owes")
    paid(reader("Paid"), 4000)
    reader("Never", owes=0)
    found = chosen()
    assert families(found.chosen) == ["Owes"]
    assert found.chosen[0].owed_cents == 4000
    assert reasons(found) == {"Paid": "nothing_owed"}


def test_the_dead_the_departed_the_remitted_and_do_not_contact_are_left_out_and_told_why():
    reader("Dead", died_on=date(2024, 8, 1))
    gone = reader("Gone")
    gone.memberships.update(until=TODAY, end_reason="resigned")
    remit_fee(reader("Remitted"), 2024, on=TODAY, by=None)
    reader("Silent", do_not_contact=True)
    found = chosen()
    assert found.chosen == ()
    assert reasons(found) == {
        "Dead": "died",
        "Gone": "departed",
        "Remitted": "remitted",
        "Silent": "do_not_contact",
    }
    assert all(row.sentence for row in found.left_out)


def test_the_last_day_of_a_tie_still_counts():
    person = reader("Leaving")
    person.memberships.update(until=TODAY + timedelta(days=1), end_reason="resigned")
    assert families(chosen().chosen) == ["Leaving"]


def test_a_fee_written_off_is_told_as_such():
    gone = reader("Gone")
    gone.memberships.update(until=date(2024, 9, 1), end_reason="resigned")
    write_off(gone, on=TODAY, by=None)
    MembershipFactory(parliamentarian=gone, since=date(2024, 9, 5))
    assert reasons(chosen()) == {"Gone": "written_off"}


def test_part_paid_is_reminded_of_the_rest():
    paid(reader("Half"), 1500)
    (one,) = chosen().chosen
    assert one.owed_cents == 2500


def test_members_of_one_kind_as_of_today():
    reader("Official", owes=0)
    person = reader("Changed", owes=0)
    person.memberships.update(until=date(2024, 6, 1), end_reason="changed_kind")
    MembershipFactory(
        parliamentarian=person, kind=Membership.Kind.PARTICIPATING, since=date(2024, 6, 1)
    )
    member(since=date(2024, 5, 1), awaiting_ratification=True)
    official = chosen("meeting", "official")
    assert families(official.chosen) == ["Official"]
    assert sorted(reasons(official).values()) == ["awaiting", "other_tie"]
    assert families(chosen("meeting", "participating").chosen) == ["Changed"]


def test_a_reminder_to_official_members_leaves_out_who_owes_nothing():
    reader("Owes")
    reader("Free", owes=0)
    found = chosen("reminder", "official")
    assert families(found.chosen) == ["Owes"]
    assert reasons(found) == {"Free": "nothing_owed"}


def test_who_did_not_renew_is_who_the_report_says():
    for name in ("Renewed", "Late", "Half", "Unasked", "Remitted"):
        person = reader(name, owes=0)
        fee(person, year=2023, on=date(2023, 5, 1))
        paid(person, on=date(2023, 6, 1))
        if name != "Unasked":
            fee(person)
        if name in ("Renewed", "Half"):
            paid(person, 4000 if name == "Renewed" else 100)
        if name == "Remitted":
            remit_fee(person, 2024, on=TODAY, by=None)
    found = chosen("renewal", "not_renewed")
    assert families(found.chosen) == ["Half", "Late", "Unasked"]
    assert families(found.chosen) == families(who_did_not_renew(2024).people)
    assert reasons(found) == {"Renewed": "renewed", "Remitted": "remitted"}


def test_a_statement_needs_an_account():
    reader("With")
    reader("Without", owes=0)
    found = chosen("statement", "official")
    assert families(found.chosen) == ["With"]
    assert reasons(found) == {"Without": "no_account"}


def test_by_language_and_none_recorded_means_both():
    for name, language in (("English", "en"), ("French", "fr"), ("Neither", "")):
        reader(name, language)
    languages = {row.person.family_name: row.languages for row in chosen().chosen}
    assert languages == {"English": ("en",), "French": ("fr",), "Neither": ("en", "fr")}
    assert families(chosen(language="fr").chosen) == ["French"]
    assert families(chosen(language=BOTH).chosen) == ["Neither"]
    assert reasons(chosen(language="en")) == {"French": "language", "Neither": "language"}


def test_merged_records_are_one_person():
    person = reader("One")
    twin = ParliamentarianFactory(merged_into=person)
    fee(twin, 700, year=2023)
    (one,) = chosen().chosen
    assert (one.person, one.owed_cents) == (person, 4700)


@pytest.mark.parametrize("year", [2025, 1700])
def test_a_year_that_has_not_begun_or_is_not_known_is_refused_by_its_field(year):
    with pytest.raises(ValidationError) as refused:
        chosen(year=year)
    assert set(refused.value.error_dict) == {"year"}


def test_what_was_sent_is_recorded_once_and_shown_the_next_time(admin_user):
    person = reader("Owes")
    found = chosen()
    batch = record_sent("reminder", "pdf", 2024, found.chosen, by=admin_user, key="a")
    again = record_sent("reminder", "pdf", 2024, found.chosen, by=admin_user, key="a")
    assert batch == again
    assert (batch.recorded_by, batch.fiscal_year) == (admin_user, 2024)
    notice = Notice.objects.get()
    assert (notice.parliamentarian, notice.language, notice.owed_cents) == (person, "en", 4000)
    record_sent("meeting", "pdf", 2024, found.chosen, by=admin_user)
    record_sent("reminder", "eml", 2024, found.chosen, by=admin_user)
    (one,) = chosen().chosen
    assert one.earlier.count == 2
    assert Notice.objects.filter(batch__kind="meeting").get().owed_cents == 0


def test_to_nobody_nothing_is_recorded():
    with pytest.raises(ValidationError) as refused:
        record_sent("reminder", "pdf", 2024, [], by=None)
    assert set(refused.value.error_dict) == {"people"}
    assert not NoticeBatch.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_choosing_takes_the_same_queries_however_many(count, django_assert_num_queries):
    for number in range(count):
        reader(f"Owes{number}")
        reader(f"Gone{number}", do_not_contact=True)
    with django_assert_num_queries(7):
        chosen()
