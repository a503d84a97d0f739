"""What people are told about a row that cannot be, and that the database refuses it unasked."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone

from tests.factories import ParliamentarianFactory
from tests.partners import factories as make

pytestmark = pytest.mark.django_db

Y = {year: date(year, 1, 1) for year in range(2010, 2027)}


def open_twice() -> Model:
    row = make.RelationFactory()
    return make.RelationFactory.build(organisation=row.organisation, since=Y[2016])


def open_twice_to_another() -> Model:
    row = make.RelationFactory(of=make.OrganisationFactory())
    return make.RelationFactory.build(organisation=row.organisation, of=row.of, since=Y[2016])


def overlapping() -> Model:
    row = make.RelationFactory(until=Y[2020])
    return make.RelationFactory.build(
        organisation=row.organisation, since=Y[2012], until=Y[2016], published_at=None
    )


def of_itself() -> Model:
    one = make.OrganisationFactory()
    return make.RelationFactory.build(organisation=one, of=one)


def ending_first() -> Model:
    return make.RelationFactory.build(organisation=make.OrganisationFactory(), until=Y[2014])


def term_before_signing() -> Model:
    return make.MemorandumFactory.build(term_ends=date(2020, 2, 29))


def party_twice() -> Model:
    row = make.MemorandumPartyFactory()
    return make.MemorandumPartyFactory.build(
        memorandum=row.memorandum, organisation=row.organisation
    )


def signing_twice() -> Model:
    row = make.SignatoryFactory()
    return make.SignatoryFactory.build(memorandum=row.memorandum, name=row.name, role="present")


def person_signing_twice() -> Model:
    row = make.SignatoryFactory(parliamentarian=ParliamentarianFactory())
    return make.SignatoryFactory.build(
        memorandum=row.memorandum, parliamentarian=row.parliamentarian
    )


def for_two_parties() -> Model:
    return make.SignatoryFactory.build(
        memorandum=make.MemorandumFactory(),
        organisation=make.OrganisationFactory(),
        for_the_group=True,
    )


def place_taken() -> Model:
    row = make.CommitmentFactory()
    return make.CommitmentFactory.build(memorandum=row.memorandum, order=row.order)


def saying_nothing() -> Model:
    return make.FollowUpFactory.build(commitment=make.CommitmentFactory(), text_en="")


def neither_named_nor_vacant() -> Model:
    return make.SisterOfficerFactory.build(
        organisation=make.SisterGroupFactory(), name="", party=""
    )


def vacant_and_named() -> Model:
    return make.SisterOfficerFactory.build(organisation=make.SisterGroupFactory(), vacant=True)


def holding_an_office_twice() -> Model:
    row = make.SisterOfficerFactory()
    return make.SisterOfficerFactory.build(
        organisation=row.organisation, name=row.name, since=Y[2021], until=Y[2022]
    )


def edition_twice() -> Model:
    row = make.RegisterEditionFactory()
    return make.RegisterEditionFactory.build(organisation=row.organisation)


def decided_without_a_day() -> Model:
    return make.SisterProposalFactory.build(edition=make.RegisterEditionFactory(), state="accepted")


def registered_twice() -> Model:
    row = make.SisterGroupFactory()
    return make.SisterGroupFactory.build(slug="other", register_name=row.register_name)


REFUSED = {
    open_twice: "already recorded",
    open_twice_to_another: "still so; close it first",
    overlapping: "already recorded on some of these days",
    of_itself: "no relation to itself",
    ending_first: "The end must come after the start",
    term_before_signing: "cannot end before the signing",
    party_twice: "already a party",
    signing_twice: "already named in this memorandum",
    person_signing_twice: "already named in this memorandum",
    for_two_parties: "for the group or for an organisation",
    place_taken: "already has this place",
    saying_nothing: "Say what happened",
    neither_named_nor_vacant: "Give a name, or say",
    vacant_and_named: "Give a name, or say",
    holding_an_office_twice: "already recorded on some of these days",
    edition_twice: "has been read already",
    decided_without_a_day: "only a decision has",
    registered_twice: "already exists",
}


@pytest.mark.parametrize("made", REFUSED, ids=lambda made: made.__name__)
def test_people_are_told(made) -> None:
    with pytest.raises(ValidationError, match=REFUSED[made]):
        made().full_clean()


@pytest.mark.parametrize("made", REFUSED, ids=lambda made: made.__name__)
def test_the_database_refuses(made) -> None:
    row = made()
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_a_name_is_the_same_name_in_other_letters() -> None:
    row = make.SignatoryFactory(name="Éloïse Saint-Cyr")
    again = make.SignatoryFactory.build(memorandum=row.memorandum, name="ELOISE SAINT CYR")
    with pytest.raises(ValidationError, match="already named"):
        again.full_clean()


@pytest.mark.parametrize("until", [Y[2016], None])
def test_relations_of_one_kind_may_follow_each_other(until: date | None) -> None:
    first = make.RelationFactory(until=Y[2016])
    make.RelationFactory(organisation=first.organisation, since=Y[2016], until=None)
    make.RelationFactory(organisation=first.organisation, kind="funder", until=until)
    make.RelationFactory(organisation=first.organisation, of=make.OrganisationFactory())


def test_a_published_memorandum_needs_two_parties() -> None:
    memorandum = make.MemorandumFactory()
    memorandum.published_at = timezone.now()
    with pytest.raises(IntegrityError, match="parties"), transaction.atomic():
        memorandum.save()
    make.MemorandumPartyFactory(memorandum=memorandum)
    memorandum.save()
    memorandum.group_is_party = False
    with pytest.raises(IntegrityError, match="parties"), transaction.atomic():
        memorandum.save()


def test_nothing_is_promised_or_followed_up_before_the_signing() -> None:
    commitment = make.CommitmentFactory.build(
        memorandum=make.MemorandumFactory(), due=date(2020, 2, 29)
    )
    with pytest.raises(ValidationError, match=r"before the memorandum was signed \(1 March 2020\)"):
        commitment.full_clean()
    follow_up = make.FollowUpFactory.build(
        commitment=make.CommitmentFactory(), day=date(2020, 2, 29)
    )
    with pytest.raises(ValidationError, match="before the memorandum was signed"):
        follow_up.full_clean()
