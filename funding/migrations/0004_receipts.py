import django.db.models.deletion
import funding.models.notice
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0003_grant_days"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="noticebatch",
            name="key",
            field=models.CharField(
                default=funding.models.notice.new_key,
                max_length=64,
                unique=True,
                verbose_name="key",
            ),
        ),
        migrations.AlterField(
            model_name="notice",
            name="language",
            field=models.CharField(
                blank=True,
                choices=[("", "both languages"), ("en", "English"), ("fr", "French")],
                max_length=2,
                verbose_name="language",
            ),
        ),
        migrations.CreateModel(
            name="ReceiptIssue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("fr", "French")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("issued_on", models.DateField(verbose_name="issued on")),
                (
                    "issued_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="issued by",
                    ),
                ),
                (
                    "posting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="funding.posting",
                        verbose_name="payment",
                    ),
                ),
            ],
            options={
                "verbose_name": "issue of a receipt",
                "verbose_name_plural": "issues of receipts",
                "ordering": ["pk"],
            },
        ),
    ]
