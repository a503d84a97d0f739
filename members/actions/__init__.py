"""The verbs of people and their ties. Each is atomic, takes the registry's lock first, checks every
row in full and raises ValidationError with sentences by field; batches are all or nothing.
"""

from members.actions.admission import admit, change_kind, end_membership, ratify
from members.actions.agreement import record_agreement, withdraw_agreement
from members.actions.dissolution import Dissolution, dissolve, withdraw_dissolution
from members.actions.merging import MergePreview, merge, merge_preview, unmerge
from members.actions.parties import change_party
from members.actions.personal_data import (
    close_correction,
    forget_closed_corrections,
    receive_correction,
    record_personal_data_act,
)
from members.actions.publication import publish, withdraw_publication
from members.actions.seats import end_mandate

__all__ = [
    "Dissolution",
    "MergePreview",
    "admit",
    "change_kind",
    "change_party",
    "close_correction",
    "dissolve",
    "end_mandate",
    "end_membership",
    "forget_closed_corrections",
    "merge",
    "merge_preview",
    "publish",
    "ratify",
    "receive_correction",
    "record_agreement",
    "record_personal_data_act",
    "unmerge",
    "withdraw_agreement",
    "withdraw_dissolution",
    "withdraw_publication",
]
