import type { Lang } from '#shared/ids.ts';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { SORT_OPTIONS } from '#shared/scenario.ts';
import { sortingWording, type SortingWording } from '#shared/wording/sorting.ts';
import { keyIn } from '#shared/wording/statementKey.ts';
import { figure, type Row, type Writing } from './row.ts';

type Sorting = NonNullable<PublishedResults['sortings']>[number];
type Statement = Sorting['statements'][number];
type Words = SortingWording;

/** What people made of each statement, what it is and why, and how often they took one kind for the other. */
export function sortingRows({ sortings = [] }: PublishedResults, writing: Writing, lang: Lang): Row[] {
  const words = sortingWording[lang];
  return sortings.flatMap(({ poll, question, statements, result }) => {
    const asked: Row = {
      section: words.report.section,
      poll,
      question: writing.said(question),
      class: writing.words.classes.story,
    };
    const rows = [
      ...statements.flatMap((statement) => statementRows(statement, words, writing)),
      ...rateRows(result, words, writing),
    ];
    return rows.map((row) => ({ ...asked, ...row }));
  });
}

function statementRows({ text, result, why, ...told }: Statement, words: Words, writing: Writing): Row[] {
  const item = writing.said(text);
  const key = `${keyIn(words.keys, told)}. ${writing.said(why)}`;
  const first: Row = { item, to: words.report.sorted, count: result.n };
  if (result.kind === 'withheld') {
    return [{ ...first, note: `${key} ${writing.words.reasons[result.reason]}` }];
  }
  const { n: of, counts, percent } = result;
  return [
    { ...first, note: key },
    ...SORT_OPTIONS.map((pile) => ({
      item,
      to: words.piles[pile],
      count: counts[pile],
      of,
      percent: percent?.[pile] ?? null,
    })),
  ];
}

function rateRows(result: Sorting['result'], words: Words, writing: Writing): Row[] {
  if (result.kind === 'withheld') {
    return [{ item: words.report.people, note: writing.words.reasons[result.reason] }];
  }
  const kinds = ['opinionTakenForFact', 'factTakenForOpinion'] as const;
  return [
    { item: writing.words.rows.sentence, note: writing.said(result.sentence) },
    { item: words.report.people, count: result.people },
    ...kinds.map((kind) => {
      const rate = result[kind];
      return {
        item: words.report[kind],
        count: rate?.taken ?? null,
        of: rate?.of ?? null,
        value: figure(rate?.share ?? null),
      };
    }),
  ];
}
