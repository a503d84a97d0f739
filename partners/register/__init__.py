"""Registers of parliamentary groups abroad, as a source for the officers of sister groups."""
