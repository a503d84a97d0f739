"""The treasurer's tasks."""
