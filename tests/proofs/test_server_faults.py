"""A few blows; `make prove` strikes seventy times."""

from tests.proofs.test_ledger_proofs import prove


def test_no_answered_write_is_lost_when_the_server_is_struck():
    told = prove("faults")
    assert "3 workers killed" in told
    assert "None lost, none by half, none seen by half." in told
