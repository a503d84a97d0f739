"""The report of what lacks its French."""

import pytest
from django.db.models import F
from django.urls import reverse

from desk.french import MOST, counts, french_attention, tables, to_write
from members.models import Parliamentarian, Party, Statement
from partners.models import Organisation
from tests.desk.staff import staff
from tests.factories import MandateFactory, ParliamentarianFactory, PartyFactory, StatementFactory

pytestmark = pytest.mark.django_db
REPORT = "admin:desk_french"


@pytest.fixture(autouse=True)
def installed_parties_have_their_french():
    for name in ("name", "short_name", "abbreviation"):
        Party.objects.filter(**{f"{name}_fr": ""}).update(**{f"{name}_fr": F(f"{name}_en")})


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


def report(client):
    return client.get(reverse(REPORT)).context["tables"]


def test_nothing_is_missing_at_first(client, clerk):
    assert report(client) == []
    assert "Nothing lacks its French." in client.get(reverse(REPORT)).text


def test_each_missing_text_is_told_with_where_to_write_it(client, clerk):
    draft = StatementFactory(text_en="About twenty.", text_fr="")
    PartyFactory(slug="moon", name_fr="", short_name_fr="Lune", dispute_en="Or not.")
    StatementFactory(text_en="", text_fr="Une vingtaine.")
    lacking = {table.title: table for table in report(client)}
    assert list(lacking) == ["parties and Senate groups", "statements of sources"]
    [gap] = lacking["statements of sources"].shown
    assert (gap.field, gap.english) == ("text (French)", "About twenty.")
    assert gap.address == reverse("admin:members_statement_change", args=[draft.pk])
    assert client.get(gap.address).status_code == 200
    parties = lacking["parties and Senate groups"]
    assert [gap.may_stay for gap in parties.shown] == [False, True]
    assert len(parties.shown) == 2 and parties.count == 1


def test_texts_that_people_do_not_write_are_not_asked_for(clerk):
    organisation = Organisation(slug="elm", name_en="Elm", name_fr="Orme", kind="network")
    organisation.save()
    Organisation.objects.update(sort_key_fr="")
    assert counts({Organisation: [("sort_key_en", "sort_key_fr")]}) == {Organisation: 1}
    assert to_write(Organisation) and list(french_attention(clerk)) == []


def test_an_official_name_without_french_asks_for_nothing(client, clerk):
    PartyFactory(slug="moon", name_fr="")
    assert list(french_attention(clerk)) == []
    StatementFactory(text_fr="")
    [link] = french_attention(clerk)
    assert (link.text, link.address) == ("1 entry lacks French", reverse(REPORT))
    assert [table.count for table in report(client)] == [1, 1]


def test_only_tables_that_one_may_see_are_counted(clerk):
    every_table = tables(clerk)
    assert {Parliamentarian, Statement} <= set(every_table)
    assert not any(model.__name__.startswith("Historical") for model in every_table)
    nobody = staff("Auditor")
    nobody.groups.clear()
    assert tables(nobody) == [] and counts({}) == {}


def test_those_who_may_not_read_the_record_are_refused(client):
    user = staff("Auditor")
    user.groups.clear()
    client.force_login(user)
    assert client.get(reverse(REPORT)).status_code == 403


def test_a_long_list_is_cut(client, clerk):
    for number in range(MOST + 1):
        MandateFactory(constituency_en=f"Riding {number}", constituency_fr="")
    [table] = report(client)
    assert (table.count, len(table.shown), table.is_cut) == (MOST + 1, MOST, True)


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_do_not_grow(client, clerk, django_assert_num_queries, rows):
    for number in range(rows):
        StatementFactory(text_fr="", parliamentarian=ParliamentarianFactory())
        MandateFactory(constituency_en=f"Riding {number}", constituency_fr="")
    client.get(reverse(REPORT))
    with django_assert_num_queries(9):
        client.get(reverse(REPORT))
