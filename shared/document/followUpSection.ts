import type { Report } from '../results/report/schema.ts';
import { followUpWording, type FollowUpWording } from '../wording/followUp.ts';
import { wholePercent } from '../wording/sureSentence.ts';
import type { Block, KeyFigure, Section } from './blocks.ts';
import { roundBlocks } from './ownSections.ts';
import { decimal, tableOf, type Writing } from './writing.ts';

type FollowUp = NonNullable<Report['followUp']>;
type Words = FollowUpWording['report'];

/** What became of it, weeks later, once that is closed. */
export function followUpSection(writing: Writing): Section | null {
  const { report, lang, words: shared, said } = writing;
  const { followUp } = report;
  if (followUp === undefined) return null;
  const words = followUpWording[lang].report;
  const { from, until, sentences, polls, rates, asking, inference, answers } = followUp;
  const [called, asks] = polls;
  const p = inference?.exactP ?? null;
  const figures = rates === null ? [] : figuresOf(followUp, words);
  const isTold = answers >= report.floors.personal;
  return {
    id: 'follow-up',
    heading: words.heading,
    blocks: [
      { kind: 'text', text: words.asked({ from: shared.day(from), until: shared.day(until) }) },
      ...sentences.map((sentence): Block => ({ kind: 'text', text: said(sentence) })),
      ...(figures.length === 0 ? [] : [{ kind: 'figures' as const, figures }]),
      ...(isTold && rates === null ? [{ kind: 'text' as const, text: words.withheld }] : []),
      ...(isTold ? blocksOf(called, writing) : []),
      ...(isTold ? blocksOf(asks, writing) : []),
      ...(asking === null ? [] : [{ kind: 'table' as const, table: movedTable(asking, words) }]),
      {
        kind: 'aside',
        paragraphs: [
          ...(rates === null ? [] : [words.floorNote]),
          ...(isTold ? [words.looking] : []),
          ...(p === null ? [] : [words.tested(decimal(p, 3, lang))]),
          words.beside,
        ],
      },
    ],
  };
}

/** What is asked twice says of which time it tells. */
function blocksOf(poll: FollowUp['polls'][number] | undefined, writing: Writing): Block[] {
  if (poll === undefined) return [];
  const { lang, said } = writing;
  return poll.rounds.flatMap((round) => {
    const question =
      poll.rounds.length === 1 ? poll.question : { [lang]: `${said(poll.question)} (${said(round.label)})` };
    return roundBlocks({ ...poll, question }, round, writing);
  });
}

/** A share from ten people on, and below that the two numbers that it is made of. */
function figuresOf({ rates, answers, plans, polls }: FollowUp, words: Words): KeyFigure[] {
  const result = polls[0]?.rounds[0]?.result;
  const done = result?.kind === 'table' ? (result.cells[0]?.count ?? 0) : 0;
  const small = result?.kind === 'table' && result.cells.every(({ percent }) => percent === null);
  const value = (count: number, of: number) => (small ? `${count}/${of}` : `${wholePercent(count / of)}%`);
  return rates === null || plans === null
    ? []
    : [
        { value: value(done, answers), was: null, label: words.doneAmongResponders },
        { value: value(done, plans), was: null, label: words.doneFloor },
        { value: value(answers, plans), was: null, label: words.responseRate },
      ];
}

function movedTable({ more, same, less }: NonNullable<FollowUp['asking']>, words: Words) {
  return tableOf(
    words.moved,
    [words.change, words.people],
    [
      [words.more, `${more}`],
      [words.same, `${same}`],
      [words.less, `${less}`],
    ],
  );
}
