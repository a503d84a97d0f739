"""One page to print and hand over: who has access, and what to do when. It holds no secret."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.utils import translation
from django.utils.dateformat import format as dated
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from desk.access import standing
from desk.access.actions import name_of
from desk.agm_pack.sheets import paper_data
from desk.roles import ROLES, roles_of
from exports.pdf import Section, render, section_data
from exports.table import Column, Table
from tenure import clock

TEMPLATE = "desk/typst/handover.typ"


def handover_sheet(language: str, *, address: str) -> bytes:
    """PDF. `address` is the registry's own. Raises ExportError."""
    with translation.override(language):
        paper = paper_data()
        data = paper | {
            "subtitle": address,
            "people_title": _("Who has access"),
            "people": section_data(Section(_people(paper["notice"]))),
            "roles_title": _("What the roles are for"),
            "roles": [[str(role.title), str(role.duty)] for role in ROLES],
            "when_title": _("What to do when"),
            "when": [list(pair) for pair in _what_to_do()],
        }
        title = _("Handing over the registry")
        return render(TEMPLATE, data, language=language, title=title, written_on=clock.today())


def _people(notice: str) -> Table:
    return Table(
        name="access",
        title=_("Who has access"),
        description="",
        columns=[
            Column("name", _("Name"), name_of),
            Column("username", _("Sign-in name"), User.get_username),
            Column("roles", _("Roles"), _titles),
            Column("second_factor", _("Second factor"), standing.has_second_factor, "boolean"),
            Column("last_sign_in", _("Last sign-in"), _last_sign_in),
        ],
        rows=standing.people_with_access(),
        notice=notice,
    )


def _titles(user: User) -> str:
    return ", ".join(str(role.title) for role in roles_of(user))


def _last_sign_in(user: User) -> str:
    return dated(localtime(user.last_login), "Y-m-d") if user.last_login else _("never")


def _what_to_do() -> Iterator[tuple[str, str]]:
    """The names of tasks stand as the front page shows them."""
    yield (
        _("somebody new begins"),
        _("An Administrator: “Invite somebody”, then hand over the link. The person chooses a "
          "password and sets up the second factor."),
    )  # fmt: skip
    yield (
        _("somebody leaves"),
        _("An Administrator: “Withdraw somebody’s access”, on the last day. Invite the successor "
          "first: there should always be two Administrators."),
    )  # fmt: skip
    yield (
        _("a password is lost"),
        _("An Administrator: “Reset a password or second factor”. Call back before handing over "
          "the link."),
    )  # fmt: skip
    yield (
        _("a telephone is lost"),
        _("Sign in with a recovery code and choose “Use another telephone” under “My access”; "
          "without a code, an Administrator resets the second factor."),
    )  # fmt: skip
    yield (
        _("the sign-in is locked"),
        _("After five wrong passwords from one place, wait fifteen minutes."),
    )
    yield (
        _("no Administrator is left"),
        _("Whoever runs the server makes one: manage.py invite, as docs/access.md tells."),
    )
    yield (
        _("something looks wrong"),
        _("Read the history of the entry: it tells who changed what, and why. Backups are "
          "explained in docs/backups.md."),
    )  # fmt: skip
