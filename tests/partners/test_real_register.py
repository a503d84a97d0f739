"""The two editions of the real register, where a folder holds them."""

import os
from datetime import date
from pathlib import Path

import pytest

from partners.models import SisterOfficer
from partners.register.deciding import accept
from partners.register.proposing import pending, propose, read_register
from partners.register.telling import sentence, summary
from tenure import clock
from tests.partners.factories import SisterGroupFactory

pytestmark = [pytest.mark.django_db, pytest.mark.real_data]


def read(edition: str) -> str:
    folder = Path(os.environ["REGISTRY_REAL_DATA"]) / "uk-register"
    data = (folder / f"genocide-prevention-{edition}.json").read_bytes()
    [(group, entry)] = read_register(data, edition)
    reading = propose(group, entry, data=data, file_name=edition, by=None)
    return summary(reading.proposals.all())


def test_two_editions_give_four_officers_and_no_change() -> None:
    SisterGroupFactory(register_name="genocide-prevention")
    with clock.set_to(date(2026, 7, 1)):
        assert read("250507") == "4 changes among the officers."
        told = [sentence(proposal) for proposal in pending()]
        assert told[0] == "Chair: Brendan O'Hara (Scottish National Party) is new."
        for proposal in pending():
            accept(proposal, by=None)
        assert read("260629") == "No officer changed."
    assert SisterOfficer.objects.count() == 4
