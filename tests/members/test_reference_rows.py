"""The country an empty registry starts with."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import ProtectedError

from members.models import Chamber, Parliament, Party, Province, Recognition, SeatCount
from tests.factories import AffiliationFactory

pytestmark = pytest.mark.django_db

migration = import_module("members.migrations.0002_reference_rows")
REFERENCE_MODELS = (Province, Chamber, SeatCount, Parliament, Party, Recognition)


class Editor:
    """What RunPython hands its functions, as far as these use it."""

    connection = connection


def everything() -> dict[str, list[dict]]:
    hidden = {"id", "chamber_id", "party_id", "successor_id"}
    return {
        model.__name__: [
            {name: value for name, value in row.items() if name not in hidden}
            for row in model.objects.order_by("pk").values()
        ]
        for model in REFERENCE_MODELS
    }


def recognised(chamber: str, day: date) -> set[str]:
    rows = Recognition.objects.filter(chamber__code=chamber).on(day)
    return set(rows.values_list("party__slug", flat=True))


def test_provinces_in_printed_order_in_both_languages():
    assert list(Province.objects.values_list("code", flat=True)) == (
        ["NL", "PE", "NS", "NB", "QC", "ON", "MB", "SK", "AB", "BC", "YT", "NT", "NU"]
    )
    assert all(province.name_en and province.name_fr for province in Province.objects.all())


@pytest.mark.parametrize(
    ("chamber", "day", "seats"),
    [
        ("house", date(2004, 6, 28), 308),
        ("house", date(2015, 10, 18), 308),
        ("house", date(2015, 10, 19), 338),
        ("house", date(2025, 4, 27), 338),
        ("house", date(2025, 4, 28), 343),
        ("senate", date(2004, 6, 28), 105),
        ("senate", date(2025, 10, 22), 105),
    ],
)
def test_seats_of_a_day(chamber, day, seats):
    assert SeatCount.objects.filter(chamber__code=chamber).on(day).get().seats == seats


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2004, 6, 28), 38),
        (date(2006, 1, 22), 38),
        (date(2006, 1, 23), 39),
        (date(2008, 10, 14), 40),
        (date(2011, 5, 2), 41),
        (date(2015, 10, 19), 42),
        (date(2019, 10, 20), 42),
        (date(2019, 10, 21), 43),
        (date(2021, 9, 20), 44),
        (date(2025, 4, 28), 45),
        (date(2030, 1, 1), 45),
    ],
)
def test_parliament_of_a_day(day, number):
    assert Parliament.objects.on(day).get().number == number


def test_parliaments_open_after_the_poll_and_end_by_the_next():
    for parliament in Parliament.objects.exclude(number=45):
        assert parliament.since < parliament.opened < parliament.dissolved < parliament.until
    last = Parliament.objects.get(number=45)
    assert (last.dissolved, last.until) == (None, None)


@pytest.mark.parametrize(
    ("day", "slugs"),
    [
        (date(2010, 6, 1), {"liberal", "conservative", "bloc-quebecois", "ndp"}),
        (date(2011, 5, 2), {"liberal", "conservative", "ndp"}),
        (date(2019, 10, 21), {"liberal", "conservative", "bloc-quebecois", "ndp"}),
        (date(2025, 4, 28), {"liberal", "conservative", "bloc-quebecois"}),
    ],
)
def test_parties_recognised_in_the_house(day, slugs):
    assert recognised("house", day) == slugs


@pytest.mark.parametrize(
    ("day", "slugs"),
    [
        (date(2014, 1, 28), {"liberal", "conservative"}),
        (date(2014, 1, 29), {"senate-liberal-caucus", "conservative"}),
        (
            date(2019, 11, 14),
            {
                "conservative",
                "independent-senators-group",
                "canadian-senators-group",
                "progressive-senate-group",
            },
        ),
        (
            date(2019, 11, 18),
            {"conservative", "independent-senators-group", "canadian-senators-group"},
        ),
        (
            date(2025, 10, 22),
            {
                "conservative",
                "independent-senators-group",
                "canadian-senators-group",
                "progressive-senate-group",
                "government-representatives-office",
            },
        ),
    ],
)
def test_groups_recognised_in_the_senate(day, slugs):
    assert recognised("senate", day) == slugs


def test_independent_is_no_party_and_every_row_passes_its_own_checks():
    assert not Party.objects.filter(name_en__icontains="independent").exclude(
        kind=Party.Kind.SENATE_GROUP
    )
    assert not Party.objects.filter(name_en__istartswith="non-affiliated")
    for model in REFERENCE_MODELS:
        for row in model.objects.all():
            row.full_clean()


def test_every_fact_and_every_colour_has_its_source():
    for model in (SeatCount, Parliament, Party, Recognition):
        assert not model.objects.filter(source="")
    assert not Party.objects.exclude(colour="").filter(colour_source="")


def test_no_french_name_is_made_up():
    office = Party.objects.get(slug="government-representatives-office")
    assert (office.name_fr, office.short_name_fr, office.abbreviation_fr) == ("", "", "")
    assert Party.objects.filter(name_fr="").count() == 1


def test_goes_back_and_comes_again_the_same():
    before = everything()
    migration.remove(apps, Editor)
    assert not any(everything().values())
    migration.install(apps, Editor)
    assert everything() == before


def test_does_not_go_back_under_people():
    AffiliationFactory(party=Party.objects.get(slug="liberal"))
    with pytest.raises(ProtectedError):
        migration.remove(apps, Editor)
