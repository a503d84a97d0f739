"""Every private field of every table is filled with a mark; no mark may be met outside."""

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from html import unescape
from importlib import import_module
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import IntegrityError, models, transaction
from django.test import Client

from funding.models import Transaction
from opendata import catalogue, gate
from opendata.actions import publish_edition
from record import guards
from tests.addresses import every_address
from tests.opendata.test_tables import body

MARK, YEAR, NUMBER = "zqxmark", 1788, 918273645
MARKS = (MARK, str(YEAR), str(NUMBER))
PACKAGES = ("members", "executive", "partners", "programme", "funding")
HALF_MARK = MARK[:5]
# A feed says of each entry when it was published.
EVERY_PAGE = bool(os.environ.get("EVERY_PAGE"))
OF_EACH_KIND = 24
"""Filtered views, forms and files under one heading, with the same questions, that are asked for;
all of them where EVERY_PAGE is set. The pages themselves are always all asked for."""
TOLD_BY_FEEDS = {"programme.Update.published_at", "programme.Event.published_at"}
LINK = re.compile(r'(?:href|src|action)="([^"#]+)')
SECRETS = {
    "members.Parliamentarian.notes",
    "members.Parliamentarian.office_email",
    "members.Parliamentarian.assistant_name",
    "members.Parliamentarian.salutation_fr",
    "members.Mandate.expected_end",
    "members.Membership.agreed_to_be_listed",
    "members.ProposedChange.after",
    "executive.Waiver.reason",
    "partners.SisterProposal.name",
    "programme.Attendance.not_sitting_reason",
    "funding.Transaction.description",
    "funding.Transaction.cheque_number",
    "funding.Notice.owed_cents",
}


def mark_of(field: models.Field) -> Any:
    """What no public row holds, or None where the field has room for none."""
    if field.is_relation or field.primary_key or field.unique:
        return None
    if isinstance(field, models.DateTimeField):
        return datetime(YEAR, 8, 8, 12, tzinfo=UTC)
    if isinstance(field, models.DateField):
        return date(YEAR, 8, 8)
    if isinstance(field, models.JSONField):
        return {"mandates": [], "affiliations": [], "mark": MARK}
    if isinstance(field, models.IntegerField) and not isinstance(field, models.SmallIntegerField):
        return None if isinstance(field, models.PositiveSmallIntegerField) else NUMBER
    has_room = field.max_length is None or field.max_length >= len(MARK)
    return MARK if isinstance(field, (models.CharField, models.TextField)) and has_room else None


def rows_to_mark(model: type[models.Model], field: models.Field) -> models.QuerySet:
    """All but those that are told in part: support in kind, events of grants, published waivers."""
    rows = model._base_manager.all()
    if field.null:
        rows = rows.exclude(**{f"{field.name}__isnull": True})
    if model is Transaction and field.name in ("description", "event_reference"):
        return rows.exclude(postings__grant__isnull=False)
    return rows.filter(published_at=None) if field.name == "reason" else rows


def mark_everything() -> set[str]:
    """Gives the names of the fields that could be marked."""
    marked = set()
    guards.remove()
    for package in PACKAGES:
        private = import_module(f"{package}.classification").PRIVATE
        for name, fields in private.items():
            model = apps.get_model(package, name)
            for field in (model._meta.get_field(each) for each in sorted(fields)):
                label, mark = f"{package}.{name}.{field.name}", mark_of(field)
                told_in_part = label in gate.classified().in_part - SECRETS
                if mark is None or told_in_part or label in TOLD_BY_FEEDS:
                    continue
                try:
                    with transaction.atomic():
                        rows_to_mark(model, field).update(**{field.name: mark})
                    marked.add(label)
                except IntegrityError:
                    continue
    User.objects.update(first_name=MARK, last_name=MARK, email=f"{MARK}@example.org")
    return marked


def addresses(client: Client) -> Iterator[str]:
    sitemap = client.get("/sitemap.xml").content.decode()
    yield from (urlsplit(found).path for found in re.findall("<loc>(.*?)</loc>", sitemap))
    for name in catalogue.tables():
        yield from (f"/data/{name}.{format}" for format in ("csv", "json"))
    yield from ("/data/popolo.json", "/data/datapackage.json", "/data/openapi.json")


def less_usual_addresses() -> Iterator[str]:
    """Errors, feeds, downloads, searches for the mark itself, and what staff alone may open."""
    for address in every_address():
        yield address
        if address.startswith(("/en/", "/data/")):
            yield from (f"{address}?format=csv", f"{address}?on=1788-08-08")
    for language, place in (("en", "search"), ("fr", "recherche")):
        yield from (f"/{language}/{place}/?q={each}" for each in (HALF_MARK, "1788", "91827"))
    yield from (f"/en/members/?q={HALF_MARK}", f"/en/events/?q={HALF_MARK}")


def links_of(text: str, address: str) -> set[str]:
    """To this site's feeds, calendars and filtered views, which the sitemap does not list."""
    found = (urlsplit(urljoin(address, unescape(link))) for link in LINK.findall(text))
    return {
        f"{link.path}?{link.query}" if link.query else link.path
        for link in found
        if link.netloc in ("", "testserver") and link.path.startswith(("/en/", "/fr/", "/data/"))
    }


def spread(found: set[str]) -> Iterator[str]:
    """Some of each kind of address, from its first to its last."""
    kinds: dict[object, list[str]] = defaultdict(list)
    for address in sorted(found):
        path, query = urlsplit(address).path, parse_qs(urlsplit(address).query)
        format = query.get("format", [path.rpartition(".")[2] if "." in path else ""])[0]
        kinds[(*path.split("/")[1:3], format, *query)].append(address)
    for addresses in kinds.values():
        step = 1 if EVERY_PAGE else -(-len(addresses) // OF_EACH_KIND)
        yield from addresses[::step]


@pytest.mark.sweep
@pytest.mark.django_db
def test_no_mark_of_a_private_field_is_met_outside(client: Client) -> None:
    call_command("load_practice", verbosity=0)
    assert mark_everything() >= SECRETS
    publish_edition(by=None)
    listed = dict.fromkeys(addresses(client))
    linked: set[str] = set()
    for address in listed:
        answer = client.get(address)
        assert answer.status_code == 200, address
        linked |= links_of(unmarked(answer, address), address)
    assert len(listed) > 150
    assert any(".ics" in address for address in linked) and any(".atom" in each for each in linked)
    for address in spread({*linked, *less_usual_addresses()} - set(listed)):
        answer = client.get(address, follow=True)
        # What tells whether the site may serve says that its guards are out, as they are here.
        assert answer.status_code < 500 or address.startswith("/ready/"), address
        unmarked(answer, address)
    assert len(json.loads(body(client.get("/data/memberships.json")))["rows"]) > 40


def unmarked(answer: Any, address: str) -> str:
    """The text of an answer in which no mark is met but what the address itself asked for."""
    text = body(answer).decode(errors="replace").replace(address.partition("?")[2], "")
    asked = {mark for mark in MARKS if mark in address}
    found = [mark for mark in MARKS if mark not in asked and mark in text.casefold()]
    assert not found, (address, _around(text, found[0]))
    return text


def _around(text: str, mark: str) -> str:
    at = text.casefold().index(mark)
    return text[max(0, at - 150) : at + 80]
