from partners.actions.memoranda import record_follow_up, sign
from partners.actions.publication import publish, withdraw_publication

__all__ = ["publish", "record_follow_up", "sign", "withdraw_publication"]
