"""On what terms a table may be used."""

from django.utils.translation import gettext as _

from exports.public import PublicTable
from members.exports import Publication


def licence_note(table: PublicTable, publication: Publication) -> str:
    """In the active language. Facts from others' lists are not the registry's to license."""
    if table.is_cited:
        return _(
            "Facts from others’ lists: each row cites its source. They stay outside the "
            "registry’s own licence."
        )
    if publication.licence_name:
        return publication.licence_name
    return _("The group has not chosen a licence yet.")


def licences(publication: Publication) -> list[dict[str, str]]:
    """As a data package lists them; empty where the group has chosen none."""
    if not publication.licence_url:
        return []
    return [{"title": publication.licence_name, "path": publication.licence_url}]
