import { buildReport, NOTHING_SETTLED, type Keeping } from '#shared/results/report.ts';
import type { Report } from '#shared/results/report/schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import { START } from './played.ts';
import { sha256 } from './voted.ts';

/** The report of a session as every server would print it, whatever its clock and its time zone. */
export function reportOf(
  state: SessionState,
  { at = START, keeping = NOTHING_SETTLED }: { at?: number; keeping?: Keeping } = {},
): Report {
  return buildReport(state, { at, version: '1.2.3', keeping, dayOf: () => '2026-11-24', digest: sha256 });
}
