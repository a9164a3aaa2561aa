import type { Lang } from '#shared/ids.ts';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { CONFIDENCES } from '#shared/session/askings.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
import { optionLabel, pollCells } from './pollRows.ts';
import { figure, type Row, type Writing } from './row.ts';

type Replayed = NonNullable<PublishedResults['confidence']>[number];

/** How sure people were of a prediction, what that was worth, and how convinced they were at each moment. */
export function confidenceRows(
  { confidence = [], polls }: PublishedResults,
  writing: Writing,
  lang: Lang,
): Row[] {
  return confidence.flatMap(({ prediction, conviction }) => [
    ...predictionRows({ prediction, polls }, writing, lang),
    ...convictionRows({ conviction, polls }, writing, lang),
  ]);
}

function predictionRows(
  { prediction, polls }: Pick<Replayed, 'prediction'> & Pick<PublishedResults, 'polls'>,
  writing: Writing,
  lang: Lang,
): Row[] {
  const words = confidenceWording[lang].report;
  const poll = polls.find(({ id }) => id === prediction.poll);
  if (poll === undefined) return [];
  const { result } = prediction;
  const moment = writing.said(prediction.label);
  const asked: Row = { section: words.section, ...pollCells(poll, writing), moment };
  const people: Row = { item: words.people, count: result.people };
  if (result.kind === 'withheld')
    return [{ ...asked, ...people, note: writing.words.reasons[result.reason] }];
  const of = result.people;
  const counts = result.counts.flatMap((row, place) =>
    row.map((count, sure) => ({
      item: optionLabel(poll, poll.options[place]?.id ?? '', writing),
      to: `${CONFIDENCES[sure]}%`,
      count,
      of,
    })),
  );
  const rows: Row[] = [
    { item: writing.words.rows.sentence, note: writing.said(result.sentence) },
    people,
    ...counts,
    { item: words.right, count: result.right, of, note: optionLabel(poll, prediction.truth, writing) },
    { item: words.sureAndWrong, count: result.sureAndWrong, of },
    { item: words.meanConfidence, value: figure(result.meanConfidence) },
    { item: words.gap, value: figure(result.gap) },
    { item: words.brier, value: figure(result.brier) },
  ];
  return rows.map((row) => ({ ...asked, ...row }));
}

function convictionRows(
  { conviction, polls }: Pick<Replayed, 'conviction'> & Pick<PublishedResults, 'polls'>,
  writing: Writing,
  lang: Lang,
): Row[] {
  const words = confidenceWording[lang].report;
  const poll = polls.find(({ id }) => id === conviction.poll);
  if (poll === undefined) return [];
  const { result, moments } = conviction;
  const asked: Row = { section: words.section, ...pollCells(poll, writing) };
  const people: Row = { item: words.everyTime, count: result.people };
  if (result.kind === 'withheld')
    return [{ ...asked, ...people, note: writing.words.reasons[result.reason] }];
  const of = result.people;
  const rows: Row[] = [
    { item: writing.words.rows.sentence, note: writing.said(result.sentence) },
    people,
    ...result.means.map((mean, index) => ({
      moment: writing.said(moments[index]?.label ?? {}),
      item: words.meanAt,
      value: figure(mean),
    })),
    { item: words.shift, value: figure(result.shift) },
    { item: words.softened, count: result.softened, of },
    { item: words.sureAtFirst, count: result.sureAtFirst, of },
  ];
  return rows.map((row) => ({ ...asked, ...row }));
}
