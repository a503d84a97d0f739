"""The registry's own tables in the admin. The forms lock before they check, ask why, and leave
what was so on record: rows are closed, not deleted.
"""

from members.admin import group, lists, parliament, people, personal_data, ties

__all__ = ["group", "lists", "parliament", "people", "personal_data", "ties"]
