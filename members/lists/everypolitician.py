"""EveryPolitician's file of one Parliament: names in one piece, dates only where they differ."""

from django.utils.translation import gettext as _

from members.chambers import HOUSE
from members.lists.official import (
    AffiliationOnList,
    InParliament,
    ListFormat,
    ListRow,
    MandateOnList,
    OfficialList,
)
from members.lists.refusals import unusable, wrong
from members.lists.seats import require
from members.lists.tables import CsvTable, Layout, read_columns
from members.lists.values import (
    read_day,
    read_identifier,
    read_party,
    split_full_name,
    split_parentheses,
)

LAYOUT = Layout(
    columns={
        "id": ("id",),
        "name": ("name",),
        "email": ("email",),
        "party": ("group",),
        "area": ("area",),
        "chamber": ("chamber",),
        "term": ("term",),
        "first_day": ("start_date",),
        "last_day": ("end_date",),
        "wikidata_id": ("wikidata",),
    },
    optional=frozenset({"email", "wikidata_id"}),
    unread=frozenset(
        {
            "sort_name",
            "twitter",
            "facebook",
            "group_id",
            "area_id",
            "image",
            "gender",
            "wikidata_group",
            "wikidata_area",
        }
    ),
)
CHAMBER = "House of Commons"


def read_everypolitician_csv(table: CsvTable, language: str) -> OfficialList:
    """The members' dates are their Parliament's wherever the file leaves them empty."""
    rows = tuple(_read_row(number, row) for number, row in read_columns(table, LAYOUT))
    return OfficialList(
        ListFormat.EVERYPOLITICIAN_CSV, HOUSE, language, False, rows, states_names=False
    )


def _read_row(number: int, row: dict[str, str]) -> ListRow:
    require(number, {_("name"): row["name"], _("constituency"): row["area"]})
    if row["chamber"] != CHAMBER:
        raise unusable(
            _("The chamber is not the House of Commons"),
            _("Import EveryPolitician's file of the House of Commons."),
            row=number,
            value=row["chamber"],
        )
    given_name, family_name = split_full_name(row["name"], row["email"].partition("@")[0])
    days = _days(row, number)
    province, constituency = split_area(row["area"])
    mandate = MandateOnList(HOUSE, constituency, province, days)
    party = AffiliationOnList(read_party(row["party"]), days)
    return ListRow(
        number,
        given_name,
        family_name,
        wikidata_id=row["wikidata_id"],
        mandates=(mandate,),
        affiliations=(party,) if row["party"] else (),
    )


def _days(row: dict[str, str], number: int) -> InParliament:
    parliament = read_identifier(row["term"], number)
    if parliament is None:
        raise wrong(_("The Parliament is missing"), _("Fill in its number."), row=number)
    first_day, last_day = read_day(row["first_day"], number), read_day(row["last_day"], number)
    return InParliament(parliament, first_day, last_day)


def split_area(area: str) -> tuple[str, str]:
    """Province and riding of "Ontario (Spadina—Fort York)"; a bare name is a riding."""
    province, constituency = split_parentheses(area)
    return (province, constituency) if constituency else ("", province)
