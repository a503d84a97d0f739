"""The registry's tables on the admin's real pages."""

from datetime import date

import pytest
from django.contrib import admin
from django.db import IntegrityError, transaction
from django.urls import NoReverseMatch, reverse

from members.admin import refusals
from members.models import Affiliation, Mandate, Membership, Parliamentarian, Party, Statement
from tests.desk.staff import staff
from tests.factories import (
    AffiliationFactory,
    ChamberFactory,
    CoverageFactory,
    GroupFactory,
    MandateFactory,
    MembershipFactory,
    ParliamentarianFactory,
    PartyFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

INLINES = ("mandates", "affiliations", "memberships", "other_names")


@pytest.fixture
def clerk(client):
    user = staff("Secretariat")
    client.force_login(user)
    return user


def at(page: str, *arguments: object) -> str:
    return reverse(f"admin:members_{page}", args=arguments)


def dates(since: str, until: str = "", prefix: str = "") -> dict[str, str]:
    return {
        f"{prefix}since": since,
        f"{prefix}until": until,
        f"{prefix}since_precision": "day",
        f"{prefix}until_precision": "day",
    }


def person_data(person: Parliamentarian, **inline_rows: list[dict]) -> dict[str, object]:
    """What the person's page posts; `inline_rows` are new rows by inline."""
    data: dict[str, object] = {
        "given_name": person.given_name, "family_name": person.family_name, "slug": person.slug,
        "because": "event",
    }  # fmt: skip
    for inline in INLINES:
        rows = inline_rows.get(inline, [])
        data |= {f"{inline}-TOTAL_FORMS": len(rows), f"{inline}-INITIAL_FORMS": 0}
        for number, row in enumerate(rows):
            data |= {f"{inline}-{number}-{name}": value for name, value in row.items()}
            data[f"{inline}-{number}-parliamentarian"] = person.pk
    return data


def errors_of(response) -> dict:
    assert response.status_code == 200, "the form comes back"
    return response.context["adminform"].form.errors


def test_a_change_is_in_the_history_with_who_and_why(client, clerk):
    person = ParliamentarianFactory(family_name="Old")
    data = person_data(person) | {"family_name": "New", "because": "correction"}
    assert client.post(at("parliamentarian_change", person.pk), data).status_code == 302
    entry = person.history.latest()
    assert (entry.history_user, entry.history_change_reason) == (clerk, "correction")
    page = client.get(at("parliamentarian_history", person.pk)).content.decode()
    for shown in ("secretariat", "The record was wrong", "Old → New"):
        assert shown in page


def test_why_is_asked(client, clerk):
    person = ParliamentarianFactory()
    data = person_data(person) | {"because": ""}
    assert "because" in errors_of(client.post(at("parliamentarian_change", person.pk), data))


def test_inline_rows_carry_the_reason_and_leave_no_empty_entry(client, clerk):
    person, party = ParliamentarianFactory(), PartyFactory()
    before = person.history.count()
    row = {"party": party.pk} | dates("2020-01-01")
    data = person_data(person, affiliations=[row]) | {"because": "correction"}
    assert client.post(at("parliamentarian_change", person.pk), data).status_code == 302
    entry = person.affiliations.get().history.get()
    assert (entry.history_user, entry.history_change_reason) == (clerk, "correction")
    assert person.history.count() == before


OVERLAPPING = {
    "enclosing": ("2010-01-01", "2030-01-01"),
    "enclosed": ("2020-01-01", "2020-02-01"),
    "open": ("2012-01-01", ""),
}


@pytest.mark.parametrize("days", OVERLAPPING.values(), ids=OVERLAPPING)
def test_an_overlap_is_refused_beside_the_field(client, clerk, days):
    held = AffiliationFactory(since=date(2019, 10, 21), until=date(2021, 9, 20))
    data = {
        "parliamentarian": held.parliamentarian_id,
        "party": PartyFactory().pk,
        "because": "event",
    }
    errors = errors_of(client.post(at("affiliation_add"), data | dates(*days)))
    assert str(held.party) in errors["since"][0]
    assert Affiliation.objects.count() == 1


@pytest.mark.parametrize("made", [MandateFactory, MembershipFactory])
def test_mandates_and_memberships_refuse_overlaps_too(client, clerk, made):
    held = made()
    data = {"parliamentarian": held.parliamentarian_id, "because": "event"}
    data |= {"chamber": held.chamber_id} if made is MandateFactory else {"kind": "participating"}
    address = at(f"{held._meta.model_name}_add")
    assert "since" in errors_of(client.post(address, data | dates("2010-01-01")))
    assert type(held).objects.count() == 1


def test_two_rows_typed_on_one_page_may_not_overlap(client, clerk):
    person, chamber = ParliamentarianFactory(), ChamberFactory()
    rows = [
        {"chamber": chamber.pk} | dates("2015-10-19", "2019-10-21"),
        {"chamber": chamber.pk} | dates("2019-10-20"),
    ]
    response = client.post(
        at("parliamentarian_change", person.pk), person_data(person, mandates=rows)
    )
    assert response.status_code == 200
    formset = response.context["inline_admin_formsets"][0].formset
    assert "since" in formset.errors[1]
    assert not Mandate.objects.exists()


def test_the_databases_refusal_is_a_sentence_and_keeps_the_entries(client, clerk, monkeypatch):
    held = AffiliationFactory(until=date(2021, 9, 20))
    monkeypatch.setattr(Affiliation, "_refuse_overlap", lambda self: None)
    monkeypatch.setattr(Affiliation, "validate_constraints", lambda self, exclude=None: None)
    data = {
        "parliamentarian": held.parliamentarian_id,
        "party": PartyFactory().pk,
        "because": "event",
        "source": "A very long day",
    }
    response = client.post(at("affiliation_add"), data | dates("2010-01-01", "2023-01-01"))
    assert "One person cannot belong to two parties on one day." in str(errors_of(response))
    assert "A very long day" in response.content.decode()
    assert Affiliation.objects.count() == 1


def test_any_refusal_of_the_database_has_a_sentence():
    person = ParliamentarianFactory()
    with pytest.raises(IntegrityError) as constraint, transaction.atomic():
        Parliamentarian.objects.filter(pk=person.pk).update(family_name="")
    assert refusals.sentence(constraint.value) == "A single name goes into the family name."
    with pytest.raises(IntegrityError) as unnamed, transaction.atomic():
        Parliamentarian.objects.filter(pk=person.pk).update(slug=None)
    assert "contradicts" in refusals.sentence(unnamed.value)


def test_adding_takes_the_lock(client, clerk, monkeypatch):
    taken = []
    monkeypatch.setattr("record.forms.lock.take", lambda: taken.append(True))
    data = {"name_en": "Group", "name_fr": "Groupe"} | {
        "short_name_en": "G", "short_name_fr": "G", "founded_precision": "day", "because": "event",
    }  # fmt: skip
    assert client.post(at("group_add"), data).status_code == 302
    assert taken


UNDELETABLE = [
    ParliamentarianFactory, MandateFactory, AffiliationFactory, MembershipFactory, PartyFactory,
    CoverageFactory, GroupFactory,
]  # fmt: skip


@pytest.mark.parametrize("made", UNDELETABLE)
def test_records_are_closed_not_deleted(admin_client, made):
    row = made()
    name = row._meta.model_name
    assert admin_client.post(at(f"{name}_delete", row.pk), {"post": "yes"}).status_code == 403
    listing = admin_client.get(at(f"{name}_changelist"), follow=True).content.decode()
    assert "delete_selected" not in listing


def test_an_unpublished_statement_is_deleted_with_a_trace(client, clerk):
    draft, published = StatementFactory(), StatementFactory(published_at="2021-01-01T12:00Z")
    assert client.post(at("statement_delete", draft.pk), {"post": "yes"}).status_code == 302
    entry = Statement.history.filter(id=draft.pk).latest()
    assert (entry.history_type, entry.history_user) == ("-", clerk)
    assert client.post(at("statement_delete", published.pk), {"post": "yes"}).status_code == 403


def test_saving_never_publishes(client, clerk):
    row = MembershipFactory(kind="participating", agreed_to_be_listed=date(2021, 1, 1))
    data = {
        "parliamentarian": row.parliamentarian_id, "kind": row.kind, "because": "event",
        "agreed_to_be_listed": "2021-01-01", "published_at": "2021-01-01", "published_at_0": "x",
    }  # fmt: skip
    data |= dates("2020-01-15")
    assert client.post(at("membership_change", row.pk), data).status_code == 302
    row.refresh_from_db()
    assert not row.is_published


def test_old_versions_are_read_not_restored(admin_client):
    person = ParliamentarianFactory(family_name="Now")
    with pytest.raises(NoReverseMatch):
        at("parliamentarian_simple_history", person.pk, person.history.latest().pk)


def names_in(response) -> set[str]:
    return {str(row) for row in response.context["cl"].result_list}


@pytest.mark.parametrize("typed", ["cote", "CÔTÉ", "cote josee", "oneill", "riviere du loup"])
def test_people_are_found_as_they_are_typed(client, clerk, typed):
    people = [
        ParliamentarianFactory(given_name="Josée", family_name="Côté"),
        ParliamentarianFactory(given_name="Ann", family_name="O’Neill"),
        ParliamentarianFactory(given_name="Luc", family_name="Roy"),
    ]
    MandateFactory(parliamentarian=people[2], constituency_fr="Rivière-du-Loup")
    expected = people["neil" in typed] if "riv" not in typed else people[2]
    listing = client.get(at("parliamentarian_changelist"), {"q": typed})
    assert names_in(listing) == {expected.full_name}
    AffiliationFactory(parliamentarian=expected)
    AffiliationFactory()
    found = client.get(at("affiliation_changelist"), {"q": typed})
    assert {row.parliamentarian for row in found.context["cl"].result_list} == {expected}


def test_parties_are_found_without_accents(client, clerk):
    PartyFactory(slug="equite", name_en="Équité")
    listing = client.get(at("party_changelist"), {"q": "equite"})
    assert names_in(listing) == {"Équité"}


def test_the_search_box_of_forms_tells_namesakes_apart_and_leaves_out_merged(client, clerk):
    first, second = (ParliamentarianFactory(given_name="A", family_name="Twin") for _ in "ab")
    MandateFactory(parliamentarian=first, constituency_en="Easttown")
    ParliamentarianFactory(given_name="A", family_name="Twin", merged_into=second)
    query = {
        "term": "twin", "app_label": "members", "model_name": "membership",
        "field_name": "parliamentarian",
    }  # fmt: skip
    results = client.get(reverse("admin:autocomplete"), query).json()["results"]
    assert {one["id"] for one in results} == {str(first.pk), str(second.pk)}
    assert any("Easttown" in one["text"] for one in results)


def test_what_lacks_french_is_found(client, clerk):
    missing = StatementFactory(text_en="Only English", text_fr="")
    StatementFactory(text_en="Both", text_fr="Les deux")
    listing = client.get(at("statement_changelist"), {"french": "missing"})
    assert names_in(listing) == {str(missing)}
    complete = client.get(at("statement_changelist"), {"french": "complete"})
    assert names_in(complete) == {"Both"}


def rows(count: int) -> None:
    for _ in range(count):
        person = ParliamentarianFactory()
        MandateFactory(parliamentarian=person)
        AffiliationFactory(parliamentarian=person)
        MembershipFactory(parliamentarian=person)
        StatementFactory(parliamentarian=person)


# Session, user, two for permissions, the group twice, two counts, the rows: nine for every list.
# Then two for the years above a dated list, one for each filter by a table, one for each prefetch.
QUERIES = {
    "parliamentarian": 14,
    "mandate": 13,
    "affiliation": 12,
    "membership": 11,
    "statement": 11,
    "party": 9,
}


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("model", "queries"), QUERIES.items())
def test_lists_take_the_same_queries_for_any_number_of_rows(
    client, clerk, django_assert_num_queries, model, queries, count
):
    rows(count)
    Party.objects.exclude(affiliations__isnull=False).update(name_fr="")
    with django_assert_num_queries(queries):
        client.get(at(f"{model}_changelist"))


@pytest.mark.parametrize(
    "address", [f"?{name}={value}" for name, value in [
        ("tie", "none"), ("tie", "official"), ("chamber", "house"), ("party", "none"),
        ("party", "no-such-party"), ("merged", "only"), ("french", "missing"),
    ]],
)  # fmt: skip
def test_filters_of_people_answer(client, clerk, address):
    rows(1)
    assert client.get(at("parliamentarian_changelist") + address).status_code == 200


def test_every_table_is_registered():
    tables = Membership._meta.apps.get_app_config("members").get_models()
    current = {model for model in tables if not model.__name__.startswith("Historical")}
    assert current <= set(admin.site._registry)


def test_labels_and_pages_come_in_french(client, clerk):
    page = client.get(at("membership_add"), headers={"accept-language": "fr"}).content.decode()
    assert '<html lang="fr"' in page
