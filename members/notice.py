"""What every page, document and data file says of itself."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from members.models import Group


def notice(group: "Group | None") -> str:
    """In the active language. Invented data says so first, before what kind of group this is."""
    informal = _(
        "This is an informal group of parliamentarians. It is not a body of the House, the Senate "
        "or the Government, and receives no parliamentary funding."
    )
    if not (group and group.is_practice):
        return informal
    invented = _("INVENTED PRACTICE DATA: no person, party, place, amount or event here is real.")
    return f"{invented} {informal}"
