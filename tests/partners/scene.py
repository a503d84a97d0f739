"""One invented group's partners, published and not."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from partners.models import Memorandum, Organisation
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.partners import factories as make

TODAY = date(2023, 1, 1)


@dataclass(frozen=True)
class Scene:
    institute: Organisation
    sister: Organisation
    memorandum: Memorandum


def build(number: int = 1) -> Scene:
    """`number` of everything that a page lists."""
    GroupFactory()
    institute = make.OrganisationFactory(
        slug="institute", name_en="Elm Institute", name_fr="Institut des Ormes"
    )
    sister = make.SisterGroupFactory(slug="sister", name_en="Tarn Parliament Rivers Group")
    make.RelationFactory(
        organisation=institute,
        kind="funder",
        note_en="Pays for the minutes.",
        source="https://sources.example/elm",
        dispute_en="Another source says that the Oak Trust pays.",
        dispute_source="https://sources.example/oak",
    )
    make.RelationFactory(organisation=sister, kind="sister_group", until=date(2021, 1, 1))
    for each in range(number):
        _everything(institute, sister, each)
    make.RelationFactory(
        organisation=make.OrganisationFactory(slug="hidden", name_en="Hidden Body"),
        published_at=None,
    )
    return Scene(institute, sister, Memorandum.objects.published().order_by("pk").first())


def _everything(institute: Organisation, sister: Organisation, each: int) -> None:
    make.RelationFactory(organisation=institute, kind="secretariat", of=make.OrganisationFactory())
    make.RelationFactory(
        organisation=institute,
        kind="adviser",
        since=date(2000 + each, 1, 1),
        until=date(2000 + each, 2, 1),
        until_precision="unknown",
    )
    make.SisterOfficerFactory(organisation=sister, source="https://sources.example/register")
    make.RegisterEditionFactory(organisation=sister, edition_on=date(2020 - each, 1, 1))
    memorandum = make.MemorandumFactory(
        event_reference="2020-03-01-visit",
        text_address="https://memoranda.example/a-long-address-without-a-place-to-break-2020",
    )
    make.MemorandumPartyFactory(memorandum=memorandum, organisation=sister)
    memorandum.published_at = timezone.now()
    memorandum.save()
    for number in range(each + 1):
        _signed_and_promised(memorandum, sister, institute, number)


def _signed_and_promised(
    memorandum: Memorandum, sister: Organisation, institute: Organisation, number: int
) -> None:
    person = ParliamentarianFactory(slug=f"signing-{memorandum.pk}-{number}")
    make.SignatoryFactory(memorandum=memorandum, parliamentarian=person, for_the_group=True)
    make.SignatoryFactory(memorandum=memorandum, organisation=sister, capacity_en="Chair")
    make.SignatoryFactory(memorandum=memorandum, role="present", note_en="(sic)")
    promise = make.CommitmentFactory(
        memorandum=memorandum, owner=institute, due=date(2021, 1, 1), order=number + 1
    )
    make.FollowUpFactory(commitment=promise)
    make.FollowUpFactory(commitment=promise, text_en="Not for readers.", published_at=None)
