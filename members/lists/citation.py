"""What the rows made from a list say of where they are written."""

from members.lists.official import ListFormat
from members.models import ListImport

PUBLISHERS = {
    ListFormat.HOUSE_XML: "House of Commons, list of members of Parliament, {day}",
    ListFormat.HOUSE_CSV: "House of Commons, list of members of Parliament, {day}",
    ListFormat.HOUSE_PROFILE: "House of Commons, roles of the member of Parliament, {day}",
    ListFormat.SENATE_CSV: "Senate of Canada, list of senators, {day}",
    ListFormat.EVERYPOLITICIAN_CSV: "EveryPolitician, House of Commons of Canada, {day}",
    ListFormat.POPOLO_JSON: "Popolo file {file_name}, {day}",
}


def citation(list_import: ListImport) -> str:
    """Names the list and the day it was true; the same in both languages, as titles are."""
    pattern = PUBLISHERS[ListFormat(list_import.format)]
    return pattern.format(day=list_import.as_of.isoformat(), file_name=list_import.file_name)
