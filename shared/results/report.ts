import type { SessionState } from '../session/state.ts';
import { notesOf } from '../wording/report.ts';
import { floorOf } from './floors.ts';
import { canonical } from './report/canonical.ts';
import { reportComparisons, reportSeries, reportStrikes } from './report/reportShifts.ts';
import { reportPlans, reportPolls } from './report/reportPolls.ts';
import { REPORT_SCHEMA_VERSION, type PublishedResults, type Report } from './report/schema.ts';

/** What a report needs from outside: the moment (ms since 1970), the product's version, and a hash function. */
export interface Printing {
  at: number;
  version: string;
  /** SHA-256 of a text in UTF-8, as lower-case hex. */
  digest: (text: string) => string;
}

/**
 * Everything that a session may tell afterwards, as one value that every file is written from. Works at any moment of
 * a session, and reads published tables only, never ballots: what is not published has a reason instead.
 */
export function buildReport(state: SessionState, { at, version, digest }: Printing): Report {
  const { scenario, settings, contact } = state;
  const floors = { story: floorOf('story'), personal: floorOf('personal', settings.floor) };
  const results: PublishedResults = {
    polls: reportPolls(state),
    comparisons: reportComparisons(state),
    series: reportSeries(state),
    strikes: reportStrikes(state),
    plans: reportPlans(state),
  };
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    product: { name: 'Aanname', version },
    hash: digest(canonical(results)),
    madeAt: new Date(at).toISOString(),
    session: {
      heldAt: new Date(state.startedAt ?? state.createdAt).toISOString(),
      ended: state.ended,
      scenario: { id: scenario.id, version: scenario.version, title: scenario.title },
      lang: state.lang,
      languages: [...scenario.languages],
      group: settings.group,
      company: settings.company,
      contact: Object.values(contact).every((line) => line === '') ? null : { ...contact },
      joined: state.participants.size,
    },
    floors,
    results,
    lessons: scenario.lessons,
    notes: notesOf(floors),
  };
}
