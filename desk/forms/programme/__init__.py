"""What the tasks of the programme ask."""
