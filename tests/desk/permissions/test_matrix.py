"""Every address of the staff, by every role, in every way, against the table."""

import logging
from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.auth.models import User

from desk import roles
from tests.desk.permissions import table
from tests.desk.permissions.asking import (
    IN,
    METHODS,
    NO_METHOD,
    PAGE_METHODS,
    PEOPLE,
    REFUSED,
    ROLES,
    SIGN_IN,
    Address,
    outcome,
    people,
    staff_addresses,
    undrawn,
)
from tests.desk.permissions.rows import make_rows

pytestmark = [pytest.mark.django_db, pytest.mark.sweep]

PAGES = {name: who for who, names in table.PAGES.items() for name in names}


@pytest.fixture
def everybody() -> Iterator[dict[str, User]]:
    """Thousands of refusals are not to be read."""
    make_rows()
    logging.disable(logging.CRITICAL)
    with undrawn():
        yield people()
    logging.disable(logging.NOTSET)


def may(letter: str, letters: str) -> bool:
    return letter in letters or (letter == "R" and letters != "-")


def holds(letter: str, label: str, action: str) -> bool:
    if letter in ("N", "R"):
        return letter == "R"
    place = [role.name for role in roles.ROLES].index(ROLES[letter])
    return action in roles.TABLE[label][place].split()


def of_table(address: Address, letter: str, method: str) -> str:
    """A page that Django's admin makes for a table."""
    label, page = address.model, address.page
    reads = holds(letter, label, "view")
    if page == "add":
        made = label not in table.MADE_BY_VERBS | table.NOT_ADDED
        return IN if made and holds(letter, label, "add") else REFUSED
    if page == "delete":
        goes = label in table.DELETABLE and holds(letter, label, "delete")
        return IN if goes else REFUSED
    if page == "change" and method == "POST":
        changes = label not in table.MADE_BY_VERBS and holds(letter, label, "change")
        return IN if changes else REFUSED
    if page == "changelist" and method == "POST" and label in table.LISTS_ONLY_READ:
        return REFUSED
    if page == "history" and not address.row:
        return IN  # and finds nothing
    return IN if reads else REFUSED


def expected(address: Address, letter: str, method: str) -> str:
    if method not in PAGE_METHODS:
        return NO_METHOD
    if address.model:
        return of_table(address, letter, method)
    if address.name is None or address.name in table.LEADS_ON:
        return IN
    if address.name == "autocomplete" and method == "POST":
        return NO_METHOD
    readers, senders = PAGES[address.name][:2]
    if method == "POST" and senders != "-":
        return IN if may(letter, senders) else REFUSED
    if readers != "-" and not may(letter, readers):
        return REFUSED
    return NO_METHOD if "-" in (senders if method == "POST" else readers) else IN


def test_the_table_names_every_page_and_no_other():
    named = {one.name for one in staff_addresses() if one.name and not one.model}
    assert named == set(PAGES) | set(table.LEADS_ON), "tell in table.py who may open it"
    labels = {model._meta.label_lower for model in admin.site._registry}
    assert labels >= table.MADE_BY_VERBS | table.DELETABLE
    assert len(PAGES) == sum(len(names) for names in table.PAGES.values())


def test_the_walk_meets_every_kind_of_address():
    make_rows()
    found = staff_addresses()
    assert len(found) > 400
    pages = {one.page for one in found if one.model == "funding.transaction"}
    assert pages == {"changelist", "add", "history", "delete", "change"}
    with_rows = {one.model for one in found if one.row}
    assert {"auth.user", "funding.posting", "members.membership"} <= with_rows
    assert len(with_rows) > 40


@pytest.mark.parametrize("letter", PEOPLE)
def test_everybody_meets_what_the_table_says(everybody, letter):
    wrong = []
    for address in staff_addresses():
        query = (*PAGES.get(address.name, ()), "")[2] if address.name in PAGES else ""
        for method in METHODS:
            met = outcome(everybody[letter], method, address, query)
            if met != expected(address, letter, method):
                wrong.append((address.path, method, met))
    assert not wrong, "\n".join(map(str, wrong))


def test_the_sheet_of_expectations_can_be_wrong(everybody):
    """What the asking calls refused, let in, and unknown is told apart."""
    by_name = {one.name: one for one in staff_addresses()}
    assert outcome(everybody["A"], "GET", by_name["desk_admit"]) == REFUSED
    assert outcome(everybody["S"], "GET", by_name["desk_admit"]) == IN
    assert outcome(everybody["S"], "PUT", by_name["desk_admit"]) == NO_METHOD
    everybody["S"].is_staff = False
    assert outcome(everybody["S"], "GET", by_name["desk_admit"]) == SIGN_IN
