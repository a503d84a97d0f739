"""A hundred commits; `make prove` makes two thousand."""

from django.db import connection

from tests.proofs.test_ledger_proofs import prove


def test_visitors_read_from_a_replica_and_staff_what_they_wrote():
    told = prove("replica")
    if connection.vendor == "sqlite":
        assert "left out: SQLite has no replicas" in told
        return
    assert "pages while 100 commits were made" in told
    assert "staff read what they wrote while the replica was behind" in told
    assert "the replica stopped: visitors are answered by the primary" in told
