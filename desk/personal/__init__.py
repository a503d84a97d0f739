"""What is held about one person: telling it, erasing what may be erased."""
