import { z } from 'zod';
import type { SessionId } from '#shared/ids.ts';
import { type Keeping, NOTHING_SETTLED } from '#shared/results/report.ts';
import type { RecordStore } from '../log/records.ts';
import { createTurns } from './turns.ts';
import { watchRecords } from './watching.ts';

/** What the trainer settles about a session's results. It lies beside the log, so that it can change when that is gone. */
export type Settled = Pick<Keeping, 'remark' | 'days'>;

export interface Keepings {
  of(session: SessionId): Settled;
  /** What is not named stays as it is. Rejects when the store fails. */
  settle(session: SessionId, change: Partial<Settled>): Promise<Settled>;
  /** Reads again what another server may have settled just now. Rejects when the store fails. */
  refresh(session: SessionId): Promise<void>;
  forget(session: SessionId): Promise<void>;
  /** Hears that something was settled. */
  onChange(listener: () => void): void;
}

const KIND = 'keeping';
const settledSchema = z.strictObject({ remark: z.string().nullable(), days: z.int().min(0).max(365) });

/** All of them are held in memory, since every view of a console tells how long the tables are kept. */
export async function loadKeepings(records: RecordStore): Promise<Keepings> {
  const all = new Map<SessionId, Settled>();
  const listeners = new Set<() => void>();
  const inTurn = createTurns();
  const of = (session: SessionId): Settled => {
    const { remark, days } = all.get(session) ?? NOTHING_SETTLED;
    return { remark, days };
  };

  function tell(): void {
    for (const listener of listeners) listener();
  }

  async function refresh(session: SessionId): Promise<void> {
    const value = await records.get(KIND, session);
    if (value === undefined) all.delete(session);
    else all.set(session, settledSchema.parse(value));
    tell();
  }

  async function refreshAll(): Promise<void> {
    const stored = await records.list(KIND);
    all.clear();
    for (const { id, value } of stored) all.set(id as SessionId, settledSchema.parse(value));
    tell();
  }

  await refreshAll();
  watchRecords(records, KIND, { one: (id) => refresh(id as SessionId), all: refreshAll });

  return {
    of,
    refresh,
    settle: (session, change) =>
      inTurn(session, async () => {
        const settled = { ...of(session), ...change };
        await records.put(KIND, session, settled);
        all.set(session, settled);
        tell();
        return settled;
      }),
    forget: (session) =>
      inTurn(session, async () => {
        await records.remove(KIND, session);
        all.delete(session);
      }),
    onChange(listener) {
      listeners.add(listener);
    },
  };
}
