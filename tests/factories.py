"""Rows for tests. Everyone and everything here is invented; the installed chambers and parties are
looked up, not made."""

from datetime import date

import factory

from members.models import (
    Affiliation,
    Chamber,
    Coverage,
    Group,
    Mandate,
    Membership,
    Parliamentarian,
    Party,
    Statement,
)


class GroupFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Group
        django_get_or_create = ("id",)

    id = Group.ONLY
    name_en = "All-Party Group for Testing"
    name_fr = "Groupe multipartite d’essai"
    short_name_en = "Test Group"
    short_name_fr = "Groupe d’essai"


class ParliamentarianFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Parliamentarian

    given_name = factory.Sequence(lambda n: f"Given{n}")
    family_name = factory.Sequence(lambda n: f"Family{n}")
    slug = factory.Sequence(lambda n: f"person-{n}")


class PartyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Party
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"party-{n}")
    name_en = factory.LazyAttribute(lambda party: f"{party.slug} Party")
    name_fr = factory.LazyAttribute(lambda party: f"Parti {party.slug}")
    short_name_en = factory.LazyAttribute(lambda party: party.slug)
    short_name_fr = factory.LazyAttribute(lambda party: party.slug)
    abbreviation_en = factory.LazyAttribute(lambda party: party.slug[:12])
    abbreviation_fr = factory.LazyAttribute(lambda party: party.slug[:12])
    colour = "#336699"


class ChamberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Chamber
        django_get_or_create = ("code",)

    code = "house"
    name_en = "House of Commons"
    name_fr = "Chambre des communes"
    member_title_en = "Member of Parliament"
    member_title_fr_masculine = "député"
    member_title_fr_feminine = "députée"
    member_title_fr_epicene = "membre de la Chambre des communes"


class MandateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Mandate

    parliamentarian = factory.SubFactory(ParliamentarianFactory)
    chamber = factory.SubFactory(ChamberFactory)
    constituency_en = factory.Sequence(lambda n: f"Riding {n}")
    constituency_fr = factory.Sequence(lambda n: f"Circonscription {n}")
    since = date(2019, 10, 21)


class AffiliationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Affiliation

    parliamentarian = factory.SubFactory(ParliamentarianFactory)
    party = factory.SubFactory(PartyFactory)
    since = date(2019, 10, 21)


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    parliamentarian = factory.SubFactory(ParliamentarianFactory)
    kind = Membership.Kind.OFFICIAL
    since = date(2020, 1, 15)


class CoverageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Coverage

    subject = Coverage.Subject.MEMBERSHIP
    since = date(2006, 1, 1)


class StatementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Statement

    topic = Statement.Topic.MEMBERSHIP
    text_en = "A source says so."
    text_fr = "Une source le dit."
    since = date(2010, 1, 1)
    source = "A source of our own, 2010"
