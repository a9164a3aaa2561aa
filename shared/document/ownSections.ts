import type { Block, Section } from './blocks.ts';
import { counted, optionIn, tableOf, type ReportedPoll, type Writing } from './writing.ts';

/** What the group said of its own company. */
export function recognitionSection(writing: Writing): Section | null {
  const { report, words } = writing;
  const own = report.results.polls.filter(({ privacy }) => privacy === 'personal');
  const blocks = own.flatMap((poll) => poll.rounds.flatMap((round) => roundBlocks(poll, round, writing)));
  if (blocks.length === 0) return null;
  return {
    id: 'own',
    heading: words.own.heading,
    blocks: [{ kind: 'text', text: words.own.why }, ...blocks],
  };
}

/** One round about the own company: its table, its band, or why there is neither. */
export function roundBlocks(
  poll: ReportedPoll,
  { result }: ReportedPoll['rounds'][number],
  writing: Writing,
): Block[] {
  const { words, shared, said } = writing;
  const question = said(poll.question);
  switch (result.kind) {
    case 'withheld':
      return [{ kind: 'text', text: words.own.withheld(question, shared.reasons[result.reason]) }];
    case 'band': {
      const option = optionIn(poll, result.option, writing);
      return [{ kind: 'text', text: words.own.band({ question, option, atLeast: result.atLeastPercent }) }];
    }
    case 'table': {
      const rows = result.cells.map(({ options, count, percent }) => [
        options.map((option) => optionIn(poll, option, writing)).join(' / '),
        counted(count, percent),
      ]);
      const table = tableOf(question, [words.own.option, words.own.count(result.n)], rows);
      const together = result.grouped ? [{ kind: 'text' as const, text: words.own.together }] : [];
      return [{ kind: 'table', table }, ...together];
    }
    default:
      return result satisfies never;
  }
}

/** How many made a plan; what is in it stays on their phones. */
export function plansSection({ report, words, shared }: Writing): Section | null {
  const { plans } = report.results;
  if (plans.length === 0) return null;
  const blocks = plans.map(({ result }): Block => {
    const text = result.kind === 'plans' ? words.plans.made(result.made) : shared.reasons[result.reason];
    return { kind: 'text', text };
  });
  return { id: 'plans', heading: words.plans.heading, blocks };
}

/** What the trainer adds, paragraph by paragraph. */
export function remarkSection({ report, words }: Writing): Section | null {
  const { remark } = report;
  if (remark === null || remark.trim() === '') return null;
  const paragraphs = remark.split(/\n\s*\n|\n/).filter((line) => line.trim() !== '');
  return {
    id: 'remark',
    heading: words.remark,
    blocks: paragraphs.map((text) => ({ kind: 'text', text: text.trim() })),
  };
}
