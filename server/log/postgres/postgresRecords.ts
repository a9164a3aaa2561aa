import type { Pool, PoolClient } from 'pg';
import type { Json, RecordStore } from '../records.ts';
import { CHANNEL, type Listener } from './listener.ts';
import { type Pools, transaction } from './pools.ts';
import { LOCKS } from './schema.ts';

type Row = { value: string };

const GET = 'SELECT value FROM records WHERE kind = $1 AND id = $2';
const LIST = 'SELECT id, value FROM records WHERE kind = $1 ORDER BY id';
const PUT = `
  INSERT INTO records (kind, id, value) VALUES ($1, $2, $3)
  ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value`;
const PUT_NEW = 'INSERT INTO records (kind, id, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
const REMOVE = 'DELETE FROM records WHERE kind = $1 AND id = $2';
/** In the same transaction: told when it is committed, or never. The name of the sender is left out. */
const TELL = 'SELECT pg_notify($1, $2)';
const CHANGED = 'r';

/** The records in a database in which other servers may put some as well. */
export function postgresRecords({ clerk, readers }: Pools, listener: Listener): RecordStore {
  const watched = new Map<string, (id: string | null) => void>();
  listener.onHint(CHANGED, (text) => {
    const [kind = '', id = ''] = text.split(' ');
    watched.get(kind)?.(id);
  });
  listener.onGap(() => {
    for (const hear of watched.values()) hear(null);
  });

  /** With a word to the others where somebody holds records of this kind in memory. */
  async function write(kind: string, id: string, [text, ...values]: [string, ...string[]]): Promise<number> {
    const command = { text, values: [kind, id, ...values] };
    if (!watched.has(kind)) return (await clerk.query(command)).rowCount ?? 0;
    return transaction(clerk, async (client) => {
      const { rowCount } = await client.query(command);
      await client.query(TELL, [CHANNEL, `${CHANGED} ${kind} ${id}`]);
      return rowCount ?? 0;
    });
  }

  return {
    get: (kind, id) => getFrom(readers, kind, id),

    async put(kind, id, value) {
      await write(kind, id, [PUT, JSON.stringify(value)]);
    },

    putNew: async (kind, id, value) => (await write(kind, id, [PUT_NEW, JSON.stringify(value)])) > 0,

    change: (kind, id, changed) =>
      transaction(clerk, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCKS, `${kind} ${id}`]);
        const after = changed(await getFrom(client, kind, id));
        await client.query(PUT, [kind, id, JSON.stringify(after)]);
        if (watched.has(kind)) await client.query(TELL, [CHANNEL, `${CHANGED} ${kind} ${id}`]);
      }),

    async list(kind) {
      const { rows } = await readers.query<Row & { id: string }>(LIST, [kind]);
      return rows.map(({ id, value }) => ({ id, value: valueFrom(value) }));
    },

    remove: async (kind, id) => (await write(kind, id, [REMOVE])) > 0,

    watch(kind, hear) {
      watched.set(kind, hear);
    },
  };
}

async function getFrom(asked: Pool | PoolClient, kind: string, id: string): Promise<Json | undefined> {
  const { rows } = await asked.query<Row>({ name: 'get', text: GET, values: [kind, id] });
  return rows[0] === undefined ? undefined : valueFrom(rows[0].value);
}

function valueFrom(text: string): Json {
  return JSON.parse(text) as Json;
}
