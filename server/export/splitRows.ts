import type { Lang } from '#shared/ids.ts';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { ARMS } from '#shared/session/arms.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { pollCells } from './pollRows.ts';
import { figure, type Row, type Writing } from './row.ts';

type Split = NonNullable<PublishedResults['split']>;
type Told = Extract<Split['result'], { kind: 'split' }>;

/** What two briefings did: both texts, what either half chose at each moment, and the difference. */
export function splitRows({ split, polls }: PublishedResults, writing: Writing, lang: Lang): Row[] {
  const poll = polls.find(({ id }) => id === split?.poll);
  if (split === undefined || poll === undefined) return [];
  const words = briefingsWording[lang];
  const { result, arms } = split;
  const asked: Row = { section: words.report.section, ...pollCells(poll, writing) };
  const texts: Row[] = arms.map(({ id, text }) => ({ item: words.arms[id], note: writing.said(text) }));
  const people: Row[] = ARMS.map((arm) => ({
    item: words.report.readers,
    to: words.arms[arm],
    count: result.people?.[arm] ?? null,
  }));
  const rows: Row[] =
    result.kind === 'withheld'
      ? [...people, { note: writing.words.reasons[result.reason] }]
      : [
          { item: writing.words.rows.sentence, note: writing.said(result.sentence) },
          ...people,
          ...halfRows({ split, result, poll }, writing, lang),
          ...differenceRows({ split, result }, writing, lang),
        ];
  return [...texts, ...rows].map((row) => ({ ...asked, ...row }));
}

function halfRows(
  { split, result, poll }: { split: Split; result: Told; poll: PublishedResults['polls'][number] },
  writing: Writing,
  lang: Lang,
): Row[] {
  return split.moments.flatMap(({ label }, moment) =>
    ARMS.flatMap((arm) =>
      poll.options.map((option, index): Row => ({
        moment: writing.said(label),
        item: writing.said(option.label),
        to: briefingsWording[lang].arms[arm],
        count: result[arm][moment]?.counts[index] ?? null,
        of: result.people[arm],
        percent: result[arm][moment]?.percent?.[index] ?? null,
      })),
    ),
  );
}

function differenceRows(
  { split, result: { inference, tested: at } }: { split: Split; result: Told },
  writing: Writing,
  lang: Lang,
): Row[] {
  const words = briefingsWording[lang].report;
  if (inference === null) return [];
  const { intervalLow, intervalHigh } = writing.words.rows;
  const tested = split.moments.find(({ round }) => round === at);
  return [
    ...inference.differences.flatMap(({ share, ci: [low, high] }, index): Row[] => {
      const moment = writing.said(split.moments[index]?.label ?? {});
      return [
        { moment, item: words.difference, value: figure(share) },
        { moment, item: intervalLow, value: figure(low) },
        { moment, item: intervalHigh, value: figure(high) },
      ];
    }),
    { moment: writing.said(tested?.label ?? {}), item: words.fisher, value: figure(inference.fisherP) },
  ];
}
