import record.folding
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("members", "0004_personal_data"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalmandate",
            name="sort_key_fr",
            field=record.folding.FoldedField(
                max_length=500, of=("constituency_fr", "constituency_en")
            ),
        ),
        migrations.AddField(
            model_name="mandate",
            name="sort_key_fr",
            field=record.folding.FoldedField(
                max_length=500, of=("constituency_fr", "constituency_en")
            ),
        ),
        migrations.RunPython(
            record.folding.folding_anew("members", "Mandate"), migrations.RunPython.noop
        ),
    ]
