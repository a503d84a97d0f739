"""The partners' tables in the admin: rows are closed by their dates, not deleted, and publishing is
a task of the front page."""

from partners.admin import memoranda, officers, organisations, register

__all__ = ["memoranda", "officers", "organisations", "register"]
