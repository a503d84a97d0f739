import record.folding
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="areaofconcern",
            name="names_key",
            field=record.folding.FoldedField(apart=True, max_length=500, of=("name_en", "name_fr")),
        ),
        migrations.AddField(
            model_name="areaofconcern",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=("summary_en", "summary_fr", "country_or_region_en", "country_or_region_fr"),
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=600, of=("title_en", "title_fr")
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="text_key",
            field=record.folding.FoldedField(apart=True, max_length=500, of=("authors",)),
        ),
        migrations.AddField(
            model_name="event",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=500, of=("title_en", "title_fr", "reference")
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=("summary_en", "summary_fr", "place_en", "place_fr"),
            ),
        ),
        migrations.AddField(
            model_name="historicalareaofconcern",
            name="names_key",
            field=record.folding.FoldedField(apart=True, max_length=500, of=("name_en", "name_fr")),
        ),
        migrations.AddField(
            model_name="historicalareaofconcern",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=("summary_en", "summary_fr", "country_or_region_en", "country_or_region_fr"),
            ),
        ),
        migrations.AddField(
            model_name="historicaldocument",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=600, of=("title_en", "title_fr")
            ),
        ),
        migrations.AddField(
            model_name="historicaldocument",
            name="text_key",
            field=record.folding.FoldedField(apart=True, max_length=500, of=("authors",)),
        ),
        migrations.AddField(
            model_name="historicalevent",
            name="names_key",
            field=record.folding.FoldedField(
                apart=True, max_length=500, of=("title_en", "title_fr", "reference")
            ),
        ),
        migrations.AddField(
            model_name="historicalevent",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=("summary_en", "summary_fr", "place_en", "place_fr"),
            ),
        ),
        migrations.AddField(
            model_name="historicalmotion",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=20000, of=("text_en", "text_fr")
            ),
        ),
        migrations.AddField(
            model_name="historicalrecommendation",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=(
                    "text_en",
                    "text_fr",
                    "addressed_to_en",
                    "addressed_to_fr",
                    "made_by_as_printed",
                ),
            ),
        ),
        migrations.AddField(
            model_name="historicalupdate",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=20000, of=("text_en", "text_fr")
            ),
        ),
        migrations.AddField(
            model_name="motion",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=20000, of=("text_en", "text_fr")
            ),
        ),
        migrations.AddField(
            model_name="recommendation",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True,
                max_length=20000,
                of=(
                    "text_en",
                    "text_fr",
                    "addressed_to_en",
                    "addressed_to_fr",
                    "made_by_as_printed",
                ),
            ),
        ),
        migrations.AddField(
            model_name="update",
            name="text_key",
            field=record.folding.FoldedField(
                apart=True, max_length=20000, of=("text_en", "text_fr")
            ),
        ),
        migrations.RunPython(
            record.folding.folding_anew(
                "programme",
                "AreaOfConcern",
                "Update",
                "Event",
                "Motion",
                "Document",
                "Recommendation",
            ),
            migrations.RunPython.noop,
        ),
    ]
