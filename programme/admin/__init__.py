"""The programme's tables in the admin. Saving never publishes: that is a task of the front page."""

from programme.admin import attendance, concerns, documents, events

__all__ = ["attendance", "concerns", "documents", "events"]
