import { z } from 'zod';
import type { JournalEntry } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import type { RecordStore } from '../log/records.ts';

/** That a session is being sealed or deleted: written before the first step and removed after the last. */
export interface Mark {
  what: 'seal' | 'delete';
  by: JournalEntry['by'];
  code: string;
}

/** By which a server finds, after a crash, what it has to finish. Every promise rejects when the store fails. */
export interface Marks {
  set(session: SessionId, mark: Mark): Promise<void>;
  clear(session: SessionId): Promise<void>;
  all(): Promise<{ session: SessionId; mark: Mark }[]>;
}

const KIND = 'leaving';
const markSchema = z.strictObject({
  what: z.enum(['seal', 'delete']),
  by: z.enum(['trainer', 'host', 'link', 'server']),
  code: z.string(),
});

export function createMarks(records: RecordStore): Marks {
  return {
    set: (session, { what, by, code }) => records.put(KIND, session, { what, by, code }),
    async clear(session) {
      await records.remove(KIND, session);
    },
    all: async () =>
      (await records.list(KIND)).map(({ id, value }) => ({
        session: id as SessionId,
        mark: markSchema.parse(value),
      })),
  };
}
