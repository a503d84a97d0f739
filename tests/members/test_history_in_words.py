"""The history of a row, as a French-speaking secretary reads it."""

from datetime import date

import pytest
from django.conf import settings
from django.urls import reverse

from record.because import Because, write_down
from tests.desk.staff import staff
from tests.factories import MembershipFactory

pytestmark = pytest.mark.django_db


def test_changes_are_told_in_words(client):
    row = MembershipFactory(kind="participating", since=date(2021, 3, 1))
    clerk = staff("Secretariat")
    row.kind, row.agreed_to_be_listed = "official", date(2022, 2, 1)
    row.mover = "L. Amie " * 14
    write_down(row, by=clerk, because=Because.CORRECTION)
    client.force_login(clerk)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    page = client.get(reverse("admin:members_membership_history", args=[row.pk])).text
    assert "parlementaire participant → membre officiel" in page
    assert "– → 1er février 2022" in page
    assert " […] " in page
    assert "Historique\u00a0: Given" in page
    assert "None" not in page and "chars]" not in page
