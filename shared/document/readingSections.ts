import type { Section } from './blocks.ts';
import { counted, optionIn, tableOf, type ReportedPoll, type Writing } from './writing.ts';

/** What the group takes along. */
export function lessonsSection({ report, words, said }: Writing): Section {
  const text = report.lessons.map(said).join(' ');
  return { id: 'lessons', heading: words.lessons, blocks: [{ kind: 'text', text }] };
}

/** How the figures are to be read, by which rules they were made, and what becomes of them. */
export function readingSection(writing: Writing): Section {
  const { report, words, said } = writing;
  const notes = report.notes.map(({ text }) => said(text));
  return {
    id: 'reading',
    heading: words.reading,
    blocks: [{ kind: 'aside', paragraphs: [...notes, kept(writing)] }],
  };
}

function kept({ report, words }: Writing): string {
  const { sealedAt, days, until } = report.keeping;
  if (sealedAt === null || until === null) return words.kept.pseudonymous(days);
  return words.kept.sealed(words.day(sealedAt.slice(0, 10)), words.day(until.slice(0, 10)));
}

/** Every round that was asked, in one table: what a company files. */
export function roundsSection(writing: Writing): Section | null {
  const { report, words, said } = writing;
  const rows = report.results.polls.flatMap((poll) =>
    poll.rounds.map(({ label, result }) => [
      poll.client === null ? said(poll.question) : said(poll.client),
      said(label),
      result.n === null ? '' : `${result.n}`,
      resultIn(poll, result, writing),
    ]),
  );
  if (rows.length === 0) return null;
  const { question, moment, voted, result } = words.rounds.columns;
  const table = tableOf(words.rounds.caption, [question, moment, voted, result], rows);
  // Only the number of people is a number.
  const columns = table.columns.map((column, index) => ({ ...column, numeric: index === 2 }));
  return {
    id: 'rounds',
    heading: words.rounds.heading,
    blocks: [{ kind: 'table', table: { ...table, columns } }],
  };
}

function resultIn(
  poll: ReportedPoll,
  result: ReportedPoll['rounds'][number]['result'],
  writing: Writing,
): string {
  const { shared } = writing;
  const kept = result.kept ? ` ${shared.rows.kept}` : '';
  switch (result.kind) {
    case 'withheld':
      return shared.reasons[result.reason] + kept;
    case 'band':
      return `${optionIn(poll, result.option, writing)}: ${shared.rows.atLeast(result.atLeastPercent)}.${kept}`;
    case 'table': {
      const cells = result.cells.map(({ options, count, percent }) => {
        const labels = options.map((option) => optionIn(poll, option, writing)).join(' / ');
        // A guess is a number itself, and would run into the one behind it.
        const named = poll.type === 'guess' ? `${labels}:` : labels;
        return `${named} ${counted(count, percent)}`;
      });
      return cells.join(', ') + kept;
    }
    default:
      return result satisfies never;
  }
}
