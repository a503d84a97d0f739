from funding.models.account import Account
from funding.models.banking import BankStatement, Clearing, Deposit, DepositedPayment
from funding.models.fee import FeeAssessment, FeeRate, FiscalYearStart
from funding.models.grant import Grant
from funding.models.notice import Notice, NoticeBatch
from funding.models.receipt import ReceiptIssue
from funding.models.transaction import Closing, Posting, Transaction

__all__ = [
    "Account",
    "BankStatement",
    "Clearing",
    "Closing",
    "Deposit",
    "DepositedPayment",
    "FeeAssessment",
    "FeeRate",
    "FiscalYearStart",
    "Grant",
    "Notice",
    "NoticeBatch",
    "Posting",
    "ReceiptIssue",
    "Transaction",
]
