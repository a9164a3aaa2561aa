import type { SessionSummary } from '#shared/api.ts';
import { COMPARED } from '#shared/results/overTime.ts';

/** Whether there are results to lay beside those of others: of invented votes there are none. */
export function hasResults({ ended, rehearsal }: SessionSummary): boolean {
  return ended && !rehearsal;
}

/** What stands in the way of comparing those that are ticked. */
export function whyNotCompare(ticked: readonly SessionSummary[]): 'tooFew' | 'tooMany' | null {
  if (ticked.length < COMPARED.least) return 'tooFew';
  return ticked.length > COMPARED.most ? 'tooMany' : null;
}

/** Whether this session can stand beside those that are ticked already. */
export function isAlike({ scenario }: SessionSummary, ticked: readonly SessionSummary[]): boolean {
  return ticked.every(
    (other) => other.scenario.id === scenario.id && other.scenario.version === scenario.version,
  );
}

/** Where sessions stand side by side. */
export function compareAddress(ticked: readonly SessionSummary[]): string {
  return `/results/compare?s=${ticked.map(({ id }) => id).join(',')}`;
}
