"""The columns of a group's own membership sheet."""

from django.utils.translation import gettext_lazy as _

from desk.sheets.columns import SheetColumn

DAY_HELP = _("A day as 2019-03-12; a month as 2019-03 or a year as 2019 where no more is known.")

COLUMNS = (
    SheetColumn(
        "name",
        {"en": "Name", "fr": "Nom"},
        ("member", "membre", "parliamentarian", "parlementaire", "full name", "nom complet"),
        needed=True,
        example="Marie Exemple",
        help=_("As on the official lists; accents do not matter."),
    ),
    SheetColumn(
        "kind",
        {"en": "Kind of tie", "fr": "Type de lien"},
        ("kind", "type", "status", "genre", "genre de lien", "statut", "category", "catégorie"),
        example="official",
        help=_("Official or participating; empty means official."),
    ),
    SheetColumn(
        "since",
        {"en": "Member since", "fr": "Membre depuis"},
        ("since", "from", "joined", "start", "depuis", "début", "date d’adhésion", "adhésion"),
        needed=True,
        example="2019-03",
        help=DAY_HELP,
    ),
    SheetColumn(
        "last_day",
        {"en": "Last day", "fr": "Dernier jour"},
        ("until", "to", "end", "left", "jusqu’au", "fin", "départ"),
        example="2021-08-15",
        help=_("The last day of the tie, included; empty while it still holds."),
    ),
    SheetColumn(
        "agreed",
        {"en": "Agreed to be listed on", "fr": "A accepté d’être nommé le"},
        ("agreed", "agreement", "accord", "consentement"),
        example="2019-04-02",
        help=_("For participating parliamentarians; a day in full."),
    ),
    SheetColumn(
        "decided_by",
        {"en": "Decided by", "fr": "Décision"},
        ("motion", "decision", "décidé par", "reference", "référence"),
        example="2019-03-12-agm/2",
        help=_("The permanent short name of the meeting or motion."),
    ),
    SheetColumn(
        "source",
        {"en": "Source", "fr": "Source"},
        ("note", "notes", "remarque", "remarques"),
        example="Minutes of 12 March 2019",
        help=_("Where it is written; what is typed on the form where this is empty."),
    ),
)
