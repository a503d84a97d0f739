"""What invented funders agreed to give. Of one the payer and the ultimate funder are others."""

from desk.data_sets.facts import Row
from desk.data_sets.practice.partners_memoranda import FOUNDATION, INSTITUTE, NETWORK

BULLETIN_GRANT, SWITCHBOARD, ROOM = "bulletin-2023", "switchboard-2025", "rooms-and-lanterns"
LETTERS = "Letters of the Lantern Foundation, 2023 to 2026 (invented for practice)"

GRANTS: tuple[Row, ...] = (
    {
        "reference": BULLETIN_GRANT,
        "funder": FOUNDATION,
        "amount_agreed_cents": 6_000_00,
        "purpose_en": "The bulletin and its interpretation, for three years",
        "purpose_fr": "Le bulletin et son interprétation, pendant trois ans",
        "agreed_on": "2023-05-30",
        "covers_from": "2023-06-01",
        "covers_until": "2026-06-01",
        "spend_by": "2026-05-31",
        "source": LETTERS,
    },
    {
        "reference": SWITCHBOARD,
        "funder": INSTITUTE,
        "payer": NETWORK,
        "ultimate_funder": FOUNDATION,
        "amount_agreed_cents": 12_000_00,
        "purpose_en": "A switchboard for early warnings: briefings and visits",
        "purpose_fr": "Un standard pour les alertes précoces : séances d’information et visites",
        "agreed_on": "2025-01-15",
        "spend_by": "2027-03-31",
        "source": LETTERS,
        "dispute_en": "The institute’s own yearly report gives the sum as $11,500.",
        "dispute_fr": "Le rapport annuel de l’institut parle de 11 500 $.",
        "dispute_source": "Quillmouth Institute, yearly report (invented for practice)",
    },
    {
        "reference": ROOM,
        "funder": NETWORK,
        "nature": "in_kind",
        "purpose_en": "Halls, seats and lanterns for events",
        "purpose_fr": "Salles, places et lanternes pour les activités",
        "agreed_on": "2023-09-01",
        "agreed_on_precision": "month",
        "source": LETTERS,
    },
    {
        "reference": "archive-2026",
        "funder": FOUNDATION,
        "amount_agreed_cents": 2_500_00,
        "purpose_en": "Putting the paper archive in order",
        "purpose_fr": "Le classement des archives sur papier",
        "agreed_on": "2026-10-05",
        "source": LETTERS,
        "published": False,
    },
)
