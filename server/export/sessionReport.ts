import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { buildReport, type Keeping } from '#shared/results/report.ts';
import type { Report } from '#shared/results/report/schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import { dayOf } from './day.ts';

const packageFile = new URL('../../package.json', import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8')));

/** The report of a session as this server prints it. `at` is in ms since 1970. */
export function sessionReport(
  state: SessionState,
  { at, keeping }: { at: number; keeping: Keeping },
): Report {
  return buildReport(state, { at, version, keeping, dayOf, digest });
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
