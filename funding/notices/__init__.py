"""Letters to members. Nothing is sent from here: who is written to is chosen, the letters are
handed over as files, and that they went out is recorded."""
