import type { Managed, SessionSummary } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { settled } from '#shared/results/report.ts';
import { reportFollowUp } from '#shared/results/report/reportFollowUp.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { sealsAt } from '#shared/session/deadline.ts';
import { isRehearsal } from '#shared/session/state.ts';
import { sessionReport } from '../export/sessionReport.ts';
import { daysOf } from './followUpRecord.ts';
import type { Parts } from './parts.ts';
import type { Sealed } from './sealedSessions.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The report of a session, whether it is sealed or not; `null` for a rehearsal and where there is none. */
export async function reportOf(session: SessionId, parts: Parts): Promise<Report | null> {
  const report = await ownReportOf(session, parts);
  const record = report === null ? null : await parts.followUps.of(session);
  const result = record?.result ?? null;
  if (report === null || record === null || result === null) return report;
  return { ...report, followUp: reportFollowUp(result, { ...daysOf(record), floor: record.floor }) };
}

/** What the session itself has left, which nothing that comes later changes. */
async function ownReportOf(session: SessionId, parts: Parts): Promise<Report | null> {
  const { sessions, sealed, keepings, clock } = parts;
  const keeping = keepings.of(session);
  const kept = sealed.get(session);
  if (kept !== null) {
    const report = await sealed.report(session);
    return report && settled(report, { ...keeping, sealedAt: kept.sealedAt });
  }
  const live = await sessions.byId(session);
  if (live === null || isRehearsal(live.state)) return null;
  const { sealedAt } = live.state;
  return sessionReport(live.state, { at: clock.now(), keeping: { ...keeping, sealedAt } });
}

/** What the trainer may manage of a session; `null` as for its report. */
export async function managedOf(session: SessionId, parts: Parts): Promise<Managed | null> {
  const standing = await standingOf(session, parts);
  if (standing === null) return null;
  return {
    ...parts.keepings.of(session),
    ...standing,
    links: await parts.links.of(session),
    journal: await parts.journal.of(session),
    ...((await parts.followUps.of(session)) === null ? {} : { followUp: true }),
  };
}

async function standingOf(
  session: SessionId,
  parts: Parts,
): Promise<Pick<Managed, 'ended' | 'sealedAt' | 'sealsAt' | 'keptUntil'> | null> {
  const kept = parts.sealed.get(session);
  if (kept !== null) {
    return { ended: true, sealedAt: kept.sealedAt, sealsAt: null, keptUntil: keptUntil(kept, parts) };
  }
  const live = await parts.sessions.byId(session);
  if (live === null || isRehearsal(live.state)) return null;
  return { ended: live.state.ended, sealedAt: null, sealsAt: sealsAt(live.state), keptUntil: null };
}

/** Of all sessions, rehearsals and sealed ones too, the newest first. Rejects when the store fails. */
export async function summaries(parts: Parts): Promise<SessionSummary[]> {
  const live = await parts.sessions.list();
  const kept = parts.sealed
    .all()
    .map((one) => ({ ...one.summary, sealedAt: one.sealedAt, keptUntil: keptUntil(one, parts) }));
  const gone = new Set(kept.map(({ id }) => id));
  // While a session is being sealed there is both its log and what will remain.
  const all = [...live.filter(({ id }) => !gone.has(id)), ...kept];
  return all.toSorted((one, other) => other.createdAt - one.createdAt);
}

/** When the tables of a sealed session are deleted, in ms since 1970. */
export function keptUntil({ summary, sealedAt }: Sealed, { keepings }: Parts): number {
  return sealedAt + keepings.of(summary.id as SessionId).days * DAY;
}
