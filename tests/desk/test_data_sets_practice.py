"""The invented group: lively, coherent, marked as invented and tied to nothing real."""

from collections import Counter
from datetime import date
from importlib import import_module

import pytest
from django.db import models

from desk.data_sets import practice
from desk.data_sets.practice.ridings import RIDINGS
from members.models import (
    Affiliation,
    Chamber,
    Coverage,
    Group,
    Mandate,
    MandatePoint,
    Membership,
    OtherName,
    Parliament,
    Parliamentarian,
    Party,
    ProposedChange,
    Province,
    Recognition,
    SeatCount,
    Statement,
)
from record.folding import fold
from tenure.precision import Precision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("invented")]

reference_rows = import_module("members.migrations.0002_reference_rows")
LIST_DAY = date(2025, 11, 3)
WRITTEN = (
    Affiliation,
    Chamber,
    Coverage,
    Group,
    Mandate,
    MandatePoint,
    Membership,
    OtherName,
    Parliament,
    Parliamentarian,
    Party,
    Province,
    Recognition,
    SeatCount,
    Statement,
)


@pytest.fixture(scope="module")
def invented(loaded):
    with loaded("load_practice") as said:
        yield said


def person(slug: str) -> Parliamentarian:
    return Parliamentarian.objects.get(slug=slug)


def parties(slug: str, day: date) -> list[str]:
    rows = Affiliation.objects.filter(parliamentarian__slug=slug).on(day)
    return [row.party.slug for row in rows]


def texts(row: models.Model) -> set[str]:
    names = [field.name for field in row._meta.fields if field.name.endswith(("_en", "_fr"))]
    return {fold(getattr(row, name)) for name in names} - {""}


def installed_names() -> set[str]:
    names = [
        *(name for _code, *pair in reference_rows.PROVINCES for name in pair),
        *(name for values in reference_rows.PARTIES for name in values[:7]),
        *(name for values in reference_rows.SENATE_GROUP_ROWS for name in values[:7]),
        *(
            text
            for chamber in reference_rows.CHAMBERS
            for field, text in chamber.items()
            if field not in ("code", "order")
        ),
    ]
    return {fold(name) for name in names} - {""}


def test_says_how_much_it_loaded(invented):
    assert invented.startswith(f"Loaded {Parliamentarian.objects.count()} people; ")


def test_the_group_is_marked_as_practice():
    assert Group.objects.get().is_practice


def test_nothing_of_the_installed_country_is_left_and_no_name_is_shared():
    named = {
        name
        for model in (Province, Chamber, Party)
        for row in model.objects.all()
        for name in texts(row)
    }
    ridings = {fold(name) for pairs in RIDINGS.values() for pair in pairs for name in pair}
    assert not (named | ridings) & installed_names()
    codes = {row.code for row in Province.objects.all()} | {row.slug for row in Party.objects.all()}
    assert not codes & {
        *(values[0] for values in reference_rows.PROVINCES),
        *(values[0] for values in reference_rows.PARTIES + reference_rows.SENATE_GROUP_ROWS),
    }
    real_polling_days = {polling_day for _number, polling_day, *_ in reference_rows.PARLIAMENTS}
    assert not real_polling_days & set(Parliament.objects.values_list("since", flat=True))
    assert not Parliament.history.exclude(number__in=range(18, 26))


def test_every_source_says_that_it_is_invented():
    for model in WRITTEN:
        if hasattr(model, "source"):
            assert not model.objects.exclude(
                models.Q(source__icontains="invented") | models.Q(source="")
            )
            assert not model.objects.filter(source="")


def test_about_twenty_official_members_and_sixty_participating():
    recorded = Membership.objects.public().on(LIST_DAY)
    assert recorded.official().count() == 20
    assert recorded.participating().count() == 60


def test_coverage_from_the_founding_on():
    coverage = Coverage.objects.get(subject="membership")
    assert (coverage.since, coverage.until) == (Group.objects.get().founded, None)


def test_on_no_day_do_two_people_hold_one_riding():
    days = set(Mandate.objects.values_list("since", flat=True))
    for day in days:
        held = Counter(
            Mandate.objects.filter(chamber__code="house")
            .on(day)
            .values_list("constituency_en", flat=True)
        )
        assert max(held.values(), default=0) <= 1, day


def test_nobody_is_tied_to_the_group_before_it_was_founded():
    founded = Group.objects.get().founded
    assert all(tie.since.year >= founded.year for tie in Membership.objects.all())
    assert min(Membership.objects.values_list("since", flat=True)) == founded


def test_everyone_sits_on_the_first_day_of_a_tie():
    for tie in Membership.objects.select_related("parliamentarian"):
        if tie.since_precision == Precision.DAY:
            assert tie.parliamentarian.mandates.on(tie.since).exists(), tie.parliamentarian.slug


def test_crossing_the_floor_twice_in_a_day_leaves_one_answer():
    assert parties("seraphine-daubepine", date(2019, 5, 13)) == ["lantern"]
    assert parties("seraphine-daubepine", date(2019, 5, 14)) == ["orchard"]
    assert Affiliation.objects.filter(since=models.F("until")).count() == 1


def test_a_delegate_expelled_sits_without_a_party():
    assert parties("ulric-whindlemac", date(2020, 11, 2)) == ["lantern"]
    assert parties("ulric-whindlemac", date(2020, 11, 3)) == []
    assert person("ulric-whindlemac").mandates.on(date(2020, 11, 3)).exists()


def test_a_change_of_chamber_is_one_person():
    chambers = [
        mandate.chamber.code for mandate in person("evariste-clochepin-lande").mandates.all()
    ]
    assert chambers == [*["house"] * 6, "senate"]


def test_names_of_every_awkward_kind():
    assert str(person("isarrow")) == "Isarrow"
    assert str(person("corwin-pellbrook-jr")) == "Corwin Pellbrook, Jr."
    assert Parliamentarian.objects.filter(family_name="Larkhollow").count() == 2
    assert person("ottoline-brindlecote-marr").other_names.get().family_name == "Brindlecote"
    assert Parliamentarian.objects.search("d'aubepine").get().slug == "seraphine-daubepine"


def test_a_death_ends_seat_party_and_membership():
    dead = person("honorine-tallowby")
    assert dead.died_on == date(2016, 2, 19)
    assert {row.end_reason for row in (dead.memberships.last(), dead.mandates.last())} == {"died"}


def test_staff_only_people_are_not_public():
    public = set(Parliamentarian.objects.public().values_list("slug", flat=True))
    for slug in (
        "yseult-tallowmere",  # never published
        "celestin-clairefontenelle",  # awaits ratification
        "thessaly-beechworthy",  # agreement withdrawn
        "hilaire-doucebrise-kerne",  # no tie at all
        "ottoline-brindlecote-duplicate",  # merged into another record
    ):
        assert Parliamentarian.objects.filter(slug=slug).exists()
        assert slug not in public
    assert Membership.objects.awaiting_ratification().count() == 3


def test_every_precision_and_dispute_can_be_seen():
    seen = {
        precision
        for model in (Affiliation, Membership, OtherName, Statement)
        for row in model.objects.all()
        for precision in (row.since_precision, row.until_precision)
    }
    assert seen == set(Precision.values)
    for model in (Affiliation, Membership, Statement):
        assert model.objects.exclude(dispute_en="").exists()


def test_grammatical_gender_has_a_source_or_is_empty():
    genders = Counter(Parliamentarian.objects.values_list("grammatical_gender_fr", flat=True))
    assert set(genders) == {"m", "f", ""}


def test_every_text_is_in_both_languages():
    for model in WRITTEN:
        names = {field.name for field in model._meta.fields}
        pairs = [name[:-3] for name in names if name.endswith("_en") and f"{name[:-3]}_fr" in names]
        for row in model.objects.all():
            for pair in pairs:
                both = getattr(row, f"{pair}_en"), getattr(row, f"{pair}_fr")
                assert all(both) or not any(both), (row, pair)


def test_the_review_has_something_of_many_kinds():
    kinds = Counter(ProposedChange.objects.filter(state="pending").values_list("kind", flat=True))
    assert kinds == {
        "new_person": 1,
        "returned": 1,
        "gone": 1,
        "party_differs": 2,
        "name_differs": 1,
        "honorific_differs": 1,
        "constituency_differs": 1,
        "fills_gap": 1,
        "possible_duplicate": 1,
        "unreadable_row": 1,
    }


def test_the_facts_are_the_same_each_time():
    assert list(practice.people()) == list(practice.people())


def test_every_row_has_its_history():
    for model in WRITTEN:
        written = set(model.objects.values_list("pk", flat=True))
        told = model.history.values_list(model._meta.pk.name, flat=True)
        assert set(told) == written, model


def test_somebody_is_known_from_a_source_only():
    named = person("dulcibel-overmarch-the")
    assert not named.memberships.exists()
    assert named in Parliamentarian.objects.public()
