import record.folding
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0005_kind_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="grant",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=700, of=("purpose_en", "purpose_fr", "reference")
            ),
        ),
        migrations.AddField(
            model_name="historicalgrant",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=700, of=("purpose_en", "purpose_fr", "reference")
            ),
        ),
        migrations.RunPython(
            record.folding.folding_anew("funding", "Grant"), migrations.RunPython.noop
        ),
    ]
