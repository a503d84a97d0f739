"""The verbs of people and their ties. Each is atomic, takes the registry's lock first, checks every
row in full and raises ValidationError with sentences by field; batches are all or nothing.
"""

from members.actions.admission import admit, change_kind, end_membership, ratify
from members.actions.agreement import record_agreement, withdraw_agreement
from members.actions.merging import MergePreview, merge, merge_preview, unmerge
from members.actions.parties import change_party
from members.actions.publication import publish, withdraw_publication
from members.actions.seats import end_mandate

__all__ = [
    "MergePreview",
    "admit",
    "change_kind",
    "change_party",
    "end_mandate",
    "end_membership",
    "merge",
    "merge_preview",
    "publish",
    "ratify",
    "record_agreement",
    "unmerge",
    "withdraw_agreement",
    "withdraw_publication",
]
