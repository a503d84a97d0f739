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
                IF ({insert}) THEN
                    RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
                END IF;
            ELSIF ({update}) THEN
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


def added_rows_rule_postgresql(name: str, table: str, condition: str) -> str:
    """Refuses an INSERT of whichever size where the condition holds for one of its rows, called
    {row} in the condition. It sees the whole statement's result and is tried once a statement.

    Rows are looked up by index only: a session keeps the plan that it made while the table was
    small, and would go on reading the whole of it for each row once the table is large.
    """
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql
            SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
        AS $guard$
        BEGIN
            IF EXISTS (SELECT 1 FROM added WHERE {condition.format(row="added")}) THEN
                RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $guard$;
        CREATE TRIGGER "{name}" AFTER INSERT ON "{table}" REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """


def added_rows_rule_sqlite(name: str, table: str, condition: str) -> dict[str, str]:
    return {
        name: (
            f'CREATE TRIGGER "{name}" AFTER INSERT ON "{table}" FOR EACH ROW '
            f"WHEN {condition.format(row='NEW')} BEGIN SELECT RAISE(ABORT, '{name}'); END"
        )
    }


def append_only_postgresql(name: str, table: str) -> str:
    """Refuses UPDATE, DELETE and TRUNCATE, even of no row."""
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
        END $guard$;
        CREATE TRIGGER "{name}" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """


def append_only_sqlite(name: str, table: str, *unique: str) -> dict[str, str]:
    """`unique`: conditions on `old` and NEW under which INSERT OR REPLACE would take out an old
    row, which by itself fires no trigger where the connection left recursive triggers off. Each
    is looked up by itself: together they may be one reading of the whole table.
    """
    refuse = f"BEGIN SELECT RAISE(ABORT, '{name}'); END"
    replaced = " OR ".join(
        f'EXISTS (SELECT 1 FROM "{table}" AS old WHERE {condition})' for condition in unique
    )
    return {
        f"{name}_update": f'CREATE TRIGGER "{name}_update" BEFORE UPDATE ON "{table}" {refuse}',
        f"{name}_delete": f'CREATE TRIGGER "{name}_delete" BEFORE DELETE ON "{table}" {refuse}',
        f"{name}_replace": (
            f'CREATE TRIGGER "{name}_replace" BEFORE INSERT ON "{table}" FOR EACH ROW '
            f"WHEN {replaced} {refuse}"
        ),
    }


def kept_rows_postgresql(name: str, table: str, condition: str) -> str:
    """Refuses UPDATE and DELETE of a row for which the condition on OLD holds."""
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            IF ({condition}) THEN
                RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            IF TG_OP = 'DELETE' THEN
                RETURN OLD;
            END IF;
            RETURN NEW;
        END $guard$;
        CREATE TRIGGER "{name}" BEFORE UPDATE OR DELETE ON "{table}"
            FOR EACH ROW EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """


def kept_rows_sqlite(name: str, table: str, condition: str, *unique: str) -> dict[str, str]:
    """`unique`: conditions on OLD, a row that is there, and NEW under which INSERT OR REPLACE
    would take it out.
    """
    refuse = f"BEGIN SELECT RAISE(ABORT, '{name}'); END"
    replaced = f"({' OR '.join(unique)}) AND ({condition})"
    return {
        f"{name}_{event}": (
            f'CREATE TRIGGER "{name}_{event}" BEFORE {event.upper()} ON "{table}" FOR EACH ROW '
            f"WHEN {condition} {refuse}"
        )
        for event in ("update", "delete")
    } | {
        f"{name}_replace": (
            f'CREATE TRIGGER "{name}_replace" BEFORE INSERT ON "{table}" FOR EACH ROW WHEN EXISTS'
            f' (SELECT 1 FROM "{table}" AS old WHERE {replaced}) {refuse}'
        )
    }


def never_emptied_postgresql(name: str, table: str) -> str:
    """Refuses TRUNCATE, which no row trigger sees; SQLite has no such statement."""
    return f"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation';
        END $guard$;
        CREATE TRIGGER "{name}" BEFORE TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION "{name}"();
        ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}";
    """
