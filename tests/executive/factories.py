"""Offices and appointments for tests; everyone in them is invented."""

from datetime import date

import factory

from executive.models import Appointment, Office, OfficeRule, Vacancy, Waiver
from executive.rules import Code
from tests.factories import ParliamentarianFactory


class OfficeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Office
        django_get_or_create = ("slug",)

    slug = "vice-chair"
    name_en = "Vice-Chair"
    name_fr = "Vice-présidence"
    title_en = "Vice-Chair"
    title_fr_masculine = "vice-président"
    title_fr_feminine = "vice-présidente"
    title_fr_epicene = "à la vice-présidence"
    rank = factory.Sequence(lambda n: n + 1000)


class OfficeRuleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OfficeRule

    office = factory.SubFactory(OfficeFactory)
    since = date(2006, 1, 1)
    seats = 3
    one_per_party = True


class AppointmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Appointment

    office = factory.SubFactory(OfficeFactory)
    parliamentarian = factory.SubFactory(ParliamentarianFactory)
    since = date(2020, 1, 1)


class VacancyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Vacancy

    office = factory.SubFactory(OfficeFactory)
    since = date(2020, 1, 1)
    source = "Minutes of our own, 2020"


class WaiverFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Waiver

    appointment = factory.SubFactory(AppointmentFactory)
    code = Code.SAME_PARTY
    since = date(2020, 1, 1)
    reason = "Accepted for a while."
    decided_on = date(2020, 1, 1)
