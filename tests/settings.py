"""The registry's own settings under a known environment: of the caller's variables only
DATABASE_URL is kept, so that no local configuration decides whether a test passes."""

import os
import tempfile

for name in [name for name in os.environ if name.startswith("REGISTRY_")]:
    if name != "REGISTRY_REAL_DATA":
        del os.environ[name]
os.environ["REGISTRY_SECRET_KEY"] = "known to everybody, since only the tests ever use it"
os.environ["REGISTRY_HOSTS"] = "testserver, localhost"
os.environ["REGISTRY_HTTPS"] = "false"
os.environ["REGISTRY_SECOND_FACTOR"] = "off"
os.environ["REGISTRY_KEPT_PAGES"] = "0"  # so that each test sees its page made

from gpg_registry.settings import *  # noqa: E402, F403
from gpg_registry.settings import DATABASES  # noqa: E402

AXES_ENABLED = False  # so that a test signs in without a request; the tests of sign-in put it on
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file of this process's own: an in-memory database is one connection, which can neither race
    # nor serve a browser. Durability is the one thing given up, for speed.
    directory = tempfile.TemporaryDirectory(prefix="registry-tests-")
    options = DATABASES["default"]["OPTIONS"]
    DATABASES["default"]["TEST"] = {"NAME": f"{directory.name}/registry.sqlite3"}
    DATABASES["default"]["OPTIONS"] = {
        **options,
        "init_command": options["init_command"].replace("synchronous=FULL", "synchronous=OFF"),
    }
