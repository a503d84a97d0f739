"""A new registry version with whatever is written to a table, by whichever way.

PostgreSQL keeps every version of the one lock row until the transaction ends and reads past all of
them. So a transaction makes a new one only where the last has been read, or is another's; the
setting that tells goes back with a savepoint, as the row does. SQLite has triggers of rows only.
"""

from collections.abc import Sequence

VERSION, PEOPLE_VERSION = "version", "people_version"
_SETTINGS = {VERSION: "registry.written_by", PEOPLE_VERSION: "registry.people_written_by"}
"""The transaction that made the newest version, which nobody has read yet."""
COLUMNS = tuple(_SETTINGS)
READ = f"SELECT {', '.join(COLUMNS)} FROM record_registrylock"
_SEEN = ", ".join(f"set_config('{setting}', '', true)" for setting in _SETTINGS.values())
READ_IN_TRANSACTION = READ.replace(" FROM", f", {_SEEN} FROM")
"""For PostgreSQL, which is told so that both have been read."""


def new_version_postgresql(name: str, table: str, columns: Sequence[str]) -> str:
    """Before the statement, so that the lock row is the first that a writer waits for."""
    settings = [_SETTINGS[column] for column in columns]
    is_due = " OR ".join(
        f"current_setting('{each}', true) IS DISTINCT FROM txid_current()::text"
        for each in settings
    )
    is_done = " ".join(
        f"PERFORM set_config('{each}', txid_current()::text, true);" for each in settings
    )
    values = ", ".join(["replace(gen_random_uuid()::text, '-', '')"] * len(columns))
    fresh = ", ".join(f"{column} = excluded.{column}" for column in columns)
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            IF {is_due} THEN
                INSERT INTO record_registrylock (id, {", ".join(columns)}, written_at)
                VALUES (1, {values}, clock_timestamp())
                ON CONFLICT (id) DO UPDATE SET {fresh}, written_at = excluded.written_at;
                {is_done}
            END IF;
            RETURN NULL;
        END $guard$;
        CREATE TRIGGER "{name}" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """


def new_version_sqlite(name: str, table: str, columns: Sequence[str]) -> dict[str, str]:
    """In two statements: an ON CONFLICT of the statement that fires them overrides their own."""
    fresh = ", ".join(f"{column} = lower(hex(randomblob(16)))" for column in columns)
    return {
        f"{name}_{event}": (
            f'CREATE TRIGGER "{name}_{event}" AFTER {event.upper()} ON "{table}" FOR EACH ROW '
            "BEGIN INSERT OR IGNORE INTO record_registrylock (id, version) VALUES (1, ''); "
            f"UPDATE record_registrylock SET {fresh}, "
            "written_at = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE id = 1; END"
        )
        for event in ("insert", "update", "delete")
    }
