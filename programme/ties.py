"""What the programme makes public: people who moved, seconded, spoke, hosted or asked for something
in public, and organisations that published rows name."""

from django.db.models import F, QuerySet

from programme.models import Attendance, Document, Event, Motion, Recommendation


def _moved() -> QuerySet:
    return Motion.objects.public().annotate(parliamentarian=F("mover"))


def _seconded() -> QuerySet:
    return Motion.objects.public().annotate(parliamentarian=F("seconder"))


def _asked() -> QuerySet:
    links = Recommendation.made_by_parliamentarians.through.objects
    return links.filter(recommendation__in=Recommendation.objects.public())


PUBLIC_TIES = (_moved, _seconded, _asked, Attendance.objects.public_parts)


def _hosts() -> QuerySet:
    return _named(Event.objects.published(), "host_organisations")


def _authors() -> QuerySet:
    return _named(Document.objects.published(), "author_organisations")


def _makers() -> QuerySet:
    return _named(Recommendation.objects.public(), "made_by_organisations")


def _addressees() -> QuerySet:
    return _named(Recommendation.objects.public(), "addressed_to_organisation")


def _named(rows: QuerySet, field: str) -> QuerySet:
    return rows.filter(**{f"{field}__isnull": False}).values(field)


PUBLIC_ORGANISATIONS = (_hosts, _authors, _makers, _addressees)
