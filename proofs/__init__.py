"""Long proofs, run by hand with `make prove`: races and broken-off work against a real database."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gpg_registry.settings")
django.setup()
