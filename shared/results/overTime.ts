import type { Lang } from '../ids.ts';
import { canonical } from './report/canonical.ts';
import { controlNumber } from './report/controlNumber.ts';
import type { PublishedResults, Report } from './report/schema.ts';
import type { Reason } from './report/schemaParts.ts';
import { pooled, type Counted, type Pooled } from './overTimePool.ts';

type ReportedComparison = PublishedResults['comparisons'][number];
type ReportedPoll = PublishedResults['polls'][number];
type Text = ReportedPoll['question'];

/** From so many people a personal poll is laid beside that of another session (rule P2). */
const PERSONAL_FROM = 10;

/** How many sessions can be laid beside one another. */
export const COMPARED = { least: 2, most: 24 };

interface Withheld {
  kind: 'withheld';
  reason: Reason;
  people: number | null;
}

/** What one session published of the question that is compared. */
interface ComparedShift {
  kind: 'shift';
  pairs: number;
  before: Counted;
  after: Counted;
  switchedTo: number | null;
  switchedAway: number | null;
}

export interface ComparedSession {
  group: string | null;
  company: string | null;
  /** The day, as `2026-11-24`. */
  heldOn: string;
  control: string;
  result: ComparedShift | Withheld;
  /** The question at every moment, of those who answered each time; `null` where it was asked only twice. */
  series: { kind: 'series'; people: number; moments: Counted[] } | Withheld | null;
  /** How many struck off fewer names at the end than at the beginning, more, or as many. */
  strikes: { kind: 'strikes'; people: number; fewer: number; more: number; same: number } | Withheld | null;
}

/** Sessions of one version of one scenario, beside one another, the earliest first. */
export interface ComparedSessions {
  scenario: Report['session']['scenario'];
  languages: Lang[];
  asked: {
    type: ReportedPoll['type'];
    question: Text;
    client: Text | null;
    options: ReportedPoll['options'];
    target: string;
    before: Text;
    after: Text;
    /** Of the series. */
    moments: Text[];
  };
  sessions: ComparedSession[];
  /** How many were left out because they are still going on. */
  running: number;
  overall: Pooled;
}

export type Comparing =
  | { ok: true; compared: ComparedSessions }
  | { ok: false; why: 'tooFew' | 'otherScenario' | 'nothingToCompare' };

/**
 * Lays sessions beside one another, out of what each of them has published; no ballot is read, and nobody is known
 * from one session to the next. What a session withheld stays withheld, and a question about the own company takes
 * part from ten people on.
 *
 * @param reports each session once
 * @returns tooFew where fewer than two have ended; otherScenario where what was asked differs, though the version
 *   should have said so; nothingToCompare where the scenario asks nothing twice
 */
export function compareSessions(reports: readonly Report[]): Comparing {
  const ended = reports
    .filter(({ session }) => session.ended)
    .toSorted((one, other) => (one.session.heldAt < other.session.heldAt ? -1 : 1));
  const [first] = ended;
  if (new Set(reports.map(askedIn)).size > 1) return { ok: false, why: 'otherScenario' };
  if (first === undefined || ended.length < 2) return { ok: false, why: 'tooFew' };
  const comparison = comparisonIn(first);
  const poll = first.results.polls.find(({ id }) => id === comparison?.poll);
  if (comparison === undefined || poll === undefined) return { ok: false, why: 'nothingToCompare' };

  const { id, type, question, client, options } = poll;
  const { target } = comparison;
  const sessions = ended.map((report) => sessionIn(report, id));
  return {
    ok: true,
    compared: {
      scenario: first.session.scenario,
      languages: first.session.languages,
      asked: {
        type,
        question,
        client,
        options,
        target,
        before: comparison.before.label,
        after: comparison.after.label,
        moments: seriesIn(first, id)?.moments.map(({ label }) => label) ?? [],
      },
      sessions,
      running: reports.length - ended.length,
      overall: pooled(
        sessions.flatMap(({ result }) => (result.kind === 'shift' ? [result] : [])),
        options.findIndex((option) => option.id === target),
      ),
    },
  };
}

/** The primary comparison of a scenario. */
function comparisonIn({ results: { comparisons } }: Report): ReportedComparison | undefined {
  return comparisons.find(({ primary }) => primary) ?? comparisons[0];
}

function seriesIn({ results }: Report, poll: string): PublishedResults['series'][number] | undefined {
  return results.series.find((series) => series.poll === poll);
}

/** All that has to be the same before figures may stand beside one another. */
function askedIn(report: Report): string {
  const { scenario } = report.session;
  const comparison = comparisonIn(report);
  const poll = report.results.polls.find(({ id }) => id === comparison?.poll);
  return canonical({
    scenario: [scenario.id, scenario.version],
    rounds: [comparison?.before.round ?? null, comparison?.after.round ?? null],
    target: comparison?.target ?? null,
    poll: poll === undefined ? null : [poll.id, poll.privacy, poll.options.map(({ id }) => id)],
  });
}

function sessionIn(report: Report, poll: string): ComparedSession {
  const { group, company, heldOn } = report.session;
  return {
    group,
    company,
    heldOn,
    control: controlNumber(report.hash),
    result: shiftIn(report),
    series: momentsIn(report, poll),
    strikes: strikesIn(report),
  };
}

function shiftIn(report: Report): ComparedSession['result'] {
  const comparison = comparisonIn(report);
  if (comparison === undefined) return withheld('notAsked', null);
  const { result, privacy } = comparison;
  if (result.kind === 'withheld') return withheld(result.reason, result.pairs);
  const { pairs, before, after, switchedTo, switchedAway } = result;
  if (isTooFew(privacy, pairs)) return withheld('tooFew', pairs);
  if (before === null || after === null) return withheld('protected', pairs);
  return { kind: 'shift', pairs, before, after, switchedTo, switchedAway };
}

function momentsIn(report: Report, poll: string): ComparedSession['series'] {
  const series = seriesIn(report, poll);
  if (series === undefined) return null;
  const { result, privacy } = series;
  if (result.kind === 'withheld') return withheld(result.reason, result.people);
  if (isTooFew(privacy, result.people)) return withheld('tooFew', result.people);
  return { kind: 'series', people: result.people, moments: result.moments };
}

function strikesIn({ results: { strikes, polls } }: Report): ComparedSession['strikes'] {
  if (strikes === null) return null;
  const { result, before } = strikes;
  if (result.kind === 'withheld') return withheld(result.reason, result.people);
  const { people, fewer, more, same } = result;
  const onList = polls.filter(({ rounds }) => rounds.some(({ scene }) => scene.id === before.scene));
  if (onList.some(({ privacy }) => isTooFew(privacy, people))) return withheld('tooFew', people);
  return { kind: 'strikes', people, fewer, more, same };
}

function isTooFew(privacy: ReportedPoll['privacy'], people: number): boolean {
  return privacy === 'personal' && people < PERSONAL_FROM;
}

function withheld(reason: Reason, people: number | null): Withheld {
  return { kind: 'withheld', reason, people };
}
