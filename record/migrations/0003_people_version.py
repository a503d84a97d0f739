import secrets

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def give_one(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    lock = apps.get_model("record", "RegistryLock")
    lock.objects.update(people_version=secrets.token_hex(16))


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0002_lock_written_at"),
    ]

    operations = [
        migrations.AddField(
            model_name="registrylock",
            name="people_version",
            field=models.CharField(db_default="", default="", max_length=32),
        ),
        migrations.RunPython(give_one, migrations.RunPython.noop),
    ]
