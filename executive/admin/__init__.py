"""The executive's tables in the admin: what the database would refuse is told by the right field
before anything is saved, and rows are closed, not deleted.
"""

from executive.admin import appointments, offices, waivers

__all__ = ["appointments", "offices", "waivers"]
