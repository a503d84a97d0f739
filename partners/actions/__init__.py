from partners.actions.memoranda import record_follow_up, sign
from partners.actions.merging import move_signatures, return_signatures
from partners.actions.publication import publish, withdraw_publication

__all__ = [
    "move_signatures",
    "publish",
    "record_follow_up",
    "return_signatures",
    "sign",
    "withdraw_publication",
]
