import type { Pool } from 'pg';
import type { SessionId } from '#shared/ids.ts';
import type { Appended } from '../sessionLog.ts';
import { StoreLost } from '../whyNotSaved.ts';
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
        // Whoever waits behind them would only wait as long once more.
        const lost = isLost(error);
        const failed = lost ? [...group, ...waiting.splice(0)] : group;
        const cause = lost ? new StoreLost('the database has not answered', { cause: error }) : error;
        for (const { reject } of failed) reject(cause);
        if (lost) onLost(error);
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
      await pool.query('SELECT erase_events($1)', [first.session]);
      return first.done();
    }
    await appendAll(group.filter((each): each is WaitingAppend => each.kind === 'append'));
  }

  async function appendAll(group: readonly WaitingAppend[]): Promise<void> {
    const { rows } = await pool.query<{ appended: boolean[] }>({
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
