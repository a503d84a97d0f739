"""The database's refusals as sentences."""

import logging

from django.apps import apps
from django.db import IntegrityError
from django.utils.translation import gettext as _

from record import guards

logger = logging.getLogger(__name__)


def sentence(error: IntegrityError) -> str:
    """The message of the guard or constraint that refused; a general one where neither is named."""
    return guards.explain(error) or _of_constraint(str(error)) or _unnamed(error)


def _of_constraint(refusal: str) -> str | None:
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name and constraint.name in refusal:
                return str(constraint.violation_error_message)
    return None


def _unnamed(error: IntegrityError) -> str:
    logger.error("A refusal of the database without a sentence of its own.", exc_info=error)
    return _("The database refused this: it contradicts what is already recorded. Nothing changed.")
