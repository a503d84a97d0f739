"""Three editions of a register, of the shape of the real one; everyone in them is invented."""

import json
from typing import Any

CHAIR, VICE = "Chair & Registered Contact", "Vice Chair"
OFFICERS = (
    (CHAIR, "Orla O'Brannagh", "Thistle Party"),
    (VICE, "Clement Lovage", "Labouring Party"),
    (VICE, "Lord Daventry of Gower", "Shire Party"),
    (VICE, "Colm Eastham", "Harbour Party"),
)


def edition(index_date: str, officers: tuple = OFFICERS, **changes: Any) -> dict:
    return {
        "slug": "river-protection",
        "title": "All-Party Group River Protection",
        "purpose": "To protect rivers.",
        "category": "Subject Group",
        "officers": [
            {"role": role, "name": name, "party": party, "twfy_id": None, "removed": False}
            for role, name, party in officers
        ],
        "members_list": {"source_method": "empty", "members": []},
        "contact_details": {
            "registered_contact_name": "Orla O'Brannagh MP",
            "registered_contact_address": "1 Privacy Row",
            "registered_contact_email": "orla@secret.example",
            "secretariat": "Riverside International acts as the group's secretariat.",
        },
        "agm": {"date_of_most_recent_agm": "2025-03-26", "reporting_year": "26 Mar to 25 Mar"},
        "index_date": index_date,
        "source_url": f"https://register.example/{index_date}/river-protection.htm",
    } | changes


FIRST = edition("250507")
SECOND = edition("260629", parliament="uk")
THIRD = edition(
    "260914",
    (
        (CHAIR, "Rosa Fielding", "Labouring Party"),
        (VICE, "Clement Lovage", "Labouring and Co-operative Party"),
        (VICE, "Lord Daventry of Gower", "Shire Party"),
        (VICE, "Vacant", ""),
    ),
)


def as_file(*entries: dict) -> bytes:
    """One entry, or a list of several, as the register's file."""
    return json.dumps(entries[0] if len(entries) == 1 else entries).encode()
