from django.db import migrations

REWRITTEN = {
    "funding_feeassessment": ("funding_feeassessment_once_a_year",),
    "funding_depositedpayment": ("funding_depositedpayment_once",),
}


def take_out(apps, schema_editor):
    """They are put in place anew, as they now read, at the end of `migrate`. SQLite has none then."""
    if schema_editor.connection.vendor == "postgresql":
        for table, guards in REWRITTEN.items():
            for guard in guards:
                schema_editor.execute(f'DROP TRIGGER IF EXISTS "{guard}" ON "{table}"')


class Migration(migrations.Migration):
    dependencies = [("funding", "0007_guards_for_each_row")]

    operations = [migrations.RunPython(take_out, migrations.RunPython.noop)]
