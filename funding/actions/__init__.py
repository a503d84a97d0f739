from funding.actions.grants import (
    agree_grant,
    receive_grant,
    receive_in_kind,
    receive_income,
    spend,
    spending_accounts,
)

__all__ = [
    "agree_grant",
    "receive_grant",
    "receive_in_kind",
    "receive_income",
    "spend",
    "spending_accounts",
]
