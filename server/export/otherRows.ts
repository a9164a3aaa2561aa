import type { PublishedResults, Report } from '#shared/results/report/schema.ts';
import { optionLabel, pollCells } from './pollRows.ts';
import { figure, type Row, type Writing } from './row.ts';

/** Each poll over three moments or more, of the people who voted at all of them. */
export function seriesRows({ series, polls }: PublishedResults, writing: Writing): Row[] {
  const { words, said } = writing;
  return series.flatMap(({ poll: id, moments, result }) => {
    const poll = polls.find((each) => each.id === id);
    if (poll === undefined) return [];
    const asked: Row = { section: words.sections.series, ...pollCells(poll, writing) };
    const everyTime: Row = { ...asked, item: words.rows.everyTime, count: result.people };
    if (result.kind === 'withheld') return [{ ...everyTime, note: words.reasons[result.reason] }];
    const rows = result.moments.flatMap(({ counts, percent }, moment) =>
      counts.map((count, place) => ({
        ...asked,
        moment: said(moments[moment]?.label ?? {}),
        item: optionLabel(poll, poll.options[place]?.id ?? '', writing),
        count,
        of: result.people,
        percent: percent?.[place] ?? null,
      })),
    );
    return [everyTime, ...rows];
  });
}

/** How many struck off fewer, more or as many names when the list came back. */
export function strikesRows({ strikes }: PublishedResults, { words, said }: Writing): Row[] {
  if (strikes === null) return [];
  const { before, after, result } = strikes;
  const list: Row = {
    section: words.sections.strikes,
    moment: `${said(before.title)} → ${said(after.title)}`,
  };
  const names = words.rows.strikes;
  const people: Row = { ...list, item: names.people, count: result.people };
  if (result.kind === 'withheld') return [{ ...people, note: words.reasons[result.reason] }];
  const struck: [string, number][] = [
    [names.fewer, result.fewer],
    [names.more, result.more],
    [names.same, result.same],
  ];
  const inferred: [string, number | null][] = [
    ['W+', result.inference?.wPlus ?? null],
    ['W−', result.inference?.wMinus ?? null],
    [names.rankBiserial, result.inference?.rankBiserial ?? null],
    [words.rows.exactP, result.inference?.exactP ?? null],
  ];
  return [
    { ...list, item: words.rows.sentence, note: said(result.sentence) },
    people,
    ...struck.map(([item, count]) => ({ ...list, item, count, of: result.people })),
    ...inferred.flatMap(([item, value]) => (value === null ? [] : [{ ...list, item, value: figure(value) }])),
  ];
}

/** What was said of the clients on the list, and what the facts made of it. */
export function hearsayRows({ hearsay }: Report, { words, said }: Writing): Row[] {
  return hearsay.map(({ client, said: hearsaid, verdict }) => ({
    section: words.sections.hearsay,
    client: said(client),
    item: words.verdicts[verdict],
    note: said(hearsaid),
  }));
}

/** How many made a plan; what is in it stays on their phones. */
export function planRows({ plans }: PublishedResults, { words, said }: Writing): Row[] {
  return plans.map(({ label, question, result }) => ({
    section: words.sections.plans,
    question: said(question),
    moment: said(label),
    item: words.rows.plans,
    ...(result.kind === 'plans' ? { count: result.made } : { note: words.reasons[result.reason] }),
  }));
}
