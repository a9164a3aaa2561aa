import type { Lang } from '#shared/ids.ts';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { optionLabel, pollCells } from './pollRows.ts';
import type { Row, Writing } from './row.ts';

/** The hands of people without a phone at each moment: how many in all, and a row per option. */
export function handsRows({ hands = [], polls }: PublishedResults, writing: Writing, lang: Lang): Row[] {
  const words = handsWording[lang].report;
  return hands.flatMap(({ poll: id, moment, result }): Row[] => {
    const poll = polls.find((each) => each.id === id);
    if (poll === undefined) return [];
    const asked: Row = {
      section: words.section,
      ...pollCells(poll, writing),
      moment: writing.said(moment.label),
    };
    if (result.kind === 'withheld') {
      const reasons = { ...writing.words.reasons, tooFew: words.tooFew };
      return [{ ...asked, item: words.all, note: reasons[result.reason] }];
    }
    return [
      { ...asked, item: words.all, count: result.n },
      ...result.counts.map((count, place) => ({
        ...asked,
        item: optionLabel(poll, poll.options[place]?.id ?? '', writing),
        count,
        of: result.n,
      })),
    ];
  });
}
