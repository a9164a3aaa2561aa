import { buildReport, NOTHING_SETTLED, type Keeping } from '#shared/results/report.ts';
import type { Report } from '#shared/results/report/schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import { REPORT_SCHEMA_ID, reportFileSchema } from '../../server/export/reportFile.ts';
import { START } from './played.ts';
import { sha256 } from './voted.ts';

/** The report of a session as every server would print it, whatever its clock and its time zone. */
export function reportOf(
  state: SessionState,
  { at = START, keeping = NOTHING_SETTLED }: { at?: number; keeping?: Keeping } = {},
): Report {
  return buildReport(state, { at, version: '1.2.3', keeping, dayOf: () => '2026-11-24', digest: sha256 });
}

/**
 * The report that a JSON file holds.
 * @throws Error when it is not a file of this version.
 */
export function reportIn(json: string): Report {
  const { $schema, ...report } = reportFileSchema.parse(JSON.parse(json));
  if ($schema !== REPORT_SCHEMA_ID) throw new Error('this is the schema of another version');
  return report;
}
