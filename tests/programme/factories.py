"""A programme for tests; everything in it is invented."""

from datetime import date

import factory

from programme.models import (
    AreaOfConcern,
    Attendance,
    Document,
    Event,
    Motion,
    Recommendation,
    Response,
    Update,
)
from tests.factories import ParliamentarianFactory


class ConcernFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AreaOfConcern
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"concern-{n}")
    kind = AreaOfConcern.Kind.SITUATION
    name_en = factory.LazyAttribute(lambda row: f"Situation of {row.slug}")
    name_fr = factory.LazyAttribute(lambda row: f"Situation de {row.slug}")
    since = date(2018, 1, 1)


class UpdateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Update

    concern = factory.SubFactory(ConcernFactory)
    day = date(2020, 6, 1)
    text_en = "Something happened."
    text_fr = "Quelque chose s’est produit."


class EventFactory(factory.django.DjangoModelFactory):
    """Held, on a day that is over."""

    class Meta:
        model = Event
        django_get_or_create = ("reference",)

    reference = factory.Sequence(lambda n: f"2020-03-04-meeting-{n}")
    kind = Event.Kind.MEETING
    status = Event.Status.HELD
    title_en = factory.LazyAttribute(lambda row: f"Meeting {row.reference}")
    title_fr = factory.LazyAttribute(lambda row: f"Réunion {row.reference}")
    day = date(2020, 3, 4)


class AttendanceFactory(factory.django.DjangoModelFactory):
    """By a parliamentarian, who needs no seat here; a guest with `parliamentarian=None`."""

    class Meta:
        model = Attendance

    event = factory.SubFactory(EventFactory)
    parliamentarian = factory.SubFactory(ParliamentarianFactory)


class MotionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Motion

    event = factory.SubFactory(EventFactory)
    number = factory.Sequence(lambda n: n + 1)
    text_en = "That something be done."
    outcome = Motion.Outcome.CARRIED


class DocumentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Document
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"document-{n}")
    kind = Document.Kind.REPORT
    title_en = factory.LazyAttribute(lambda row: f"Report {row.slug}")
    title_fr = factory.LazyAttribute(lambda row: f"Rapport {row.slug}")
    day = date(2020, 2, 1)
    held_en = "In the files of the group"


class RecommendationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Recommendation

    document = factory.SubFactory(DocumentFactory)
    number = factory.Sequence(lambda n: n + 1)
    text_en = "Do something."
    text_fr = "Agir."
    addressed_to_en = "The Government"
    addressed_to_fr = "Le gouvernement"
    day = date(2020, 2, 1)


class ResponseFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Response

    recommendation = factory.SubFactory(RecommendationFactory)
    day = date(2020, 5, 1)
    status = Response.Status.ACKNOWLEDGED
    judged_by = "Secretariat"
    source = "A letter of our own, 2020"
