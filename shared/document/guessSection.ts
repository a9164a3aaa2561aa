import { guessesWording } from '../wording/guesses.ts';
import type { Block, Section } from './blocks.ts';
import { decimal, tableOf, type Writing } from './writing.ts';

/** What the room thought of itself, beside what was so. */
export function guessSection(writing: Writing): Section | null {
  const { report, lang, shared, said } = writing;
  const words = guessesWording[lang];
  const blocks = (report.results.guesses ?? []).flatMap(({ result }): Block[] => {
    if (result.kind === 'withheld') return [{ kind: 'text', text: shared.reasons[result.reason] }];
    const rows = result.counts.flatMap((people, tenths) =>
      people === 0 ? [] : [[`${tenths}`, `${people}`]],
    );
    const note = `${words.report.note} ${words.screen.people(result.people)}`;
    const figures = [
      { value: decimal(result.mean, 1, lang), was: null, label: words.report.mean },
      { value: decimal(result.truth, 1, lang), was: null, label: words.report.truth },
    ];
    return [
      { kind: 'text', text: `${note} ${said(result.sentence)}` },
      { kind: 'figures', figures },
      {
        kind: 'table',
        table: tableOf(words.console.caption, [words.screen.guess, words.screen.guessed], rows),
      },
    ];
  });
  return blocks.length === 0 ? null : { id: 'guesses', heading: words.report.heading, blocks };
}
