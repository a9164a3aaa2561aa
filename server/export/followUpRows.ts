import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { followUpWording } from '#shared/wording/followUp.ts';
import { pollRows } from './pollRows.ts';
import { figure, type Row, type Writing } from './row.ts';

/** What became of it, weeks later, once that is closed. */
export function followUpRows({ followUp }: Pick<Report, 'followUp'>, writing: Writing, lang: Lang): Row[] {
  if (followUp === undefined) return [];
  const { words, said } = writing;
  const own = followUpWording[lang].report;
  const { from, until, sentences, plans, answers, rates, asking, inference, polls } = followUp;
  const [low, high] = rates?.doneAmongRespondersCI ?? [null, null];
  const values: [string, number | null | undefined][] = [
    [own.responseRate, rates?.responseRate],
    [own.doneAmongResponders, rates?.doneAmongResponders],
    [words.rows.intervalLow, low],
    [words.rows.intervalHigh, high],
    [own.doneFloor, rates?.doneFloor],
    ['W+', inference?.wPlus],
    ['W−', inference?.wMinus],
    [words.rows.strikes.rankBiserial, inference?.rankBiserial],
    [words.rows.exactP, inference?.exactP],
  ];
  const people = asking === null ? 0 : asking.more + asking.same + asking.less;
  const moved: [string, number][] =
    asking === null
      ? []
      : [
          [own.more, asking.more],
          [own.same, asking.same],
          [own.less, asking.less],
        ];
  const rows: Row[] = [
    { item: own.answers, count: answers, note: own.asked({ from, until }) },
    ...(plans === null ? [] : [{ item: own.plans, count: plans }]),
    ...sentences.map((sentence): Row => ({ item: words.rows.sentence, note: said(sentence) })),
    ...values.flatMap(([item, value]): Row[] =>
      value === null || value === undefined ? [] : [{ item, value: figure(value) }],
    ),
    ...moved.map(([item, count]): Row => ({ item, count, of: people })),
    ...pollRows({ polls }, writing),
    { note: own.beside },
  ];
  return rows.map((row) => ({ ...row, section: own.section }));
}
