"""What the treasurer's tasks ask."""
