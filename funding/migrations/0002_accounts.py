"""The chart of accounts and the first start of the fiscal year."""

from datetime import date

from django.db import migrations

ACCOUNTS = (
    ("1000", "Bank account", "Compte bancaire", "asset", {}),
    ("1010", "Payments not yet deposited", "Paiements à déposer", "asset", {}),
    (
        "1100",
        "Fees owed by members",
        "Cotisations à recevoir des membres",
        "asset",
        {"per_member": True},
    ),
    ("2000", "Bills to be paid", "Factures à payer", "liability", {}),
    ("3000", "Opening balances", "Soldes d’ouverture", "equity", {}),
    ("4000", "Membership fees", "Cotisations", "income", {}),
    ("4010", "Fees remitted", "Remises de cotisations", "income", {}),
    ("4100", "Grants received", "Subventions reçues", "income", {}),
    ("4200", "Support in kind received", "Soutien en nature reçu", "income", {"in_kind": True}),
    ("4900", "Other income", "Autres revenus", "income", {}),
    ("5000", "Events", "Événements", "expense", {}),
    ("5010", "Travel and hospitality", "Déplacements et accueil", "expense", {}),
    ("5020", "Translation and interpretation", "Traduction et interprétation", "expense", {}),
    ("5030", "Secretariat", "Secrétariat", "expense", {}),
    ("5090", "Other expenses", "Autres dépenses", "expense", {}),
    ("5100", "Bank charges", "Frais bancaires", "expense", {}),
    ("5110", "Fees written off", "Cotisations radiées", "expense", {}),
    ("5200", "Support in kind used", "Soutien en nature utilisé", "expense", {"in_kind": True}),
)
CONVENTION = "Convention of this registry; no source gives the group's own fiscal year"


def install(apps, schema_editor):
    Account = apps.get_model("funding", "Account")
    for code, name_en, name_fr, kind, more in ACCOUNTS:
        Account.objects.create(code=code, name_en=name_en, name_fr=name_fr, kind=kind, **more)
    FiscalYearStart = apps.get_model("funding", "FiscalYearStart")
    FiscalYearStart.objects.create(first_day=date(2006, 4, 1), source=CONVENTION)


def uninstall(apps, schema_editor):
    apps.get_model("funding", "Account").objects.all().delete()
    apps.get_model("funding", "FiscalYearStart").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("funding", "0001_ledger")]
    operations = [migrations.RunPython(install, uninstall)]
