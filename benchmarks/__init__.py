"""How fast the registry is, beside a yardstick of the same work: `make bench`."""
