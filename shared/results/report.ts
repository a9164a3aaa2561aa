import type { SessionState } from '../session/state.ts';
import { notesOf } from '../wording/report.ts';
import { floorOf } from './floors.ts';
import { canonical } from './report/canonical.ts';
import { reportConfidence } from './report/reportConfidence.ts';
import { reportHearsay } from './report/reportHearsay.ts';
import { reportComparisons, reportSeries, reportStrikes } from './report/reportShifts.ts';
import { reportGuesses } from './report/reportGuesses.ts';
import { reportHands } from './report/reportHands.ts';
import { reportSortings } from './report/reportSortings.ts';
import { reportSplit } from './report/reportSplit.ts';
import { reportTexts, reportWritings } from './report/reportTexts.ts';
import { reportPlans, reportPolls } from './report/reportPolls.ts';
import { REPORT_SCHEMA_VERSION, type PublishedResults, type Report } from './report/schema.ts';

/** What a report needs from outside: the moment (ms since 1970), the product's version, and a hash function. */
export interface Printing {
  at: number;
  version: string;
  keeping: Keeping;
  /** The day of a moment where the session was held, as `2026-11-24`. */
  dayOf: (at: number) => string;
  /** SHA-256 of a text in UTF-8, as lower-case hex. */
  digest: (text: string) => string;
}

/** What was settled about a session's results, beside its log. */
export interface Keeping {
  remark: string | null;
  /** How long the tables are kept after sealing, 0 to 365. */
  days: number;
  /** ms since 1970; `null` while the ballots are there. */
  sealedAt: number | null;
}

/** Before anybody has settled anything. */
export const NOTHING_SETTLED: Keeping = { remark: null, days: 90, sealedAt: null };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Everything that a session may tell afterwards, as one value that every file is written from. Works at any moment of
 * a session, and reads published tables only, never ballots: what is not published has a reason instead.
 */
export function buildReport(state: SessionState, { at, version, keeping, dayOf, digest }: Printing): Report {
  const { scenario, settings, contact } = state;
  const floors = { story: floorOf('story'), personal: floorOf('personal', settings.floor) };
  const results: PublishedResults = {
    polls: reportPolls(state),
    comparisons: reportComparisons(state),
    series: reportSeries(state),
    strikes: reportStrikes(state),
    plans: reportPlans(state),
    ...reportConfidence(state),
    ...reportSplit(state),
    ...reportGuesses(state),
    ...reportSortings(state),
    ...reportHands(state),
    ...reportWritings(state),
  };
  const heldAt = state.startedAt ?? state.createdAt;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    product: { name: 'Aanname', version },
    hash: digest(canonical(results)),
    madeAt: instant(at),
    session: {
      heldAt: instant(heldAt),
      heldOn: dayOf(heldAt),
      ended: state.ended,
      scenario: { id: scenario.id, version: scenario.version, title: scenario.title },
      lang: state.lang,
      languages: [...scenario.languages],
      group: settings.group,
      company: settings.company,
      contact: Object.values(contact).every((line) => line === '') ? null : { ...contact },
      joined: state.participants.size,
      voted: votersIn(state),
    },
    remark: keeping.remark,
    keeping: keptSince(keeping),
    floors,
    results,
    hearsay: reportHearsay(state),
    ...reportTexts(state, keeping),
    lessons: scenario.lessons,
    notes: notesOf(floors),
  };
}

/** The same report after its session was sealed, or after a remark or a term was changed. */
export function settled(report: Report, keeping: Keeping): Report {
  return { ...report, remark: keeping.remark, keeping: keptSince(keeping) };
}

function keptSince({ days, sealedAt }: Keeping): Report['keeping'] {
  if (sealedAt === null) return { sealedAt: null, days, until: null };
  return { sealedAt: instant(sealedAt), days, until: instant(sealedAt + days * DAY) };
}

function votersIn({ rounds }: SessionState): number {
  return new Set([...rounds.values()].flatMap(({ ballots }) => [...ballots.keys()])).size;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
