import type { PublishedResults } from '../results/report/schema.ts';
import { SORT_OPTIONS } from '../scenario.ts';
import { sortingWording, type SortingWording } from '../wording/sorting.ts';
import { keyIn } from '../wording/statementKey.ts';
import { wholePercent } from '../wording/sureSentence.ts';
import type { Block, KeyFigure, Section, Table } from './blocks.ts';
import { counted, tableOf, type Writing } from './writing.ts';

type Sorting = NonNullable<PublishedResults['sortings']>[number];

/** What people made of each statement, what it is and why, and how often they took one kind for the other. */
export function sortingSection(writing: Writing): Section | null {
  const words = sortingWording[writing.lang];
  const blocks = (writing.report.results.sortings ?? []).flatMap((sorting) =>
    blocksOf(sorting, words, writing),
  );
  return blocks.length === 0 ? null : { id: 'sorting', heading: words.report.heading, blocks };
}

function blocksOf({ statements, result }: Sorting, words: SortingWording, writing: Writing): Block[] {
  const { shared, said } = writing;
  const told = result.kind === 'withheld' ? shared.reasons[result.reason] : said(result.sentence);
  const figures = result.kind === 'withheld' ? [] : figuresOf(result, words);
  return [
    { kind: 'text', text: `${words.report.what} ${told}` },
    ...(figures.length === 0 ? [] : [{ kind: 'figures' as const, figures }]),
    ...(statements.length === 0
      ? []
      : [countsTable(statements, words, writing), whysTable(statements, words, writing)]
    ).map((table) => ({ kind: 'table' as const, table })),
    { kind: 'aside', paragraphs: [words.definition, words.report.note] },
  ];
}

function figuresOf(
  { level, ...rates }: Extract<Sorting['result'], { kind: 'rates' }>,
  words: SortingWording,
): KeyFigure[] {
  const kinds = ['opinionTakenForFact', 'factTakenForOpinion'] as const;
  return kinds.flatMap((kind) => {
    const rate = rates[kind];
    if (rate === null) return [];
    const { taken, of, share } = rate;
    const whole = level === 'counts' ? `${taken}` : `${wholePercent(share)}%`;
    return [{ value: whole, was: null, label: `${words.report[kind]}, ${words.screen.times(taken, of)}` }];
  });
}

/** All people in one row: what they made of one statement. */
function countsTable(statements: Sorting['statements'], words: SortingWording, writing: Writing): Table {
  const { shared, said } = writing;
  return tableOf(
    words.report.caption,
    [words.report.statement, ...SORT_OPTIONS.map((pile) => words.piles[pile])],
    statements.map(({ text, result }) =>
      result.kind === 'withheld'
        ? [said(text), shared.reasons[result.reason], '', '']
        : [said(text), ...SORT_OPTIONS.map((pile) => counted(result.counts[pile], result.percent?.[pile]))],
    ),
  );
}

/** The keys are no numbers. */
function whysTable(statements: Sorting['statements'], words: SortingWording, { said }: Writing): Table {
  const { columns, ...table } = tableOf(
    words.report.whys,
    [words.report.statement, words.report.key, words.report.why],
    statements.map((statement) => [said(statement.text), keyIn(words.keys, statement), said(statement.why)]),
  );
  return { ...table, columns: columns.map((column) => ({ ...column, numeric: false })) };
}
