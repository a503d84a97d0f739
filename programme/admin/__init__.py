"""The programme's tables in the admin. Saving never publishes: that is a task of the front page."""

from programme.admin import attendance, calendar_tokens, concerns, documents, events

__all__ = ["attendance", "calendar_tokens", "concerns", "documents", "events"]
