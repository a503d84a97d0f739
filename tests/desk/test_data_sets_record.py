"""The group's true public record, as an empty registry takes it in."""

from datetime import date

import pytest
from django.db import models

from members.models import (
    Affiliation,
    Coverage,
    Group,
    Mandate,
    MandatePoint,
    Membership,
    Parliamentarian,
    Statement,
)
from tenure.precision import Precision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("the_record")]

SOURCED = (Group, MandatePoint, Parliamentarian, Mandate, Affiliation, Membership, Statement)
ELEVEN = {
    "ali-ehsassi",
    "borys-wrzesnewskyj",
    "cheryl-hardcastle",
    "garnett-genuis",
    "helene-laverdiere",
    "johanne-deschamps",
    "megan-leslie",
    "patrick-brown",
    "paul-dewar",
    "romeo-dallaire",
    "ruby-sahota",
}


@pytest.fixture(scope="module")
def the_record(loaded):
    with loaded("load_record"):
        yield


def person(slug: str) -> Parliamentarian:
    return Parliamentarian.objects.get(slug=slug)


def seat(slug: str, day: date) -> str | None:
    mandate = Mandate.objects.filter(parliamentarian__slug=slug).on(day).first()
    return mandate and mandate.constituency_en


def party(slug: str, day: date) -> str | None:
    affiliation = Affiliation.objects.filter(parliamentarian__slug=slug).on(day).first()
    return affiliation and affiliation.party.slug


def test_the_eleven_people_and_all_of_them_public():
    assert set(Parliamentarian.objects.values_list("slug", flat=True)) == ELEVEN
    assert Parliamentarian.objects.public().count() == 11


@pytest.mark.parametrize(
    ("slug", "day", "constituency", "belonging"),
    [
        ("paul-dewar", date(2010, 6, 1), "Ottawa Centre", "ndp"),
        ("paul-dewar", date(2006, 1, 22), None, None),
        ("paul-dewar", date(2015, 10, 18), "Ottawa Centre", "ndp"),
        ("paul-dewar", date(2015, 10, 19), None, None),
        ("romeo-dallaire", date(2005, 3, 24), "Gulf", "liberal"),
        ("romeo-dallaire", date(2014, 6, 17), "Gulf", "liberal"),
        ("romeo-dallaire", date(2014, 6, 18), None, None),
        ("patrick-brown", date(2015, 5, 14), "Barrie", "conservative"),
        ("patrick-brown", date(2015, 5, 15), None, None),
        ("johanne-deschamps", date(2011, 5, 1), "Laurentides—Labelle", "bloc-quebecois"),
        ("johanne-deschamps", date(2011, 5, 2), None, None),
        ("megan-leslie", date(2008, 10, 14), "Halifax", "ndp"),
        ("borys-wrzesnewskyj", date(2011, 5, 1), "Etobicoke Centre", "liberal"),
        ("borys-wrzesnewskyj", date(2013, 1, 1), None, None),
        ("borys-wrzesnewskyj", date(2016, 11, 30), "Etobicoke Centre", "liberal"),
        ("helene-laverdiere", date(2019, 10, 20), "Laurier—Sainte-Marie", "ndp"),
        ("ruby-sahota", date(2025, 4, 27), "Brampton North", "liberal"),
        ("ruby-sahota", date(2025, 4, 28), "Brampton North—Caledon", "liberal"),
        ("ali-ehsassi", date(2018, 5, 30), "Willowdale", "liberal"),
        ("garnett-genuis", date(2025, 10, 22), "Sherwood Park—Fort Saskatchewan", "conservative"),
        ("cheryl-hardcastle", date(2019, 10, 20), "Windsor—Tecumseh", "ndp"),
        ("cheryl-hardcastle", date(2019, 10, 21), None, None),
    ],
)
def test_seat_and_party_of_a_day(slug, day, constituency, belonging):
    assert (seat(slug, day), party(slug, day)) == (constituency, belonging)


def test_each_re_election_is_a_mandate_of_its_own():
    days = [(row.since, row.until) for row in person("borys-wrzesnewskyj").mandates.all()]
    assert days == [
        (date(2004, 6, 28), date(2006, 1, 23)),
        (date(2006, 1, 23), date(2008, 10, 14)),
        (date(2008, 10, 14), date(2011, 5, 2)),
        (date(2015, 10, 19), date(2019, 10, 21)),
    ]
    reasons = [row.end_reason for row in person("paul-dewar").mandates.all()]
    assert reasons == ["re_elected", "re_elected", ""]


def test_members_only_where_the_minutes_show_them_and_only_that_day():
    rows = Membership.objects.all()
    assert {row.parliamentarian.slug for row in rows} == {
        "borys-wrzesnewskyj",
        "helene-laverdiere",
        "ruby-sahota",
    }
    for row in rows:
        assert (row.kind, row.since, row.span.last_day) == (
            "official",
            date(2016, 11, 30),
            date(2016, 11, 30),
        )
        assert (row.since_precision, row.until_precision, row.decided_by) == (
            Precision.ATTESTED,
            Precision.UNKNOWN,
            "",
        )


def test_it_claims_to_be_complete_for_no_day():
    assert not Coverage.objects.exists()


def test_no_grammatical_gender_is_guessed():
    assert not Parliamentarian.objects.exclude(grammatical_gender_fr="")


@pytest.mark.parametrize("model", SOURCED)
def test_every_fact_has_its_source_and_every_dispute_too(model):
    assert model.objects.exists()
    assert not model.objects.filter(source="")
    assert not model.objects.exclude(dispute_en="").filter(dispute_source="")


@pytest.mark.parametrize("model", SOURCED)
def test_every_text_is_in_both_languages(model):
    names = {field.name for field in model._meta.get_fields() if isinstance(field, models.Field)}
    pairs = {name[:-3] for name in names if name.endswith("_en") and name[:-3] + "_fr" in names}
    for row in model.objects.all():
        for pair in pairs:
            texts = getattr(row, f"{pair}_en"), getattr(row, f"{pair}_fr")
            assert all(texts) or not any(texts), (row, pair)


def test_conflicts_stand_beside_their_rows_and_neither_side_is_chosen():
    disputed = Statement.objects.exclude(dispute_en="")
    about = {(row.topic, row.parliamentarian and row.parliamentarian.slug) for row in disputed}
    assert about == {
        ("funding", None),
        ("executive", "paul-dewar"),
        ("executive", "romeo-dallaire"),
    }
    affiliation = person("romeo-dallaire").affiliations.get()
    assert "29 January 2014" in affiliation.dispute_en
    assert "29 janvier 2014" in affiliation.dispute_fr


def test_the_sources_figures_are_statements():
    texts = " ".join(
        Statement.objects.filter(topic="membership", parliamentarian=None).values_list(
            "text_en", flat=True
        )
    )
    assert "About 53 official members" in texts
    assert "About twenty official members" in texts
    assert not Statement.objects.filter(published_at=None)


def test_mandate_has_four_points_and_three_under_the_last():
    points = MandatePoint.objects.filter(parent=None)
    assert [point.points.count() for point in points] == [0, 0, 0, 3]


def test_every_row_has_one_history_entry_that_gives_a_reason():
    for model in SOURCED:
        assert model.history.count() == model.objects.count()
        assert set(model.history.values_list("history_change_reason", flat=True)) == {"event"}
