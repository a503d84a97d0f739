"""The whole registry in one file that either engine can be restored from.

A ZIP archive: for each table a file of JSON lines, a row each, in the order of its key, and a
`manifest.json` that says how many rows there are and what they hash to.
"""
