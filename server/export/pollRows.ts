import type { PublishedResults } from '#shared/results/report/schema.ts';
import type { Row, Writing } from './row.ts';

type ReportedPoll = PublishedResults['polls'][number];
type ReportedRound = ReportedPoll['rounds'][number];

/** Each round of each poll: how many voted, and a row per option or group of options. */
export function pollRows({ polls }: Pick<PublishedResults, 'polls'>, writing: Writing): Row[] {
  return polls.flatMap((poll) => poll.rounds.flatMap((round) => roundRows(poll, round, writing)));
}

function roundRows(poll: ReportedPoll, { label, scene, result }: ReportedRound, writing: Writing): Row[] {
  const { words, said } = writing;
  const asked: Row = {
    section: words.sections.round,
    scene: said(scene.title),
    ...pollCells(poll, writing),
    moment: said(label),
  };
  const voted: Row = { ...asked, item: words.rows.voted, count: result.n };
  const kept = result.kept ? words.rows.kept : null;
  switch (result.kind) {
    case 'withheld':
      return [{ ...voted, note: joined(words.reasons[result.reason], kept) }];
    case 'band': {
      const item = optionLabel(poll, result.option, writing);
      const note = joined(words.rows.atLeast(result.atLeastPercent), kept);
      return [voted, { ...asked, item, of: result.n, note }];
    }
    case 'table':
      return [
        { ...voted, note: kept },
        ...result.cells.map(({ options, count, percent }) => ({
          ...asked,
          item: options.map((option) => optionLabel(poll, option, writing)).join(' / '),
          count,
          of: result.n,
          percent,
          note: options.length > 1 ? words.rows.together : null,
        })),
      ];
    default:
      return result satisfies never;
  }
}

/** The cells that say which poll a row is about. */
export function pollCells(poll: ReportedPoll, { words, said }: Writing): Row {
  return {
    poll: poll.id,
    question: said(poll.question),
    client: poll.client && said(poll.client),
    class: words.classes[poll.privacy],
  };
}

/** What an option of a poll is called. */
export function optionLabel(poll: ReportedPoll, option: string, { said }: Writing): string {
  const found = poll.options.find(({ id }) => id === option);
  return found === undefined ? option : said(found.label);
}

function joined(...notes: (string | null)[]): string {
  return notes.filter((note) => note !== null).join(' ');
}
