"""The export that other civic archives read, and that restores a registry."""

import hashlib
import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from jsonschema import Draft202012Validator

from members.lists.accepting import accept_additions
from members.lists.describing import Describer
from members.lists.proposals import propose
from members.lists.reading import read_list
from members.lists.refusals import ListRefused
from members.models import Affiliation, Membership, Parliamentarian, Party
from opendata import popolo
from tenure import clock
from tenure.precision import Precision
from tests import factories
from tests.opendata.test_tables import read
from tests.pages import scene

RESTORED = ("persons", "areas", "memberships")


def test_it_keeps_to_its_schema(client: Client, the_scene: scene.Scene) -> None:
    told = read(client, "/data/popolo.json")
    schema = read(client, "/data/schemas/popolo.json")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(told)
    assert told["notice"].startswith("INVENTED PRACTICE DATA")
    ids = {thing["id"] for name in ("persons", "organizations", "areas") for thing in told[name]}
    for membership in told["memberships"]:
        pointed = {membership[key] for key in membership if key.endswith("_id")}
        assert pointed - {post["id"] for post in told["posts"]} <= ids


def test_days_are_told_no_more_exactly_than_they_are_known(the_scene: scene.Scene) -> None:
    person = factories.MembershipFactory(
        since=date(2016, 11, 1),
        since_precision=Precision.MONTH,
        until=date(2018, 1, 1),
        until_precision=Precision.YEAR,
    ).parliamentarian
    factories.AffiliationFactory(
        parliamentarian=person, since=date(2017, 5, 2), since_precision=Precision.ATTESTED
    )
    its = [row for row in popolo.document()["memberships"] if row["person_id"] == person.slug]
    assert [(row.get("start_date"), row.get("end_date")) for row in its] == [
        (None, None),
        ("2016-11", "2017"),
    ]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Minutes of 1 March 2020", None),
        ("https://example.org/a", ["https://example.org/a"]),
        (
            "Minutes (https://example.org/a?b=1), and https://example.org/b.",
            ["https://example.org/a?b=1", "https://example.org/b"],
        ),
    ],
)
def test_a_source_is_an_address_as_popolos_links_demand(
    the_scene: scene.Scene, source: str, told: list[str] | None
) -> None:
    person = factories.MembershipFactory(source=source).parliamentarian
    (tie,) = (row for row in popolo.document()["memberships"] if row["person_id"] == person.slug)
    assert tie["registry"]["source"] == source
    if told is None:
        assert "sources" not in tie
    else:
        assert tie["sources"] == [{"url": url, "note": source} for url in told]


def build() -> None:
    """Everyone with a membership, of reference parties, with every kind of trap."""
    people = [factories.ParliamentarianFactory(slug=slug) for slug in ("amelie", "bo", "chance")]
    amelie, bo, chance = people
    Parliamentarian.objects.filter(pk=amelie.pk).update(
        given_name="Amélie", family_name="O’Lanterne", suffix="Jr.", honorific_fr="L’hon.",
        house_id=91234, wikidata_id="Q123", public_link="https://example.org/amelie",
        source="A long source, " + "of many words, " * 20, died_on=date(2023, 1, 2),
        grammatical_gender_fr="f", grammatical_gender_source="Her own page",
    )  # fmt: skip
    factories.MandateFactory(
        parliamentarian=amelie, until=date(2021, 9, 20), end_reason="re_elected",
        dispute_en="Another riding,\nsays an almanac.", dispute_source="Almanac",
    )  # fmt: skip
    factories.MandateFactory(parliamentarian=amelie, since=date(2021, 9, 20), constituency_fr="")
    liberal, green = Party.objects.get(slug="liberal"), Party.objects.get(slug="green")
    days = [(2019, 10, 21), (2020, 6, 1), (2020, 6, 1), (2020, 6, 2)]
    for party, since, until in (
        (liberal, date(*days[0]), date(*days[1])),
        (green, date(*days[1]), date(*days[2])),
        (liberal, date(*days[1]), date(*days[3])),
        (green, date(*days[3]), None),
    ):
        Affiliation.objects.create(parliamentarian=amelie, party=party, since=since, until=until)
    factories.MandateFactory(
        parliamentarian=bo, chamber=factories.ChamberFactory(code="senate"),
        constituency_en="", constituency_fr="", since_precision=Precision.UNKNOWN,
    )  # fmt: skip
    factories.MembershipFactory(parliamentarian=bo, ratified_on=date(2020, 2, 1), mover="Nobody")
    factories.MembershipFactory(
        parliamentarian=amelie, until=date(2022, 1, 1), until_precision=Precision.UNKNOWN,
        source="Minutes", decided_by="2020-agm/1",
    )  # fmt: skip
    for person, since in ((amelie, date(2022, 2, 1)), (chance, date(2023, 1, 1))):
        factories.MembershipFactory(
            parliamentarian=person, kind=Membership.Kind.PARTICIPATING, since=since,
            published_at=scene.PUBLISHED, agreed_to_be_listed=date(2022, 2, 1),
        )  # fmt: skip


def empty() -> None:
    for model in (Membership, Affiliation, Parliamentarian):
        for related in ("mandates", "other_names"):
            if model is Parliamentarian:
                for person in model.objects.all():
                    getattr(person, related).all().delete()
        model.objects.all().delete()


def import_it(document: dict, as_of: date = scene.TODAY):
    data = json.dumps(document).encode()
    official_list = read_list(data, "popolo.json", as_of=as_of)
    return propose(
        official_list,
        by=None,
        file_name="popolo.json",
        digest=hashlib.sha256(data).hexdigest(),
        as_of=as_of,
    )


@pytest.mark.django_db
def test_an_empty_registry_restored_from_it_exports_the_same_again() -> None:
    with clock.set_to(scene.TODAY):
        build()
        before = popolo.document()
        assert [len(before[name]) for name in RESTORED] == [3, 2, 11]
        empty()
        assert not Parliamentarian.objects.exists()
        list_import = import_it(before)
        assert set(list_import.changes.values_list("kind", flat=True)) == {"new_person"}
        assert not Parliamentarian.objects.exists()
        assert accept_additions(list_import, by=None) == 3
        after = popolo.document()
    for name in RESTORED:
        assert after[name] == before[name]
    agreed = Membership.objects.filter(kind="participating").values_list("agreed_to_be_listed")
    assert set(agreed) == {(scene.TODAY,)}
    assert Membership.history.count() == 4 + 4 + 4  # made, removed, restored


@pytest.mark.django_db
def test_the_review_tells_of_ties_and_nobody_is_new_twice() -> None:
    with clock.set_to(scene.TODAY):
        build()
        document = popolo.document()
        empty()
        list_import = import_it(document)
        change = list_import.changes.get(subject__startswith="Amélie")
        told = Describer().describe(change).after
        assert any(sentence.startswith("official member, ") for sentence in told)
        accept_additions(list_import, by=None)
        again = import_it(document).changes.values_list("kind", flat=True)
    assert "new_person" not in set(again)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("break_it", "sentence"),
    [
        (lambda rows: rows["persons"][0]["registry"].update(family_name=["x"]), "not laid out"),
        (lambda rows: rows["memberships"][0].update(registry="x"), "not laid out"),
        (lambda rows: rows["memberships"][0]["registry"].update(first_day="1 May"), "date cannot"),
        (lambda rows: rows["memberships"][0]["registry"].update(first_day=None), "days of a row"),
        (
            lambda rows: rows["memberships"][0]["registry"].update(first_day_precision="so"),
            "days of a row",
        ),
        (lambda rows: rows["memberships"][0]["registry"].update(source="a\0b"), "not laid out"),
    ],
)
def test_a_broken_export_is_refused_whole(break_it, sentence: str) -> None:
    with clock.set_to(scene.TODAY):
        build()
        document = popolo.document()
        break_it(document)
        with pytest.raises(ListRefused, match=sentence):
            import_it(document)


@pytest.mark.django_db
def test_a_code_that_the_record_does_not_know_is_refused_when_accepted() -> None:
    with clock.set_to(scene.TODAY):
        build()
        document = popolo.document()
        empty()
        for each in document["memberships"]:
            each["registry"]["end_reason"] = "bored"
        list_import = import_it(document)
        with pytest.raises(ValidationError):
            accept_additions(list_import, by=None)
    assert not Parliamentarian.objects.exists()
