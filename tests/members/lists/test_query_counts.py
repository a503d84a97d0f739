"""As many queries for 343 people as for 10."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.lists.accepting import accept_additions
from members.lists.proposals import compare
from members.lists.reading import read_list
from tests.members.lists import samples
from tests.members.lists.importing import AS_OF, queue, take_in

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("count", [10, 343])]


def asked(queries: CaptureQueriesContext) -> int:
    """Without savepoints, which stand for the transaction inside a test."""
    return sum("SAVEPOINT" not in query["sql"] for query in queries.captured_queries)


def test_preview(count):
    take_in(samples.house_xml(samples.many_members(count)))
    changed = [replace(member, party="NDP") for member in samples.many_members(count)]
    official_list = read_list(samples.house_xml(changed), "list", as_of=AS_OF)
    with CaptureQueriesContext(connection) as queries:
        assert len(compare(official_list, as_of=AS_OF)) == count
    assert asked(queries) == 8


def test_first_import(count):
    list_import = queue(samples.house_xml(samples.many_members(count)))
    with CaptureQueriesContext(connection) as queries:
        assert accept_additions(list_import, by=None) == count
    # lock, changes, chambers, provinces, parties, recorded, slugs, three tables with their
    # history, the decisions
    assert asked(queries) == 14


def test_filling_gaps(count):
    members = samples.many_members(count)
    take_in(samples.house_xml(members))
    french = [
        replace(member, constituency=f"Circonscription {n}", party="Libéral")
        for n, member in enumerate(members)
    ]
    take_in(samples.house_xml(members, with_ids=True))
    list_import = queue(samples.house_xml(french, with_ids=True), as_of=date(2021, 3, 13))
    with CaptureQueriesContext(connection) as queries:
        assert accept_additions(list_import, by=None) == count
    # lock, changes, chambers, provinces, parties, people, mandates, mandates and history, decisions
    assert asked(queries) == 10
