import record.folding
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0003_calendar_tokens"),
    ]

    operations = [
        migrations.AddField(
            model_name="event",
            name="report_key",
            field=record.folding.FoldedField(
                apart=True, max_length=100000, of=("report_en", "report_fr")
            ),
        ),
        migrations.AddField(
            model_name="historicalevent",
            name="report_key",
            field=record.folding.FoldedField(
                apart=True, max_length=100000, of=("report_en", "report_fr")
            ),
        ),
        migrations.RunPython(
            record.folding.folding_anew("programme", "Event"), migrations.RunPython.noop
        ),
    ]
