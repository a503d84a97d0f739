from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0002_accounts"),
    ]

    operations = [
        migrations.AddField(
            model_name="grant",
            name="covers_from",
            field=models.DateField(blank=True, null=True, verbose_name="support from"),
        ),
        migrations.AddField(
            model_name="grant",
            name="covers_until",
            field=models.DateField(
                blank=True,
                help_text="The first day that is no longer covered.",
                null=True,
                verbose_name="support until",
            ),
        ),
        migrations.AddField(
            model_name="historicalgrant",
            name="covers_from",
            field=models.DateField(blank=True, null=True, verbose_name="support from"),
        ),
        migrations.AddField(
            model_name="historicalgrant",
            name="covers_until",
            field=models.DateField(
                blank=True,
                help_text="The first day that is no longer covered.",
                null=True,
                verbose_name="support until",
            ),
        ),
        migrations.AddConstraint(
            model_name="grant",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("covers_until__isnull", True),
                    models.Q(
                        ("covers_from__isnull", False),
                        ("covers_until__gt", models.F("covers_from")),
                    ),
                    _connector="OR",
                ),
                name="funding_grant_covers_some_days",
                violation_error_code="covers_some_days",
                violation_error_message="The days that are covered must end after they begin.",
            ),
        ),
    ]
