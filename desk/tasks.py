"""The secretariat's tasks, in the order of the front page."""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from desk.access.views.tasks import (
    ChangeRoles,
    Invite,
    Reinstate,
    RemoveAccess,
    ResetAccess,
)
from desk.views.admission import Admit, Ratify
from desk.views.dissolution import AfterPoll, Dissolve, WithdrawDissolution
from desk.views.editions import PublishEdition
from desk.views.election import RecordElection
from desk.views.executive import (
    Appoint,
    AppointActing,
    HandOver,
    RecordExOfficio,
    RecordVacancy,
    Resign,
)
from desk.views.french import LacksFrench
from desk.views.lists import AcceptAdditions, AcceptDepartures, ReadList
from desk.views.membership_sheet import TakeInMemberships
from desk.views.merging import Merge, Unmerge
from desk.views.money.book_check import CheckBook
from desk.views.money.books import CloseBooks, OpenBooks, ReverseTransaction
from desk.views.money.fees import AssessFee, RemitFee, RunFees, WriteOff
from desk.views.money.grants import (
    AgreeGrant,
    ReceiveGrant,
    ReceiveIncome,
    ReceiveInKind,
    Spend,
)
from desk.views.money.payment_list import ImportPayments
from desk.views.money.payments import Bounce, MakeDeposit, Refund, TakePayment
from desk.views.money.publication import PublishGrants, WithdrawGrants
from desk.views.notices import WriteNotices
from desk.views.partners import (
    PublishPartners,
    RecordFollowUp,
    RecordSignatory,
    WithdrawPartners,
)
from desk.views.partners_register import ReadRegister, ReviewRegister
from desk.views.people import ChangeParty, EndMandate
from desk.views.personal import CloseCorrection, ErasePrivate, ForgetGuests, ReportPerson
from desk.views.programme.attendance import TakeAttendance
from desk.views.programme.calendar import CalendarAddresses
from desk.views.programme.motions import Adopt, Decisions, RecordMotion, RecordOutcome
from desk.views.programme.papers import AgmPack
from desk.views.programme.participation import Participation, ProposeParticipating
from desk.views.programme.planning import Cancel, MarkHeld, PlanEvent, Postpone, Reschedule
from desk.views.programme.publication import PublishProgramme, WithdrawProgramme
from desk.views.programme.recommendations import CheckRecommendations, RecordResponse
from desk.views.programme.references import References
from desk.views.publication import Publish, Withdraw
from desk.views.reconciliation import BankStatements
from desk.views.reports import Reports
from desk.views.review import Review
from desk.views.ties import Agreement, ChangeKind, EndTie
from desk.views.waivers import Waive
from desk.views.withdrawing import AskWithdrawal, ConfirmWithdrawal

TASKS: tuple[tuple[object, tuple[type[View], ...]], ...] = (
    (
        _("Ties to the group"),
        (Admit, Ratify, Agreement, Publish, Withdraw, ChangeKind, EndTie, TakeInMemberships),
    ),
    (
        _("Executive"),
        (
            RecordElection,
            Appoint,
            AppointActing,
            RecordExOfficio,
            HandOver,
            Resign,
            RecordVacancy,
            Waive,
        ),
    ),
    (_("People"), (ChangeParty, EndMandate, Merge, Unmerge)),
    (_("Both languages"), (LacksFrench,)),
    (
        _("Programme"),
        (
            PlanEvent,
            Reschedule,
            Postpone,
            Cancel,
            AgmPack,
            MarkHeld,
            TakeAttendance,
            RecordMotion,
            RecordOutcome,
            Decisions,
            Adopt,
            PublishProgramme,
            WithdrawProgramme,
            Participation,
            ProposeParticipating,
            RecordResponse,
            CheckRecommendations,
            CalendarAddresses,
            References,
        ),
    ),
    (
        _("Partners"),
        (
            RecordSignatory,
            RecordFollowUp,
            PublishPartners,
            WithdrawPartners,
            ReadRegister,
            ReviewRegister,
        ),
    ),
    (_("Personal data"), (CloseCorrection, ReportPerson, ErasePrivate, ForgetGuests)),
    (_("Editions of the record"), (PublishEdition, AskWithdrawal, ConfirmWithdrawal)),
    (_("Official lists"), (ReadList, Review, AcceptAdditions, AcceptDepartures)),
    (_("Elections to Parliament"), (Dissolve, AfterPoll, WithdrawDissolution)),
    (
        _("Fees and payments"),
        (
            TakePayment,
            ImportPayments,
            MakeDeposit,
            RunFees,
            WriteNotices,
            AssessFee,
            RemitFee,
            Bounce,
            Refund,
            WriteOff,
        ),
    ),
    (
        _("Grants and spending"),
        (
            Spend,
            AgreeGrant,
            ReceiveGrant,
            ReceiveInKind,
            ReceiveIncome,
            PublishGrants,
            WithdrawGrants,
        ),
    ),
    (
        _("The books"),
        (Reports, CheckBook, BankStatements, ReverseTransaction, CloseBooks, OpenBooks),
    ),
    (_("Access"), (Invite, ChangeRoles, ResetAccess, RemoveAccess, Reinstate)),
)


def all_tasks() -> Iterable[type[View]]:
    return (task for _title, tasks in TASKS for task in tasks)


def permissions_for(task: type[View]) -> tuple[str, ...]:
    needed = task.permission_required
    return (needed,) if isinstance(needed, str) else tuple(needed)


def allowed(user: AbstractBaseUser) -> list[tuple[object, list[type[View]]]]:
    """The tasks this person may do, under their titles; empty groups left out."""
    groups = [
        (title, [task for task in tasks if user.has_perms(permissions_for(task))])
        for title, tasks in TASKS
    ]
    return [group for group in groups if group[1]]
