import type { Lang } from '#shared/ids.ts';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { pollCells } from './pollRows.ts';
import { figure, type Row, type Writing } from './row.ts';

/** What the room thought of itself, and what was so; how often each number was guessed is the poll's own table. */
export function guessRows({ guesses = [], polls }: PublishedResults, writing: Writing, lang: Lang): Row[] {
  const words = guessesWording[lang].report;
  return guesses.flatMap(({ poll: id, result }) => {
    const poll = polls.find((each) => each.id === id);
    if (poll === undefined) return [];
    const asked: Row = { section: words.section, ...pollCells(poll, writing) };
    const rows: Row[] =
      result.kind === 'withheld'
        ? [{ note: writing.words.reasons[result.reason] }]
        : [
            { item: writing.words.rows.sentence, note: writing.said(result.sentence) },
            { item: words.people, count: result.people },
            { item: words.mean, value: figure(result.mean) },
            { item: words.truth, value: figure(result.truth) },
          ];
    return rows.map((row) => ({ ...asked, ...row }));
  });
}
