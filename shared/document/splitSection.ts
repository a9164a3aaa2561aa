import type { PublishedResults } from '../results/report/schema.ts';
import { ARMS, type Arm } from '../session/arms.ts';
import { briefingsWording, type BriefingsWording } from '../wording/briefings.ts';
import { wholePercent } from '../wording/sureSentence.ts';
import type { Block, Section, Table } from './blocks.ts';
import { counted, decimal, optionsIn, tableOf, type ReportedPoll, type Writing } from './writing.ts';

type Split = NonNullable<PublishedResults['split']>;
type Told = Extract<Split['result'], { kind: 'split' }>;
type Words = BriefingsWording;

/** What two briefings did: what either half chose at each moment, and how far that may be trusted. */
export function splitSection(writing: Writing): Section | null {
  const { report, lang, shared, said } = writing;
  const { split, polls } = report.results;
  const poll = polls.find(({ id }) => id === split?.poll);
  if (split === undefined || poll === undefined) return null;
  const words = briefingsWording[lang];
  const { result } = split;
  const blocks: Block[] =
    result.kind === 'withheld'
      ? [{ kind: 'text', text: `${words.report.what} ${shared.reasons[result.reason]}` }]
      : [
          { kind: 'text', text: `${words.report.what} ${said(result.sentence)}` },
          barsOf({ split, poll, result }, words, writing),
          ...differences({ split, result }, words, writing),
        ];
  return { id: 'split', heading: words.report.heading, blocks };
}

/** What either half has read, word for word. */
export function briefingsSection(writing: Writing): Section | null {
  const { split } = writing.report.results;
  if (split === undefined) return null;
  const words = briefingsWording[writing.lang];
  const table = textsTable(split, words, writing);
  return { id: 'briefings', heading: words.report.texts, blocks: [{ kind: 'table', table }] };
}

/** The texts are no numbers. */
function textsTable({ arms }: Split, words: Words, { said }: Writing): Table {
  const { columns, ...table } = tableOf(
    words.report.byChance,
    [words.report.arm, words.report.text],
    arms.map(({ id, text }) => [words.arms[id], said(text)]),
  );
  return { ...table, columns: columns.map((column) => ({ ...column, numeric: false })) };
}

function barsOf(
  { split, poll, result }: { split: Split; poll: ReportedPoll; result: Told },
  words: Words,
  writing: Writing,
): Block {
  const options = optionsIn(poll, writing);
  const bars = split.moments.flatMap(({ label }, moment) =>
    ARMS.map((arm: Arm) => ({
      label: words.screen.row(writing.said(label), words.arms[arm]),
      counts: result[arm][moment]?.counts ?? [],
      percent: result[arm][moment]?.percent ?? null,
    })),
  );
  const table = tableOf(
    writing.said(poll.question),
    [words.screen.moment, ...options.map(({ label }) => label)],
    bars.map(({ label, counts, percent }) => [
      label,
      ...counts.map((count, option) => counted(count, percent?.[option])),
    ]),
  );
  const name = bars.map(({ label, counts }) =>
    words.screen.piles(
      label,
      options.map((option, index) => `${option.label} ${counts[index] ?? 0}`).join(', '),
    ),
  );
  const { people } = result;
  const who = words.screen.people(people.gossip, people.facts);
  return { kind: 'bars', chart: { name: `${who} ${name.join('; ')}.`, options, table, bars } };
}

function differences(
  { split, result }: { split: Split; result: Told },
  words: Words,
  writing: Writing,
): Block[] {
  const { inference, people } = result;
  const own = words.report;
  const who = words.screen.people(people.gossip, people.facts);
  if (inference === null) return [{ kind: 'aside', paragraphs: [who, own.oneGroup] }];
  const labelOf = (round: string): string =>
    writing.said(split.moments.find((each) => each.round === round)?.label ?? {});
  const points = (proportion: number): string => own.points(wholePercent(proportion));
  const rows = inference.differences.map(({ share, ci: [low, high] }, index) => [
    writing.said(split.moments[index]?.label ?? {}),
    points(share),
    own.between(points(low), points(high)),
  ]);
  const p = decimal(inference.fisherP, 3, writing.lang);
  return [
    { kind: 'table', table: tableOf(own.differences, [own.moment, own.difference, own.interval], rows) },
    { kind: 'aside', paragraphs: [who, own.tested(labelOf(result.tested), p), own.note, own.oneGroup] },
  ];
}
