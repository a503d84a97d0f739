"""The money in the admin: rates, accounts and grants are kept here, the book is only read."""

from funding.admin import banking, book, chart, fees, grants, notices

__all__ = ["banking", "book", "chart", "fees", "grants", "notices"]
