"""Which ties to the group the public may see."""

from typing import Self

from django.db.models import Q

from record.models import PublishableQuerySet
from tenure.querysets import TenureQuerySet


def public_membership_q(through: str = "") -> Q:
    """Ratified official ties; participating ones published with an agreement that still stands."""
    path = f"{through}__" if through else ""
    official = Q(**{f"{path}kind": "official", f"{path}awaiting_ratification": False})
    participating = Q(
        **{
            f"{path}kind": "participating",
            f"{path}awaiting_ratification": False,
            f"{path}published_at__isnull": False,
            f"{path}agreed_to_be_listed__isnull": False,
            f"{path}agreement_withdrawn__isnull": True,
        }
    )
    return official | participating


class MembershipQuerySet(TenureQuerySet, PublishableQuerySet):
    def public(self) -> Self:
        return self.filter(public_membership_q(), parliamentarian__merged_into__isnull=True)

    def awaiting_ratification(self) -> Self:
        return self.filter(awaiting_ratification=True)

    def official(self) -> Self:
        return self.filter(kind="official")

    def participating(self) -> Self:
        return self.filter(kind="participating")
