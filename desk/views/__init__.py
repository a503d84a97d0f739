"""The secretariat's pages inside the admin."""
