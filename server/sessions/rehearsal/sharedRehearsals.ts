import { z } from 'zod';
import type { JoinCode, SessionId } from '#shared/ids.ts';
import type { Clock } from '../../clock.ts';
import type { RecordStore } from '../../log/records.ts';
import type { SessionLog } from '../../log/sessionLog.ts';
import { enterCode, freeCode } from '../sessionIndex.ts';

/** Rehearsals in a store that several servers work on. The one that invents the participants looks after it. */
export interface SharedRehearsals {
  log: SessionLog;
  records: RecordStore;
  /** Every promise rejects when the store fails. */
  enter(session: SessionId, code: JoinCode): Promise<void>;
  /** To be said now and then: what nobody says this of any more has lost its server. */
  stillThere(session: SessionId, code: JoinCode): Promise<void>;
  erase(session: SessionId): Promise<void>;
  /** Erases those of which nobody has said for so long, in ms, that they are there. */
  eraseForgotten(after: number): Promise<void>;
  all(): Promise<SessionId[]>;
}

interface Needs {
  log: SessionLog;
  records: RecordStore;
  clock: Clock;
  /** Destroys what tells which phone was whom. */
  destroyKey: (session: SessionId) => Promise<void>;
}

const KIND = 'rehearsal';
const entrySchema = z.strictObject({ code: z.string(), at: z.int() });

export function createSharedRehearsals({ log, records, clock, destroyKey }: Needs): SharedRehearsals {
  async function stillThere(session: SessionId, code: JoinCode): Promise<void> {
    await records.put(KIND, session, { code, at: clock.now() });
  }

  async function erase(session: SessionId): Promise<void> {
    const entry = entrySchema.safeParse(await records.get(KIND, session));
    await log.erase(session);
    await destroyKey(session);
    if (entry.success) await freeCode(records, entry.data.code);
    await records.remove(KIND, session);
  }

  return {
    log,
    records,
    async enter(session, code) {
      await stillThere(session, code);
      await enterCode(records, session, code);
    },
    stillThere,
    erase,
    async eraseForgotten(after) {
      for (const { id, value } of await records.list(KIND)) {
        const entry = entrySchema.parse(value);
        if (clock.now() - entry.at > after) await erase(id as SessionId);
      }
    },
    all: async () => (await records.list(KIND)).map(({ id }) => id as SessionId),
  };
}
