"""Finding people, and who of them the public may see."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from members.querysets.ties import public_tie_q
from record.folding import fold


class ParliamentarianQuerySet(QuerySet):
    def standing(self) -> Self:
        """Without records merged into another."""
        return self.filter(merged_into__isnull=True)

    def public(self) -> Self:
        """People with a published tie to the group: a public membership, a published statement
        that names them, or what else the packages declare. A merely imported parliamentarian is
        for staff only.
        """
        return self.standing().filter(public_tie_q())

    def search(self, text: str) -> Self:
        """Every word of `text` in a name, a former name or a constituency, accents aside."""
        found = self
        for word in fold(text).split():
            found = found.filter(
                Q(search_key__contains=word)
                | Exists(_rows("OtherName").filter(search_key__contains=word))
                | Exists(_rows("Mandate").filter(search_key__contains=word))
            )
        return found


def _rows(model: str) -> QuerySet:
    """Rows of a person's own in a table that is defined after Parliamentarian."""
    return apps.get_model("members", model)._base_manager.filter(parliamentarian=OuterRef("pk"))
