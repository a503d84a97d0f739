"""A book written some thousand rows at a time is the book that is written one by one."""

from datetime import UTC, datetime

import pytest

from funding.ledger import post_all
from funding.ledger.verifying import verify
from funding.ledger.writing import FEW, MOST_PARAMETERS
from funding.models import Transaction
from tests.funding.refusing import refused
from tests.funding.test_posting import SOUND, draft

pytestmark = pytest.mark.django_db

WRITTEN = ("\\N", "\\t \\\\ \\.", "a\\", "%s %(a)s %", "'; --", "“é” | ½", "")
AT = datetime(2024, 5, 2, 16, 30, 15, 123456, tzinfo=UTC)


@pytest.mark.parametrize("count", [1, FEW + 1, MOST_PARAMETERS // 14 + 1])
def test_what_is_read_is_what_was_told(count):
    told = [draft(description=WRITTEN[place % len(WRITTEN)]) for place in range(count)]
    posted = post_all(told, by=None, at=AT)
    rows = Transaction.objects.order_by("number")
    assert [row.description for row in rows] == [one.description for one in told]
    assert list(rows.values()) == [
        {field.attname: getattr(row, field.attname) for field in Transaction._meta.concrete_fields}
        for row in posted
    ]
    assert list(verify()) == []


def test_the_guards_judge_many_as_they_do_one(monkeypatch):
    monkeypatch.setattr("funding.ledger.posting.check", lambda *told: None)
    wrong = draft(SOUND[0])
    with refused("__all__", saying="their sum must be zero"):
        post_all([*(draft() for _place in range(FEW + 1)), wrong], by=None)


def test_a_key_that_is_taken_refuses_all():
    post_all([draft(key="k")], by=None)
    with refused("__all__", saying="as transaction 1"):
        post_all([*(draft() for _place in range(FEW + 1)), draft(key="k")], by=None)
