"""Two people change one entry: the second is told, and may then insist."""

import re

import pytest
from django.urls import reverse

from partners.models import Organisation
from tests.desk.staff import staff
from tests.factories import AffiliationFactory, ParliamentarianFactory
from tests.partners.factories import OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretary(client):
    user = staff("Secretariat")
    client.force_login(user)
    return client


def page_of(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def opened(client, row):
    """What the browser would send back."""
    form = client.get(page_of(row)).context["adminform"].form
    sent = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in sent.items()}


def sent(client, row, entries):
    return client.post(page_of(row), entries | {"because": "correction"})


def test_the_second_is_told_who_changed_what_and_saves_nothing(secretary):
    row = OrganisationFactory(name_en="Institute", country_en="Canada")
    first, second = opened(secretary, row), opened(secretary, row)
    assert sent(secretary, row, first | {"name_en": "Academy"}).status_code == 302
    page = sent(secretary, row, second | {"country_en": "Rwanda"})
    assert page.status_code == 200
    told = page.content.decode()
    assert "secretariat changed this entry at " in told
    assert "Name (English) is now: Academy." in told
    assert 'value="Rwanda"' in told
    row.refresh_from_db()
    assert (row.name_en, row.country_en) == ("Academy", "Canada")


def test_who_insists_may_save(secretary):
    row = OrganisationFactory(name_en="Institute")
    second = opened(secretary, row)
    sent(secretary, row, opened(secretary, row) | {"name_en": "Academy"})
    told = sent(secretary, row, second | {"name_en": "School"}).content.decode()
    seen = re.search(r'name="seen" value="(\w+)"', told)[1]
    assert sent(secretary, row, second | {"name_en": "School", "seen": seen}).status_code == 302
    row.refresh_from_db()
    assert row.name_en == "School"


def test_one_person_saving_twice_is_not_told_anything(secretary):
    row = OrganisationFactory(name_en="Institute")
    for name in ("Academy", "School"):
        assert sent(secretary, row, opened(secretary, row) | {"name_en": name}).status_code == 302
    assert row.history.count() == 3
    assert "seen" not in row.history.first().history_change_reason


def test_what_no_field_shows_counts_too(secretary):
    """Such as publishing, which is a task of its own."""
    row = OrganisationFactory(name_en="Institute")
    entries = opened(secretary, row)
    Organisation.objects.filter(pk=row.pk).update(search_key="another")
    assert "changed this entry" in sent(secretary, row, entries).content.decode()


def test_a_change_of_the_rows_below_counts_too(secretary):
    person = ParliamentarianFactory()
    tie = AffiliationFactory(parliamentarian=person)
    page = secretary.get(page_of(person))
    entries = {}
    forms = [page.context["adminform"].form]
    for formset in page.context["inline_admin_formsets"]:
        forms += [formset.formset.management_form, *formset.formset.initial_forms]
    for form in forms:
        entries |= {form.add_prefix(name): form[name].value() for name in form.fields}
    entries = {name: value for name, value in entries.items() if value is not None}
    tie.party = AffiliationFactory().party
    tie.save()
    told = sent(secretary, person, entries).content.decode()
    assert "changed this entry" in told


def test_an_entry_removed_meanwhile_is_told(secretary, monkeypatch):
    row = OrganisationFactory()
    entries = opened(secretary, row)
    monkeypatch.setattr(
        "record.forms.lock.take", lambda: Organisation.objects.filter(pk=row.pk).delete()
    )
    assert "has removed this entry" in sent(secretary, row, entries).content.decode()
    assert not Organisation.objects.filter(pk=row.pk).exists()
