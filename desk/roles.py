"""Who may do what, in one table. Applied after every `migrate` and by `manage.py sync_roles`."""

from typing import NamedTuple

from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from django.utils.translation import gettext_lazy as _

READ = "view"
POST = "view add"
WRITE = "view add change"
WRITE_AND_DELETE = "view add change delete"
NOTHING = ""


class Role(NamedTuple):
    """`name` is how the role is stored, `title` and `duty` how it is shown."""

    name: str
    title: object
    duty: object


SECRETARIAT = Role(
    "Secretariat",
    _("Secretariat"),
    _("Keeps people, ties to the group, the executive and the official lists."),
)
TREASURER = Role("Treasurer", _("Treasurer"), _("Keeps the money; reads everything else."))
AUDITOR = Role("Auditor", _("Auditor"), _("Reads everything and changes nothing."))
ADMINISTRATOR = Role(
    "Administrator",
    _("Administrator"),
    _("Invites people to the registry, resets and withdraws their access; reads everything else."),
)
ROLES = (SECRETARIAT, TREASURER, AUDITOR, ADMINISTRATOR)

# A change is always a verb or a form; "delete" is only for what nothing else leans on.
TABLE: dict[str, tuple[str, str, str, str]] = {
    # model                    Secretariat       Treasurer  Auditor  Administrator
    "members.group":           (WRITE,            READ,      READ,    READ),
    "members.mandatepoint":    (WRITE_AND_DELETE, READ,      READ,    READ),
    "members.province":        (WRITE,            READ,      READ,    READ),
    "members.chamber":         (WRITE,            READ,      READ,    READ),
    "members.seatcount":       (WRITE,            READ,      READ,    READ),
    "members.parliament":      (WRITE,            READ,      READ,    READ),
    "members.party":           (WRITE,            READ,      READ,    READ),
    "members.recognition":     (WRITE,            READ,      READ,    READ),
    "members.parliamentarian": (WRITE,            READ,      READ,    READ),
    "members.othername":       (WRITE_AND_DELETE, READ,      READ,    READ),
    "members.mandate":         (WRITE,            READ,      READ,    READ),
    "members.affiliation":     (WRITE,            READ,      READ,    READ),
    "members.membership":      (WRITE,            READ,      READ,    READ),
    "members.coverage":        (WRITE,            READ,      READ,    READ),
    "members.statement":       (WRITE_AND_DELETE, READ,      READ,    READ),
    "executive.office":        (WRITE,            READ,      READ,    READ),
    "executive.officerule":    (WRITE,            READ,      READ,    READ),
    "executive.appointment":   (WRITE,            READ,      READ,    READ),
    "executive.vacancy":       (WRITE,            READ,      READ,    READ),
    "executive.waiver":        (WRITE,            READ,      READ,    READ),
    "programme.areaofconcern": (WRITE,            READ,      READ,    READ),
    "programme.update":        (WRITE_AND_DELETE, READ,      READ,    READ),
    "programme.event":         (WRITE,            READ,      READ,    READ),
    "programme.attendance":    (WRITE_AND_DELETE, READ,      READ,    READ),
    "programme.motion":        (WRITE,            READ,      READ,    READ),
    "programme.document":      (WRITE,            READ,      READ,    READ),
    "programme.recommendation": (WRITE,           READ,      READ,    READ),
    "programme.calendartoken": (WRITE,            WRITE,     READ,    WRITE),
    "programme.response":      (WRITE_AND_DELETE, READ,      READ,    READ),
    "partners.organisation":   (WRITE,            READ,      READ,    READ),
    "partners.relation":       (WRITE,            READ,      READ,    READ),
    "partners.memorandum":     (WRITE,            READ,      READ,    READ),
    "partners.memorandumparty": (WRITE_AND_DELETE, READ,     READ,    READ),
    "partners.signatory":      (WRITE_AND_DELETE, READ,      READ,    READ),
    "partners.commitment":     (WRITE_AND_DELETE, READ,      READ,    READ),
    "partners.followup":       (WRITE_AND_DELETE, READ,      READ,    READ),
    "partners.sisterofficer":  (WRITE,            READ,      READ,    READ),
    "partners.registeredition": (WRITE,           READ,      READ,    READ),
    "partners.sisterproposal": (WRITE,            READ,      READ,    READ),
    "funding.feerate":         (READ,             WRITE,     READ,    READ),
    "funding.fiscalyearstart": (READ,             WRITE,     READ,    READ),
    "funding.feeassessment":   (READ,             POST,      READ,    READ),
    "funding.noticebatch":     (POST,             POST,      READ,    READ),
    "funding.notice":          (POST,             POST,      READ,    READ),
    "funding.receiptissue":    (NOTHING,          POST,      READ,    READ),
    "funding.grant":           (READ,             WRITE,     READ,    READ),
    "funding.account":         (NOTHING,          WRITE,     READ,    READ),
    "funding.transaction":     (NOTHING,          POST,      READ,    READ),
    "funding.posting":         (NOTHING,          POST,      READ,    READ),
    "funding.deposit":         (NOTHING,          POST,      READ,    READ),
    "funding.bankstatement":   (NOTHING,          WRITE,     READ,    READ),
    "funding.closing":         (NOTHING,          POST,      READ,    READ),
    "opendata.edition":        (POST,             READ,      READ,    READ),
    "opendata.editionwithdrawal": (WRITE,         READ,      READ,    WRITE),
    "members.listimport":      (WRITE,            READ,      READ,    READ),
    "members.proposedchange":  (WRITE,            READ,      READ,    READ),
    "members.correctionrequest": (WRITE,          READ,      READ,    READ),
    "members.personaldataact": (POST,             READ,      READ,    POST),
    "auth.user":               (NOTHING,          NOTHING,   READ,    WRITE),
    "auth.group":              (NOTHING,          NOTHING,   READ,    READ),
    "desk.accessrecord":       (NOTHING,          NOTHING,   READ,    READ),
}  # fmt: skip


def permissions_of(role: Role) -> set[str]:
    """Such as `members.add_membership`."""
    place = ROLES.index(role)
    granted = set()
    for label, actions in TABLE.items():
        app_label, model = label.split(".")
        granted |= {f"{app_label}.{action}_{model}" for action in actions[place].split()}
    return granted


@transaction.atomic
def sync() -> None:
    """Give each role exactly what the table says; what was granted by hand is taken away."""
    existing = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.select_related("content_type")
    }
    for role in ROLES:
        group, _made = Group.objects.get_or_create(name=role.name)
        granted = permissions_of(role)
        group.permissions.set(
            [permission for name, permission in existing.items() if name in granted]
        )


def role_of(group: Group) -> Role | None:
    return next((role for role in ROLES if role.name == group.name), None)


def roles_of(user: User) -> list[Role]:
    """In the order of the table, of the groups as they are now."""
    held = {group.name for group in user.groups.all()}
    return [role for role in ROLES if role.name in held]
