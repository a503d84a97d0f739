"""The order of the front page: by task, not by alphabet."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

PARTS = ("members", "executive", "partners", "programme", "funding", "auth", "desk", "opendata")
SECTIONS: tuple[tuple[object, tuple[str, ...]], ...] = (
    (_("People"), ("Parliamentarian", "Mandate", "Affiliation", "OtherName")),
    (_("Ties to the group"), ("Membership", "Coverage", "Statement")),
    (_("Executive"), ("Appointment", "Vacancy", "Waiver", "Office", "OfficeRule")),
    (
        _("Programme"),
        ("Event", "Attendance", "Motion", "AreaOfConcern", "Update", "CalendarToken"),
    ),
    (_("Documents and recommendations"), ("Document", "Recommendation", "Response")),
    (
        _("Partners"),
        (
            *("Organisation", "Relation", "Memorandum", "MemorandumParty", "Signatory"),
            *("Commitment", "FollowUp"),
        ),
    ),
    (_("Sister groups"), ("SisterOfficer", "RegisterEdition", "SisterProposal")),
    (_("Official lists"), ("ListImport", "ProposedChange")),
    (
        _("Fees"),
        ("FeeAssessment", "FeeRate", "FiscalYearStart", "NoticeBatch", "Notice", "ReceiptIssue"),
    ),
    (_("Grants"), ("Grant",)),
    (
        _("The books"),
        ("Transaction", "Posting", "Account", "Deposit", "BankStatement", "Closing"),
    ),
    (_("Personal data"), ("CorrectionRequest", "PersonalDataAct")),
    (_("Editions of the record"), ("Edition", "EditionWithdrawal")),
    (_("The group"), ("Group", "MandatePoint")),
    (
        pgettext_lazy("the institution", "Parliament"),
        ("Party", "Recognition", "Parliament", "Chamber", "SeatCount", "Province"),
    ),
    (_("Access"), ("User", "Role", "AccessRecord")),
)


def in_order(apps: Iterable[dict]) -> list[dict]:
    """From the admin's list of applications: those of the registry cut into its sections, first;
    the others after them as they come. Each section is an entry of the same shape.
    """
    apps = list(apps)
    parts = [app for app in apps if app["app_label"] in PARTS]
    return _sections(parts) + [app for app in apps if app not in parts]


def _name(app: dict, entry: dict) -> str:
    """Roles are groups to Django, and the group is one to everybody else."""
    is_role = app["app_label"] == "auth" and entry["object_name"] == "Group"
    return "Role" if is_role else entry["object_name"]


def _sections(apps: list[dict]) -> list[dict]:
    found = {_name(app, entry): (app, entry) for app in apps for entry in app["models"]}
    sections = []
    for title, names in SECTIONS:
        both = [found.pop(name) for name in names if name in found]
        if both:
            app, _first = both[0]
            sections.append(app | {"name": title, "models": [entry for _app, entry in both]})
    for app, entry in found.values():
        sections.append(app | {"name": _("Other"), "models": [entry]})
    return sections
