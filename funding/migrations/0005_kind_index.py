from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("funding", "0004_receipts")]

    operations = [
        migrations.AddIndex(
            model_name="transaction",
            index=models.Index(fields=["kind"], name="funding_transaction_kind"),
        ),
    ]
