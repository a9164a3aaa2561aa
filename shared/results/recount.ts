import type { SessionEvent } from '../session/events.ts';
import { evolve, fold } from '../session/evolve.ts';
import type { Published } from '../session/tables.ts';
import { publications } from './publications.ts';
import { canonical } from './report/canonical.ts';

/**
 * Counts a whole log again and names what was published that does not follow from its ballots, such as
 * `table stairs`; empty when all of it does.
 *
 * Everything is compared that was ever published, each at the moment of its publication: a table that a reopening
 * replaced, and one that rule P7 kept, which today's ballots alone would not lead to. So is what should have been
 * published and was not. Not compared are words, which are not counted, and what a phone keeps to itself.
 */
export function recount([created, ...events]: readonly SessionEvent[]): string[] {
  if (created === undefined) return [];
  const state = fold([created]);
  const differing: string[] = [];
  /** What should be published before anything else happens; `null` where that has not been looked at yet. */
  let due: Published[] | null = null;
  for (const event of events) {
    if (event.type === 'published') {
      due ??= publications(state);
      if (!isSame(due.shift(), event.what)) differing.push(nameOf(event.what));
    } else {
      differing.push(...(due ?? []).map(nameOf));
      due = null;
    }
    evolve(state, event);
  }
  return [...new Set([...differing, ...publications(state).map(nameOf)])];
}

function isSame(counted: Published | undefined, published: Published): boolean {
  return counted !== undefined && canonical(counted) === canonical(published);
}

function nameOf(what: Published): string {
  switch (what.kind) {
    case 'table':
      return `table ${what.table.round}`;
    case 'shift':
      return `shift ${what.shift.comparison}`;
    case 'series':
      return `series ${what.series.poll}`;
    case 'strikes':
      return 'strikes';
    case 'calibration':
      return `calibration ${what.calibration.round}`;
    case 'conviction':
      return `conviction ${what.conviction.poll}`;
    case 'split':
      return 'split';
    case 'sorting':
      return `sorting ${what.sorting.round}`;
    case 'hands':
      return `hands ${what.hands.round}`;
    case 'writing':
      return `writing ${what.writing.round}`;
    case 'marks':
      return `marks ${what.marks.round}`;
    default:
      return what satisfies never;
  }
}
