"""A new registry version with whatever is written to a table, by whichever way.

PostgreSQL keeps every version of the one lock row until the transaction ends and reads past all of
them. So a transaction makes a new one only where the last has been read, or is another's; the
setting that tells goes back with a savepoint, as the row does. SQLite has triggers of rows only.
"""

SETTING = "registry.written_by"
"""The transaction that made the newest version, which nobody has read yet."""
SEEN = f"set_config('{SETTING}', '', true)"
"""Selected along with the version."""


def new_version_postgresql(name: str, table: str) -> str:
    """Before the statement, so that the lock row is the first that a writer waits for."""
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            IF current_setting('{SETTING}', true) IS DISTINCT FROM txid_current()::text THEN
                INSERT INTO record_registrylock (id, version, written_at)
                VALUES (1, replace(gen_random_uuid()::text, '-', ''), clock_timestamp())
                ON CONFLICT (id) DO UPDATE
                SET version = excluded.version, written_at = excluded.written_at;
                PERFORM set_config('{SETTING}', txid_current()::text, true);
            END IF;
            RETURN NULL;
        END $guard$;
        CREATE TRIGGER "{name}" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """


def new_version_sqlite(name: str, table: str) -> dict[str, str]:
    """In two statements: an ON CONFLICT of the statement that fires them overrides their own."""
    return {
        f"{name}_{event}": (
            f'CREATE TRIGGER "{name}_{event}" AFTER {event.upper()} ON "{table}" FOR EACH ROW '
            "BEGIN INSERT OR IGNORE INTO record_registrylock (id, version) VALUES (1, ''); "
            "UPDATE record_registrylock SET version = lower(hex(randomblob(16))), "
            "written_at = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE id = 1; END"
        )
        for event in ("insert", "update", "delete")
    }
