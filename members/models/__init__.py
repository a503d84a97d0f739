from members.models.affiliation import Affiliation
from members.models.coverage import Coverage
from members.models.group import Group, MandatePoint
from members.models.list_import import ListImport, ProposedChange
from members.models.mandate import Mandate
from members.models.membership import Membership
from members.models.parliament import Chamber, Parliament, Province, SeatCount
from members.models.parliamentarian import OtherName, Parliamentarian
from members.models.party import Party, Recognition
from members.models.personal_data import CorrectionRequest, PersonalDataAct
from members.models.statement import Statement

__all__ = [
    "Affiliation",
    "Chamber",
    "CorrectionRequest",
    "Coverage",
    "Group",
    "ListImport",
    "Mandate",
    "MandatePoint",
    "Membership",
    "OtherName",
    "Parliament",
    "Parliamentarian",
    "Party",
    "PersonalDataAct",
    "ProposedChange",
    "Province",
    "Recognition",
    "SeatCount",
    "Statement",
]
