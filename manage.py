#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line

from gpg_registry.env import ConfigurationError

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gpg_registry.settings")
    try:
        execute_from_command_line(sys.argv)
    except ConfigurationError as error:
        sys.exit(str(error))
