import record.folding
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0003_search_keys"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalsignatory",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=1000, of=("name", "capacity_en", "capacity_fr")
            ),
        ),
        migrations.AddField(
            model_name="historicalsisterofficer",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=500, of=("name", "title", "party")
            ),
        ),
        migrations.AddField(
            model_name="signatory",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=1000, of=("name", "capacity_en", "capacity_fr")
            ),
        ),
        migrations.AddField(
            model_name="sisterofficer",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=500, of=("name", "title", "party")
            ),
        ),
        migrations.RunPython(
            record.folding.folding_anew("partners", "Signatory", "SisterOfficer"),
            migrations.RunPython.noop,
        ),
    ]
