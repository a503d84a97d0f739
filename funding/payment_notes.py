"""What to look at before a payment is taken; none of it hinders."""

from collections.abc import Sequence

from django.db.models import Q
from django.utils.translation import gettext as _

from members.models import Membership, Parliamentarian


def payment_notes(people: Sequence[Parliamentarian]) -> list[str]:
    """A sentence for each of these who was never tied to the group, merged records included."""
    keys = [person.pk for person in people]
    theirs = Q(parliamentarian__in=keys) | Q(parliamentarian__merged_into__in=keys)
    ties = Membership.objects.filter(theirs)
    tied = {
        key
        for pair in ties.values_list("parliamentarian", "parliamentarian__merged_into")
        for key in pair
    }
    return [
        _(
            "By the record %(person)s was never tied to the group. Make sure that it is the right "
            "person; the payment is kept as credit."
        )
        % {"person": person}
        for person in people
        if person.pk not in tied
    ]
