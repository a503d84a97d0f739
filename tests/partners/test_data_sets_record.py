"""With whom the group works, as the true record has it."""

from datetime import date

import pytest
from django.db.models import Model

from members.models import Parliamentarian
from partners.models import (
    Commitment,
    Memorandum,
    Organisation,
    Relation,
    Signatory,
    SisterOfficer,
)
from partners.register.entry import Entry, PrintedOfficer
from partners.register.proposing import proposals_of
from tenure.wording import span_in_words
from tests.desk.conftest import loaded

__all__ = ["loaded"]

pytestmark = pytest.mark.django_db

SOURCED = (Organisation, Relation, Memorandum, Signatory, SisterOfficer)


@pytest.fixture(scope="module")
def the_record(loaded):
    with loaded("load_record"):
        yield


@pytest.mark.parametrize("model", SOURCED)
def test_every_fact_of_the_record_has_its_source(the_record, model: type[Model]) -> None:
    assert model.objects.exists()
    assert not model.objects.filter(source="").exists()


def test_the_claim_that_another_body_funds_the_group_is_no_second_funder(the_record) -> None:
    funder = Relation.objects.get(kind="funder")
    assert funder.organisation.slug == "migs"
    assert "Aegis Trust" in funder.dispute_en and "Aegis Trust" in funder.dispute_fr
    assert funder.dispute_source


def test_no_relation_of_the_record_is_said_to_be_still_so(the_record) -> None:
    assert not Relation.objects.open().exists()
    assert not SisterOfficer.objects.open().exists()


def test_the_sister_group_had_and_has_another_secretariat(the_record) -> None:
    rows = Relation.objects.filter(kind="secretariat", of__slug="uk-appg").oldest_first()
    assert [(row.organisation.slug, span_in_words(row.span)) for row in rows] == [
        (
            "aegis-trust",
            "start not known (in the record from 1 January 2014), known until 31 December 2014",
        ),
        ("bellwether-international", "by 7 May 2025, known until 29 June 2026"),
    ]


def test_the_memorandum_of_2014(the_record) -> None:
    memorandum = Memorandum.objects.published().get()
    assert memorandum.signed_in_words == "2014"
    signed = memorandum.signatories.filter(role="signed")
    assert [row.name for row in signed] == ["Stephen Twigg MP", "Senator Roméo A. Dallaire"]
    assert signed[1].parliamentarian == Parliamentarian.objects.get(slug="romeo-dallaire")
    present = memorandum.signatories.filter(role="present")
    assert [row.name for row in present] == ["Lord Carlisle", "Dr Mukesh Kapila"]
    assert not Commitment.objects.exists(), "no text is held"


def test_the_officers_then_and_now(the_record) -> None:
    assert [row.name for row in SisterOfficer.objects.on(date(2009, 6, 1))] == [
        "John Bercow MP",
        "Mary Creagh MP",
    ]
    assert not SisterOfficer.objects.on(date(2020, 1, 1)).exists()
    assert SisterOfficer.objects.on(date(2026, 6, 29)).count() == 4


def test_reading_an_edition_again_changes_no_officer(the_record) -> None:
    group = Organisation.objects.get(register_name="genocide-prevention")
    rows = group.officers.on(date(2026, 6, 29))
    officers = [PrintedOfficer(row.role, "", row.name, row.party) for row in rows]
    for day in (date(2025, 5, 7), date(2026, 6, 29)):
        entry = Entry("genocide-prevention", day, None, "", officers)
        assert proposals_of(group, entry) == []
