class BackupError(Exception):
    """Nothing was written, or nothing was restored; the message says what to do."""
