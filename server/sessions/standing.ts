import type { SessionSummary } from '#shared/api.ts';
import { sealsAt } from '#shared/session/deadline.ts';
import type { SessionState } from '#shared/session/state.ts';
import { summaryOf } from './summary.ts';

/** What is known of a session without its log. */
export interface Standing {
  summary: SessionSummary;
  /** When it seals itself, ms since 1970; see `sealsAt`. */
  sealsAt: number | null;
}

export function standingOf(state: SessionState): Standing {
  return { summary: summaryOf(state), sealsAt: sealsAt(state) };
}
