"""The House of Commons member list as CSV, in English or French."""

from datetime import date

from members.chambers import HOUSE
from members.lists.official import ListFormat, ListRow, OfficialList
from members.lists.seats import sitting_member
from members.lists.tables import CsvTable, Layout, read_columns
from members.lists.values import read_identifier

LAYOUT = Layout(
    columns={
        "house_id": ("Member ID", "Person ID", "PersonId", "ID du député", "Numéro du député"),
        "honorific": ("Honorific Title", "Titre honorifique"),
        "given_name": ("First Name", "Prénom"),
        "family_name": ("Last Name", "Nom", "Nom de famille"),
        "constituency": ("Constituency", "Circonscription"),
        "province": (
            "Province / Territory",
            "Province/Territory",
            "Province / Territoire",
            "Province ou territoire",
        ),
        "party": (
            "Political Affiliation",
            "Appartenance politique",
            "Affiliation politique",
        ),
        "first_day": ("Start Date", "Date de début", "Début"),
        "last_day": ("End Date", "Date de fin", "Fin"),
    },
    optional=frozenset({"house_id"}),
    french=frozenset({"Prénom", "Circonscription"}),
)


def read_house_csv(table: CsvTable, as_of: date, language: str) -> OfficialList:
    rows = tuple(_read_row(number, row, as_of) for number, row in read_columns(table, LAYOUT))
    return OfficialList(ListFormat.HOUSE_CSV, HOUSE, language, True, rows)


def _read_row(number: int, row: dict[str, str], as_of: date) -> ListRow:
    return sitting_member(
        number,
        given_name=row["given_name"],
        family_name=row["family_name"],
        honorific=row["honorific"],
        house_id=read_identifier(row["house_id"], number),
        constituency=row["constituency"],
        province=row["province"],
        party=row["party"],
        days=(row["first_day"], row["last_day"]),
        as_of=as_of,
    )
