import type { Lang } from '../ids.ts';
import type { Report } from '../results/report/schema.ts';
import { tenthsOf } from '../results/tenths.ts';
import { isOwnCall } from '../wording/callOptions.ts';
import { plainText, type Part } from '../wording/parts.ts';
import { pictureWording } from '../wording/picture.ts';
import type { DocumentOption } from './blocks.ts';
import {
  optionIn,
  optionsIn,
  writingOf,
  type ReportedComparison,
  type ReportedPoll,
  type ReportedShift,
  type Writing,
} from './writing.ts';

/**
 * What a picture of the shift shows to people who were not there. Nothing in it tells whose it is, of when, or of how
 * many: two groups of which the same tenths changed have the same picture, to the byte.
 */
export interface Picture {
  lang: Lang;
  title: string;
  moments: { before: string; after: string };
  options: DocumentOption[];
  /** `flows[i][j]` of ten people went from option i to option j. */
  flows: number[][];
  sentence: Part[];
  /** For who cannot see it. */
  alt: string;
  /** Beside a number that has changed, and what a dot is. */
  words: { was: string; dot: string };
}

/** There is no picture yet, or none of this group. */
export type NoPicture = 'notYet' | 'tooFew';

/**
 * From here on a tenth is at least two people, so that no dot is somebody; it is also where the product begins to
 * speak of more than what happened in one room.
 */
const PICTURE_FROM = 20;
/** More piles than these do not stand beside one another with their names. */
const MOST_PILES = 4;

/** The picture of a session's primary comparison, from its published tables, or why there is none. */
export function pictureOf(report: Report, lang: Lang): Picture | NoPicture {
  const writing = writingOf(report, lang);
  const { comparisons, polls } = report.results;
  const comparison = comparisons.find(({ primary }) => primary);
  const poll = polls.find(({ id }) => id === comparison?.poll);
  if (comparison === undefined || poll === undefined) return 'tooFew';
  const { result } = comparison;
  if (result.kind === 'withheld') return result.reason === 'tooFew' ? 'tooFew' : 'notYet';
  const flows = mayLeave(comparison, result) ? tenthsOf(result.flows ?? []) : null;
  return flows === null ? 'tooFew' : drawn({ poll, comparison, flows }, writing);
}

/** About invented clients only, whatever the number of people; and with nobody's way kept back. */
function mayLeave({ privacy }: ReportedComparison, { level, pairs, flows }: ReportedShift): boolean {
  const told = flows !== null && flows.length <= MOST_PILES;
  return told && privacy === 'story' && level === 'interval' && pairs >= PICTURE_FROM;
}

interface Compared {
  poll: ReportedPoll;
  comparison: ReportedComparison;
  flows: number[][];
}

function drawn({ poll, comparison, flows }: Compared, writing: Writing): Picture {
  const { lang, said, report } = writing;
  const words = pictureWording[lang];
  const options = optionsIn(poll, writing);
  const moments = { before: said(comparison.before.label), after: said(comparison.after.label) };
  const sentence = sentenceOf({ poll, comparison, flows }, writing);
  const piles = options.map(({ label }, option) => ({
    label,
    was: total(flows[option] ?? []),
    is: total(flows.map((row) => row[option] ?? 0)),
  }));
  return {
    lang,
    title: said(report.session.scenario.title),
    moments,
    options,
    flows,
    sentence,
    alt: words.alt(plainText(sentence), { ...moments, options: piles }),
    words: { was: words.was, dot: words.dot },
  };
}

function sentenceOf({ poll, comparison, flows }: Compared, writing: Writing): Part[] {
  const words = pictureWording[writing.lang];
  const place = poll.options.findIndex(({ id }) => id === comparison.target);
  const label = optionIn(poll, comparison.target, writing);
  const isOwn = poll.type !== 'call' || comparison.target !== 'call' || isOwnCall(label);
  const before = total(flows[place] ?? []);
  const after = total(flows.map((row) => row[place] ?? 0));
  const stayed = total(flows.map((row, option) => row[option] ?? 0));
  const told = { target: isOwn ? label : null, before, after, changed: total(flows.flat()) - stayed };
  if (before !== after) return words.moved(told);
  return told.changed === 0 ? words.stayed() : words.cancelledOut(told);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
