import record.folding
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("members", "0002_reference_rows"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalparty",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=500,
                of=(
                    "name_en",
                    "name_fr",
                    "short_name_en",
                    "short_name_fr",
                    "abbreviation_en",
                    "abbreviation_fr",
                ),
            ),
        ),
        migrations.AddField(
            model_name="party",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=500,
                of=(
                    "name_en",
                    "name_fr",
                    "short_name_en",
                    "short_name_fr",
                    "abbreviation_en",
                    "abbreviation_fr",
                ),
            ),
        ),
        migrations.RunPython(
            record.folding.folding_anew("members", "Party"), migrations.RunPython.noop
        ),
    ]
