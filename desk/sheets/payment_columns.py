"""The columns of a group's own sheet of payments."""

from django.utils.translation import gettext_lazy as _

from desk.sheets.columns import SheetColumn

COLUMNS = (
    SheetColumn(
        "name",
        {"en": "Name", "fr": "Nom"},
        ("member", "membre", "parliamentarian", "parlementaire", "payer", "payeur"),
        needed=True,
        example="Marie Exemple",
        help=_("As on the official lists; accents do not matter."),
    ),
    SheetColumn(
        "amount",
        {"en": "Amount", "fr": "Montant"},
        ("paid", "payé", "fee", "cotisation", "sum", "somme"),
        needed=True,
        example="40.00",
        help=_("In Canadian dollars: 40, 40.00 or 1 234,50."),
    ),
    SheetColumn(
        "on",
        {"en": "Received on", "fr": "Reçu le"},
        ("date", "day", "jour", "paid on", "payé le"),
        example="2019-04-02",
        help=_("A day as 2019-03-12; what is typed on the form where this is empty."),
    ),
    SheetColumn(
        "method",
        {"en": "Method", "fr": "Mode"},
        ("mode de paiement", "payment method"),
        example="cheque",
        help=_("Cheque, cash, electronic transfer or card."),
    ),
    SheetColumn(
        "cheque_number",
        {"en": "Cheque number", "fr": "Numéro de chèque"},
        ("cheque", "chèque", "cheque no", "no de chèque"),
        example="217",
    ),
)
