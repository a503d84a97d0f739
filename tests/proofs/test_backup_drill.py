"""A short drill: backed up while eight write, restored into the other engine, opened there."""

from tests.proofs.test_ledger_proofs import prove


def test_a_backup_made_under_writers_is_one_moment_of_the_book():
    told = prove("backup")
    assert told.count("the same as in the book that went on") == 2
    assert "0 of 2 backups were not restored whole." in told
