import re
from datetime import date

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy

from exports.errors import ExportError, TooManyRows, TooWideForPaper
from exports.money import money
from exports.pdf import Section, render, section_data, table_document, tables_document
from exports.pdf.report import MOST_ROWS
from exports.table import Column
from tests.exports.documents import all_text, opened, page_text, spoken, tags
from tests.exports.tables import HOSTILE, NOTICE, ROW, Counted, column, row, table

GROUP = "Group for the Prevention of Genocide"
NBSP = "\N{NO-BREAK SPACE}"


def document(rows=(ROW,), language="en", totals=None, subtitle="", orientation=None, **fields):
    return table_document(
        table(rows, **fields),
        language=language,
        group_name=GROUP,
        totals=totals,
        subtitle=subtitle,
        orientation=orientation,
    )


def test_a_report_says_what_it_is_of_whom_and_from_when():
    text = all_text(
        document(
            subtitle="1 April 2020 to 31 March 2021",
            filters=(("Chamber", "Senate"), ("Days", 3)),
            source="Ledger, 1 to 48",
            written_on=date(2021, 3, 1),
        )
    )
    for said in (
        GROUP,
        NOTICE,
        "Members",
        "1 April 2020 to 31 March 2021",
        "Everyone on the roster.",
        "Chamber Senate",
        "Days 3",
        "Source Ledger, 1 to 48",
        "Written on 1 March 2021",
        "Page 1 of 1",
    ):
        assert said in text


def test_nothing_is_said_of_a_source_or_day_nobody_gave():
    text = all_text(document())
    assert "Source" not in text
    assert "Written on" not in text


def test_every_kind_of_cell_is_written_in_the_language():
    rows = [row(fee=-123450, since=date(2021, 3, 1)), row(current=False), row(current=None)]
    english, french = all_text(document(rows)), all_text(document(rows, "fr"))
    for said in ("Élisabeth Brière", "1 March 2021", "−$1,234.50", "$40.00", "yes", "no"):
        assert said in english
    for said in ("1er mars 2021", "−1 234,50 $", "40,00 $", "oui", "non", "Page 1 de 1"):
        assert said in french
    assert "https://example.org/a" in english


def test_money_keeps_its_no_break_spaces():
    assert f"1{NBSP}234,50{NBSP}$" in page_text(document([row(fee=123450)], "fr"))


def test_what_is_not_known_is_left_empty():
    empty = dict.fromkeys(ROW)
    assert "None" not in all_text(document([empty]))
    assert tags(document([empty])).count("TD") == len(ROW)


def test_titles_headers_and_values_follow_the_documents_language_not_the_active_one():
    month = Column("month", gettext_lazy("January"), lambda row: gettext_lazy("February"))
    active = Column("language", "Language", lambda row: translation.get_language())
    with translation.override("en"):
        content = document(
            [ROW], "fr", title=gettext_lazy("March"), columns=(month, active), subtitle="x"
        )
    text = all_text(content)
    assert "mars" in text
    assert "janvier Language février fr" in text
    assert opened(content).metadata.title == "mars"


@pytest.mark.parametrize("text", [*HOSTILE, '#panic("x")', "*b* $x$ _y_ \\ `r` @l <l>", "= H"])
def test_cells_headers_filters_and_titles_are_never_markup(text):
    content = document(
        [row(name=text, link=text)],
        columns=(column("name", header=f"({text})"), column("link", "url")),
        title=text,
        description=text,
        filters=(("Search", text),),
        source=text,
    )
    assert tags(content).count("H1") == 1
    assert bare(f"({text})") in bare(all_text(content))


def bare(text):
    return re.sub(r"[\s\u200b]", "", text)


def links(content):
    return [
        annotation.get_object()["/A"]["/URI"]
        for page in opened(content).pages
        for annotation in page.get("/Annots", [])
    ]


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://a b", False),
        ("see https://example.org", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(address, linked):
    assert links(document([row(link=address)])) == ([address] if linked else [])


def test_a_text_that_looks_like_an_address_is_no_link():
    assert links(document([row(name="https://example.org", link=None)])) == []


def test_the_table_is_a_table_to_a_screen_reader():
    found = tags(document([ROW, ROW], totals={"fee": 8000}))
    assert found.count("Table") == 1
    assert found.count("TH") == len(ROW)
    assert found.count("TD") == 3 * len(ROW)
    assert found.count("THead") == found.count("TFoot") == 1


def test_the_header_is_repeated_for_the_eye_and_the_total_said_once():
    content = document([ROW] * 200, totals={"fee": 800000, "seats": 200})
    pages = [page.extract_text() for page in opened(content).pages]
    assert len(pages) > 3
    assert all("Fee" in text and "Seats" in text for text in pages)
    assert [("$8,000.00" in text) for text in pages] == [False] * (len(pages) - 1) + [True]
    assert spoken(content).count("$8,000.00") == 1
    assert "Total" in pages[-1]


def test_a_total_can_have_its_own_label():
    assert "All told" in all_text(document(totals={"name": "All told", "fee": 4000}))


def test_totals_are_of_the_columns_kind_and_of_columns_there_are():
    with pytest.raises(ValueError, match="the table lacks: fees"):
        Section(table(), {"fees": 4000})
    with pytest.raises(TypeError):
        document(totals={"fee": "40.00"})


def test_an_empty_table_says_so():
    text = all_text(document([]))
    assert "Nothing to list." in text
    assert "Table" not in tags(document([]))
    assert "Rien à énumérer." in all_text(document([], "fr"))


def test_several_tables_stand_in_one_document_each_under_its_own_title():
    content = tables_document(
        [
            Section(table([ROW], title="Fees", notice="Notice of the first."), {"fee": 4000}),
            Section(table([row(name="Second")], title="Grants", source="MIGS")),
        ],
        title="Year-end pack",
        language="en",
        group_name=GROUP,
        subtitle="2020–2021",
    )
    found = tags(content)
    assert (found.count("H1"), found.count("H2"), found.count("Table")) == (1, 2, 2)
    text = all_text(content)
    order = ["Year-end pack", "2020–2021", "Fees", "Total", "Grants", "Second", "Source MIGS"]
    places = [text.index(said) for said in order]
    assert places == sorted(places)
    assert opened(content).metadata.title == "Year-end pack"


def test_a_document_of_no_table_is_a_mistake_in_code():
    with pytest.raises(ValueError, match="at least one table"):
        tables_document([], title="Pack", language="en", group_name=GROUP)


def test_a_long_list_is_refused_before_it_is_gathered_whole():
    rows = Counted(10 * MOST_ROWS)
    with pytest.raises(TooManyRows, match=r"5000 rows at most.*XLSX or CSV") as refusal:
        document(rows)
    assert isinstance(refusal.value, ExportError)
    assert rows.taken == MOST_ROWS + 1


def test_tables_of_one_document_are_counted_together():
    halves = [Section(table(Counted(MOST_ROWS // 2 + 1))) for _half in range(2)]
    with pytest.raises(TooManyRows):
        tables_document(halves, title="Pack", language="en", group_name=GROUP)


def test_as_many_rows_as_promised_are_written():
    narrow = (column("seats", "integer"),)
    content = document(Counted(MOST_ROWS), columns=narrow, totals={"seats": MOST_ROWS})
    assert str(MOST_ROWS - 1) in opened(content).pages[-1].extract_text()


def many_columns(number):
    columns = tuple(column(f"c{each}", header="Amount") for each in range(number))
    return {"columns": columns, "rows": [{each.key: "something lengthy" for each in columns}]}


@pytest.mark.parametrize(("number", "width"), [(3, 612), (12, 792)])
def test_the_paper_lies_across_where_the_table_is_wide(number, width):
    assert opened(document(**many_columns(number))).pages[0].mediabox.width == width


def test_an_orientation_can_be_asked_for():
    across = document(orientation="landscape")
    assert opened(across).pages[0].mediabox.width == 792


def test_what_no_paper_holds_is_refused_naming_the_table():
    with pytest.raises(TooWideForPaper, match=r"40 columns of “Members”.*XLSX or CSV"):
        document(**many_columns(40))


def positions(content, wanted):
    """Where texts begin, from the left, in points."""
    found = []

    def visit(text, matrix, _text_matrix, _font, _size):
        if text.strip():
            found.append((text.strip(), matrix[4]))

    opened(content).pages[0].extract_text(visitor_text=visit)
    return [x for text, x in found if text in wanted]


def test_money_is_set_right_so_that_cents_stand_under_cents():
    amounts = [5, 4000, 123450, -98765432100]
    shown = [money(cents, "en") for cents in amounts]
    starts = positions(document([row(fee=cents) for cents in amounts]), shown)
    assert len(starts) == 4
    assert starts == sorted(starts, reverse=True)
    assert len(set(starts)) == 4


@pytest.mark.parametrize("text", ["x" * 500, "x/" * 90, "漢" * 200, "https://x.org/" + "x" * 99])
def test_a_word_longer_than_its_column_is_broken_not_printed_over_the_next(text):
    lines = page_text(document([row(name=text, link=text)])).split("\n")
    assert max(len(line) for line in lines if line[:1] in "x漢h") < 110
    assert sum(line.count(text[0]) for line in lines) >= 2 * text.count(text[0])


def test_a_cell_of_many_lines_goes_over_pages():
    content = document([row(name="\n".join(f"line {n}" for n in range(150)))])
    assert len(opened(content).pages) > 1
    assert "line 149" in all_text(content)


def test_a_template_of_ones_own_prints_the_same_table():
    with translation.override("fr"):
        records = section_data(Section(table([ROW]), {"fee": 4000}))
    content = render(
        "tests/exports/typst/letter.typ",
        {"group_name": GROUP, "notice": NOTICE, "records": records},
        language="fr",
        title="Relevé",
    )
    assert "21 octobre 2019" in all_text(content)
    assert tags(content).count("TFoot") == 1


def test_a_stamp_and_practice_reach_the_paper():
    content = table_document(
        table([ROW]), language="en", group_name=GROUP, is_practice=True, stamp="copy"
    )
    text = spoken(content)
    assert "COPY" in text
    assert "Invented practice data" in text


def test_a_cell_too_long_for_excel_is_not_too_long_for_paper():
    assert len(opened(document([row(name="word " * 8000)])).pages) > 10
