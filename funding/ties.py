"""A published grant makes the organisations it names public."""

from collections.abc import Callable

from django.db.models import QuerySet

from funding.models import Grant


def _named_as(field: str) -> Callable[[], QuerySet]:
    return lambda: Grant.objects.published().filter(**{f"{field}__isnull": False}).values(field)


PUBLIC_TIES = ()
PUBLIC_ORGANISATIONS = tuple(_named_as(field) for field in ("funder", "payer", "ultimate_funder"))
