import type { PublishedResults } from '#shared/results/report/schema.ts';
import { reportOf } from '../support/report.ts';
import type { SessionState } from '#shared/session/state.ts';

/** What a session leads to, apart from when and by which version its report is made. */
export function resultsOf(state: SessionState): PublishedResults {
  return reportOf(state).results;
}
