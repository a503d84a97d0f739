"""What readers may know of the group's money: totals, published grants, and no member's name."""

from funding.public.support import grants_of, public_grants
from funding.reports.events import EventSupport, Support, who_paid

__all__ = ["EventSupport", "Support", "grants_of", "public_grants", "who_paid"]
