"""What search engines are told of a page in schema.org's words: facts that the page shows as well,
and nothing more."""

from collections.abc import Callable
from functools import singledispatch

from django.urls import reverse
from django.utils.translation import gettext as _

from members.models import Group, Parliamentarian
from members.notice import notice
from opendata.models import Edition
from partners.models import Organisation
from programme.models import Event
from programme.public.addresses import path_of
from record.bilingual import localized
from tenure.points import PointPrecision, point_in_iso
from tenure.precision import Precision

Data = dict[str, object]
Absolute = Callable[[str], str]
"""From a path to the whole address."""

_STATUS = {
    Event.Status.POSTPONED: "https://schema.org/EventPostponed",
    Event.Status.CANCELLED: "https://schema.org/EventCancelled",
}
_SCHEDULED = "https://schema.org/EventScheduled"


@singledispatch
def linked_data(row: object, absolute: Absolute) -> Data:
    """In the active language; facts that are not recorded are left out."""
    raise TypeError(f"{type(row).__name__} is not told to search engines.")


@linked_data.register
def _of_group(group: Group, absolute: Absolute) -> Data:
    return _told(
        "Organization",
        name=localized(group, "name"),
        alternateName=localized(group, "short_name"),
        description=notice(group),
        url=absolute(reverse("pages:home")),
        sameAs=localized(group, "website"),
        email=group.contact_email,
        foundingDate=_founded(group),
    )


@linked_data.register
def _of_person(person: Parliamentarian, absolute: Absolute) -> Data:
    wikidata = person.wikidata_id and f"https://www.wikidata.org/wiki/{person.wikidata_id}"
    return _told(
        "Person",
        name=person.full_name,
        givenName=person.given_name,
        familyName=person.family_name,
        honorificPrefix=localized(person, "honorific"),
        honorificSuffix=person.post_nominal,
        url=absolute(reverse("pages:parliamentarian", args=[person.slug])),
        sameAs=[address for address in (person.public_link, wikidata) if address],
    )


@linked_data.register
def _of_organisation(organisation: Organisation, absolute: Absolute) -> Data:
    return _told(
        "Organization",
        name=localized(organisation, "name"),
        alternateName=localized(organisation, "short_name"),
        url=localized(organisation, "website"),
        mainEntityOfPage=absolute(reverse("partners:organisation", args=[organisation.slug])),
    )


@linked_data.register
def _of_event(event: Event, absolute: Absolute) -> Data:
    place = localized(event, "place")
    return _told(
        "Event",
        name=localized(event, "title"),
        description=localized(event, "summary"),
        startDate=_start(event),
        endDate=event.ends.isoformat() if event.ends else _iso(event.last_day),
        eventStatus=_STATUS.get(Event.Status(event.status), _SCHEDULED),
        location=_told("Place", name=place, address=place) if place else "",
        url=absolute(path_of(event)),
    )


@linked_data.register
def _of_edition(edition: Edition, absolute: Absolute) -> Data:
    downloads = {"application/json": "data:edition", "application/zip": "data:edition_tables"}
    return _told(
        "Dataset",
        name=str(edition),
        description=_("All that was public in the record, frozen."),
        version=str(edition.number),
        temporalCoverage=f"../{edition.on.isoformat()}",
        datePublished=edition.published_at.isoformat(),
        url=absolute(reverse("opendata:edition", args=[edition.number])),
        distribution=[
            _told(
                "DataDownload",
                encodingFormat=kind,
                contentUrl=absolute(reverse(name, args=[edition.number])),
            )
            for kind, name in downloads.items()
        ],
    )


def _founded(group: Group) -> str:
    if group.founded is None or not Precision(group.founded_precision).is_firm:
        return ""
    return point_in_iso(group.founded, group.founded_precision)


def _start(event: Event) -> str:
    if event.begins:
        return event.begins.isoformat()
    if event.day_precision == PointPrecision.ABOUT:
        return ""
    return point_in_iso(event.day, event.day_precision)


def _iso(day: object) -> str:
    return str(day) if day else ""


def _told(type_: str, **facts: object) -> Data:
    return {"@type": type_} | {name: value for name, value in facts.items() if value}
