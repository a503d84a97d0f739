"""No tables of its own. Django tells only applications with this module that a migration is over,
and the desk then syncs the roles.
"""
