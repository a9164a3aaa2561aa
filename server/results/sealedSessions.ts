import { z } from 'zod';
import type { SessionSummary } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { reportSchema, type Report } from '#shared/results/report/schema.ts';
import type { RecordStore } from '../log/records.ts';

/** What remains of a sealed session, beside its report. */
export interface Sealed {
  summary: SessionSummary;
  /** ms since 1970 */
  sealedAt: number;
}

/** The sessions of which there are no ballots any more. */
export interface SealedSessions {
  get(session: SessionId): Sealed | null;
  all(): Sealed[];
  /** Every promise rejects when the store fails. */
  add(session: SessionId, sealed: Sealed & { report: Report }): Promise<void>;
  /** As it was stored; `null` where there is none. Rejects where it does not fit the schema. */
  report(session: SessionId): Promise<Report | null>;
  remove(session: SessionId): Promise<void>;
}

const KIND = 'sealed';
/** Apart, since they are large and seldom read. */
const REPORT = 'report';

const sealedSchema = z.strictObject({
  sealedAt: z.int(),
  summary: z.strictObject({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    lang: z.enum(['nl', 'en']),
    group: z.string().nullable(),
    company: z.string().nullable(),
    createdAt: z.int(),
    ended: z.boolean(),
    joined: z.int(),
    rehearsal: z.boolean(),
    sealedAt: z.int().nullable(),
    keptUntil: z.int().nullable(),
  }),
});

/** Which they are is held in memory: every phone that knocks has to be told. */
export async function loadSealedSessions(records: RecordStore): Promise<SealedSessions> {
  const stored = await records.list(KIND);
  const all = new Map(stored.map(({ id, value }) => [id as SessionId, sealedSchema.parse(value)]));

  return {
    get: (session) => all.get(session) ?? null,
    all: () => [...all.values()],

    async add(session, { summary, sealedAt, report }) {
      // In this order: whatever is known as sealed has a report.
      await records.put(REPORT, session, JSON.stringify(reportSchema.parse(report)));
      const sealed = { summary: { ...summary }, sealedAt };
      await records.put(KIND, session, sealed);
      all.set(session, sealed);
    },

    async report(session) {
      const text = await records.get(REPORT, session);
      return typeof text === 'string' ? reportSchema.parse(JSON.parse(text)) : null;
    },

    async remove(session) {
      all.delete(session);
      await records.remove(KIND, session);
      await records.remove(REPORT, session);
    },
  };
}
