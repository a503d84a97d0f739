import record.folding
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0002_memoranda"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalmemorandum",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=500, of=("title_en", "title_fr")
            ),
        ),
        migrations.AddField(
            model_name="historicalmemorandum",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=20000, of=("summary_en", "summary_fr")
            ),
        ),
        migrations.AddField(
            model_name="historicalorganisation",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=700,
                of=("name_en", "name_fr", "short_name_en", "short_name_fr"),
            ),
        ),
        migrations.AddField(
            model_name="historicalorganisation",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=("description_en", "description_fr", "country_en", "country_fr"),
            ),
        ),
        migrations.AddField(
            model_name="memorandum",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=500, of=("title_en", "title_fr")
            ),
        ),
        migrations.AddField(
            model_name="memorandum",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=20000, of=("summary_en", "summary_fr")
            ),
        ),
        migrations.AddField(
            model_name="organisation",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=700,
                of=("name_en", "name_fr", "short_name_en", "short_name_fr"),
            ),
        ),
        migrations.AddField(
            model_name="organisation",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=("description_en", "description_fr", "country_en", "country_fr"),
            ),
        ),
        migrations.RunPython(
            record.folding.folding_anew("partners", "Organisation", "Memorandum"),
            migrations.RunPython.noop,
        ),
    ]
