"""The list of senators as CSV: `Last, First`, groups by code, nomination and retirement."""

from datetime import date

from django.utils.translation import gettext as _

from members.chambers import SENATE
from members.lists.official import ListFormat, ListRow, MandateOnList, OfficialList
from members.lists.refusals import wrong
from members.lists.seats import require, stated_affiliation
from members.lists.tables import CsvTable, Layout, read_columns
from members.lists.values import read_day, read_span, split_parentheses, without_footnote

LAYOUT = Layout(
    columns={
        "senate_key": ("Senator ID", "Senate key", "ID du sénateur"),
        "name": ("Name", "Nom"),
        "party": ("Affiliation", "Appartenance", "Political Affiliation"),
        "province": (
            "Province (Designation)",
            "Province (Désignation)",
            "Province",
            "Province or Territory (Designation)",
        ),
        "first_day": ("Date of nomination", "Date of appointment", "Date de nomination"),
        "retirement": ("Date of retirement", "Date de retraite", "Date de la retraite"),
    },
    optional=frozenset({"senate_key"}),
    unread=frozenset({"Appointed on the advice of", "Nommé sur l’avis de", "Nommé sur avis de"}),
    french=frozenset({"Nom", "Date de retraite", "Date de la retraite"}),
)
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "fils", "père"})
NO_GIVEN_NAME = "_"


def read_senate_csv(table: CsvTable, as_of: date, language: str) -> OfficialList:
    rows = tuple(_read_row(number, row, as_of) for number, row in read_columns(table, LAYOUT))
    return OfficialList(ListFormat.SENATE_CSV, SENATE, language, True, rows)


def _read_row(number: int, row: dict[str, str], as_of: date) -> ListRow:
    family_name, suffix, given_name = split_listed_name(without_footnote(row["name"]), number)
    province, designation = split_parentheses(without_footnote(row["province"]))
    require(number, {_("name"): family_name, _("province"): province})
    span = read_span(without_footnote(row["first_day"]), "", number)
    if span is None:
        raise wrong(
            _("A date of nomination is missing"), _("Fill it in."), row=number, value=row["name"]
        )
    mandate = MandateOnList(
        SENATE,
        designation or province,
        province,
        span,
        start_reason="appointed",
        expected_end=read_day(without_footnote(row["retirement"]), number),
    )
    return ListRow(
        number,
        given_name,
        family_name,
        suffix,
        senate_key=row["senate_key"] or None,
        mandates=(mandate,),
        affiliations=stated_affiliation(row["party"], span, as_of),
    )


def split_listed_name(printed: str, row: int) -> tuple[str, str, str]:
    """Family name, suffix, given name of "Enverga, Jr., Tobias C."; a mononym has no given name."""
    parts = [part.strip() for part in printed.split(",")]
    if len(parts) == 3 and parts[1].casefold() in SUFFIXES:
        family_name, suffix, given_name = parts
    elif len(parts) == 2:
        family_name, suffix, given_name = parts[0], "", parts[1]
    elif len(parts) == 1:
        family_name, suffix, given_name = parts[0], "", ""
    else:
        raise wrong(
            _("A name has more commas than can be understood"),
            _("Write it as “Last, First” or “Last, Jr., First”."),
            row=row,
            value=printed,
        )
    return family_name, suffix, "" if given_name == NO_GIVEN_NAME else given_name
