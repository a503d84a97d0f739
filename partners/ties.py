"""What ties people and organisations to the group before the public. Packages above declare further
ties in a module of the same name."""

from django.db.models import QuerySet

from members.querysets.ties import PublicRows
from partners.models import Relation

PUBLIC_TIES: tuple[PublicRows, ...] = ()


def _related() -> QuerySet:
    return Relation.objects.published().values("organisation")


def _related_to() -> QuerySet:
    return Relation.objects.published().filter(of__isnull=False).values("of")


PUBLIC_ORGANISATIONS = (_related, _related_to)
