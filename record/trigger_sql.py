"""One row rule written once, as a trigger for each engine."""


def row_rule_postgresql(name: str, table: str, insert: str, update: str) -> str:
    """Refuses, naming `name`, where the condition holds for the row just written. The conditions
    may use NEW, and `update` OLD; they see the whole statement's result. Fires even for a
    replication role, which skips ordinary triggers.
    """
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            IF TG_OP = 'INSERT' THEN
                IF {insert} THEN
                    RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
                END IF;
            ELSIF {update} THEN
                RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $guard$;
        CREATE TRIGGER "{name}" AFTER INSERT OR UPDATE ON "{table}"
            FOR EACH ROW EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """


def row_rule_sqlite(name: str, table: str, insert: str, update: str) -> dict[str, str]:
    return {
        f"{name}_{event}": (
            f'CREATE TRIGGER "{name}_{event}" AFTER {event.upper()} ON "{table}" FOR EACH ROW '
            f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{name}'); END"
        )
        for event, condition in (("insert", insert), ("update", update))
    }


def writers_queue_postgresql(name: str, table: str) -> str:
    """Before any statement that writes `table`, raw SQL too, the one lock row is updated: writers
    queue, and one that read before another wrote fails at REPEATABLE READ. SQLite has one writer.
    """
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            INSERT INTO record_registrylock (id, version) VALUES (1, md5(random()::text))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version;
            RETURN NULL;
        END $guard$;
        CREATE TRIGGER "{name}" BEFORE INSERT OR UPDATE OR DELETE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """
