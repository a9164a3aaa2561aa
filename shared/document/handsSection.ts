import { handsWording } from '../wording/hands.ts';
import type { Block, Section } from './blocks.ts';
import { optionsIn, tableOf, type ReportedPoll, type Writing } from './writing.ts';

/** The hands of people without a phone: a table for each question, and why some are not shown. */
export function handsSection(writing: Writing): Section | null {
  const { report, lang } = writing;
  const { hands = [], polls } = report.results;
  if (hands.length === 0) return null;
  const words = handsWording[lang].report;
  return {
    id: 'hands',
    heading: words.heading,
    blocks: [{ kind: 'text', text: words.note }, ...polls.flatMap((poll) => pollBlocks(poll, writing))],
  };
}

function pollBlocks(poll: ReportedPoll, writing: Writing): Block[] {
  const { report, lang, shared, said } = writing;
  const words = handsWording[lang].report;
  const counted = (report.results.hands ?? []).filter((each) => each.poll === poll.id);
  const rows = counted.flatMap(({ moment, result }) =>
    result.kind === 'withheld'
      ? []
      : [[said(moment.label), ...result.counts.map((count) => `${count}`), `${result.n}`]],
  );
  const columns = [words.moment, ...optionsIn(poll, writing).map(({ label }) => label), words.all];
  const about = poll.client === null ? said(poll.question) : `${said(poll.client)}: ${said(poll.question)}`;
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, table: tableOf(about, columns, rows) }]),
    ...counted.flatMap(({ moment, result }): Block[] =>
      result.kind === 'withheld'
        ? [
            {
              kind: 'text',
              text: words.withheld(
                said(moment.label),
                { ...shared.reasons, tooFew: words.tooFew }[result.reason],
              ),
            },
          ]
        : [],
    ),
  ];
}
