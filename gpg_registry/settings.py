"""Django's settings. What differs between installations is read from the environment:
docs/configuration.md lists every variable."""

import os
import secrets
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from gpg_registry.databases import databases
from gpg_registry.env import Environment
from gpg_registry.safety import refuse_exposed_debugging, refuse_weak_key

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")

environment = Environment(os.environ)


def development_key() -> str:
    """A random key made once per checkout, so that development sessions outlive a restart."""
    path = VAR_DIR / "secret-key"
    if not path.exists():
        VAR_DIR.mkdir(exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
    return path.read_text(encoding="utf-8")


# -- What the environment decides ----------------------------------------------------------------

DEBUG = environment.boolean("REGISTRY_DEBUG", False)
SECRET_KEY = environment.text(
    "REGISTRY_SECRET_KEY",
    secret=True,
    required=""
    if DEBUG
    else (
        "set it to 50 or more random characters and keep it secret, "
        "or set REGISTRY_DEBUG=true on a development machine"
    ),
)
if DEBUG and not SECRET_KEY:
    SECRET_KEY = development_key()
ALLOWED_HOSTS = environment.words(
    "REGISTRY_HOSTS",
    LOCAL_HOSTS,
    required=""
    if DEBUG
    else "name the hosts that the registry answers for, such as registry.example",
)
HTTPS = environment.boolean("REGISTRY_HTTPS", not DEBUG)
TRUSTED_PROXY = environment.boolean("REGISTRY_TRUSTED_PROXY", False)
SECURE_HSTS_SECONDS = environment.integer("REGISTRY_HSTS_SECONDS", 3600 if HTTPS else 0)
COOKIE_PREFIX = environment.text("REGISTRY_COOKIE_PREFIX")
NOINDEX = environment.boolean("REGISTRY_NOINDEX", False)
SECOND_FACTOR_REQUIRED = (
    environment.choice(
        "REGISTRY_SECOND_FACTOR", "off" if DEBUG else "required", ("required", "off")
    )
    == "required"
)
if DEBUG:
    refuse_exposed_debugging(environment, ALLOWED_HOSTS)
else:
    refuse_weak_key(environment, SECRET_KEY)
if "*" in ALLOWED_HOSTS:
    environment.refuse("REGISTRY_HOSTS", "allows every host", "name each of them")
SHARED_CACHE_SECONDS = environment.integer("REGISTRY_SHARED_CACHE_SECONDS", 0)
KEPT_PAGES = environment.integer("REGISTRY_KEPT_PAGES", 64)
LOG_LEVEL = environment.choice(
    "REGISTRY_LOG_LEVEL", "WARNING", ("DEBUG", "INFO", "WARNING", "ERROR")
)
LOG_FORMAT = environment.choice("REGISTRY_LOG_FORMAT", "text", ("text", "json"))
DATABASES = databases(environment, VAR_DIR / "registry.sqlite3")
environment.finish()

# -- Applications --------------------------------------------------------------------------------

INSTALLED_APPS = [
    "desk.apps.RegistryAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "simple_history",
    "tenure",
    "record",
    "exports",
    "members",
    "executive",
    "partners",
    "programme",
    "funding",
    "opendata",
    "pages",
    "desk",
]

MIDDLEWARE = [
    "gpg_registry.logs.RequestLogMiddleware",
    "pages.middleware.HeadersOnlyMiddleware",
    "gpg_registry.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "pages.middleware.NoIndexMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "gpg_registry.replica.ReplicaMiddleware",
    "pages.conditional.ConditionalMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "desk.access.sessions.SessionLimits",
    "django_otp.middleware.OTPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
    "pages.middleware.BusyMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pages.context.site",
            ],
        },
    },
]

ROOT_URLCONF = "gpg_registry.urls"
WSGI_APPLICATION = "gpg_registry.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- Language and time ---------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "America/Toronto"

# -- Static files --------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# -- Pages kept for the next visitor, in each process ---------------------------------------------

IN_MEMORY = "django.core.cache.backends.locmem.LocMemCache"
NOWHERE = "django.core.cache.backends.dummy.DummyCache"
CACHES = {
    "default": {"BACKEND": IN_MEMORY},
    "pages": {
        "BACKEND": IN_MEMORY if KEPT_PAGES else NOWHERE,
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": KEPT_PAGES},
    },
}

# -- Security ------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60
LOGIN_URL = "admin:login"
# Locks out one address for one name; what it keeps and logs is explained in docs/access.md.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "desk.access.visitors.client_address"
AXES_USERNAME_CALLABLE = "desk.access.visitors.username_digest"
AXES_CLIENT_STR_CALLABLE = "desk.access.visitors.in_log"
AXES_LOCKOUT_CALLABLE = "desk.access.lockout.locked_out"

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = ["^health/$", "^ready/$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
# Browsers take a __Host- cookie from this host over HTTPS only, from no subdomain or plain page.
HOST_ONLY = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{HOST_ONLY}{COOKIE_PREFIX}sessionid"
CSRF_COOKIE_NAME = f"{HOST_ONLY}{COOKIE_PREFIX}csrftoken"
LANGUAGE_COOKIE_NAME = f"{HOST_ONLY}{COOKIE_PREFIX}language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_IDLE_SECONDS = 45 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
# Binding the domain's other hosts to HTTPS, or a list in browsers, is for the domain's owner.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        **{
            f"{kind}-src": [SELF]
            for kind in ("script", "style", "img", "font", "connect", "manifest")
        },
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
# The largest official list is 20 MB; a form without files is held to Django's 2.5 MB.
MOST_UPLOADED_BYTES = 24 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 5
FILE_UPLOAD_HANDLERS = [
    "gpg_registry.uploads.SizeLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# -- Logging -------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "gpg_registry.logs.WithRequestId"}},
    "formatters": {
        "text": {
            "()": "logging.Formatter" if DEBUG else "gpg_registry.logs.Discreet",
            "format": "%(asctime)s %(levelname)s %(request_id)s %(name)s: %(message)s",
        },
        "json": {"()": "gpg_registry.logs.JsonLines"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["request_id"],
        }
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
