import { z } from 'zod';
import type { SessionSummary } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { reportSchema, type Report } from '#shared/results/report/schema.ts';
import type { Json, RecordStore } from '../log/records.ts';
import { watchRecords } from './watching.ts';

/** What remains of a sealed session, beside its report. */
export interface Sealed {
  summary: SessionSummary;
  /** ms since 1970 */
  sealedAt: number;
  /** Whether its scenario lets a picture of the shift be shared. */
  sharing?: true;
}

/** The sessions of which there are no ballots any more. */
export interface SealedSessions {
  get(session: SessionId): Sealed | null;
  all(): Sealed[];
  /** The same as `get`, also of a session that another server has sealed just now. */
  find(session: SessionId): Promise<Sealed | null>;
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
  sharing: z.literal(true).optional(),
  summary: z.strictObject({
    id: z.string(),
    code: z.string(),
    /** Version 0.1.0 kept it in the report only. */
    scenario: z.strictObject({ id: z.string(), version: z.int() }).optional(),
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
  const all = new Map<SessionId, Sealed>();

  async function take(session: SessionId, value: Json | undefined): Promise<Sealed | null> {
    if (value === undefined) {
      all.delete(session);
      return null;
    }
    const { summary, sealedAt, sharing } = sealedSchema.parse(value);
    const scenario = summary.scenario ?? scenarioOf(await reportIn(records, session));
    const sealed = { summary: { ...summary, scenario }, sealedAt, ...(sharing && { sharing }) };
    all.set(session, sealed);
    return sealed;
  }

  async function takeAll(): Promise<void> {
    const stored = await records.list(KIND);
    const known = new Set(stored.map(({ id }) => id));
    for (const session of all.keys()) if (!known.has(session)) all.delete(session);
    for (const { id, value } of stored) await take(id as SessionId, value);
  }

  const find = async (session: SessionId) => take(session, await records.get(KIND, session));
  await takeAll();
  watchRecords(records, KIND, { one: (id) => find(id as SessionId), all: takeAll });

  return {
    get: (session) => all.get(session) ?? null,
    all: () => [...all.values()],
    find,

    async add(session, { summary, sealedAt, sharing, report }) {
      // In this order: whatever is known as sealed has a report.
      await records.put(REPORT, session, JSON.stringify(reportSchema.parse(report)));
      const sealed = { summary: { ...summary }, sealedAt, ...(sharing && { sharing }) };
      await records.put(KIND, session, sealed);
      all.set(session, sealed);
    },

    report: (session) => reportIn(records, session),

    async remove(session) {
      all.delete(session);
      await records.remove(KIND, session);
      await records.remove(REPORT, session);
    },
  };
}

async function reportIn(records: RecordStore, session: string): Promise<Report | null> {
  const text = await records.get(REPORT, session);
  return typeof text === 'string' ? reportSchema.parse(JSON.parse(text)) : null;
}

/** Without a report, which never is, the session is like no other. */
function scenarioOf(report: Report | null): SessionSummary['scenario'] {
  const { id, version } = report?.session.scenario ?? { id: '', version: 0 };
  return { id, version };
}
