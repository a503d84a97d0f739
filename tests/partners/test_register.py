"""Editions of a register become proposals by person and office, and nothing else."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from members.lists.refusals import ListRefused
from partners.models import Organisation, RegisterEdition, SisterOfficer, SisterProposal
from partners.register.deciding import accept, accept_confirmed, dismiss
from partners.register.proposing import pending, proposals_of, propose, read_register
from partners.register.telling import sentence, summary
from tenure import clock
from tenure.wording import span_in_words
from tests.partners import editions
from tests.partners.factories import SisterGroupFactory, SisterOfficerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def late_in_2026():
    with clock.set_to(date(2026, 11, 20)):
        yield


@pytest.fixture
def clerk() -> User:
    return User.objects.create_user("clerk")


@pytest.fixture
def group() -> Organisation:
    return SisterGroupFactory(slug="river-group", register_name="river-protection")


def read(entry: dict, clerk: User) -> RegisterEdition | None:
    data = editions.as_file(entry)
    [(organisation, found)] = read_register(data, "edition.json")
    return propose(organisation, found, data=data, file_name="edition.json", by=clerk)


def accept_all(clerk: User) -> list[str]:
    told = [sentence(proposal) for proposal in pending()]
    for proposal in pending():
        accept(proposal, by=clerk)
    return told


def standing() -> dict[str, str]:
    rows = SisterOfficer.objects.order_by("pk")
    return {f"{row}, {row.party}": span_in_words(row.span) for row in rows}


def test_the_first_edition_proposes_everyone_and_records_nobody(group, clerk):
    edition = read(editions.FIRST, clerk)
    assert not SisterOfficer.objects.exists()
    assert [sentence(proposal) for proposal in pending()] == [
        "Chair: Orla O'Brannagh (Thistle Party) is new.",
        "Vice-Chair: Clement Lovage (Labouring Party) is new.",
        "Vice-Chair: Lord Daventry of Gower (Shire Party) is new.",
        "Vice-Chair: Colm Eastham (Harbour Party) is new.",
    ]
    assert (edition.edition_on, edition.last_agm_on) == (date(2025, 5, 7), date(2025, 3, 26))


def test_a_contact_is_kept_nowhere(group, clerk):
    edition = read(editions.FIRST, clerk)
    kept = str([list(model.objects.values()) for model in (RegisterEdition, SisterProposal)])
    assert edition.file_name in kept
    for word in ("Privacy Row", "secret", "MP", "Riverside", "Registered", "Contact"):
        assert word not in kept


def test_officers_are_attested_on_the_day_of_the_edition(group, clerk):
    read(editions.FIRST, clerk)
    accept_all(clerk)
    row = SisterOfficer.objects.get(role="chair")
    assert span_in_words(row.span) == "attested on 7 May 2025"
    assert row.source == "https://register.example/250507/river-protection.htm"
    assert row.history.get().history_user == clerk


def test_the_second_edition_changes_no_officer_and_doubles_none(group, clerk):
    read(editions.FIRST, clerk)
    accept_all(clerk)
    edition = read(editions.SECOND, clerk)
    assert summary(edition.proposals.all()) == "No officer changed."
    assert accept_confirmed(edition, by=clerk) == 4
    assert SisterOfficer.objects.count() == 4
    assert set(standing().values()) == {"by 7 May 2025, known until 29 June 2026"}


def test_the_third_edition_says_what_changed_by_person_and_office(group, clerk):
    for entry in (editions.FIRST, editions.SECOND):
        read(entry, clerk)
        accept_all(clerk)
    edition = read(editions.THIRD, clerk)
    assert summary(edition.proposals.all()) == "5 changes among the officers."
    assert accept_all(clerk) == [
        "Vice-Chair: the party of Clement Lovage was printed “Labouring Party”, "
        "is “Labouring and Co-operative Party”.",
        "Vice-Chair: Lord Daventry of Gower is still listed.",
        "Chair: Rosa Fielding (Labouring Party) is new.",
        "Vice-Chair: stands vacant.",
        "Chair: Orla O'Brannagh is no longer listed.",
        "Vice-Chair: Colm Eastham is no longer listed.",
    ]
    known, attested = "by 7 May 2025, known until 29 June 2026", "attested on 14 September 2026"
    assert standing() == {
        "Orla O'Brannagh, Chair, Thistle Party": known,
        "Clement Lovage, Vice-Chair, Labouring Party": known,
        "Lord Daventry of Gower, Vice-Chair, Shire Party": (
            "by 7 May 2025, known until 14 September 2026"
        ),
        "Colm Eastham, Vice-Chair, Harbour Party": known,
        "Clement Lovage, Vice-Chair, Labouring and Co-operative Party": attested,
        "Rosa Fielding, Chair, Labouring Party": attested,
        "vacant, Vice-Chair, ": attested,
    }


def test_who_moves_to_another_office_is_one_person(group, clerk):
    read(editions.FIRST, clerk)
    accept_all(clerk)
    moved = (("Co-Chair", "Orla O’Brannagh", "Thistle Party"), *editions.OFFICERS[1:])
    read(editions.edition("260629", moved), clerk)
    assert sentence(pending()[3]) == ("Orla O’Brannagh (Thistle Party): was Chair, is Co-Chair.")
    accept(pending()[3], by=clerk, last_day=date(2026, 3, 31))
    assert standing()["Orla O'Brannagh, Chair, Thistle Party"] == "by 7 May 2025 – 31 March 2026"


def test_a_relabelled_party_may_be_a_correction(group, clerk):
    read(editions.FIRST, clerk)
    accept_all(clerk)
    listed = ((*editions.OFFICERS[0][:2], "The Thistle Party"), *editions.OFFICERS[1:])
    read(editions.edition("260629", listed), clerk)
    accept(pending()[0], by=clerk, correction=True)
    row = SisterOfficer.objects.get(role="chair")
    assert (row.party, row.history.first().history_change_reason) == (
        "The Thistle Party",
        "correction",
    )


def test_an_office_of_another_name_keeps_it(group, clerk):
    read(editions.edition("250507", (("Patron & Registered Contact", "A. Person", "X"),)), clerk)
    assert accept_all(clerk) == ["Patron: A. Person (X) is new."]
    assert str(SisterOfficer.objects.get()) == "A. Person, Patron"


def test_a_contact_without_an_office_and_a_removed_officer_are_no_officers(group, clerk):
    entry = editions.edition("250507", (("Registered Contact", "A. Person", ""),))
    entry["officers"].append({"role": "Chair", "name": "Gone", "party": "X", "removed": True})
    edition = read(entry, clerk)
    assert not edition.proposals.exists()


def test_an_edition_on_record_adds_nothing(group, clerk):
    read(editions.FIRST, clerk)
    accept_all(clerk)
    read(editions.SECOND, clerk)
    accept_all(clerk)
    assert read(editions.FIRST, clerk) is None
    assert read(editions.SECOND, clerk) is None
    assert RegisterEdition.objects.count() == 2


def test_somebody_of_another_source_is_not_called_gone(group, clerk):
    SisterOfficerFactory(organisation=group, since=date(2009, 1, 1), until=date(2010, 1, 1))
    read(editions.FIRST, clerk)
    assert {proposal.kind for proposal in pending()} == {"new"}


def test_what_was_proposed_before_is_decided_first(group, clerk):
    read(editions.FIRST, clerk)
    with pytest.raises(ListRefused, match="waits for a decision"):
        read(editions.SECOND, clerk)
    assert RegisterEdition.objects.count() == 1


def test_an_older_edition_that_differs_is_refused(group, clerk):
    read(editions.SECOND, clerk)
    accept_all(clerk)
    with pytest.raises(ListRefused, match="is not newer"):
        read(editions.FIRST, clerk)


def test_a_proposal_is_decided_once(group, clerk):
    read(editions.FIRST, clerk)
    first = pending()[0]
    dismiss(first, by=clerk)
    with pytest.raises(ValidationError, match="decided already"):
        accept(first, by=clerk)
    assert not SisterOfficer.objects.exists()


def test_a_list_of_entries_gives_the_groups_that_are_known(group):
    other = editions.FIRST | {"slug": "somebody-else", "officers": "nonsense"}
    [(organisation, entry)] = read_register(editions.as_file(other, editions.FIRST), "all.json")
    assert (organisation, len(entry.officers)) == (group, 4)
    assert len(proposals_of(organisation, entry)) == 4


def officer(**changes: object) -> dict:
    return editions.edition("250507") | {
        "officers": [{"role": "Chair", "name": "A. Person", "party": "X"} | changes]
    }


REFUSED = {
    "not JSON": (b"<html>", "no JSON"),
    "empty": (b"", "no JSON"),
    "cut off": (editions.as_file(editions.FIRST)[:-3], "broken or cut off"),
    "deep": (b"[" * 100_000, "broken or cut off"),
    "not UTF-8": (b'{"slug": "\xe9"}', "not written in UTF-8"),
    "UTF-16": ("{}".encode("utf-16"), "encoding"),
    "too large": (b" " * (20 * 1024 * 1024 + 1), "larger than 20 MB"),
    "a number": (b"7", "not laid out"),
    "no entries": (b"[]", "not laid out"),
    "Popolo": (b'{"persons": []}', "missing: slug, index_date, officers"),
    "another group": (editions.as_file(editions.FIRST | {"slug": "x"}), "No sister group"),
    "slug a list": (editions.as_file(editions.FIRST | {"slug": []}), "No sister group"),
    "strange slug": (editions.as_file(editions.FIRST | {"slug": "y", "officers": 3}), "No sister"),
    "officers no list": (editions.as_file(editions.FIRST | {"officers": {}}), "“officers”"),
    "officer no entry": (editions.as_file(editions.FIRST | {"officers": ["X"]}), "Row 1.*officers"),
    "name a number": (editions.as_file(officer(name=7)), "Row 1.*“name”"),
    "long name": (editions.as_file(officer(name="x" * 121)), "Row 1.*“name”"),
    "endless name": (editions.as_file(officer(name="x" * 5000)), "longer than any name"),
    "control": (editions.as_file(officer(name="A\x00B")), "not text"),
    "no day": (editions.as_file(editions.edition("")), "no day"),
    "day to come": (editions.as_file(editions.edition("270101")), "has not come yet"),
    "no such day": (editions.as_file(editions.edition("251399")), "cannot be read"),
    "twice": (
        editions.as_file(editions.edition("250507", (editions.OFFICERS[0],) * 2)),
        "Row 2: The same person is listed twice in one office",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_right_is_refused_whole(group, name):
    data, message = REFUSED[name]
    with pytest.raises(ListRefused, match=message):
        read_register(data, "edition.json")
    assert not RegisterEdition.objects.exists()
