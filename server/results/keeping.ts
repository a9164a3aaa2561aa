import { z } from 'zod';
import type { SessionId } from '#shared/ids.ts';
import { type Keeping, NOTHING_SETTLED } from '#shared/results/report.ts';
import type { RecordStore } from '../log/records.ts';
import { createTurns } from './turns.ts';

/** What the trainer settles about a session's results. It lies beside the log, so that it can change when that is gone. */
export type Settled = Pick<Keeping, 'remark' | 'days'>;

export interface Keepings {
  of(session: SessionId): Settled;
  /** What is not named stays as it is. Rejects when the store fails. */
  settle(session: SessionId, change: Partial<Settled>): Promise<Settled>;
  forget(session: SessionId): Promise<void>;
  /** Hears that something was settled. */
  onChange(listener: () => void): void;
}

const KIND = 'keeping';
const settledSchema = z.strictObject({ remark: z.string().nullable(), days: z.int().min(0).max(365) });

/** All of them are held in memory, since every view of a console tells how long the tables are kept. */
export async function loadKeepings(records: RecordStore): Promise<Keepings> {
  const stored = await records.list(KIND);
  const all = new Map(stored.map(({ id, value }) => [id as SessionId, settledSchema.parse(value)]));
  const listeners = new Set<() => void>();
  const inTurn = createTurns();
  const of = (session: SessionId): Settled => {
    const { remark, days } = all.get(session) ?? NOTHING_SETTLED;
    return { remark, days };
  };

  return {
    of,
    settle: (session, change) =>
      inTurn(session, async () => {
        const settled = { ...of(session), ...change };
        await records.put(KIND, session, settled);
        all.set(session, settled);
        for (const listener of listeners) listener();
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
