import type { PoolClient } from 'pg';

/** Makes the tables of one schema out of those of the schema before. */
export type Migration = string;

/** The first key of every advisory lock of ours: "Aanm" in ASCII. */
export const LOCKS = 0x41616e6d;

// In the order of their bytes, whatever language the database speaks: so do all stores list them.
const TABLES = `
  CREATE TABLE events (
    session text COLLATE "C" NOT NULL,
    seq integer NOT NULL,
    event text NOT NULL,
    PRIMARY KEY (session, seq)
  );
  CREATE TABLE records (
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (kind, id)
  );
`;

/**
 * Appends to several sessions in one statement, which is one commit. Whoever appends to a session has its lock until
 * then: the next one sees what was committed, and never waits for a row that may be rolled back. In the order of the
 * locks, so that no two servers wait for each other.
 */
const APPEND = `
  CREATE FUNCTION append_events(sessions text[], expected integer[], counts integer[], texts text[])
  RETURNS boolean[] LANGUAGE plpgsql AS $$
  DECLARE
    appended boolean[] := '{}';
    start integer := 1;
    next integer;
  BEGIN
    PERFORM pg_advisory_xact_lock(${LOCKS}, key)
      FROM (SELECT DISTINCT hashtext(session) AS key FROM unnest(sessions) AS session ORDER BY key) AS keys;
    FOR one IN 1 .. cardinality(sessions) LOOP
      SELECT coalesce(max(seq) + 1, 0) INTO next FROM events WHERE session = sessions[one];
      IF next = expected[one] THEN
        INSERT INTO events
          SELECT sessions[one], next + place - 1, event
          FROM unnest(texts[start : start + counts[one] - 1]) WITH ORDINALITY AS added(event, place);
      END IF;
      appended := appended || (next = expected[one]);
      start := start + counts[one];
    END LOOP;
    RETURN appended;
  END $$;
  CREATE FUNCTION erase_events(erased text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(${LOCKS}, hashtext(erased));
    DELETE FROM events WHERE session = erased;
  END $$;
`;

/** What has to be done, one after the other, to whatever an earlier version has left: none of these may be changed. */
export const MIGRATIONS: readonly Migration[] = [TABLES + APPEND];

/** That a later version has brought the tables up to date, to this schema. */
export interface NewerSchema {
  newer: number;
}

/**
 * Brings the tables up to date within a transaction that has begun: all the way or not at all, and by one server if
 * several start at once. Rejects where that cannot be.
 */
export async function prepareSchema(
  client: PoolClient,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<NewerSchema | null> {
  await client.query(`SELECT pg_advisory_xact_lock(${LOCKS}, 0)`);
  await client.query('CREATE TABLE IF NOT EXISTS aanname (schema integer NOT NULL)');
  const { rows } = await client.query<{ schema: number }>('SELECT schema FROM aanname');
  const schema = rows[0]?.schema ?? 0;
  if (schema > migrations.length) return { newer: schema };
  if (schema === migrations.length) return null;
  for (const migration of migrations.slice(schema)) await client.query(migration);
  await client.query('DELETE FROM aanname');
  await client.query('INSERT INTO aanname VALUES ($1)', [migrations.length]);
  return null;
}
