"""The forms of the secretariat's tasks."""
