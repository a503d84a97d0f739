"""Organisations and their ties for tests; all of them are invented."""

from datetime import date

import factory
from django.utils import timezone

from partners.models import (
    Commitment,
    FollowUp,
    Memorandum,
    MemorandumParty,
    Organisation,
    RegisterEdition,
    Relation,
    Signatory,
    SisterOfficer,
    SisterProposal,
)


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"organisation-{n}")
    kind = Organisation.Kind.RESEARCH_INSTITUTE
    name_en = factory.LazyAttribute(lambda row: f"Institute {row.slug}")
    name_fr = factory.LazyAttribute(lambda row: f"Institut {row.slug}")


class SisterGroupFactory(OrganisationFactory):
    kind = Organisation.Kind.SISTER_GROUP
    slug = factory.Sequence(lambda n: f"sister-group-{n}")
    name_en = factory.LazyAttribute(lambda row: f"All-Party Group {row.slug}")
    name_fr = ""
    register_name = factory.LazyAttribute(lambda row: row.slug)


class RelationFactory(factory.django.DjangoModelFactory):
    """Published, unless told `published_at=None`."""

    class Meta:
        model = Relation

    organisation = factory.SubFactory(OrganisationFactory)
    kind = Relation.Kind.PARTNER
    since = date(2015, 1, 1)
    published_at = factory.LazyFunction(timezone.now)


class MemorandumFactory(factory.django.DjangoModelFactory):
    """Not published, since it has no other party yet."""

    class Meta:
        model = Memorandum

    slug = factory.Sequence(lambda n: f"memorandum-{n}")
    title_en = factory.LazyAttribute(lambda row: f"Memorandum {row.slug}")
    title_fr = factory.LazyAttribute(lambda row: f"Protocole {row.slug}")
    signed_on = date(2020, 3, 1)


class MemorandumPartyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MemorandumParty

    memorandum = factory.SubFactory(MemorandumFactory)
    organisation = factory.SubFactory(OrganisationFactory)


class SignatoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Signatory

    memorandum = factory.SubFactory(MemorandumFactory)
    name = factory.Sequence(lambda n: f"Signatory Number {n}")


class CommitmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Commitment

    memorandum = factory.SubFactory(MemorandumFactory)
    order = factory.Sequence(lambda n: n + 1)
    text_en = "Meet once a year."
    text_fr = "Se réunir une fois l’an."


class FollowUpFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = FollowUp

    commitment = factory.SubFactory(CommitmentFactory)
    day = date(2021, 3, 1)
    status = FollowUp.Status.BEGUN
    text_en = "A day was agreed."
    published_at = factory.LazyFunction(timezone.now)


class SisterOfficerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SisterOfficer

    organisation = factory.SubFactory(SisterGroupFactory)
    role = SisterOfficer.Role.CHAIR
    name = factory.Sequence(lambda n: f"Officer Number {n}")
    party = "Orchard Party"
    since = date(2020, 1, 1)


class RegisterEditionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RegisterEdition

    organisation = factory.SubFactory(SisterGroupFactory)
    edition_on = date(2025, 5, 7)
    officer_count = 1
    file_name = "edition.json"
    digest = "0" * 64


class SisterProposalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SisterProposal

    edition = factory.SubFactory(RegisterEditionFactory)
    kind = SisterProposal.Kind.NEW
    role = SisterOfficer.Role.CHAIR
    name = factory.Sequence(lambda n: f"Officer Number {n}")
