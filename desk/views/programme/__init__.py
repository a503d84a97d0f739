"""The programme at the desk, in the order of a working day."""
