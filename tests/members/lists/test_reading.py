"""Each format as it really comes, in the shapes of the official files."""

from datetime import date

import pytest

from members.lists.official import InParliament, ListFormat
from members.lists.reading import read_list
from members.lists.refusals import ListRefused
from members.lists.values import split_full_name
from tenure.precision import Precision
from tenure.span import Span
from tests.members.lists import samples
from tests.members.lists.samples import Member

AS_OF = date(2021, 3, 12)


def read(data: bytes, **options):
    return read_list(data, "list", **{"as_of": AS_OF, **options})


def row_named(official_list, family_name):
    return next(row for row in official_list.rows if row.family_name == family_name)


def test_house_xml():
    found = read(samples.house_xml())
    assert (found.format, found.chamber_code, found.language) == ("house-xml", "house", "en")
    assert found.complete
    cora = row_named(found, "O'Tansy")
    assert (cora.number, cora.given_name, cora.house_id) == (3, "Cora", None)
    (seat,) = cora.mandates
    assert (seat.constituency, seat.province) == ("Fort Thistle", "Alberta")
    assert seat.days == Span(date(2020, 10, 26))
    (party,) = cora.affiliations
    assert party.party == "Conservative"
    assert party.days == Span(AS_OF, since_precision=Precision.ATTESTED)
    assert row_named(found, "van der Hazel").affiliations[0].party is None
    assert row_named(found, "Quillfeather").honorific == "Hon."


@pytest.mark.parametrize("with_ids", [True, False])
def test_the_csv_says_what_the_xml_says(with_ids):
    xml = read(samples.house_xml(with_ids=with_ids))
    for bom in (True, False):
        table = read(samples.house_csv(with_ids=with_ids, bom=bom))
        assert [(r.name, r.house_id, r.mandates, r.affiliations) for r in table.rows] == [
            (r.name, r.house_id, r.mandates, r.affiliations) for r in xml.rows
        ]
        assert [row.number for row in table.rows] == [2, 3, 4, 5]


def test_french_lists_are_known_by_their_words():
    assert read(samples.house_xml(samples.MEMBERS_FR)).language == "fr"
    french = samples.house_csv(samples.MEMBERS_FR, header=samples.HOUSE_HEADER_FR, delimiter=";")
    assert read(french).language == "fr"


def test_a_list_of_neither_language_asks_for_it():
    silent = samples.house_xml([Member("Ada", "Quillfeather", "Marrow", "Alberta", "Rhino")])
    with pytest.raises(ListRefused, match="--language"):
        read(silent)
    assert read(silent, language="fr").language == "fr"


@pytest.mark.parametrize("wrapped", [True, False])
@pytest.mark.parametrize("with_ids", [True, False])
def test_profile(wrapped, with_ids):
    seats = [
        Member("Ada", "Quillfeather", "Marrow Lake", since="2019-10-21", house_id=9001),
        Member(
            "Ada",
            "Quillfeather",
            "Marrow Lake",
            party="Green Party",
            since="2015-10-19",
            last_day="2019-10-20",
            house_id=9001,
        ),
    ]
    caucuses = [("Liberal", "2018-09-17", ""), ("Conservative", "2015-10-19", "2018-09-17")]
    found = read(samples.profile_xml(seats, caucuses, wrapped=wrapped, with_ids=with_ids))
    (ada,) = found.rows
    assert not found.complete
    assert ada.house_id == (9001 if with_ids else None)
    assert [seat.days for seat in ada.mandates] == [
        Span(date(2015, 10, 19), date(2019, 10, 21)),
        Span(date(2019, 10, 21)),
    ]
    # Both caucuses are printed on the day of the change; the newer one has it.
    assert [(row.party, row.days) for row in ada.affiliations] == [
        ("Conservative", Span(date(2015, 10, 19), date(2018, 9, 17))),
        ("Liberal", Span(date(2018, 9, 17))),
    ]


def test_senate():
    found = read(samples.senate_csv(), as_of=date(2025, 10, 22))
    assert (found.format, found.chamber_code) == ("senate-csv", "senate")
    names = [(row.given_name, row.family_name, row.suffix) for row in found.rows]
    assert names[4:] == [
        ("Tobias C.", "Sedge", "Jr."),
        ("", "Nancy Rush", ""),
        ("Paul (PJ)", "Prospect", ""),
    ]
    waterloo = found.rows[1].mandates[0]
    assert (waterloo.constituency, waterloo.province) == ("Waterloo", "Ontario")
    assert waterloo.expected_end == date(2033, 3, 4)
    assert waterloo.start_reason == "appointed"
    assert found.rows[0].mandates[0].constituency == "Nova Scotia"
    assert found.rows[6].mandates[0].days == Span(date(2023, 7, 6))
    assert found.rows[5].affiliations[0].party is None


@pytest.mark.parametrize("printed", ["2011-05-251", "2011-05-25 1", "2011-05-25(1)", "2011-05-25¹"])
def test_a_footnote_is_no_part_of_a_date(printed):
    rows = [("Manna, Fabian", "C", "Newfoundland and Labrador", printed, "2035-01-01")]
    found = read(samples.senate_csv(rows))
    assert found.rows[0].mandates[0].days.since == date(2011, 5, 25)


def test_everypolitician_leaves_its_days_to_the_parliament():
    found = read(samples.term_csv(samples.TERM))
    assert found.format == ListFormat.EVERYPOLITICIAN_CSV
    assert not found.states_names
    assert [row.mandates[0].days for row in found.rows] == [InParliament(42)] * 4
    gil = row_named(found, "Petit Noyau")
    assert (gil.given_name, gil.mandates[0].constituency) == ("Gil", "Nunavut")
    assert row_named(found, "Van Elder").given_name == "Ruth"


def test_everypolitician_dates_only_what_differs():
    rows = [samples.term_row(1, "Ada Quillfeather", "Ontario (Marrow Lake)", end_date="2017-01-31")]
    found = read(samples.term_csv(rows))
    assert found.rows[0].mandates[0].days == InParliament(42, None, date(2017, 1, 31))


def test_popolo():
    found = read(samples.popolo_json())
    ada, wren = found.rows
    assert (ada.wikidata_id, ada.mandates[0].days) == ("Q900001", InParliament(42))
    assert (wren.given_name, wren.family_name) == ("Wren", "Ashdown")
    assert wren.mandates[0].days == Span(date(2015, 10, 19), date(2017, 4, 3))
    assert wren.affiliations[0].days == wren.mandates[0].days


def test_xml_keeps_its_own_encoding():
    text = samples.house_xml().decode()
    latin = ('<?xml version="1.0" encoding="iso-8859-1"?>' + text.replace("—", "-")).encode(
        "latin-1"
    )
    assert row_named(read(latin), "Saule-Brûlé").given_name == "Benoît"
    utf16 = ('<?xml version="1.0" encoding="utf-16"?>' + text).encode("utf-16")
    assert row_named(read(utf16), "Saule-Brûlé").given_name == "Benoît"


@pytest.mark.parametrize(
    ("name", "hint", "parts"),
    [
        ("Peter van der Loan", "", ("Peter", "van der Loan")),
        ("Ruth Ellen Brook", "", ("Ruth Ellen", "Brook")),
        ("Gina Petit Noyau", "Gina.PetitNoyau", ("Gina", "Petit Noyau")),
        ("Gina Petit Noyau", "office", ("Gina Petit", "Noyau")),
        ("Van Morrow", "", ("Van", "Morrow")),
        ("Sting", "", ("", "Sting")),
    ],
)
def test_a_name_in_one_piece(name, hint, parts):
    assert split_full_name(name, hint) == parts


def test_someone_who_has_left_has_no_party_today():
    gone = Member("Ada", "Quillfeather", "Marrow Lake", last_day="2020-12-31")
    found = read(samples.house_xml([gone, samples.CORA]))
    assert found.rows[0].affiliations == ()
    assert found.rows[0].mandates[0].days.until == date(2021, 1, 1)
