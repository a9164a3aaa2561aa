import type { PublishedResults } from '../results/report/schema.ts';
import { CONFIDENCES } from '../session/askings.ts';
import { confidenceWording, type ConfidenceWording } from '../wording/confidence.ts';
import { wholePercent } from '../wording/sureSentence.ts';
import type { BarsChart, Block, Section } from './blocks.ts';
import { optionIn, tableOf, type ReportedPoll, type Writing } from './writing.ts';

type Replayed = NonNullable<PublishedResults['confidence']>[number];
type Calibrated = Extract<Replayed['prediction']['result'], { kind: 'calibration' }>;

interface Predicted {
  poll: ReportedPoll;
  result: Calibrated;
  truth: string;
}

/** The place in `CONFIDENCES` from which somebody counts as sure: 80%. */
const SURE = 3;

/** How sure the group was of what would happen, and what that was worth. */
export function sureSection(writing: Writing): Section | null {
  const words = confidenceWording[writing.lang].report;
  const replayed = writing.report.results.confidence ?? [];
  const blocks = replayed.flatMap((each) => predictionBlocks(each, words, writing));
  return blocks.length === 0 ? null : { id: 'sure', heading: words.heading, blocks };
}

/** How convinced the group was at each moment of the story. */
export function convictionSection(writing: Writing): Section | null {
  const words = confidenceWording[writing.lang].report;
  const replayed = writing.report.results.confidence ?? [];
  const blocks = replayed.flatMap((each) => convictionBlocks(each, words, writing));
  return blocks.length === 0 ? null : { id: 'conviction', heading: words.convinced, blocks };
}

function predictionBlocks(
  { prediction }: Replayed,
  words: ConfidenceWording['report'],
  writing: Writing,
): Block[] {
  const { report, shared, said } = writing;
  const poll = report.results.polls.find(({ id }) => id === prediction.poll);
  const { result, truth } = prediction;
  if (poll === undefined) return [];
  if (result.kind === 'withheld') return [{ kind: 'text', text: shared.reasons[result.reason] }];
  const predicted = { poll, result, truth };
  const asked = words.asked(said(poll.question), optionIn(poll, truth, writing));
  return [
    { kind: 'text', text: `${asked} ${said(result.sentence)}` },
    { kind: 'bars', chart: rightOrWrong(predicted, words, writing) },
    { kind: 'table', table: countsTable(predicted, words, writing) },
  ];
}

function countsTable(
  { poll, result: { counts } }: Predicted,
  words: ConfidenceWording['report'],
  writing: Writing,
): BarsChart['table'] {
  return tableOf(
    words.caption,
    [words.prediction, ...CONFIDENCES.map(words.certain)],
    counts.map((row, place) => [
      optionIn(poll, poll.options[place]?.id ?? '', writing),
      ...row.map((people) => `${people}`),
    ]),
  );
}

/** Of those who were sure and of those who were less so: how many were right. */
function rightOrWrong(predicted: Predicted, words: ConfidenceWording['report'], writing: Writing): BarsChart {
  const { poll, result, truth } = predicted;
  const right = poll.options.findIndex(({ id }) => id === truth);
  const total = (row: number[], from: number, to?: number): number =>
    row.slice(from, to).reduce((sum, people) => sum + people, 0);
  const counted = (from: number, to?: number): number[] => [
    total(result.counts[right] ?? [], from, to),
    result.counts.reduce((sum, row, place) => (place === right ? sum : sum + total(row, from, to)), 0),
  ];
  const bars = [
    { label: words.bars.sure, counts: counted(SURE) },
    { label: words.bars.less, counts: counted(0, SURE) },
  ].filter(({ counts }) => counts.some((people) => people > 0));
  return {
    name: words.barsName,
    options: [
      { id: 'right', label: words.rightName },
      { id: 'wrong', label: words.wrongName },
    ],
    bars: bars.map((bar) => ({ ...bar, percent: null })),
    table: countsTable(predicted, words, writing),
  };
}

function convictionBlocks(
  { conviction }: Replayed,
  words: ConfidenceWording['report'],
  { shared, said }: Writing,
): Block[] {
  const { result, moments } = conviction;
  if (result.kind === 'withheld') return [{ kind: 'text', text: shared.reasons[result.reason] }];
  const rows = result.means.map((mean, index) => [
    said(moments[index]?.label ?? {}),
    `${wholePercent(mean)}`.replace('-', '−'),
  ]);
  return [
    { kind: 'text', text: said(result.sentence) },
    { kind: 'table', table: tableOf(words.leaning, [words.moment, words.mean(result.people)], rows) },
    { kind: 'aside', paragraphs: [words.note] },
  ];
}
