"""What a meeting needs on paper: who is asked, what was done, what is to be decided."""
