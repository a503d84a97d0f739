from executive.querysets.offices import OfficeQuerySet

__all__ = ["OfficeQuerySet"]
