"""The codes of the chambers that rules and official lists name; their names are rows."""

HOUSE = "house"
"""The elected chamber: Parliaments run between its polling days."""
SENATE = "senate"
