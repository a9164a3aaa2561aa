import type { Pool, QueryConfig } from 'pg';
import type { SessionId } from '#shared/ids.ts';
import type { Appended } from '../sessionLog.ts';
import { StoreAway, StoreLost } from '../whyNotSaved.ts';
import { isLost } from './problem.ts';

interface Append {
  session: SessionId;
  expectedSeq: number;
  texts: readonly string[];
}

/** Writes that are committed together with all that were asked for while the last commit was on its way. */
export interface Writer {
  /** Calls `committed` in the very moment in which that is known, before anybody else can act. */
  append(wish: Append, committed: (outcome: Appended) => void): Promise<Appended>;
  erase(session: SessionId, committed: () => void): Promise<void>;
  /** Writes what waits; what comes later is rejected. */
  close(): Promise<void>;
}

type Waiting = { reject: (error: unknown) => void } & (
  | ({ kind: 'append'; done: (outcome: Appended) => void } & Append)
  | { kind: 'erase'; session: SessionId; done: () => void }
);
type WaitingAppend = Extract<Waiting, { kind: 'append' }>;

/** Appends of one commit: so many that a commit costs each of them next to nothing, so few that none waits long. */
const AT_ONCE = 200;

/** @param onLost hears that the database could not be reached */
export function createWriter(pool: Pool, onLost: (error: unknown) => void): Writer {
  const waiting: Waiting[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  async function work(): Promise<void> {
    // Not at once: all that comes in during this turn of the event loop belongs to one commit.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const group = nextGroup();
      try {
        await commit(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
        if (!(error instanceof StoreAway)) continue;
        // Whoever waits behind them would only wait as long once more.
        for (const { reject } of waiting.splice(0)) reject(new StoreAway('the database is away'));
        onLost(error.cause);
      }
    }
    working = null;
  }

  /** Appends as they came up to the next that is erased, or that alone. */
  function nextGroup(): Waiting[] {
    const end = waiting.slice(0, AT_ONCE).findIndex(({ kind }) => kind === 'erase');
    return waiting.splice(0, end < 0 ? AT_ONCE : Math.max(1, end));
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    const [first] = group;
    if (first?.kind === 'erase') {
      await write({ text: 'SELECT erase_events($1)', values: [first.session] });
      return first.done();
    }
    await appendAll(group.filter((each): each is WaitingAppend => each.kind === 'append'));
  }

  /** Rejects with `StoreAway` or `StoreLost` where the database could not be reached. */
  async function write(query: QueryConfig): Promise<{ appended?: boolean[] }[]> {
    const client = await pool.connect().catch((cause: unknown) => {
      throw new StoreAway('the database is away', { cause });
    });
    // So it says that it has stored something here and has not waited for its standby, as was asked of it.
    let warned = false;
    const onNotice = () => {
      warned = true;
    };
    client.on('notice', onNotice);
    try {
      const { rows } = await client.query<{ appended?: boolean[] }>(query);
      if (warned) throw new Error('the database has warned of what it has done');
      client.off('notice', onNotice);
      client.release();
      return rows;
    } catch (cause) {
      client.release(true);
      throw isLost(cause) ? new StoreLost('the database has not answered', { cause }) : cause;
    }
  }

  async function appendAll(group: readonly WaitingAppend[]): Promise<void> {
    const rows = await write({
      name: 'append',
      text: 'SELECT append_events($1, $2, $3, $4) AS appended',
      values: [
        group.map(({ session }) => session),
        group.map(({ expectedSeq }) => expectedSeq),
        group.map(({ texts }) => texts.length),
        group.flatMap(({ texts }) => texts),
      ],
    });
    const appended = rows[0]?.appended ?? [];
    for (const [index, { done }] of group.entries()) done(appended[index] === true ? 'appended' : 'conflict');
  }

  function put(item: Waiting): void {
    if (closed) return item.reject(new Error('the store is closed'));
    waiting.push(item);
    working ??= work();
  }

  return {
    append: (wish, committed) =>
      new Promise((resolve, reject) => {
        const done = (outcome: Appended) => {
          committed(outcome);
          resolve(outcome);
        };
        put({ kind: 'append', ...wish, done, reject });
      }),
    erase: (session, committed) =>
      new Promise((resolve, reject) => {
        const done = () => {
          committed();
          resolve();
        };
        put({ kind: 'erase', session, done, reject });
      }),
    async close() {
      closed = true;
      await working;
    },
  };
}
