"""Every list of the admin is searched, narrowed and browsed by date; rows are chosen by typing."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.db import models
from django.urls import reverse

from members.models import Chamber

# Tables that fit on one screen: a list to choose from is quicker than a search box.
SHORT = {
    "auth.Group",
    "executive.Office",
    "executive.OfficeRule",
    "executive.Vacancy",
    "funding.BankStatement",
    "funding.Closing",
    "funding.FeeRate",
    "funding.FiscalYearStart",
    "funding.NoticeBatch",
    "funding.ReceiptIssue",
    "members.Chamber",
    "members.Coverage",
    "members.Group",
    "members.MandatePoint",
    "members.Parliament",
    "members.Province",
    "members.Recognition",
    "members.SeatCount",
    "opendata.Edition",
    "opendata.EditionWithdrawal",
    "partners.MemorandumParty",
    "partners.RegisterEdition",
    "partners.SisterProposal",
    "programme.CalendarToken",
}
# What a row is about, or when it was recorded.
DAYS = ("since", "day", "date", "signed_on", "agreed_on", "recorded_at", "received_at", "at")


def registered() -> Iterator[ModelAdmin]:
    yield from admin.site._registry.values()


def name_of(model: type[models.Model]) -> str:
    return model._meta.label


def pages(*, long: bool = False) -> list:
    return [
        pytest.param(page, id=name_of(page.model))
        for page in registered()
        if not (long and name_of(page.model) in SHORT)
    ]


def written_in_form(page: ModelAdmin) -> Iterator[models.ForeignKey]:
    """Foreign keys that somebody fills in."""
    fields = page.fields or [
        name for _title, part in page.fieldsets or () for name in part["fields"]
    ]
    names = {one for name in fields for one in (name if isinstance(name, tuple) else (name,))}
    for field in page.model._meta.fields:
        if field.many_to_one and field.name in names - set(page.readonly_fields):
            yield field


def test_the_short_tables_are_all_registered():
    assert {name_of(page.model) for page in registered()} >= SHORT


@pytest.mark.parametrize("page", pages(long=True))
def test_a_long_list_is_searched_and_narrowed(page):
    assert page.search_fields
    assert page.list_filter or page.date_hierarchy
    assert len(page.list_display) > 1


@pytest.mark.parametrize("page", pages(long=True))
def test_a_long_list_of_dated_rows_is_browsed_by_date(page):
    names = {field.name for field in page.model._meta.fields}
    if names & set(DAYS):
        assert page.date_hierarchy in names


@pytest.mark.parametrize("page", pages())
def test_rows_of_long_tables_are_chosen_by_typing(page, rf):
    request = rf.get("/")
    request.user = User(is_superuser=True, is_active=True)
    if not (page.has_change_permission(request) or page.has_add_permission(request)):
        return
    for field in written_in_form(page):
        if name_of(field.related_model) not in SHORT:
            assert field.name in page.autocomplete_fields, field.name


@pytest.mark.parametrize("page", ["delete", "change", "history"])
def test_an_empty_name_of_a_field_is_a_bad_request(admin_client, page):
    chamber = Chamber.objects.get(code="house")
    address = f"{reverse(f'admin:members_chamber_{page}', args=[chamber.pk])}?_to_field="
    assert admin_client.get(address).status_code == 400
