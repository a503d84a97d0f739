"""What the treasurer asks of the books: pure reads, each a value of figures in cents.

Basis: a fee is income of the day it is assessed (accrual), a grant is income when it is received,
and support in kind stands apart and enters no total of money.
"""

from funding.reports.anchors import Anchor, anchor
from funding.reports.member_statement import MemberStatement, StatementEntry, member_statement

__all__ = ["Anchor", "MemberStatement", "StatementEntry", "anchor", "member_statement"]
