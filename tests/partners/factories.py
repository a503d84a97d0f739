"""Organisations and their ties for tests; all of them are invented."""

from datetime import date

import factory
from django.utils import timezone

from partners.models import Organisation, Relation


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"organisation-{n}")
    kind = Organisation.Kind.RESEARCH_INSTITUTE
    name_en = factory.LazyAttribute(lambda row: f"Institute {row.slug}")
    name_fr = factory.LazyAttribute(lambda row: f"Institut {row.slug}")


class RelationFactory(factory.django.DjangoModelFactory):
    """Published, unless told `published_at=None`."""

    class Meta:
        model = Relation

    organisation = factory.SubFactory(OrganisationFactory)
    kind = Relation.Kind.PARTNER
    since = date(2015, 1, 1)
    published_at = factory.LazyFunction(timezone.now)
